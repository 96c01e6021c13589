/** Why: acts on a programme outlive the page that asked for them: pending, done (with where to go next) or refused, by key. */
import type { InputOf } from '@domain/acts';
import { toRefusal } from '../backend/refusal';
import { commandSlice, type Command as AnyCommand } from '../shared/commands/command-slice';
import { ProgrammesGateway } from './programmes-gateway';

export type ProgrammeAct =
  | { readonly kind: 'createProgramme'; readonly presetId: string; readonly name: string }
  | { readonly kind: 'createEdition'; readonly request: InputOf<'createEdition'> }
  | { readonly kind: 'invite'; readonly request: InputOf<'inviteMember'> }
  | { readonly kind: 'revoke'; readonly invitationId: string }
  | { readonly kind: 'end'; readonly membershipId: string };

/** The answer is the page of what was made, '' when there is none. */
export type Command = AnyCommand<string>;

/** Answers the page to open next, '' to stay. */
const perform = async (gateway: ProgrammesGateway, act: ProgrammeAct): Promise<string> => {
  switch (act.kind) {
    case 'createProgramme':
      return `/programmes/${(await gateway.createProgramme(act.presetId, act.name)).programmeId}`;
    case 'createEdition':
      return `/programmes/${act.request.programmeId}/editions/${(await gateway.createEdition(act.request)).editionId}`;
    case 'invite':
      await gateway.invite(act.request);
      return '';
    case 'revoke':
      await gateway.revoke(act.invitationId);
      return '';
    case 'end':
      await gateway.end(act.membershipId);
      return '';
  }
};

const slice = commandSlice<ProgrammeAct, string>('programmes', 'Programmes');
export const ProgrammeActs = slice.acts;
export const programmesFeature = slice.feature;
export const selectCommand = slice.selectCommand;
export const sendProgrammeActs = slice.performing(ProgrammesGateway, perform, toRefusal);
