import type { Jury, JuryMember, JuryPhase } from '@domain/jury/jury';

export interface Condition {
  readonly met: boolean;
  readonly words: string;
}
export interface Gate {
  readonly to: JuryPhase;
  readonly button: string;
  readonly then: string;
  readonly conditions: readonly Condition[];
}

type Members = readonly (Pick<JuryMember, 'alternate' | 'declaredAt'> & { readonly id: string })[];

const toDeclaring = (jury: Jury, members: Members): Gate => {
  const titular = members.filter((one) => !one.alternate).length;
  const wanted = Math.max(2, jury.reviewsPerApplication);
  return {
    to: 'declaring',
    button: $localize`:@@jury.openDeclarations:Ouvrir les déclarations d'intérêts`,
    then: $localize`:@@jury.openDeclarationsThen:Chaque membre recevra un message et la liste des projets, sans pouvoir ouvrir un dossier.`,
    conditions: [
      {
        met: jury.applicationCount > 0,
        words: $localize`:@@jury.conditionApplications:Dossiers recevables au jury : ${jury.applicationCount}:count:`,
      },
      {
        met: titular >= wanted,
        words: $localize`:@@jury.conditionMembers:Membres titulaires : ${titular}:count: (${wanted}:wanted: au moins)`,
      },
      {
        met: members.some((one) => one.id === jury.presidentUid),
        words: $localize`:@@jury.conditionPresident:Une présidence désignée`,
      },
    ],
  };
};

const toScoring = (jury: Jury, members: Members): Gate => {
  const declared = members.filter((one) => one.declaredAt !== null).length;
  const readings = jury.reviewsPerApplication * jury.applicationCount;
  return {
    to: 'scoring',
    button: $localize`:@@jury.openReading:Ouvrir la lecture`,
    then: $localize`:@@jury.openReadingThen:Les dossiers s'ouvrent à leurs lecteurs, sans les champs cachés. La grille et le mode de lecture ne changent plus.`,
    conditions: [
      {
        met: declared > 0,
        words: $localize`:@@jury.conditionDeclared:Déclarations d'intérêts rendues : ${declared}:count: sur ${members.length}:total:`,
      },
      {
        met: jury.assignmentCount >= readings && readings > 0,
        words: $localize`:@@jury.conditionAssigned:Lectures réparties : ${jury.assignmentCount}:count: sur ${readings}:total:`,
      },
    ],
  };
};

const toDeliberating = (jury: Jury): Gate => {
  return {
    to: 'deliberating',
    button: $localize`:@@jury.openDeliberation:Ouvrir la délibération`,
    then: $localize`:@@jury.openDeliberationThen:Les avis non rendus ne pourront plus l'être. Les membres voient le classement et les dossiers, sauf ceux dont ils sont déportés.`,
    conditions: [
      {
        met: jury.submittedCount > 0,
        words: $localize`:@@jury.conditionSubmitted:Avis rendus : ${jury.submittedCount}:count: sur ${jury.assignmentCount}:total: (un au moins par dossier)`,
      },
    ],
  };
};

/** What the phase after this one asks for; null when it is reached elsewhere. */
export const gateOf = (jury: Jury, members: Members): Gate | null => {
  if (jury.phase === 'composing') return toDeclaring(jury, members);
  if (jury.phase === 'declaring') return toScoring(jury, members);
  return jury.phase === 'scoring' ? toDeliberating(jury) : null;
};
