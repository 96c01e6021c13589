import type { Role } from '@domain/people/people';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';
import { journalLines } from '../platform/testing/journal';

const caller = (uid: string, ...roles: readonly (readonly [Role, string])[]): Caller => ({
  uid,
  name: uid,
  email: `${uid}@example.org`,
  emailVerified: true,
  memberships: roles.map(([role, scopeId]) => ({ role, scopeId, from: new Date(0), until: null })),
  now: new Date('2027-02-01T08:00:00Z'),
});
const [claire, former] = [caller('claire', ['manager', 'export-pins']), caller('former')];
const [coach, partner] = [caller('coach', ['coach', 'export-e1']), caller('partner', ['partner', 'export-pins'])];
const administrator = caller('admin', ['administrator', 'essaim']);

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, exporting] = await Promise.all([import('../platform/firebase'), import('./trace-export')]);
  return { ...platform, ...exporting };
};
let room: Awaited<ReturnType<typeof loadRoom>>;
const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return (error as { readonly reason?: string }).reason ?? String(error);
  }
};

describe('the trace of exports', () => {
  const asks = (what: 'applications' | 'expertiseDays' | 'attendances' | 'indicators', subjectId: string, as: Caller, rows = 3) =>
    reasonOf(room.traceExportAs({ what, subjectId, rows }, as));
  beforeAll(async () => {
    room = await loadRoom();
    const of = { v: 1, programmeId: 'export-pins' };
    await Promise.all([
      room.database.doc('programmes/export-pins').set({ v: 1, name: "P'INS" }),
      room.database.doc('calls/export-c1').set({ ...of, name: "Appel P'INS" }),
      room.database.doc('calls/export-c2').set({ ...of, name: "Appel P'INS" }),
      room.database.doc('editions/export-e1').set({ ...of, name: "P'INS 2027" }),
      room.database.doc('sessions/export-s1').set({ ...of, title: 'Séminaire' }),
    ]);
  }, 60_000);

  it('says who took how many rows of what, in the journal of the programme', async () => {
    expect(await asks('applications', 'export-c2', claire, 212)).toBe('accepted');
    const [line] = await journalLines('subject', 'calls/export-c2');
    expect(line).toEqual(
      jasmine.objectContaining({ act: 'traceExport', actorUid: 'claire', actorEmail: 'claire@example.org', programmeId: 'export-pins' }),
    );
    expect(line?.summary).toMatch(/^Appel P'INS\s: candidatures, lignes exportées\s: 212$/);
  });

  it('is open to whoever reads these rows, and to nobody else', async () => {
    for (const [what, subjectId] of [
      ['applications', 'export-c1'],
      ['expertiseDays', 'export-e1'],
      ['attendances', 'export-s1'],
      ['indicators', 'export-pins'],
    ] as const) {
      expect(await asks(what, subjectId, claire)).toBe('accepted');
      expect(await asks(what, subjectId, former)).toBe('mayNotExport');
      expect(await asks(what, subjectId, coach)).toBe(what === 'expertiseDays' ? 'accepted' : 'mayNotExport');
      expect(await asks(what, subjectId, partner)).toBe(what === 'indicators' ? 'accepted' : 'mayNotExport');
    }
    expect(await asks('indicators', 'all', claire)).toBe('mayNotExport');
    expect(await asks('indicators', 'all', administrator)).toBe('accepted');
    expect(await asks('applications', 'nowhere', claire)).toBe('subjectMissing');
  });
});
