/** Why: an irreversible act on a call outlives the page that asked for it: pending, done or refused, by key. */
import { toRefusal } from '../backend/refusal';
import { commandSlice } from '../shared/commands/command-slice';
import { CallsGateway } from './calls-gateway';

export type CallAct =
  | { readonly kind: 'open' | 'extend'; readonly callId: string; readonly closesAt: Date }
  | { readonly kind: 'close' | 'publishForm'; readonly callId: string };

export const keyOf = (act: Pick<CallAct, 'kind' | 'callId'>): string => `${act.kind}~${act.callId}`;

const perform = (gateway: CallsGateway, act: CallAct): Promise<unknown> => {
  switch (act.kind) {
    case 'open':
      return gateway.open(act.callId, act.closesAt);
    case 'extend':
      return gateway.extend(act.callId, act.closesAt);
    case 'close':
      return gateway.close(act.callId);
    case 'publishForm':
      return gateway.publishForm(act.callId);
  }
};

const slice = commandSlice<CallAct>('calls', 'Calls');
export const callsFeature = slice.feature;
export const selectCommand = slice.selectCommand;
export const sendCallActs = slice.performing(CallsGateway, perform, toRefusal);
/** What to dispatch for an act to be performed. */
export const asking = (act: CallAct) => slice.acts.asked({ key: keyOf(act), act });
