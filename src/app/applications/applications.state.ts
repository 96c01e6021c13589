/** Why: an act sent to the server outlives the page that sent it: pending, done or refused, by key. */
import type { ScreeningDraft } from '@domain/applications/acts';
import { toRefusal } from '../backend/refusal';
import { commandSlice } from '../shared/commands/command-slice';
import { ApplicationsGateway } from './applications-gateway';

export type Act =
  | { readonly kind: 'submit'; readonly applicationId: string; readonly uid: string }
  | { readonly kind: 'withdraw'; readonly applicationId: string; readonly purpose: 'edit' | 'leave' }
  | { readonly kind: 'invite'; readonly applicationId: string; readonly email: string; readonly name: string }
  | { readonly kind: 'removeAuthor'; readonly applicationId: string; readonly uid: string }
  | {
      readonly kind: 'request';
      readonly applicationId: string;
      readonly message: string;
      readonly fieldIds: readonly string[];
      readonly dueAt: Date;
    }
  | { readonly kind: 'answer'; readonly applicationId: string; readonly requestId: string }
  | { readonly kind: 'screen'; readonly applicationIds: readonly string[]; readonly decision: ScreeningDraft };

/** One act at a time on one thing: sending it again replaces its earlier outcome. */
export const keyOf = (act: Act): string => `${act.kind}~${act.kind === 'screen' ? act.applicationIds.join('~') : act.applicationId}`;

const perform = (gateway: ApplicationsGateway, act: Act): Promise<unknown> => {
  switch (act.kind) {
    case 'submit':
      return gateway.submit(act.applicationId, act.uid);
    case 'withdraw':
      return gateway.withdraw(act.applicationId, act.purpose);
    case 'invite':
      return gateway.invite(act.applicationId, act.email, act.name);
    case 'removeAuthor':
      return gateway.removeAuthor(act.applicationId, act.uid);
    case 'request':
      return gateway.requestComplement(act.applicationId, act.message, act.fieldIds, act.dueAt);
    case 'answer':
      return gateway.answerComplement(act.applicationId, act.requestId);
    case 'screen':
      return gateway.screen(act.applicationIds, act.decision);
  }
};

const slice = commandSlice<Act>('applications', 'Applications');
export const ApplicationActs = slice.acts;
export const applicationsFeature = slice.feature;
export const selectCommand = slice.selectCommand;
export const sendActs = slice.performing(ApplicationsGateway, perform, toRefusal);
/** What to dispatch for an act to be performed. */
export const asking = (act: Act) => slice.acts.asked({ key: keyOf(act), act });
