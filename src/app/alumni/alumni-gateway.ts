import type { ActName, InputOf, OutputOf } from '@domain/acts';
import { inject, Injectable, type Signal } from '@angular/core';
import type {
  AlumnusContact,
  AlumnusProfile,
  CommunityCounts,
  Exchange,
  ExchangedContacts,
  Introduction,
  Match,
} from '@domain/alumni/alumni';
import { announcedAs } from '@domain/alumni/profile';
import type { Identified } from '@domain/shared/document';
import { keywordCondition, matchesSearch, wordsOf } from '@domain/shared/search';
import { map, type Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Documents, serverTime } from '../backend/documents';
import { Outbox, type Letter, type OutboxEntry } from '../backend/outbox';
import { changedOf } from '../backend/sending/comparison';

export type Member = Identified<AlumnusProfile>;
export type PostedExchange = Identified<Exchange>;
export type KnownIntroduction = Identified<Introduction>;

/** Words and a topic cannot be asked together: the database looks into one list at a time. */
export interface MemberFilter {
  readonly search: string;
  readonly region: string;
  readonly topic: string;
}

/** What a person writes of themselves. */
export type ProfileEdit = Pick<
  AlumnusProfile,
  'name' | 'organisationName' | 'headline' | 'department' | 'topics' | 'lived' | 'askMe' | 'visible'
>;
export type ContactEdit = Pick<AlumnusContact, 'email' | 'phone'>;
export type ExchangeDraft = Pick<Exchange, 'kind' | 'title' | 'text' | 'topics' | 'region'>;

export const pageSize = 50;
/** Needs, or offers, shown at a time: two lists stand side by side. */
export const exchangesPage = 20;

/** The community as its screens read and write it. */
@Injectable({ providedIn: 'root' })
export class AlumniGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly outbox = inject(Outbox);

  // Reading -------------------------------------------------------------------------------------------------------
  members = (filter: MemberFilter, pages: number): Observable<readonly Member[]> =>
    // The server finds one word: of several, the others are looked for here, in all that it finds.
    wordsOf(filter.search).length > 1
      ? this.documents
          .watchEvery<AlumnusProfile>(this.query(filter))
          .pipe(map((found) => found.filter(({ keywords }) => matchesSearch(keywords, filter.search)).slice(0, pages * pageSize)))
      : this.documents.watchPages<AlumnusProfile>(this.query(filter), pages);
  /** Null until somebody's profile was written. */
  counts = () => this.documents.watch<CommunityCounts>('communityCounts/regions');
  member = (uid: string) => this.documents.watch<AlumnusProfile>(`alumni/${uid}`);
  contact = (uid: string) => this.documents.watch<AlumnusContact>(this.contactPath(uid));
  open = (kind: Exchange['kind'], pages: number): Observable<readonly PostedExchange[]> =>
    this.documents.watchPages<Exchange>(
      {
        collection: 'exchanges',
        where: [
          ['kind', '==', kind],
          ['state', '==', 'open'],
        ],
        orderBy: [['updatedAt', 'desc']],
        limit: exchangesPage,
      },
      pages,
    );
  exchange = (id: string) => this.documents.watch<Exchange>(`exchanges/${id}`);
  mine = (uid: string): Observable<readonly PostedExchange[]> =>
    this.documents.watchEvery<Exchange>({
      collection: 'exchanges',
      where: [['authorUid', '==', uid]],
      orderBy: [['updatedAt', 'desc']],
      limit: 20,
    });
  matches = (uid: string) =>
    this.documents.watchEvery<Match>({
      collection: 'matches',
      where: [['parties', 'array-contains', uid]],
      orderBy: [['score', 'desc']],
      limit: 20,
    });
  introductions = (uid: string): Observable<readonly KnownIntroduction[]> =>
    this.documents.watchEvery<Introduction>({
      collection: 'introductions',
      where: [['parties', 'array-contains', uid]],
      orderBy: [['proposedAt', 'desc']],
      limit: 30,
    });
  exchangedContacts = (introductionId: string) =>
    this.documents.watch<ExchangedContacts>(`introductions/${introductionId}/private/contacts`);

  private query({ search, region, topic }: MemberFilter) {
    const searched = keywordCondition(search);
    return {
      collection: 'alumni',
      where: [
        ['visible', '==', true] as const,
        ...(region === '' ? [] : [['region', '==', region] as const]),
        ...(searched !== null ? [searched] : topic === '' ? [] : [['topics', 'array-contains', topic] as const]),
      ],
      orderBy: [['name'] as const],
      limit: pageSize,
    };
  }

  // Writing -------------------------------------------------------------------------------------------------------
  private readonly contactPath = (uid: string): string => `alumni/${uid}/private/contact`;

  /** Typed words: kept here until the server has them. */
  saveProfile(uid: string, seen: ProfileEdit, edit: ProfileEdit, label: string): void {
    this.revise({ path: `alumni/${uid}`, patch: changedOf<ProfileEdit>(seen, edit), seen, label, along: { updatedAt: serverTime() } });
  }

  saveContact(uid: string, seen: ContactEdit, contact: ContactEdit, label: string): void {
    const patch = changedOf<ContactEdit>(seen, contact);
    this.revise({ path: this.contactPath(uid), patch, seen, label, blank: { v: 1, email: '', phone: '' } });
  }

  /** What was typed, from what the page showed; nothing typed, nothing sent. */
  private revise(letter: Omit<Letter, 'mode'>): void {
    if (Object.keys(letter.patch).length > 0) this.outbox.send({ ...letter, mode: 'revise' });
  }

  profileSendings = (uid: string): Signal<readonly OutboxEntry[]> => this.outbox.forPath(`alumni/${uid}`);
  contactSendings = (uid: string): Signal<readonly OutboxEntry[]> => this.outbox.forPath(this.contactPath(uid));
  sendings = (path: string): Signal<readonly OutboxEntry[]> => this.outbox.forPath(path);

  /** Posts under the name the directory knows; answers where it is written. */
  post(author: Member, draft: ExchangeDraft, label: string): string {
    const path = `exchanges/${this.documents.newId()}`;
    const { id: authorUid } = author;
    const exchange = {
      v: 1,
      authorUid,
      ...announcedAs(author),
      state: 'open',
      solicitations: 0,
      createdAt: serverTime(),
      updatedAt: serverTime(),
    };
    this.revise({ path, label, patch: draft, blank: exchange, seen: {}, together: true });
    return path;
  }

  /** Rejects with what stood in the way; its page says it. */
  async moveExchange({ id, title, state: seen }: PostedExchange, state: Exchange['state']): Promise<void> {
    const along = { updatedAt: serverTime() };
    const sent = this.outbox.send({
      path: `exchanges/${id}`,
      mode: 'revise',
      label: title,
      patch: { state },
      seen: { state: seen },
      along,
    });
    await this.outbox.arrival(sent.id);
  }

  // Acts ----------------------------------------------------------------------------------------------------------
  act = <Name extends ActName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => this.callables.call(name, input);
}
