import type { Call, Form } from '@domain/calls/calls';
import type { Role } from '@domain/people/people';
import type { Edition, Programme } from '@domain/programmes/programmes';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';

const now = new Date('2026-11-22T10:00:00Z');
const caller = (uid: string, ...roles: readonly (readonly [Role, string])[]): Caller => ({
  uid,
  name: uid,
  email: `${uid}@example.org`,
  emailVerified: true,
  memberships: roles.map(([role, scopeId]) => ({ role, scopeId, from: new Date(0), until: null })),
  now,
});
const estelle = caller('estelle', ['administrator', 'essaim']);

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, programme, edition] = await Promise.all([
    import('../platform/firebase'),
    import('./create-programme'),
    import('./create-edition'),
  ]);
  return { ...platform, ...programme, ...edition };
};
let room: Awaited<ReturnType<typeof loadRoom>>;
const read = async <T>(path: string): Promise<T> => room.plain((await room.database.doc(path).get()).data()) as T;
const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return (error as { readonly reason?: string }).reason ?? String(error);
  }
};

describe('creating programmes and editions', () => {
  let programmeId: string;
  let claire: Caller;
  beforeAll(async () => {
    room = await loadRoom();
    ({ programmeId } = await room.createProgrammeAs({ presetId: 'p-ins', name: "P'INS essai" }, estelle));
    claire = caller('claire', ['manager', programmeId]);
  }, 60_000);

  it('makes the administrator the first manager of the programme', async () => {
    expect((await read<Programme>(`programmes/${programmeId}`)).presetId).toBe('p-ins');
    expect((await room.database.doc(`memberships/manager~${programmeId}~estelle`).get()).exists).toBeTrue();
  });

  it('refuses a programme to a manager, twice the same name, and an unknown preset', async () => {
    expect(await reasonOf(room.createProgrammeAs({ presetId: 'p-ins', name: 'Autre' }, claire))).toBe('administratorsOnly');
    expect(await reasonOf(room.createProgrammeAs({ presetId: 'p-ins', name: "P'INS essai" }, estelle))).toBe('nameTaken');
    expect(await reasonOf(room.createProgrammeAs({ presetId: 'none', name: 'Autre' }, estelle))).toBe('presetMissing');
  });

  it('prepares an edition, its draft call and the first version of its form', async () => {
    const { editionId, callId } = await room.createEditionAs({ programmeId, presetId: 'p-ins', name: "P'INS 2027", year: 2027 }, claire);
    const [edition, call, form] = await Promise.all([
      read<Edition>(`editions/${editionId}`),
      read<Call>(`calls/${callId}`),
      read<Form>(`calls/${callId}/forms/1`),
    ]);
    expect([edition.state, edition.places, edition.laureateCount]).toEqual(['planned', 8, 0]);
    expect([call.state, call.editionId, call.formVersion, call.contactEmail]).toEqual(['draft', editionId, 0, 'claire@example.org']);
    expect(call.grid.reduce((total, { weight }) => total + weight, 0)).toBe(100);
    expect([form.published, form.sections.length]).toEqual([false, 8]);
  });

  it('copies the settings of an earlier edition, dates moved by whole years', async () => {
    const first = await room.createEditionAs({ programmeId, presetId: 'p-ins', name: "P'INS 2027", year: 2027 }, claire);
    await room.database.doc(`calls/${first.callId}`).update({ tagline: 'Une accroche réécrite' });
    await room.database.doc(`editions/${first.editionId}`).update({ places: 6, laureateCount: 5 });
    const next = await room.createEditionAs({ programmeId, copyFrom: first.editionId, name: "P'INS 2028", year: 2028 }, claire);
    const [edition, call] = await Promise.all([read<Edition>(`editions/${next.editionId}`), read<Call>(`calls/${next.callId}`)]);
    expect([edition.places, edition.laureateCount, edition.calendar[0]?.from]).toEqual([6, 0, '2028-02-01']);
    expect([call.tagline, call.state, call.closesAt]).toEqual(['Une accroche réécrite', 'draft', null]);
    expect(call.calendar[3]).toEqual({ label: 'Jury', when: 'juin 2028' });
  });

  it('takes the call of the programme’s preset when the copied edition had none', async () => {
    await room.database.doc('editions/before-essaim').set({
      programmeId,
      year: 2022,
      calendar: [],
      places: 8,
      daysPerLaureate: 6,
      convention: { funder: '', rate: null, amountPerLaureate: 0 },
    });
    const { callId } = await room.createEditionAs({ programmeId, copyFrom: 'before-essaim', name: "P'INS 2029", year: 2029 }, claire);
    expect((await read<Call>(`calls/${callId}`)).grid.length).toBe(5);
  });

  it('refuses an edition to someone else, or copied from another programme', async () => {
    const input = { programmeId, presetId: 'p-ins', name: 'X', year: 2027 };
    expect(await reasonOf(room.createEditionAs(input, caller('intrus', ['manager', 'other'])))).toBe('notItsManager');
    await room.database.doc('editions/elsewhere').set({ programmeId: 'other' });
    expect(await reasonOf(room.createEditionAs({ programmeId, copyFrom: 'elsewhere', name: 'X', year: 2027 }, claire))).toBe(
      'editionMissing',
    );
  });
});
