/** Why: a need meets an offer for reasons people can read, not for a number. */
import { wordsOf } from '../shared/search';
import type { Exchange, Introduction, Match, MatchReason } from './alumni';
import type { Identified } from '../shared/document';
import type { Instant } from '../shared/time';

const weights = { topic: 30, sameRegion: 15, word: 5 } as const;
/** Below this, a match is noise: a shared word or a shared region alone is not enough. */
export const matchThreshold = 30;

const emptyWords = new Set(
  'avec dans pour plus sans sous vers chez entre comment notre votre leur leurs nous vous elle elles cette sont avons avez etre faire tout tous toute toutes des les une aux qui que par sur nos vos'.split(
    ' ',
  ),
);
const meaningful = (exchange: Exchange): ReadonlySet<string> =>
  new Set(wordsOf(`${exchange.title} ${exchange.text}`).filter((word) => word.length > 4 && !emptyWords.has(word)));

/** Why a need and an offer fit, strongest first; empty when they share nothing. */
export const reasonsFor = (need: Exchange, offer: Exchange): readonly MatchReason[] => {
  const shared = need.topics.filter((topic) => offer.topics.includes(topic));
  const offered = meaningful(offer);
  const words = [...meaningful(need)].filter((word) => offered.has(word)).slice(0, 5);
  return [
    ...shared.map((topic): MatchReason => ({ kind: 'topic', topic })),
    ...(need.region !== '' && need.region === offer.region ? [{ kind: 'sameRegion', region: need.region } as const] : []),
    ...(words.length > 0 ? [{ kind: 'words', words } as const] : []),
  ];
};

/** 0–100: 30 per shared topic, 15 for the same region, 5 per shared word (five at most); our weights. */
export const scoreOf = (reasons: readonly MatchReason[]): number =>
  Math.min(
    100,
    reasons.reduce(
      (sum, reason) =>
        sum +
        (reason.kind === 'topic' ? weights.topic : reason.kind === 'sameRegion' ? weights.sameRegion : reason.words.length * weights.word),
      0,
    ),
  );

export const matchId = (needId: string, offerId: string): string => `${needId}~${offerId}`;

/** The match of an open need and an open offer of two different people, or null. */
export const match = (need: Identified<Exchange>, offer: Identified<Exchange>, at: Instant): Match | null => {
  if (
    need.kind !== 'need' ||
    offer.kind !== 'offer' ||
    need.state !== 'open' ||
    offer.state !== 'open' ||
    need.authorUid === offer.authorUid
  )
    return null;
  const reasons = reasonsFor(need, offer);
  const score = scoreOf(reasons);
  if (score < matchThreshold) return null;
  return {
    v: 1,
    needId: need.id,
    offerId: offer.id,
    parties: [need.authorUid, offer.authorUid],
    needTitle: need.title,
    offerTitle: offer.title,
    needAuthorName: need.authorName,
    offerAuthorName: offer.authorName,
    score,
    reasons,
    computedAt: at,
  };
};

/** The matches of a person that wait for a word of theirs: with nobody they ever wrote to, or who wrote to them. */
export const waitingMatches = <T extends Pick<Match, 'parties'>>(
  uid: string,
  matches: readonly T[],
  introductions: readonly Pick<Introduction, 'parties'>[],
): readonly T[] => {
  const met = new Set(introductions.flatMap(({ parties }) => parties));
  return matches.filter(({ parties }) => parties.includes(uid) && parties.every((one) => one === uid || !met.has(one)));
};
