/** Why: whoever left the community gets nobody's contact any more, whichever side of a request they were on, and is asked for nothing. */
import type { Exchange, Introduction } from '@domain/alumni/alumni';
import { communityId, membershipId, type Membership } from '@domain/people/people';
import type { Caller } from './platform/callable';
import { sharedLocal } from '../../tests/support/local';

const now = new Date('2027-03-01T10:00:00Z');
const before = new Date('2027-02-01T10:00:00Z');

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [{ database }, answering, ending] = await Promise.all([
    import('./platform/firebase'),
    import('./alumni/answer-introduction'),
    import('./people/end-membership'),
  ]);
  return { database, ...answering, ...ending };
};

describe('somebody who leaves the community', () => {
  let room: Awaited<ReturnType<typeof loadRoom>>;
  let turn = 0;
  /** Names of this spec alone: the database is shared. */
  let leaver: string;
  let stays: string;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    turn += 1;
    [leaver, stays] = [`leaver-${String(turn)}`, `stays-${String(turn)}`];
    for (const uid of [leaver, stays]) {
      await room.database.doc(`alumni/${uid}`).set({ v: 1, name: uid, visible: true });
      await room.database.doc(`alumni/${uid}/private/contact`).set({ v: 1, email: `${uid}@perso.example.org`, phone: '' });
      await member(uid, null);
    }
  });

  const member = (uid: string, until: Date | null) =>
    room.database.doc(`memberships/${membershipId('alumnus', communityId, uid)}`).set({
      v: 1,
      uid,
      personName: uid,
      role: 'alumnus',
      scopeKind: 'community',
      scopeId: communityId,
      scopeName: 'Communauté',
      programmeId: null,
      subjectId: null,
      from: new Date(0),
      until,
    } satisfies Membership);
  const caller = (uid: string, until: Date | null = null): Caller => ({
    uid,
    name: uid,
    email: `${uid}@example.org`,
    emailVerified: true,
    memberships: [{ role: 'alumnus', scopeId: communityId, from: new Date(0), until }],
    now,
  });
  const administrator: Caller = {
    ...caller('admin'),
    memberships: [{ role: 'administrator', scopeId: 'essaim', from: new Date(0), until: null }],
  };
  const asked = async (fromUid: string, toUid: string): Promise<string> => {
    const id = `from-${fromUid}`;
    await room.database.doc(`introductions/${id}`).set({
      v: 1,
      fromUid,
      fromName: fromUid,
      toUid,
      toName: toUid,
      parties: [fromUid, toUid],
      exchangeId: null,
      about: '',
      message: 'Bonjour',
      state: 'proposed',
      outcome: null,
      proposedAt: before,
      answeredAt: null,
    } satisfies Introduction);
    return id;
  };
  const answered = (introductionId: string, accept: boolean, as: Caller): Promise<string> =>
    room.answerIntroductionAs({ introductionId, accept }, as).then(
      ({ state }) => state,
      (error: unknown) => (error as { readonly reason?: string }).reason ?? String(error),
    );
  const contactsOf = async (id: string) => (await room.database.doc(`introductions/${id}/private/contacts`).get()).exists;

  it('gets no contact by a yes of theirs, and may still say no', async () => {
    const id = await asked(stays, leaver);
    await member(leaver, before);
    expect(await answered(id, true, caller(leaver, before))).toBe('membersOnly');
    expect(await contactsOf(id)).toBeFalse();
    expect(await answered(id, false, caller(leaver, before))).toBe('declined');
  });

  it('gets no contact by the yes of somebody they had asked', async () => {
    const id = await asked(leaver, stays);
    await member(leaver, before);
    expect(await answered(id, true, caller(stays))).toBe('personMissing');
    expect(await contactsOf(id)).toBeFalse();
    await member(leaver, null);
    expect(await answered(id, true, caller(stays))).toBe('accepted');
    expect(await contactsOf(id)).toBeTrue();
  });

  it('is solicited no more: what they posted closes, and what waited for their answer is declined', async () => {
    const id = await asked(stays, leaver);
    const act = room.database.doc(`people/${leaver}/nextActs/answerIntroduction~${id}`);
    await act.set({ v: 1, kind: 'answerIntroduction' });
    const posted = room.database.doc(`exchanges/of-${leaver}`);
    const met = room.database.doc(`exchanges/met-${leaver}`);
    await posted.set({ v: 1, authorUid: leaver, state: 'open', updatedAt: before } satisfies Partial<Exchange>);
    await met.set({ v: 1, authorUid: leaver, state: 'met', updatedAt: before } satisfies Partial<Exchange>);
    await room.endMembershipAs({ membershipId: membershipId('alumnus', communityId, leaver) }, administrator);
    expect([(await posted.get()).get('state'), (await met.get()).get('state')]).toEqual(['closed', 'met']);
    expect((await room.database.doc(`introductions/${id}`).get()).get('state')).toBe('declined');
    expect((await act.get()).exists).toBeFalse();
    expect((await room.database.doc(`alumni/${leaver}`).get()).get('visible')).toBeFalse();
  });
});
