/** Why: lines of the journal are chained and never rewritten; those that keep a code are read in words. */
import type { AuditLine } from '@domain/people/administration';

type Words = Readonly<Record<string, string>>;

const answers: Words = {
  accepted: $localize`:@@admin.said.accepted:acceptée`,
  declined: $localize`:@@admin.said.declined:déclinée`,
};
const verdicts: Words = {
  eligible: $localize`:@@admin.said.eligible:recevable`,
  ineligible: $localize`:@@admin.said.ineligible:non recevable`,
  notEligible: $localize`:@@admin.said.ineligible:non recevable`,
  reoriented: $localize`:@@admin.said.reoriented:réorienté`,
  toCheck: $localize`:@@admin.said.toCheck:à vérifier`,
};
const missionStates: Words = {
  requested: $localize`:@@admin.said.requested:demandée`,
  agreed: $localize`:@@admin.said.agreed:proposée à l'expert`,
  underWay: $localize`:@@admin.said.underWay:en cours`,
  delivered: $localize`:@@admin.said.delivered:livrée`,
  signed: $localize`:@@admin.said.signed:validée`,
  cancelled: $localize`:@@admin.said.cancelled:annulée`,
};
const roles: Words = {
  manager: $localize`:@@admin.said.manager:gestionnaire`,
  partner: $localize`:@@admin.said.partner:partenaire`,
  juror: $localize`:@@admin.said.juror:juré`,
  coach: $localize`:@@admin.said.coach:accompagnateur`,
  expert: $localize`:@@admin.said.expert:expert`,
  laureate: $localize`:@@admin.said.laureate:lauréat`,
  applicant: $localize`:@@admin.said.applicant:candidat`,
  alumnus: $localize`:@@admin.said.alumnus:membre de la communauté`,
  administrator: $localize`:@@admin.said.administrator:administrateur`,
};

const codesOf: Readonly<Record<string, Words>> = {
  answerIntroduction: answers,
  screenApplication: verdicts,
  moveMission: missionStates,
  acceptInvitation: roles,
  inviteMember: roles,
  revokeInvitation: roles,
  endMembership: roles,
};

/** A code stands alone, or after `:`, `→`, `comme`, `rôle`, `calculé`, and ends its part of the line: names are left alone. */
const code = /(^|[:→]\s|comme\s|rôle\s|calculé\s)([a-zA-Z]+)(?=$|\.|,|\s:|\s\(|\))/gu;

export const summaryInWords = ({ act, summary }: Pick<AuditLine, 'act' | 'summary'>): string => {
  const words = codesOf[act];
  return words === undefined
    ? summary
    : summary.replaceAll(code, (whole, before: string, said: string) => {
        const told = words[said];
        return told === undefined ? whole : `${before}${told}`;
      });
};
