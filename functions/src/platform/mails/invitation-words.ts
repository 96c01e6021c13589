/** Why: whoever is invited reads it in their own language when they have an account, else in the one the sender chose for them. */
import { invitationDays, type InvitableRole } from '@domain/people/invitations';
import type { Person } from '@domain/people/people';

export type Language = Person['locale'];

export const languageFor = (known: Pick<Person, 'locale'> | null, chosen: Language | undefined): Language =>
  known?.locale ?? chosen ?? 'fr';

interface Words {
  readonly subject: string;
  readonly text: string;
}
interface Invited {
  /** Of the person invited, and of whoever invites. */
  readonly name: string;
  readonly byName: string;
  readonly scope: string;
}

const toDo: Readonly<Record<Language, Readonly<Record<InvitableRole, string>>>> = {
  fr: {
    juror: 'à participer au jury',
    coach: 'à accompagner des lauréats de',
    expert: 'à apporter votre expertise à',
    manager: 'à gérer le programme',
    partner: 'à suivre les résultats de',
    administrator: 'à administrer',
  },
  en: {
    juror: 'to join the jury',
    coach: 'to coach selected projects in',
    expert: 'to share your expertise with',
    manager: 'to manage the programme',
    partner: 'to follow the results of',
    administrator: 'to administer',
  },
};

/** To a role of a programme. */
export const roleInvitation = (language: Language, role: InvitableRole, { name, byName, scope }: Invited): Words =>
  ({
    fr: {
      subject: `${scope} : votre invitation`,
      text: `Bonjour ${name},\n\n${byName} vous invite ${toDo.fr[role]} « ${scope} ». Ouvrez ce lien et connectez-vous avec cette adresse pour accepter. L'invitation est valable ${invitationDays} jours.`,
    },
    en: {
      subject: `${scope}: your invitation`,
      text: `Hello ${name},\n\n${byName} invites you ${toDo.en[role]} “${scope}”. Open this link and sign in with this address to accept. The invitation is valid for ${invitationDays} days.`,
    },
  })[language];

/** To write an application together. */
export const authorInvitation = (language: Language, callName: string, { name, byName, scope }: Invited): Words =>
  ({
    fr: {
      subject: `${byName} vous invite à écrire « ${scope} »`,
      text: `Bonjour ${name},\n\n${byName} vous propose d'écrire ensemble le dossier « ${scope} » pour « ${callName} ». Suivez le lien, connectez-vous avec cette adresse : le dossier vous attend.`,
    },
    en: {
      subject: `${byName} invites you to write “${scope}”`,
      text: `Hello ${name},\n\n${byName} would like to write the application “${scope}” to “${callName}” with you. Follow the link and sign in with this address: the application is waiting for you.`,
    },
  })[language];
