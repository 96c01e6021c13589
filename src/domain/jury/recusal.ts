/** Why: nobody judges their own: interests are declared before any access, and the machine looks for those that were forgotten. */
import { done, refused, type Result } from '../shared/result';
import type { Instant } from '../shared/time';
import type { JuryMember, JuryPhase, Recusal, RecusalGround, Roster } from './jury';

export const recusalId = (applicationId: string, uid: string): string => `${applicationId}~${uid}`;
export const recusalGrounds: readonly RecusalGround[] = [
  'sameOrganisation',
  'board',
  'funder',
  'family',
  'financial',
  'earlierCoaching',
  'other',
];

export interface DeclaredInterest {
  readonly applicationId: string;
  readonly ground: RecusalGround;
  readonly detail: string;
}

export type Candidate = Roster['entries'][number];

/** What is known of an application to find an interest: who wrote it and from where. */
export interface CandidateTraces extends Candidate {
  readonly emailDomains: readonly string[];
  readonly authorUids: readonly string[];
}

/** Every candidate with what is known of it: of one whose traces are missing (a jury composed before there were any), its name alone is. */
export const tracedCandidates = (roster: readonly Candidate[], traces: readonly CandidateTraces[]): readonly CandidateTraces[] => {
  const known = new Map(traces.map((one) => [one.applicationId, one]));
  return roster.map((entry) => known.get(entry.applicationId) ?? { ...entry, emailDomains: [], authorUids: [] });
};

/** Addresses at these domains say nothing of an employer; `example.*` are reserved for documentation (RFC 2606). */
const sharedDomains = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.fr',
  'hotmail.com',
  'hotmail.fr',
  'live.fr',
  'yahoo.com',
  'yahoo.fr',
  'icloud.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'laposte.net',
  'bbox.fr',
  'proton.me',
  'protonmail.com',
  'gmx.fr',
  'example.org',
  'example.com',
  'example.net',
]);

/** "Ressourcerie  de l’Île" and "ressourcerie de l'ile" are one organisation; legal forms and articles do not count. */
export const organisationKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter(
      (word) =>
        word !== '' &&
        !['association', 'asso', 'scop', 'scic', 'sas', 'sarl', 'le', 'la', 'les', 'l', 'de', 'du', 'des', 'd'].includes(word),
    )
    .join(' ');

export interface Suspicion {
  readonly applicationId: string;
  readonly ground: RecusalGround;
  readonly detail: string;
}

type Suspect = Pick<JuryMember, 'organisationName' | 'emailDomain'> & { readonly uid: string };

const suspect = (juror: Suspect, coached: ReadonlySet<string>, candidate: CandidateTraces): Suspicion | null => {
  const { applicationId } = candidate;
  const key = organisationKey(candidate.organisationName);
  if (candidate.authorUids.includes(juror.uid)) return { applicationId, ground: 'sameOrganisation', detail: 'author' };
  if (key !== '' && key === organisationKey(juror.organisationName))
    return { applicationId, ground: 'sameOrganisation', detail: 'organisationName' };
  if (!sharedDomains.has(juror.emailDomain) && candidate.emailDomains.includes(juror.emailDomain))
    return { applicationId, ground: 'sameOrganisation', detail: 'emailDomain' };
  return coached.has(key) && key !== '' ? { applicationId, ground: 'earlierCoaching', detail: 'earlierCoaching' } : null;
};

/** Interests found from what is known: author, same organisation, same e-mail domain, earlier coaching of the organisation. */
export const detectInterests = (
  juror: Suspect,
  coachedOrganisations: readonly string[],
  candidates: readonly CandidateTraces[],
): readonly Suspicion[] => {
  const coached = new Set(coachedOrganisations.map(organisationKey));
  return candidates.flatMap((candidate) => suspect(juror, coached, candidate) ?? []);
};

export type RecusalReason =
  'declarationNotOpen' | 'unknownApplication' | 'declaredTwice' | 'detailNeeded' | 'detailTooLong' | 'minutesSealed' | 'alreadyRecused';

/** Interests may be declared before the phase of declaration ends, and later too: a juror who discovers one must be able to step aside. */
export const mayDeclareIn = (phase: JuryPhase): boolean => phase === 'declaring' || phase === 'scoring' || phase === 'deliberating';

/** Checks a declaration against the roster; `other` and long texts need words of a reasonable length. */
export const checkDeclaration = (
  phase: JuryPhase,
  roster: readonly Candidate[],
  declared: readonly DeclaredInterest[],
): Result<null, RecusalReason> => {
  if (!mayDeclareIn(phase)) return refused('declarationNotOpen');
  const known = new Set(roster.map((entry) => entry.applicationId));
  if (declared.some((one) => !known.has(one.applicationId))) return refused('unknownApplication');
  if (new Set(declared.map((one) => one.applicationId)).size !== declared.length) return refused('declaredTwice');
  if (declared.some((one) => one.ground === 'other' && one.detail.trim() === '')) return refused('detailNeeded');
  return declared.some((one) => one.detail.length > 500) ? refused('detailTooLong') : done(null);
};

/** The recusals to write for a juror: the declared ones, then those detected and not declared, without those already there. */
export const recusalsFor = (
  juror: { readonly uid: string; readonly name: string; readonly programmeId: string },
  declared: readonly DeclaredInterest[],
  detected: readonly Suspicion[],
  context: { readonly roster: readonly Candidate[]; readonly existing: readonly string[]; readonly now: Instant },
): readonly Recusal[] => {
  const names = new Map(context.roster.map((entry) => [entry.applicationId, entry.projectName]));
  const taken = new Set(context.existing);
  const all = [
    ...declared.map((one) => ({ ...one, source: 'declared' as const })),
    ...detected.map((one) => ({ ...one, source: 'detected' as const })),
  ];
  return all.flatMap((one) => {
    if (taken.has(one.applicationId)) return [];
    taken.add(one.applicationId);
    return [
      {
        v: 1 as const,
        programmeId: juror.programmeId,
        applicationId: one.applicationId,
        jurorUid: juror.uid,
        jurorName: juror.name,
        projectName: names.get(one.applicationId) ?? '',
        ground: one.ground,
        detail: one.detail.trim(),
        source: one.source,
        at: context.now,
      },
    ];
  });
};
