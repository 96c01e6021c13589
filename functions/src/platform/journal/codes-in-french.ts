/** Why: the lines of the journal are written in French, and read by people: a role, a decision or a state is said in words, never by its code. */
import type { Screening } from '@domain/applications/applications';
import type { Verdict } from '@domain/calls/calls';
import type { MissionState } from '@domain/coaching/coaching';
import type { IndicatorCode } from '@domain/impact/impact';
import type { Introduction } from '@domain/alumni/alumni';
import type { Role } from '@domain/people/people';

export const roleInFrench: Readonly<Record<Role, string>> = {
  applicant: 'co-rédacteur',
  juror: 'juré',
  manager: 'gestionnaire',
  coach: 'accompagnateur',
  expert: 'expert',
  laureate: 'lauréat',
  alumnus: 'membre de la communauté',
  partner: 'partenaire',
  administrator: 'administrateur',
};

export const decisionInFrench: Readonly<Record<Screening['decision'], string>> = {
  eligible: 'recevable',
  notEligible: 'non recevable',
  reoriented: 'réorienté',
};

export const verdictInFrench: Readonly<Record<Verdict, string>> = {
  eligible: 'éligible',
  toCheck: 'à vérifier',
  notEligible: 'non éligible',
};

export const indicatorInFrench: Readonly<Record<IndicatorCode, string>> = {
  callsLaunched: 'appels lancés',
  projectsAccompanied: 'projets accompagnés',
  networkingActions: 'actions de mise en réseau',
  networkingParticipants: 'participants aux mises en réseau',
  webinarParticipants: 'participants aux webinaires',
};

export const missionInFrench: Readonly<Record<MissionState, string>> = {
  requested: 'demandée',
  agreed: 'acceptée',
  underWay: 'en cours',
  delivered: 'livrée',
  signed: 'validée',
  cancelled: 'annulée',
};

export const introductionInFrench: Readonly<Record<Introduction['state'], string>> = {
  proposed: 'proposée',
  accepted: 'acceptée',
  declined: 'déclinée',
};

/** Days of expertise, as a sentence in French writes them: "1,5 j". */
export const daysInFrench = (days: number): string => `${String(days).replace('.', ',')} j`;
