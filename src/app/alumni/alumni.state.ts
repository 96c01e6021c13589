/** Why: an act sent to the server outlives the page that sent it: pending, done or refused, by key. */
import type { Introduction } from '@domain/alumni/alumni';
import { toRefusal } from '../backend/refusal';
import { commandSlice } from '../shared/commands/command-slice';
import { AlumniGateway } from './alumni-gateway';

export type Act =
  | { readonly kind: 'propose'; readonly toUid: string; readonly exchangeId: string | null; readonly message: string }
  | { readonly kind: 'answer'; readonly introductionId: string; readonly accept: boolean }
  | { readonly kind: 'close'; readonly introductionId: string; readonly outcome: NonNullable<Introduction['outcome']> };

/** One act at a time on one person or introduction: sending it again replaces its earlier outcome. */
export const keyOf = (act: Act): string =>
  act.kind === 'propose' ? `propose~${act.toUid}~${act.exchangeId ?? ''}` : `${act.kind}~${act.introductionId}`;

const perform = (gateway: AlumniGateway, act: Act): Promise<unknown> => {
  switch (act.kind) {
    case 'propose':
      return gateway.propose(act.toUid, act.exchangeId, act.message);
    case 'answer':
      return gateway.answer(act.introductionId, act.accept);
    case 'close':
      return gateway.close(act.introductionId, act.outcome);
  }
};

const slice = commandSlice<Act>('alumni', 'Community');
export const CommunityActs = slice.acts;
export const alumniFeature = slice.feature;
export const selectCommand = slice.selectCommand;
export const sendCommunityActs = slice.performing(AlumniGateway, perform, toRefusal);
/** What to dispatch for an act to be performed. */
export const asking = (act: Act) => slice.acts.asked({ key: keyOf(act), act });
