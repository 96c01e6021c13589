import type { DocumentSnapshot } from '../platform/firebase';
import { sharedLocal } from '../../../tests/support/local';
import { journalLines } from '../platform/testing/journal';

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, tracing] = await Promise.all([import('../platform/firebase'), import('./trace-settings')]);
  return { ...platform, ...tracing };
};
let room: Awaited<ReturnType<typeof loadRoom>>;
const at = new Date('2027-02-01T08:00:00Z');
const convention = { funder: 'Macif', rate: null, amountPerLaureate: 20_000 };
const edition = {
  v: 1,
  programmeId: 'trace-pins',
  name: "P'INS 2027",
  places: 8,
  daysPerLaureate: 6,
  convention,
  calendar: [],
  laureateCount: 0,
};

describe('the trace of settings', () => {
  let path: string;
  const changed = async (data: object): Promise<readonly [DocumentSnapshot, DocumentSnapshot]> => {
    const reference = room.database.doc(path);
    const before = await reference.get();
    await reference.update({ ...data });
    return [before, await reference.get()];
  };
  const linesOf = async () => journalLines('subject', path);
  beforeAll(async () => {
    room = await loadRoom();
    await room.database.doc('people/trace-claire').set({ v: 1, name: 'Claire', email: 'claire@example.org', locale: 'fr' });
  }, 60_000);
  beforeEach(async () => {
    path = room.database.collection('editions').doc().path;
    await room.database.doc(path).set(edition);
  });

  it('tells a change whatever else was put into the document', async () => {
    const [before, after] = await changed({
      calendar: [room.database.doc('people/x')],
      'convention.amountPerLaureate': 99_999,
      updatedBy: 'trace-claire',
    });
    await room.traceChange(room.tracedEdition, { eventId: path, at, before, after });
    const [line] = await linesOf();
    expect(line?.changes).toEqual([
      { field: 'calendar', before: '', after: '<DocumentReference people/x>' },
      { field: 'convention.amountPerLaureate', before: 20_000, after: 99_999 },
    ]);
  });

  it('tells places, days and convention of an edition, with who wrote and what was there', async () => {
    const [before, after] = await changed({
      places: 10,
      'convention.rate': 0.8,
      updatedBy: 'trace-claire',
      edit: { id: 'one', after: 'unmarked' },
    });
    await room.traceChange(room.tracedEdition, { eventId: path, at, before, after });
    const [line] = await linesOf();
    expect(line).toEqual(
      jasmine.objectContaining({
        act: 'configureEdition',
        actorUid: 'trace-claire',
        actorName: 'Claire',
        actorEmail: 'claire@example.org',
        programmeId: 'trace-pins',
        summary: "P'INS 2027",
      }),
    );
    expect(line?.changes).toEqual([
      { field: 'places', before: 8, after: 10 },
      { field: 'convention.rate', before: null, after: 0.8 },
    ]);
  });

  it('leaves one line when the store tells the change again, also once the line is chained', async () => {
    const [before, after] = await changed({ places: 9, updatedBy: 'trace-claire', edit: { id: 'one', after: 'unmarked' } });
    const happening = { eventId: path, at, before, after };
    await Promise.all([room.traceChange(room.tracedEdition, happening), room.traceChange(room.tracedEdition, happening)]);
    expect((await linesOf()).length).toBe(1);
    await room.traceChange(room.tracedEdition, happening);
    expect((await linesOf()).length).toBe(1);
  });

  it('says nothing of counters, and does not take a later act of the product for the person who wrote before', async () => {
    await changed({ places: 9, updatedBy: 'trace-claire', edit: { id: 'one', after: 'unmarked' } });
    const [before, counted] = await changed({ laureateCount: 4 });
    await room.traceChange(room.tracedEdition, { eventId: `${path}~count`, at, before, after: counted });
    expect(await linesOf()).toEqual([]);
    const [held, migrated] = await changed({ daysPerLaureate: 7 });
    await room.traceChange(room.tracedEdition, { eventId: `${path}~migrated`, at, before: held, after: migrated });
    expect((await linesOf()).map(({ actorName, actorUid }) => [actorName, actorUid])).toEqual([['Essaim', '']]);
  });

  it('tells the words of a programme and the capacity of a juror, in the journal of their programme', async () => {
    path = 'programmes/trace-words';
    await room.database.doc(path).set({ v: 1, name: "P'INS", summary: 'Avant', theme: '', partners: [], objectives: [], active: true });
    const [before, after] = await changed({
      summary: 'Après',
      partners: ['Avise'],
      updatedBy: 'trace-claire',
      edit: { id: 'w', after: 'unmarked' },
    });
    await room.traceChange(room.tracedProgramme, { eventId: `${path}~words`, at, before, after });
    expect((await linesOf()).map(({ act, programmeId, changes }) => [act, programmeId, changes])).toEqual([
      [
        'writeProgramme',
        'trace-words',
        [
          { field: 'summary', before: 'Avant', after: 'Après' },
          { field: 'partners', before: '', after: 'Avise' },
        ],
      ],
    ]);
    path = 'juries/trace-jury/members/anne';
    await room.database.doc('juries/trace-jury').set({ v: 1, programmeId: 'trace-pins', name: 'Jury' });
    await room.database.doc(path).set({ v: 1, name: 'Anne', capacity: 8, assigned: 0 });
    const [was, is] = await changed({ capacity: 4, updatedBy: 'trace-claire' });
    await room.traceChange(room.tracedCapacity, { eventId: `${path}~4`, at, before: was, after: is });
    expect(
      (await linesOf()).map(({ act, actorName, programmeId, summary, changes }) => [act, actorName, programmeId, summary, changes]),
    ).toEqual([
      ['setCapacity', 'Claire', 'trace-pins', jasmine.stringMatching(/^Anne\s: Jury$/), [{ field: 'capacity', before: 8, after: 4 }]],
    ]);
  });

  it('tells a session planned, then moved, renamed and held, and leaves its cancelling to the act that gives the reason', async () => {
    path = room.database.collection('sessions').doc().path;
    const half = (day: string) => ({ startsAt: new Date(`2027-03-${day}T08:00:00Z`), endsAt: new Date(`2027-03-${day}T11:00:00Z`) });
    const session = {
      v: 1,
      programmeId: 'trace-pins',
      title: 'Journée',
      kind: 'webinar',
      audience: 'edition',
      place: 'Lyon',
      state: 'planned',
    };
    const born = { ...session, ...half('02'), halfDays: [{ id: 'h1', ...half('02') }], registeredCount: 0, updatedBy: 'trace-claire' };
    await room.database.doc(path).set({ ...born, edit: { id: 'born', after: '' } });
    await room.traceChange(room.tracedSession, { eventId: `${path}~born`, at, before: null, after: await room.database.doc(path).get() });
    const moved = { ...half('09'), halfDays: [{ id: 'h1', ...half('09') }], title: 'Journée deux', place: 'Rennes' };
    const [before, after] = await changed({ ...moved, updatedBy: 'trace-claire', edit: { id: 'moved', after: 'born' } });
    await room.traceChange(room.tracedSession, { eventId: `${path}~moved`, at, before, after });
    const [planned, cancelled] = await changed({ state: 'cancelled', registeredCount: 3 });
    await room.traceChange(room.tracedSession, { eventId: `${path}~cancelled`, at, before: planned, after: cancelled });
    const lines = await linesOf();
    expect(lines.map(({ act, actorName, programmeId, summary }) => [act, actorName, programmeId, summary])).toEqual([
      ['createSession', 'Claire', 'trace-pins', 'Journée, mardi 2 mars 2027 à 09:00, heure de Paris'],
      ['configureSession', 'Claire', 'trace-pins', 'Journée deux, mardi 9 mars 2027 à 09:00, heure de Paris'],
    ]);
    expect(lines[0]?.changes?.find(({ field }) => field === 'session.place')).toEqual({
      field: 'session.place',
      before: null,
      after: 'Lyon',
    });
    expect(lines[1]?.changes).toEqual([
      { field: 'session.title', before: 'Journée', after: 'Journée deux' },
      { field: 'session.place', before: 'Lyon', after: 'Rennes' },
      {
        field: 'session.halfDays',
        before: '2027-03-02T08:00:00.000Z – 2027-03-02T11:00:00.000Z',
        after: '2027-03-09T08:00:00.000Z – 2027-03-09T11:00:00.000Z',
      },
    ]);
  });
});
