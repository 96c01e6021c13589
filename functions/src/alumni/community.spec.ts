import type { AlumnusProfile, Exchange, ExchangedContacts, Introduction, Match } from '@domain/alumni/alumni';
import { joinCommunity } from '@domain/alumni/profile';
import { restDays } from '@domain/alumni/introductions';
import type { MailRecord } from '@domain/people/administration';
import { communityId, membershipId, type NextAct, type Notification, type Person } from '@domain/people/people';
import { after, days } from '@domain/shared/time';
import { journalLines } from '../platform/testing/journal';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';

const now = new Date('2027-03-01T10:00:00Z');

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [{ database, fromSnapshot, fromQueryDocument }, proposing, answering, matching, deriving, waiting] = await Promise.all([
    import('../platform/firebase'),
    import('./propose-introduction'),
    import('./answer-introduction'),
    import('./on-exchange-written'),
    import('./on-profile-written'),
    import('./wait-for-matches'),
  ]);
  return { database, fromSnapshot, fromQueryDocument, ...proposing, ...answering, ...matching, ...deriving, ...waiting };
};
let room: Awaited<ReturnType<typeof loadRoom>>;
let turn = 0;
/** Names of this spec alone: the database is shared. */
let me: string;
let other: string;

const caller = (uid: string, change: Partial<Caller> = {}): Caller => ({
  uid,
  name: `Nom de ${uid}`,
  email: `${uid}@example.org`,
  emailVerified: true,
  memberships: [{ role: 'alumnus', scopeId: communityId, from: new Date(0), until: null }],
  now,
  ...change,
});
const read = async <T>(path: string): Promise<T | null> => room.fromSnapshot<T & object>(await room.database.doc(path).get());
const list = async <T>(collection: string, field?: string, value?: unknown): Promise<readonly T[]> => {
  const from = room.database.collection(collection);
  const found = await (field === undefined ? from : from.where(field, '==', value)).get();
  return found.docs.map((document) => room.fromQueryDocument<T>(document));
};
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error as { readonly reason?: string }).reason ?? String(error),
  );

const aMember = async (
  uid: string,
  change: Partial<AlumnusProfile> = {},
  contact = { email: `${uid}@perso.example.org`, phone: '' },
): Promise<void> => {
  const profile = joinCommunity(
    null,
    { name: `Profil de ${uid}`, organisationName: 'Sève', department: '44', editionName: "P'INS 2026" },
    now,
  );
  const person: Person = { v: 1, name: uid, email: `${uid}@example.org`, organisationName: '', locale: 'fr', createdAt: now };
  await room.database.doc(`alumni/${uid}`).set({ ...profile, ...change });
  await room.database.doc(`alumni/${uid}/private/contact`).set({ v: 1, ...contact });
  await room.database.doc(`people/${uid}`).set(person);
  const role = { uid, role: 'alumnus', scopeId: communityId, from: new Date(0), until: null };
  await room.database.doc(`memberships/${membershipId('alumnus', communityId, uid)}`).set(role);
};
const anExchange = async (id: string, change: Partial<Exchange> = {}): Promise<void> => {
  const exchange: Exchange = {
    v: 1,
    kind: 'need',
    authorUid: other,
    authorName: 'n',
    organisationName: 'o',
    title: `Besoin ${id}`,
    text: '',
    topics: ['legal'],
    region: '',
    state: 'open',
    solicitations: 0,
    createdAt: now,
    updatedAt: now,
    ...change,
  };
  await room.database.doc(`exchanges/${id}`).set(exchange);
};
const ask = (exchangeId: string | null = null, as = caller(me), toUid = other) =>
  room.proposeIntroductionFrom({ toUid, exchangeId, message: 'Auriez-vous une demi-heure ?' }, as);

describe('the community', () => {
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    turn += 1;
    const mark = `${String(turn)}-${Math.random().toString(36).slice(2)}`;
    [me, other] = [`me-${mark}`, `other-${mark}`];
    await Promise.all([aMember(me), aMember(other)]);
  });

  it('a request reaches the other in the bell, by e-mail and in what they have to do', async () => {
    await anExchange(`x-${me}`);
    const { introductionId } = await ask(`x-${me}`);
    expect(await read<Introduction>(`introductions/${introductionId}`)).toEqual(
      jasmine.objectContaining({ state: 'proposed', toName: `Profil de ${other}`, about: `Besoin x-${me}`, parties: [me, other] }),
    );
    expect((await read<Exchange>(`exchanges/x-${me}`))?.solicitations).toBe(1);
    expect((await read<NextAct>(`people/${other}/nextActs/answerIntroduction~${introductionId}`))?.kind).toBe('answerIntroduction');
    expect((await list<Notification>(`people/${other}/notifications`)).map(({ kind }) => kind)).toEqual(['introductionProposed']);
    const [mail] = await list<MailRecord>('mails', 'to', `${other}@example.org`);
    expect(mail?.message.subject).toContain('souhaite échanger avec vous');
    expect(mail?.message.text).toContain('Auriez-vous une demi-heure ?');
    expect(mail?.message.html).toContain('/communaute/mises-en-relation');
    expect((await journalLines('subject', `introductions/${introductionId}`)).map(({ act }) => act)).toEqual(['proposeIntroduction']);
  });

  it('a request is refused to outsiders, to hidden people, about what is not theirs or no longer open, and twice', async () => {
    expect(await reasonOf(ask(null, caller(me, { memberships: [] })))).toBe('membersOnly');
    expect(await reasonOf(ask(null, caller(me), 'nobody'))).toBe('personMissing');
    expect(await reasonOf(ask(null, caller(me), me))).toBe('toOneself');
    await anExchange(`mine-${me}`, { authorUid: me });
    expect(await reasonOf(ask(`mine-${me}`))).toBe('exchangeMissing');
    await anExchange(`closed-${me}`, { state: 'closed' });
    expect(await reasonOf(ask(`closed-${me}`))).toBe('exchangeClosed');
    await room.database.doc(`alumni/${other}`).update({ visible: false });
    expect(await reasonOf(ask())).toBe('personMissing');
    await anExchange(`open-${me}`);
    expect(await reasonOf(ask(`open-${me}`))).toBe('accepted');
    expect(await reasonOf(ask(`open-${me}`))).toBe('alreadyProposed');
  });

  it('a hidden member is named in nothing that others read, before and after their own yes', async () => {
    await anExchange(`x-${me}`, { state: 'met' });
    await anExchange(`y-${me}`);
    const nameOf = async (id: string) => (await read<Exchange>(`exchanges/${id}-${me}`))?.authorName;
    await room.deriveProfile(other);
    expect([await nameOf('x'), await nameOf('y')]).toEqual([`Profil de ${other}`, `Profil de ${other}`]);
    await room.database.doc(`alumni/${other}`).update({ visible: false });
    await room.deriveProfile(other);
    await room.deriveProfile(other);
    expect([await nameOf('x'), await nameOf('y')]).toEqual(['', '']);
    const { introductionId } = await ask(`y-${me}`);
    const toName = async () => (await read<Introduction>(`introductions/${introductionId}`))?.toName;
    expect(await toName()).toBe('');
    const [line] = await journalLines('subject', `introductions/${introductionId}`);
    expect(line?.summary).not.toContain(`Profil de ${other}`);
    await room.answerIntroductionAs({ introductionId, accept: true }, caller(other));
    expect(await toName()).toBe(`Profil de ${other}`);
    await room.database.doc(`alumni/${other}`).update({ visible: true });
    await room.deriveProfile(other);
    expect(await nameOf('y')).toBe(`Profil de ${other}`);
  });

  it('a request needs a way to be reached, and respects five waiting on each side', async () => {
    await room.database.doc(`alumni/${me}/private/contact`).set({ v: 1, email: '', phone: '' });
    expect(await reasonOf(ask())).toBe('contactMissing');
    await room.database.doc(`alumni/${me}/private/contact`).set({ v: 1, email: 'a@example.org', phone: '' });
    const waiting = { v: 1, state: 'proposed', parties: [] };
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        room.database.doc(`introductions/${other}-${String(n)}`).set({ ...waiting, fromUid: `x${String(n)}`, toUid: other }),
      ),
    );
    expect(await reasonOf(ask())).toBe('tooSolicited');
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        room.database.doc(`introductions/${me}-${String(n)}`).set({ ...waiting, fromUid: me, toUid: `x${String(n)}` }),
      ),
    );
    expect(await reasonOf(ask())).toBe('tooManyPending');
  });

  it('a yes gives both contacts at once, clears what was to do, tells the asker, and cannot be given twice', async () => {
    const { introductionId } = await ask();
    const answer = (accept: boolean, uid = other) => room.answerIntroductionAs({ introductionId, accept }, caller(uid));
    expect(await reasonOf(answer(true, me))).toBe('notYours');
    expect(await reasonOf(answer(true, 'stranger'))).toBe('introductionMissing');
    expect(await answer(true)).toEqual({ state: 'accepted' });
    expect((await read<ExchangedContacts>(`introductions/${introductionId}/private/contacts`))?.contacts).toEqual({
      [me]: { email: `${me}@perso.example.org`, phone: '' },
      [other]: { email: `${other}@perso.example.org`, phone: '' },
    });
    expect(await read(`people/${other}/nextActs/answerIntroduction~${introductionId}`)).toBeNull();
    expect((await list<Notification>(`people/${me}/notifications`)).map(({ text }) => text.en)).toEqual([
      `Profil de ${other} has agreed to talk to you.`,
    ]);
    expect(await reasonOf(answer(true))).toBe('alreadyAnswered');
  });

  it('a no gives nothing, and the same person is not asked again before a while', async () => {
    const { introductionId } = await ask();
    await room.answerIntroductionAs({ introductionId, accept: false }, caller(other));
    expect(await read(`introductions/${introductionId}/private/contacts`)).toBeNull();
    expect(await reasonOf(ask())).toBe('declinedRecently');
    expect(await reasonOf(ask(null, caller(me, { now: after(now, days(restDays)) })))).toBe('accepted');
  });

  it('a yes without a way to be reached is refused, and stays to be given', async () => {
    const { introductionId } = await ask();
    await room.database.doc(`alumni/${other}/private/contact`).delete();
    expect(await reasonOf(room.answerIntroductionAs({ introductionId, accept: true }, caller(other)))).toBe('contactMissing');
    expect((await read<Introduction>(`introductions/${introductionId}`))?.state).toBe('proposed');
  });

  it('what helped meets a need; an offer stays open; strangers say nothing', async () => {
    for (const kind of ['need', 'offer'] as const) {
      await anExchange(`${kind}-${me}`, { kind });
      const { introductionId } = await ask(`${kind}-${me}`);
      const closing = (uid: string) => room.closeIntroductionAs({ introductionId, outcome: 'helped' }, caller(uid));
      expect(await reasonOf(closing(me))).toBe('notAccepted');
      await room.answerIntroductionAs({ introductionId, accept: true }, caller(other));
      expect(await reasonOf(closing('stranger'))).toBe('introductionMissing');
      expect(await closing(me)).toEqual({ outcome: 'helped' });
      expect((await read<Exchange>(`exchanges/${kind}-${me}`))?.state).toBe(kind === 'need' ? 'met' : 'open');
    }
  });

  it('matches appear, follow what is written, disappear when closed, and a retry changes nothing', async () => {
    const topics = ['upcycling', 'mobility'];
    const [need, offer] = [`need-${me}`, `offer-${me}`];
    await anExchange(need, { topics, authorUid: me, title: 'Vélos' });
    await anExchange(offer, { topics, kind: 'offer', title: 'Cadres' });
    await room.matchExchange(offer, now);
    const ours = async () =>
      (await list<Match & { readonly id: string }>('matches', 'needId', need)).filter(({ offerId }) => offerId === offer);
    expect((await ours()).map(({ score, parties }) => [score, parties])).toEqual([[60, [me, other]]]);
    await room.matchExchange(need, after(now, days(1)));
    expect((await ours())[0]?.computedAt).toEqual(now);
    await room.database.doc(`exchanges/${need}`).update({ state: 'closed' });
    await room.matchExchange(need, now);
    expect(await ours()).toEqual([]);
    await room.matchExchange('deleted', now);
    await room.database.doc(`exchanges/${offer}`).delete();
  });

  it('matches wait for a word, on home as in the room, until one is written or the match is gone', async () => {
    const [need, offer] = [`need-${me}`, `offer-${me}`];
    const act = (uid: string) => read<NextAct>(`people/${uid}/nextActs/readMatches`);
    const refresh = () => Promise.all([me, other, me].map((uid) => room.refreshMatchAct(uid)));
    await anExchange(need, { topics: ['upcycling', 'mobility'], authorUid: me, title: 'Vélos' });
    await anExchange(offer, { topics: ['upcycling', 'mobility'], kind: 'offer', title: 'Cadres' });
    await refresh();
    expect(await act(me)).toBeNull();
    await room.matchExchange(offer, now);
    await refresh();
    expect(await act(me)).toEqual(
      jasmine.objectContaining({ kind: 'readMatches', subject: 'Vélos', count: 1, link: '/communaute/entraide' }),
    );
    expect((await act(other))?.subject).toBe('Cadres');
    const { updateTime } = await room.database.doc(`people/${me}/nextActs/readMatches`).get();
    await refresh();
    expect((await room.database.doc(`people/${me}/nextActs/readMatches`).get()).updateTime).toEqual(updateTime);
    await ask(offer);
    await refresh();
    expect([await act(me), await act(other)]).toEqual([null, null]);
    await room.database.doc(`exchanges/${offer}`).update({ state: 'closed' });
    await room.matchExchange(offer, now);
    await refresh();
    expect(await act(me)).toBeNull();
  });

  it('a profile gets its region and words, once; a complete one leaves nothing to do', async () => {
    await room.database.doc(`people/${me}/nextActs/completeProfile`).set({ v: 1, kind: 'completeProfile' });
    await room.database.doc(`alumni/${me}`).update({ department: '971', keywords: [], headline: 'A ouvert deux sites', topics: ['legal'] });
    await room.deriveProfile(me);
    const profile = await read<AlumnusProfile>(`alumni/${me}`);
    expect([profile?.region, profile?.keywords.includes('ouvert')]).toEqual(['01', true]);
    expect(await read(`people/${me}/nextActs/completeProfile`)).toBeNull();
    const { updateTime } = await room.database.doc(`alumni/${me}`).get();
    await room.deriveProfile(me);
    expect((await room.database.doc(`alumni/${me}`).get()).updateTime).toEqual(updateTime);
    await room.deriveProfile('deleted');
  });
});
