/** Words of programmes: states of an edition, roles, refusals of the server. */
import type { Call } from '@domain/calls/calls';
import type { InvitableRole } from '@domain/people/invitations';
import type { Edition } from '@domain/programmes/programmes';
import type { EditionStage } from '../shared/page/spine';
import type { Tone } from '../shared/show/status';

/** Where an edition stands: its call until the results are known, then the edition itself. */
export const stageOf = (edition: Pick<Edition, 'state'>, call: Pick<Call, 'state'> | null): EditionStage => {
  if (edition.state === 'closed') return 'over';
  if (edition.state === 'running') return 'running';
  if (call?.state === 'announced') return 'resultsKnown';
  if (call?.state === 'closed') return 'selecting';
  return call?.state === 'open' ? 'open' : 'inPreparation';
};

export const stageWords = (edition: Pick<Edition, 'state'>, call: Pick<Call, 'state'> | null): string => {
  if (edition.state === 'closed') return $localize`:@@programmes.stageClosed:Terminée`;
  if (edition.state === 'running') return $localize`:@@programmes.stageRunning:Promotion en cours`;
  if (call?.state === 'announced') return $localize`:@@programmes.stageAnnounced:Résultats annoncés`;
  if (call?.state === 'closed') return $localize`:@@programmes.stageSelecting:Sélection en cours`;
  return call?.state === 'open' ? $localize`:@@programmes.stageOpen:Appel ouvert` : $localize`:@@programmes.stagePlanned:En préparation`;
};

export const stageTone = (edition: Pick<Edition, 'state'>, call: Pick<Call, 'state'> | null): Tone => {
  if (edition.state === 'running' || call?.state === 'open') return 'good';
  return edition.state === 'closed' || call === null || call.state === 'draft' ? 'neutral' : 'info';
};

export const roleWords = (): Readonly<Record<InvitableRole, string>> => ({
  manager: $localize`:@@programmes.roleManager:Gestionnaire`,
  juror: $localize`:@@programmes.roleJuror:Juré`,
  coach: $localize`:@@programmes.roleCoach:Accompagnateur`,
  expert: $localize`:@@programmes.roleExpert:Expert`,
  partner: $localize`:@@programmes.rolePartner:Partenaire`,
  administrator: $localize`:@@programmes.roleAdministrator:Administrateur`,
});

/** Co-authors are invited by authors; any other role is one of those offered here. */
export const nameOfRole = (role: string): string =>
  (roleWords() as Readonly<Partial<Record<string, string>>>)[role] ?? $localize`:@@programmes.roleApplicant:Co-rédacteur`;

/** Reasons of the callables of this room, by `refusal.detail`. */
export const actRefusals = (): Readonly<Record<string, string>> => ({
  alreadyInvited: $localize`:@@programmes.refusedInvited:Une invitation attend déjà cette adresse pour ce rôle.`,
  alreadyMember: $localize`:@@programmes.refusedMember:Cette personne a déjà ce rôle.`,
  mayNotInvite: $localize`:@@programmes.refusedInvite:Vos droits ne permettent pas de donner ce rôle.`,
  invitationTaken: $localize`:@@programmes.refusedTaken:Cette invitation vient d'être acceptée.`,
  endedElsewhere: $localize`:@@programmes.refusedElsewhere:Ce rôle se termine dans le jury ou dans le parcours.`,
  notOneself: $localize`:@@programmes.refusedOneself:Vous ne pouvez pas mettre fin à votre propre rôle.`,
  nameTaken: $localize`:@@programmes.refusedName:Un programme porte déjà ce nom.`,
  notItsManager: $localize`:@@programmes.refusedManager:Seuls les gestionnaires du programme le peuvent.`,
  administratorsOnly: $localize`:@@programmes.refusedAdministrator:Seuls les administrateurs peuvent créer un programme.`,
});
