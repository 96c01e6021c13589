/** Why: nobody judges their own: interests are declared before any access, and the machine looks for those that were forgotten. */
import { likeDomains, likeOrganisations, type Likeness } from '../people/organisations';
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

export interface Suspicion {
  readonly applicationId: string;
  readonly ground: RecusalGround;
  readonly detail: string;
  /** False: it binds nobody until the juror has said that it is so. */
  readonly isCertain: boolean;
}

type Suspect = Pick<JuryMember, 'organisationName' | 'emailDomain'> & { readonly uid: string };
type Sign = readonly [likeness: Likeness, ground: RecusalGround, detail: string];

const likest = (likenesses: readonly Likeness[]): Likeness =>
  likenesses.includes('certain') ? 'certain' : likenesses.includes('possible') ? 'possible' : 'none';

/** What may link a juror to a candidate, the clearest sign first. */
const signsOf = (juror: Suspect, coached: readonly string[], candidate: CandidateTraces): readonly Sign[] => [
  [candidate.authorUids.includes(juror.uid) ? 'certain' : 'none', 'sameOrganisation', 'author'],
  [likeOrganisations(candidate.organisationName, juror.organisationName), 'sameOrganisation', 'organisationName'],
  [likest(candidate.emailDomains.map((domain) => likeDomains(domain, juror.emailDomain))), 'sameOrganisation', 'emailDomain'],
  [likest(coached.map((name) => likeOrganisations(name, candidate.organisationName))), 'earlierCoaching', 'earlierCoaching'],
];

/** Interests found from what is known: author, same organisation, same e-mail domain, earlier coaching of the organisation. Certain ones hide the possible ones. */
export const detectInterests = (
  juror: Suspect,
  coachedOrganisations: readonly string[],
  candidates: readonly CandidateTraces[],
): readonly Suspicion[] =>
  candidates.flatMap((candidate) => {
    const signs = signsOf(juror, coachedOrganisations, candidate);
    const found = signs.find(([likeness]) => likeness === 'certain') ?? signs.find(([likeness]) => likeness === 'possible');
    if (found === undefined) return [];
    const [likeness, ground, detail] = found;
    return [{ applicationId: candidate.applicationId, ground, detail, isCertain: likeness === 'certain' }];
  });

/** The possible links that a person still has to confirm (by declaring them) or to dismiss; none binds before. */
export const linksToConfirm = (
  detected: readonly Suspicion[],
  answered: { readonly declared: readonly DeclaredInterest[]; readonly dismissed: readonly string[]; readonly existing: readonly string[] },
): readonly Suspicion[] => {
  const settled = new Set([...answered.declared.map((one) => one.applicationId), ...answered.dismissed, ...answered.existing]);
  return detected.filter((one) => !one.isCertain && !settled.has(one.applicationId));
};

export type RecusalReason =
  'declarationNotOpen' | 'unknownApplication' | 'declaredTwice' | 'detailNeeded' | 'detailTooLong' | 'minutesSealed' | 'alreadyRecused';

/** Interests may be declared before the phase of declaration ends, and later too: a juror who discovers one must be able to step aside. */
export const mayDeclareIn = (phase: JuryPhase): boolean => phase === 'declaring' || phase === 'scoring' || phase === 'deliberating';

/** Characters of the words about one link. */
export const longestDetail = 500;

/** A link of no named kind is told in words. */
export const lacksDetail = ({ ground, detail }: Pick<DeclaredInterest, 'ground' | 'detail'>): boolean =>
  ground === 'other' && detail.trim() === '';

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
  if (declared.some(lacksDetail)) return refused('detailNeeded');
  return declared.some((one) => one.detail.length > longestDetail) ? refused('detailTooLong') : done(null);
};

/** The recusals to write for a juror: the declared ones, then those detected for certain and not declared, without those already there. */
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
    ...detected.filter(({ isCertain }) => isCertain).map((one) => ({ ...one, source: 'detected' as const })),
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
