import { draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import { wordsOf } from '@domain/calls/amending/word-trace';
import type { Call } from '@domain/calls/calls';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';
import { journalLines } from '../platform/testing/journal';

const at = (minute: number): Date => new Date(Date.UTC(2027, 1, 1, 8, minute));
const claire: Caller = {
  uid: 'words-claire',
  name: 'Claire',
  email: 'claire@example.org',
  emailVerified: true,
  memberships: [{ role: 'manager', scopeId: 'words-pins', from: new Date(0), until: null }],
  now: at(30),
};
const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, tracing, opening] = await Promise.all([import('../platform/firebase'), import('./trace-words'), import('./open-call')]);
  return { ...platform, ...tracing, ...opening };
};
let room: Awaited<ReturnType<typeof loadRoom>>;

describe('the trace of the words of a draft call', () => {
  let callId: string;
  const held = async (): Promise<Call> => room.plain((await room.database.doc(`calls/${callId}`).get()).data()) as Call;
  /** What the outbox writes, and the store tells: one text at a time. */
  const type = async (words: Partial<Call>, uid: string, when: Date, isHeard = true): Promise<void> => {
    const before = wordsOf(await held());
    await room.database.doc(`calls/${callId}`).update({ ...words, updatedBy: uid });
    if (isHeard) await room.hearOfWords(callId, { before, after: wordsOf(await held()), at: when, uid });
  };
  const linesOf = async () =>
    (await journalLines('subject', `calls/${callId}`)).map(({ act, actorName, summary, changes }) => [
      act,
      actorName,
      summary,
      changes?.map(({ field, before, after }) => [field, before, after]),
    ]);
  beforeAll(async () => {
    room = await loadRoom();
    for (const [uid, name] of [
      ['words-claire', 'Claire'],
      ['words-paul', 'Paul'],
    ] as const)
      await room.database.doc(`people/${uid}`).set({ v: 1, name, email: `${uid}@example.org`, locale: 'fr' });
  }, 60_000);
  beforeEach(async () => {
    const call = room.database.collection('calls').doc();
    callId = call.id;
    const place = { programmeId: 'words-pins', programmeName: "P'INS", editionId: `e-${callId}`, name: 'Appel', contactEmail: 'a@b.org' };
    await call.set(draftCall({ ...place, createdAt: at(0) }, { ...settingsOf(pInsCall, 2027), tagline: '' }));
    await call.collection('forms').doc('1').set(draftForm('words-pins', pInsCall.sections));
  });

  it('leaves one line for an accroche typed letter by letter, ten minutes after the last', async () => {
    for (const [index, tagline] of ['U', 'Un', 'Un a', 'Un appel'].entries()) await type({ tagline }, 'words-claire', at(index));
    await room.tellRestedWords(at(12));
    expect(await linesOf()).toEqual([]);
    await room.tellRestedWords(at(13));
    await room.tellRestedWords(at(14));
    expect(await linesOf()).toEqual([['writeCall', 'Claire', 'Appel', [['call.tagline', '', 'Un appel']]]]);
  });

  it('names the others when two people wrote one text', async () => {
    await type({ expectedLoad: 'Un jour' }, 'words-claire', at(0));
    await type({ expectedLoad: 'Deux jours' }, 'words-paul', at(2));
    const before = settingsOf(pInsCall, 2027).expectedLoad;
    await room.tellRestedWords(at(20));
    expect(await linesOf()).toEqual([['writeCall', 'Paul', 'Appel (avec Claire)', [['call.expectedLoad', before, 'Deux jours']]]]);
  });

  it('tells everything before the opening, what no trigger told of included, and shows nobody who wrote last', async () => {
    await type({ tagline: 'Un appel' }, 'words-paul', at(25));
    await type({ name: 'Appel 2027' }, 'words-claire', at(26), false);
    await room.openCallAs({ callId, closesAt: new Date('2027-04-06T16:00:00Z') }, claire);
    expect((await linesOf()).map(([act, name, , changes]) => [act, name, changes])).toEqual([
      ['writeCall', 'Claire', [['call.name', 'Appel', 'Appel 2027']]],
      ['writeCall', 'Paul', [['call.tagline', '', 'Un appel']]],
      ['openCall', 'Claire', undefined],
    ]);
    expect((await room.database.doc(`calls/${callId}`).get()).get('updatedBy')).toBeUndefined();
    await room.tellRestedWords(at(59));
    expect((await linesOf()).length).toBe(3);
  });
});
