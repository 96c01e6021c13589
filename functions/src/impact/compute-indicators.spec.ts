import type { Indicator, IndicatorSource } from '@domain/impact/impact';
import { indicatorId } from '@domain/impact/indicators';
import type { Role } from '@domain/people/people';
import { emptied } from '../platform/testing/emptied';
import { journalLines } from '../platform/testing/journal';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';

const now = new Date('2027-06-15T10:00:00Z');
const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, computing, freezing] = await Promise.all([
    import('../platform/firebase'),
    import('./compute-indicators'),
    import('./freeze-indicators'),
  ]);
  return { ...platform, ...computing, ...freezing };
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
    // Counting the whole organisation reads them all.
    await emptied('calls', 'enrolments', 'sessions');
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
        halfDays: [{ id: 'h1', startsAt: new Date('2027-03-02T09:00:00Z'), endsAt: new Date('2027-03-02T12:00:00Z') }],
        editionName: 'e',
      }),
      ...['a', 'b'].map((uid) =>
        put(`sessions/session-${programme}/attendances/h1~${uid}`, {
          halfDayId: 'h1',
          uid,
          organisationName: uid,
          state: 'present',
          method: 'manager',
          at: now,
          validatedAt: now,
        }),
      ),
    ]);
  });

  it('lists 1,000 records of a figure, says how many more count, and freezes as many of each', async () => {
    const opensAt = new Date('2026-02-01');
    const call = (index: number) => ({
      id: `c${String(index)}`,
      name: `Appel ${String(index)}`,
      programmeName: "P'INS",
      state: 'open',
      opensAt,
    });
    const calls = Array.from({ length: 1_003 }, (_, index) => call(index));
    await room.refreshIndicators(programme, 2026, now, () => Promise.resolve({ calls, plans: [], sessions: [] } as never));
    expect(await indicator('callsLaunched', programme, 2026)).toEqual(jasmine.objectContaining({ value: 1_003, sourcesLeftOut: 3 }));
    expect((await indicator('projectsAccompanied', programme, 2026))?.sourcesLeftOut).toBeUndefined();
    const at = (code: Indicator['code']) => room.database.doc(`indicators/${indicatorId(2026, code, programme)}`);
    const listed = await at('callsLaunched').collection('sources').get();
    expect(listed.size).toBe(1_000);
    const writer = room.database.bulkWriter();
    for (const code of ['projectsAccompanied', 'networkingActions', 'networkingParticipants', 'webinarParticipants'] as const)
      for (const one of listed.docs)
        void writer.set(at(code).collection('sources').doc(one.id), { ...one.data(), figures: { meetings: 9, days: 9 } });
    await writer.close();
    await room.freezeIndicatorsAs({ programmeId: programme, year: 2026 }, caller('manager', programme));
    expect((await at('webinarParticipants').collection('frozenSources').count().get()).data().count).toBe(1_000);
    expect((await indicator('callsLaunched', programme, 2026))?.frozenAs?.sourcesLeftOut).toBe(3);
  }, 180_000);

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

  it('keeps what was frozen, with its records, beside what is counted now', async () => {
    const later: Caller = { ...caller('manager', programme), now: new Date('2028-01-12T10:00:00Z') };
    await room.refreshIndicators(programme, 2027, now);
    await room.freezeIndicatorsAs({ programmeId: programme, year: 2027 }, later);
    await room.database.doc(`calls/call-${programme}`).update({ state: 'draft' });
    await room.refreshIndicators(programme, 2027, later.now);
    const frozen = await indicator('callsLaunched');
    expect([frozen?.value, frozen?.frozen, frozen?.frozenAs]).toEqual([
      0,
      true,
      { value: 1, examined: 1, at: later.now, byName: 'Claire' },
    ]);
    expect(await sources('callsLaunched')).toEqual([]);
    const kept = await room.database.collection(`indicators/${indicatorId(2027, 'callsLaunched', programme)}/frozenSources`).get();
    expect(kept.docs.map((one) => one.get('label') as string)).toEqual(["P'INS 2027"]);
    const lines = await journalLines('programmeId', programme);
    expect(lines.map(({ act }) => act)).toEqual(['freezeIndicators']);
    expect(lines[0]?.summary).toContain('appels lancés 1, projets accompagnés');
  });

  it('freezes a year that is over and counted, once, by those who answer for it', async () => {
    const at = (day: string, as: Caller = caller('manager', programme)) =>
      room.freezeIndicatorsAs({ programmeId: programme, year: 2027 }, { ...as, now: new Date(day) }).then(
        () => 'accepted',
        (error: unknown) => (error as { readonly reason: string }).reason,
      );
    expect(await at('2027-12-31T22:00:00Z')).toBe('yearNotOver');
    expect(await at('2028-01-02T10:00:00Z')).toBe('notComputed');
    await room.refreshIndicators(programme, 2027, now);
    expect(await at('2028-01-02T10:00:00Z', caller('partner', programme))).toBe('managersOnly');
    expect(await at('2028-01-02T10:00:00Z', caller('manager', 'other'))).toBe('managersOnly');
    expect((await indicator('callsLaunched'))?.frozen).toBeFalse();
    expect(await at('2027-12-31T23:00:00Z')).toBe('accepted');
    expect(await at('2028-01-02T10:00:00Z')).toBe('alreadyFrozen');
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
