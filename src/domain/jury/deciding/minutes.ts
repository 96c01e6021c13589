/** Why: the minutes say once and for all who was there, who stepped aside, how they ranked and what they decided. */
import { canonical } from '../../shared/canonical';
import { done, refused, type Result } from '../../shared/result';
import type { Identified } from '../../shared/document';
import type { Instant } from '../../shared/time';
import { isOvertaken } from './fall';
import type { Decision, FallenDecision, Jury, JuryMember, Minutes, Ranking, Recusal, Standing } from '../jury';
import type { Candidate } from '../recusal';

export interface MinutesSources {
  readonly jury: Identified<Jury>;
  readonly regulationVersion: number;
  readonly members: readonly Identified<JuryMember>[];
  readonly recusals: readonly Recusal[];
  readonly standings: readonly Standing[];
  readonly ranking: Pick<Ranking, 'entries'>;
  readonly decisions: readonly Decision[];
  /** Whose projects they are: after a blind reading, standings do not say. */
  readonly owners: readonly Pick<Candidate, 'applicationId' | 'organisationName'>[];
}

/** What is sealed; the PDF is drawn from it and nothing else. Instants are ISO 8601. */
export interface MinutesContent {
  readonly jury: {
    readonly id: string;
    readonly name: string;
    readonly callName: string;
    readonly places: number;
    readonly quorumShare: number;
    readonly regulationVersion: number;
  };
  readonly grid: readonly { readonly label: string; readonly weight: number }[];
  readonly president: string;
  readonly members: readonly {
    readonly name: string;
    readonly organisationName: string;
    readonly quality: string;
    readonly voting: boolean;
  }[];
  readonly recusals: readonly { readonly juror: string; readonly project: string; readonly ground: string; readonly source: string }[];
  readonly standings: readonly {
    readonly rank: number;
    readonly project: string;
    readonly organisation: string;
    readonly calibrated: number;
    readonly low: number;
    readonly high: number;
    readonly reviews: number;
  }[];
  readonly decisions: readonly {
    readonly project: string;
    readonly outcome: string;
    readonly reason: string;
    readonly votes: Decision['votes'];
    readonly present: number;
    readonly quorum: number;
    readonly recused: readonly string[];
  }[];
  readonly sealedBy: string;
  readonly sealedAt: string;
  /** Where the organisation's journal stood: whoever rewrites it later contradicts a sheet that was signed and filed. */
  readonly journal?: { readonly sequence: number; readonly hash: string };
}

export type MinutesReason = 'notDeliberating' | 'undecidedProjects' | 'decisionsToTakeAgain' | 'alreadySealed' | 'minutesTooLong';

/** Bytes of the text that is sealed: Firestore takes 1 MiB a document, its other fields and their names included. */
export const mostMinutesBytes = 1_000_000;

/** What decisions rest on when the minutes are to be sealed. */
export interface SealedFacts {
  readonly candidates: readonly string[];
  readonly decisions: readonly Pick<Decision, 'applicationId' | 'decidedAt'>[];
  readonly fallen: readonly Pick<FallenDecision, 'applicationId'>[];
  readonly recusals: readonly Pick<Recusal, 'applicationId' | 'at'>[];
}

/** Whether the minutes may be sealed: in deliberation, every candidate decided, and nothing changed since of what a decision rested on. */
export const checkSealing = (
  jury: Pick<Jury, 'phase'>,
  { candidates, decisions, fallen, recusals }: SealedFacts,
): Result<null, MinutesReason> => {
  if (jury.phase === 'decided' || jury.phase === 'announced') return refused('alreadySealed');
  if (jury.phase !== 'deliberating') return refused('notDeliberating');
  const decided = new Set(decisions.map((decision) => decision.applicationId));
  const undecided = new Set(candidates.filter((id) => !decided.has(id)));
  if (fallen.some((one) => undecided.has(one.applicationId)) || decisions.some((one) => isOvertaken(one, recusals)))
    return refused('decisionsToTakeAgain');
  return undecided.size === 0 ? done(null) : refused('undecidedProjects');
};

type Ranked = Pick<Decision, 'applicationId' | 'projectName'>;
const byRank =
  (ranks: ReadonlyMap<string, number>) =>
  (a: Ranked, b: Ranked): number =>
    (ranks.get(a.applicationId) ?? Infinity) - (ranks.get(b.applicationId) ?? Infinity) || (a.projectName < b.projectName ? -1 : 1);

const rankedLine = (one: Standing, rank: number, organisation: string): MinutesContent['standings'][number] => ({
  rank,
  project: one.projectName,
  organisation,
  calibrated: one.calibrated,
  low: one.low,
  high: one.high,
  reviews: one.reviewCount,
});
const decidedLine = (one: Decision): MinutesContent['decisions'][number] => ({
  project: one.projectName,
  outcome: one.outcome,
  reason: one.reason,
  votes: one.votes,
  present: one.present,
  quorum: one.quorum,
  recused: one.recusedNames,
});

export const minutesContent = (sources: MinutesSources, sealedBy: string, now: Instant): MinutesContent => {
  const { jury, members } = sources;
  const ranks = new Map(sources.ranking.entries.map((entry) => [entry.applicationId, entry.rank]));
  const organisations = new Map(sources.owners.map((one) => [one.applicationId, one.organisationName]));
  return {
    jury: {
      id: jury.id,
      name: jury.name,
      callName: jury.callName,
      places: jury.places,
      quorumShare: jury.quorumShare,
      regulationVersion: sources.regulationVersion,
    },
    grid: jury.grid.map(({ label, weight }) => ({ label, weight })),
    president: members.find((member) => member.id === jury.presidentUid)?.name ?? '',
    members: [...members]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, organisationName, quality, voting }) => ({ name, organisationName, quality, voting })),
    recusals: [...sources.recusals]
      .sort((a, b) => (a.jurorName + a.projectName < b.jurorName + b.projectName ? -1 : 1))
      .map(({ jurorName, projectName, ground, source }) => ({ juror: jurorName, project: projectName, ground, source })),
    standings: [...sources.standings]
      .sort(byRank(ranks))
      .map((one) => rankedLine(one, ranks.get(one.applicationId) ?? sources.standings.length, organisations.get(one.applicationId) ?? '')),
    decisions: [...sources.decisions].sort(byRank(ranks)).map(decidedLine),
    sealedBy,
    sealedAt: now.toISOString(),
  };
};

/** The text that is hashed: canonical JSON, so that key order does not matter. */
export const minutesText = (content: MinutesContent): string => canonical(content);

type Sha256 = (text: string) => string;
type Chained = Pick<Minutes, 'number' | 'content' | 'hash' | 'previousHash' | 'pdfHash' | 'seal'>;

/** What the sheet prints: SHA-256 of the previous seal followed by the content. `sha256` answers hexadecimal. */
export const chain = (previousHash: string, content: string, sha256: Sha256): string => sha256(previousHash + content);

/** What is sealed: the printed hash and that of the PDF's bytes, which carries the printed one. */
export const sealText = (hash: string, pdfHash: string): string => `${hash}\n${pdfHash}`;

/** What the next minutes follow from. Minutes of before were sealed without their PDF. */
export const lastSeal = (minutes: Pick<Minutes, 'hash' | 'seal'> | null): string => minutes?.seal ?? minutes?.hash ?? '';

export type MinutesDifferenceKind = 'missing' | 'changed' | 'pdfMissing' | 'pdfChanged';
export interface MinutesDifference {
  readonly number: number;
  readonly kind: MinutesDifferenceKind;
}

/** The first minutes that do not follow from those before, or null when the chain holds. */
export const brokenLink = (all: readonly Chained[], sha256: Sha256): MinutesDifference | null => {
  let [previous, expected] = ['', 1];
  for (const one of [...all].sort((a, b) => a.number - b.number)) {
    if (one.number !== expected) return { number: expected, kind: 'missing' };
    const sealed = one.pdfHash === undefined || one.seal === sha256(sealText(one.hash, one.pdfHash));
    if (one.previousHash !== previous || chain(previous, one.content, sha256) !== one.hash || !sealed)
      return { number: one.number, kind: 'changed' };
    [previous, expected] = [lastSeal(one), expected + 1];
  }
  return null;
};

/** The first difference between the chain and the PDF files as they lie now: `pdfs` answers the hash of the bytes by number, null when there are none. */
export const minutesDifference = (
  all: readonly Chained[],
  pdfs: ReadonlyMap<number, string | null>,
  sha256: Sha256,
): MinutesDifference | null => {
  const broken = brokenLink(all, sha256);
  const files = [...all]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ number, pdfHash }): readonly MinutesDifference[] => {
      const now = pdfs.get(number) ?? null;
      if (now === null) return [{ number, kind: 'pdfMissing' }];
      return pdfHash === undefined || now === pdfHash ? [] : [{ number, kind: 'pdfChanged' }];
    });
  return broken ?? files[0] ?? null;
};

/** Where the PDF of the minutes lies in Storage. */
export const minutesPath = (juryId: string, number: number): string => `juries/${juryId}/minutes/${number}.pdf`;
