/** Why: a match has two sides; each person reads it from theirs. */
import type { Match } from '@domain/alumni/alumni';
import { memberName } from '../community-words';
import type { Identified } from '@domain/shared/document';

export interface SeenMatch extends Identified<Match> {
  /** I need, they offer; else the other way round. */
  readonly iNeed: boolean;
  readonly mine: string;
  readonly theirs: string;
  readonly who: string;
  /** Their page, and what to write to them about. */
  readonly link: string;
  readonly annonce: string;
}

export const seenBy = (uid: string, match: Identified<Match>): SeenMatch => {
  const [needUid = '', offerUid = ''] = match.parties;
  return needUid === uid
    ? {
        ...match,
        iNeed: true,
        mine: match.needTitle,
        theirs: match.offerTitle,
        who: memberName(match.offerAuthorName),
        link: `/communaute/${offerUid}`,
        annonce: match.offerId,
      }
    : {
        ...match,
        iNeed: false,
        mine: match.offerTitle,
        theirs: match.needTitle,
        who: memberName(match.needAuthorName),
        link: `/communaute/${needUid}`,
        annonce: match.needId,
      };
};
