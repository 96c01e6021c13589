import type { Indicator, IndicatorSource } from '@domain/impact/impact';
import { indicatorId } from '@domain/impact/indicators';
import type { Role } from '@domain/people/people';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';

const now = new Date('2027-06-15T10:00:00Z');
const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, computing] = await Promise.all([import('../platform/firebase'), import('./compute-indicators')]);
  return { ...platform, ...computing };
};
let room: Awaited<ReturnType<typeof loadRoom>>;
let programme: string;

const caller = (role: Role, scopeId: string): Caller => ({
  uid: 'claire',
  name: 'Claire',
  email: null,
  emailVerified: true,
  memberships: [{ role, scopeId, from: new Date(0), until: null }],
  now,
});
const indicator = async (code: Indicator['code'], programmeId = programme, year = 2027) =>
  room.fromSnapshot<Indicator>(await room.database.doc(`indicators/${indicatorId(year, code, programmeId)}`).get());
const sources = async (code: Indicator['code']) =>
  (await room.database.collection(`indicators/${indicatorId(2027, code, programme)}/sources`).get()).docs.map(
    (one) => one.data() as IndicatorSource,
  );

describe('computing indicators', () => {
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    programme = `programme-${Math.random().toString(36).slice(2)}`;
    const put = (path: string, data: object) => room.database.doc(path).set({ v: 1, programmeId: programme, ...data });
    await Promise.all([
      put(`calls/call-${programme}`, {
        name: "P'INS 2027",
        programmeName: "P'INS",
        state: 'open',
        opensAt: new Date('2027-02-01'),
        createdAt: now,
      }),
      put(`enrolments/plan-${programme}`, { projectName: 'Résovilles', organisationName: 'Sève' }),
      put(`enrolments/plan-${programme}/meetings/m1`, { at: new Date('2027-03-01') }),
      put(`sessions/session-${programme}`, {
        title: 'Journée',
        kind: 'webinar',
        state: 'held',
        startsAt: new Date('2027-03-02T09:00:00Z'),
        editionName: 'e',
      }),
      ...['a', 'b'].map((uid) =>
        put(`sessions/session-${programme}/attendances/am~${uid}`, { uid, organisationName: uid, state: 'present' }),
      ),
    ]);
  });

  it('reads the real records, and keeps what it counted with the way to open it', async () => {
    const { values } = await room.computeIndicatorsAs({ programmeId: programme, year: 2027 }, caller('manager', programme));
    expect(values).toEqual({
      callsLaunched: 1,
      projectsAccompanied: 1,
      networkingActions: 1,
      networkingParticipants: 2,
      webinarParticipants: 2,
    });
    expect(await indicator('callsLaunched')).toEqual(jasmine.objectContaining({ value: 1, examined: 1, frozen: false, computedAt: now }));
    expect((await sources('projectsAccompanied')).map(({ label, link, figures }) => [label, link, figures])).toEqual([
      ['Résovilles', `/parcours/plan-${programme}`, { meetings: 1, days: 0 }],
    ]);
  });

  it('replaces its sources when computed again', async () => {
    await room.refreshIndicators(programme, 2027, now);
    await room.database.doc(`calls/call-${programme}`).update({ state: 'draft' });
    await room.refreshIndicators(programme, 2027, now);
    expect((await indicator('callsLaunched'))?.value).toBe(0);
    expect(await sources('callsLaunched')).toEqual([]);
    expect((await sources('networkingActions')).length).toBe(1);
  });

  it('leaves a frozen indicator as it was sealed', async () => {
    await room.refreshIndicators(programme, 2027, now);
    const path = `indicators/${indicatorId(2027, 'callsLaunched', programme)}`;
    await room.database.doc(path).update({ frozen: true, value: 7 });
    await room.refreshIndicators(programme, 2027, now);
    expect((await indicator('callsLaunched'))?.value).toBe(7);
  });

  it('is refused to managers of another programme, and the whole organisation to all but administrators', async () => {
    const reason = (as: Caller, programmeId = programme) =>
      room.computeIndicatorsAs({ programmeId, year: 2027 }, as).then(
        () => 'accepted',
        (error: unknown) => (error as { readonly reason: string }).reason,
      );
    expect(await reason(caller('manager', 'other'))).toBe('managersOnly');
    expect(await reason(caller('partner', programme))).toBe('managersOnly');
    expect(await reason(caller('manager', programme), 'all')).toBe('managersOnly');
    expect(await reason(caller('administrator', 'essaim'), 'all')).toBe('accepted');
    expect((await indicator('callsLaunched', 'all'))?.value).toBeGreaterThan(0);
  });
});
