/** Why: the community across schemes: profiles, needs and offers, introductions; read this first. */
import type { Instant } from '../shared/time';

/** `alumni/{uid}`: what the community sees; contact details are in `alumni/{uid}/private/contact`. */
export interface AlumnusProfile {
  readonly v: 1;
  readonly name: string;
  readonly organisationName: string;
  readonly headline: string;
  readonly department: string;
  readonly region: string;
  /** "P'INS 2022", "La France s'engage 2023": several memberships per person. */
  readonly programmes: readonly string[];
  readonly topics: readonly string[];
  /** What they lived, and "ask me". */
  readonly lived: string;
  readonly askMe: string;
  readonly visible: boolean;
  readonly keywords: readonly string[];
  readonly updatedAt: Instant;
}

/** `alumni/{uid}/private/contact`: the person; given to the other side by an accepted introduction only. */
export interface AlumnusContact {
  readonly v: 1;
  readonly email: string;
  readonly phone: string;
}

/** `exchanges/{exchangeId}`: a need or an offer. */
export interface Exchange {
  readonly v: 1;
  readonly kind: 'need' | 'offer';
  readonly authorUid: string;
  readonly authorName: string;
  readonly organisationName: string;
  readonly title: string;
  readonly text: string;
  readonly topics: readonly string[];
  readonly region: string;
  readonly state: 'open' | 'met' | 'closed';
  readonly solicitations: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** `matches/{needId~offerId}`: computed by a function, read by both authors. Score on 0–100, reasons in words of the domain. */
export interface Match {
  readonly v: 1;
  readonly needId: string;
  readonly offerId: string;
  readonly parties: readonly string[];
  readonly needTitle: string;
  readonly offerTitle: string;
  readonly needAuthorName: string;
  readonly offerAuthorName: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  readonly computedAt: Instant;
}
export type MatchReason =
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'sameRegion'; readonly region: string }
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** `introductions/{id}`: double opt-in; contacts are exchanged in `introductions/{id}/private/contacts` once accepted. */
export interface Introduction {
  readonly v: 1;
  readonly fromUid: string;
  readonly fromName: string;
  readonly toUid: string;
  readonly toName: string;
  readonly parties: readonly string[];
  readonly exchangeId: string | null;
  readonly about: string;
  readonly message: string;
  readonly state: 'proposed' | 'accepted' | 'declined';
  readonly outcome: 'helped' | 'noFollowUp' | null;
  readonly proposedAt: Instant;
  readonly answeredAt: Instant | null;
}

/** `introductions/{id}/private/contacts`: by uid, as they were when the introduction was accepted. */
export interface ExchangedContacts {
  readonly v: 1;
  readonly contacts: Readonly<Record<string, { readonly email: string; readonly phone: string }>>;
}

/** `communityCounts/regions`: how many visible members each region has, recounted by a function; members read it. */
export interface CommunityCounts {
  readonly v: 1;
  readonly counts: Readonly<Record<string, number>>;
  readonly updatedAt: Instant;
}
