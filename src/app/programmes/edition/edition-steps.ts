/** What a manager does next in an edition. */
import { isAccepting, type Call } from '@domain/calls/calls';
import type { Edition } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';

export interface NextStep {
  readonly sentence: string;
  readonly verb: string;
  readonly link: string;
  readonly query: Readonly<Record<string, string>>;
}

const selecting = (call: Identified<Call>, counts: Readonly<Record<string, number>>, now: Date): NextStep => {
  const root = `/programmes/${call.programmeId}/appels/${call.id}`;
  const waiting = counts['submitted'] ?? 0;
  if (call.state === 'draft')
    return {
      sentence: $localize`:@@programmes.stepOpen:Relisez l'appel et son formulaire, puis ouvrez-le.`,
      verb: $localize`:@@programmes.stepOpenVerb:Préparer l'appel`,
      link: root,
      query: {},
    };
  if (isAccepting(call, now) && waiting === 0)
    return {
      sentence: $localize`:@@programmes.stepWait:L'appel est ouvert. Les candidatures arrivent ici dès leur dépôt.`,
      verb: $localize`:@@programmes.stepWaitVerb:Voir l'appel`,
      link: root,
      query: {},
    };
  if (waiting > 0)
    return {
      sentence: $localize`:@@programmes.stepScreen:Des candidatures déposées attendent votre regard (${waiting}:count:).`,
      verb: $localize`:@@programmes.stepScreenVerb:Vérifier la recevabilité`,
      link: `${root}/recevabilite`,
      query: {},
    };
  return {
    sentence: $localize`:@@programmes.stepJury:La recevabilité est à jour : le jury peut lire, noter et délibérer.`,
    verb: $localize`:@@programmes.stepJuryVerb:Aller au jury`,
    link: '/jury',
    query: { callId: call.id },
  };
};

export const nextStep = (
  edition: Identified<Edition>,
  call: Identified<Call> | null,
  counts: Readonly<Record<string, number>>,
  now: Date,
): NextStep | null => {
  if (edition.state === 'closed') return null;
  if (edition.state === 'running' || call?.state === 'announced')
    return {
      sentence: $localize`:@@programmes.stepCohort:La promotion est en chemin : voyez qui a besoin d'un appel.`,
      verb: $localize`:@@programmes.stepCohortVerb:Ouvrir la cohorte`,
      link: `/cohortes/${edition.id}`,
      query: {},
    };
  return call === null ? null : selecting(call, counts, now);
};
