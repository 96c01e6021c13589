import type { Mission } from './coaching';
import {
  budgetOf,
  correctDay,
  isDayCount,
  countersign,
  logDay,
  mayCorrectDays,
  mayLogDays,
  moveMission,
  movesFor,
  requestMission,
  type MissionActor,
} from './missions';

const at = new Date('2027-03-10T10:00:00Z');
const aMission = (more: Partial<Mission> = {}): Mission => ({
  v: 1,
  title: 'Modèle économique',
  letter: 'Trois scénarios',
  expertName: 'Isabelle',
  expertUid: null,
  daysPlanned: 2.5,
  daysDone: 0,
  state: 'requested',
  deliverable: '',
  log: [],
  signedByName: '',
  signedAt: null,
  updatedAt: at,
  ...more,
});
const input = { title: 'Statuts', letter: 'Comparer', expertName: '', expertUid: null, days: 1.5 };

const claire = { uid: 'claire', name: 'Claire' };

describe('the budget of days', () => {
  it('counts days in halves', () => {
    expect([0.5, 1, 3.5].every(isDayCount)).toBeTrue();
    expect([0, -1, 0.25, Number.NaN, Number.POSITIVE_INFINITY, 1000].some(isDayCount)).toBeFalse();
  });

  it('frees what a signed or cancelled mission did not use', () => {
    const missions = [
      aMission({ state: 'underWay', daysDone: 1 }),
      aMission({ state: 'signed', daysDone: 2 }),
      aMission({ state: 'cancelled', daysDone: 0.5 }),
    ];
    expect(budgetOf(6, missions)).toEqual({ granted: 6, planned: 5, done: 3.5, signed: 2, left: 1 });
  });

  it('refuses a mission above what is left, accepts exactly what is left', () => {
    const taken = [aMission({ daysPlanned: 4.5 })];
    expect(requestMission({ ...input, days: 2 }, { dayBudget: 6 }, taken, at)).toEqual({ ok: false, reason: 'overBudget' });
    expect(requestMission(input, { dayBudget: 6 }, taken, at).ok).toBeTrue();
  });

  it('refuses a mission without title, letter or whole halves', () => {
    const refusal = (more: object) => requestMission({ ...input, ...more }, { dayBudget: 6 }, [], at);
    expect(refusal({ title: ' ' })).toEqual({ ok: false, reason: 'titleMissing' });
    expect(refusal({ letter: ' ' })).toEqual({ ok: false, reason: 'letterMissing' });
    expect(refusal({ days: 0.3 })).toEqual({ ok: false, reason: 'badDays' });
  });
});

describe('moving a mission', () => {
  it('lets only the laureate sign, once delivered', () => {
    const delivered = aMission({ state: 'delivered', daysDone: 2, deliverable: 'Note' });
    expect(moveMission(delivered, 'signed', ['coach', 'manager', 'expert'], { byName: 'x' }, at)).toEqual({
      ok: false,
      reason: 'notThatWay',
    });
    const signed = moveMission(delivered, 'signed', ['laureate'], { byName: 'Amina' }, at);
    expect(signed).toEqual({ ok: true, value: { ...delivered, state: 'signed', signedByName: 'Amina', signedAt: at } });
    expect(moveMission(aMission({ state: 'underWay' }), 'signed', ['laureate'], { byName: 'x' }, at).ok).toBeFalse();
  });

  it('refuses agreeing without an expert, and keeps the expert named then', () => {
    const unnamed = aMission({ expertName: '' });
    expect(moveMission(unnamed, 'agreed', ['coach'], { byName: 'Driss' }, at)).toEqual({ ok: false, reason: 'expertMissing' });
    const agreed = moveMission(unnamed, 'agreed', ['coach'], { byName: 'Driss', expertName: 'Isabelle', expertUid: 'isa' }, at);
    expect(agreed).toEqual({ ok: true, value: { ...unnamed, state: 'agreed', expertName: 'Isabelle', expertUid: 'isa' } });
  });

  it('refuses changing the expert when it is not being agreed', () => {
    const moved = moveMission(
      aMission({ state: 'agreed' }),
      'underWay',
      ['coach'],
      { byName: 'x', expertName: 'Autre', expertUid: 'o' },
      at,
    );
    expect(moved).toEqual({ ok: true, value: aMission({ state: 'underWay' }) });
  });

  it('refuses delivering without a deliverable or a day', () => {
    const underWay = aMission({ state: 'underWay', daysDone: 1 });
    expect(moveMission(underWay, 'delivered', ['expert'], { byName: 'x' }, at)).toEqual({ ok: false, reason: 'deliverableMissing' });
    expect(moveMission({ ...underWay, daysDone: 0 }, 'delivered', ['expert'], { byName: 'x', deliverable: 'Note' }, at)).toEqual({
      ok: false,
      reason: 'nothingDone',
    });
  });

  it('moves nothing once signed or cancelled', () => {
    for (const state of ['signed', 'cancelled'] as const) expect(movesFor(state, ['laureate', 'coach', 'expert', 'manager'])).toEqual([]);
  });

  it('joins the rights of somebody with two qualities', () => {
    expect(movesFor('underWay', ['coach', 'manager'])).toEqual(['delivered', 'cancelled']);
    expect(mayLogDays(['laureate'])).toBeFalse();
    expect(mayLogDays(['expert'])).toBeTrue();
    expect(mayLogDays([])).toBeFalse();
  });
});

describe('logging days', () => {
  const underWay = aMission({ state: 'underWay', daysDone: 2 });
  const entry = { on: '2027-03-09', days: 0.5, note: 'Atelier', byName: 'Isabelle' };
  const within = { from: '2027-01-10', to: '2027-03-10' };
  it('adds to the days done, up to the planned ones', () => {
    const logged = logDay(underWay, entry, within, at);
    expect(logged).toEqual({ ok: true, value: { ...underWay, daysDone: 2.5, log: [entry] } });
    expect(logDay(underWay, { ...entry, days: 1 }, within, at)).toEqual({ ok: false, reason: 'overPlanned' });
  });

  it('refuses a day to come, a day that does not exist, and a mission not under way', () => {
    expect(logDay(underWay, { ...entry, on: '2027-03-11' }, within, at)).toEqual({ ok: false, reason: 'inTheFuture' });
    expect(logDay(underWay, { ...entry, on: '2027-02-30' }, within, at)).toEqual({ ok: false, reason: 'badDate' });
    expect(logDay(aMission({ state: 'agreed' }), entry, within, at)).toEqual({ ok: false, reason: 'notUnderWay' });
  });
});

describe('the days of a mission', () => {
  const underWay = aMission({ state: 'underWay', daysDone: 0 });
  const entry = { on: '2027-03-09', days: 1, note: '', byName: 'Isabelle' };
  const within = { from: '2027-01-10', to: '2027-03-10' };
  it('are never more than one a date, in one entry or in several', () => {
    expect(logDay(underWay, { ...entry, days: 1.5 }, within, at)).toEqual({ ok: false, reason: 'overOneDay' });
    const whole = { ...underWay, daysDone: 1, log: [entry] };
    expect(logDay(whole, { ...entry, days: 0.5 }, within, at)).toEqual({ ok: false, reason: 'overOneDay' });
    expect(logDay(whole, { ...entry, on: '2027-03-08', days: 0.5 }, within, at).ok).toBeTrue();
  });

  it('are never more than one a date with what the same expert did elsewhere', () => {
    const elsewhere = [aMission({ state: 'signed', log: [{ ...entry, days: 0.5 }] })];
    const logged = (days: number, on = entry.on) => logDay(underWay, { ...entry, days, on }, { ...within, elsewhere }, at);
    expect(logged(1)).toEqual({ ok: false, reason: 'overOneDayElsewhere' });
    expect([logged(0.5).ok, logged(1, '2027-03-08').ok]).toEqual([true, true]);
  });

  it('are none before the plan began', () => {
    expect(logDay(underWay, { ...entry, on: '2019-03-09' }, within, at)).toEqual({ ok: false, reason: 'beforePlan' });
    expect(logDay(underWay, { ...entry, on: '2027-01-10' }, within, at).ok).toBeTrue();
  });
});

describe('correcting a day', () => {
  const entry = { on: '2027-03-09', days: 1, note: 'Atelier', byName: 'Isabelle' };
  const other = { on: '2027-03-08', days: 0.5, note: '', byName: 'Isabelle' };
  const mission = aMission({ state: 'underWay', daysDone: 1.5, log: [entry, other] });
  const within = { from: '2027-01-10', to: '2027-03-10' };
  const seen = { on: entry.on, days: entry.days };
  const [asExpert, asManager]: readonly (readonly MissionActor[])[] = [['expert'], ['manager']];
  const expert = { actors: asExpert ?? [], name: 'Isabelle' };
  const manager = { actors: asManager ?? [], name: 'Claire' };
  const correct = (
    to: { readonly on: string; readonly days: number; readonly note: string } | null,
    { of = mission, by = expert, reason = '', saw = seen } = {},
  ) => correctDay(of, { place: 0, seen: saw, to, reason }, by, within, at);
  const half = { on: '2027-03-07', days: 0.5, note: 'Visite' };

  it('keeps what it said before, and counts the new days', () => {
    const was = [{ ...entry, replacedByName: 'Isabelle', replacedAt: at, reason: '' }];
    expect(correct(half)).toEqual({
      ok: true,
      value: { ...mission, daysDone: 1, log: [{ ...half, byName: 'Isabelle', was }, other] },
    });
    expect(correct(null)).toEqual({ ok: true, value: { ...mission, daysDone: 0.5, log: [{ ...entry, days: 0, was }, other] } });
  });

  it('keeps every earlier value, in order', () => {
    const once = correct(half);
    const twice = once.ok ? correct({ ...half, note: 'Atelier et visite' }, { of: once.value, saw: { on: half.on, days: 0.5 } }) : once;
    expect(twice.ok && twice.value.log[0]?.was?.map(({ note }) => note)).toEqual(['Atelier', 'Visite']);
  });

  it('refuses what logging refuses, without the day itself', () => {
    expect(correct({ ...half, on: '2027-03-08', days: 1 })).toEqual({ ok: false, reason: 'overOneDay' });
    expect(correct({ ...half, on: '2027-03-11' })).toEqual({ ok: false, reason: 'inTheFuture' });
    expect(correct({ ...half, on: '2026-03-11' })).toEqual({ ok: false, reason: 'beforePlan' });
    expect(correct({ ...half, days: 0.3 })).toEqual({ ok: false, reason: 'badDays' });
    expect(correct({ ...entry, note: 'Mieux' }).ok).toBeTrue();
  });

  it('refuses a day that somebody changed meanwhile, is not there, or was withdrawn', () => {
    expect(correct(half, { saw: { ...seen, days: 0.5 } })).toEqual({ ok: false, reason: 'dayChanged' });
    expect(correct(half, { of: { ...mission, log: [] } })).toEqual({ ok: false, reason: 'dayChanged' });
    const withdrawn = correct(null);
    expect(withdrawn.ok && correct(half, { of: withdrawn.value, saw: { ...seen, days: 0 } })).toEqual({ ok: false, reason: 'dayChanged' });
  });

  it("is the work of who logs days until the team signs, then a manager's, who says why", () => {
    const signed = { ...mission, state: 'signed' as const };
    expect(correct(half, { of: signed })).toEqual({ ok: false, reason: 'notCorrectable' });
    expect(correct(half, { of: signed, by: manager })).toEqual({ ok: false, reason: 'reasonMissing' });
    const told = correct(half, { of: signed, by: manager, reason: ' Date relue avec Isabelle. ' });
    expect(told.ok && told.value.log[0]?.was?.[0]).toEqual({
      ...entry,
      replacedByName: 'Claire',
      replacedAt: at,
      reason: 'Date relue avec Isabelle.',
    });
    expect(
      (['underWay', 'delivered', 'signed', 'cancelled', 'requested'] as const).map((state) => mayCorrectDays(state, ['coach'])),
    ).toEqual([true, true, false, false, false]);
    expect(mayCorrectDays('underWay', ['laureate'])).toBeFalse();
  });

  it('takes away the signatures of a signed mission, keeps them as a trace, and asks for them again', () => {
    const signatures = { signedByName: 'Amina', signedAt: at, countersignedByName: 'Claire', countersignedAt: at };
    const told = correct(half, { of: { ...mission, state: 'signed', ...signatures }, by: manager, reason: 'Date relue' });
    const fallen = { ...signatures, correctedByName: 'Claire', reason: 'Date relue', fellAt: at };
    const after = told.ok ? told.value : mission;
    expect([after.state, after.signedByName, after.signedAt, after.countersignedByName, after.countersignedAt]).toEqual([
      'delivered',
      '',
      null,
      '',
      null,
    ]);
    expect(after.fallenSignatures).toEqual([fallen]);
    const again = moveMission(after, 'signed', ['laureate'], { byName: 'Luc' }, at);
    expect(again.ok && countersign(again.value, ['manager'], claire, at).ok).toBeTrue();
    const twice = again.ok ? correct(entry, { of: again.value, saw: half, by: manager, reason: 'Encore' }) : again;
    expect(twice.ok && twice.value.fallenSignatures?.map((one) => [one.signedByName, one.countersignedAt])).toEqual([
      ['Amina', at],
      ['Luc', null],
    ]);
  });

  it('leaves the signatures of nobody where none was given', () => {
    const told = correct(half, { of: { ...mission, state: 'delivered' } });
    expect(told.ok && [told.value.state, told.value.fallenSignatures]).toEqual(['delivered', undefined]);
  });

  it('leaves a delivered mission one day at least', () => {
    const delivered = { ...mission, state: 'delivered' as const, daysDone: 1, log: [entry] };
    expect(correct(null, { of: delivered })).toEqual({ ok: false, reason: 'nothingDone' });
    expect(correct(half, { of: delivered }).ok).toBeTrue();
  });
});

describe('what was delivered', () => {
  it('stays when the team signs or sends it back, whatever comes with the move', () => {
    const delivered = aMission({ state: 'delivered', deliverable: 'Note', daysDone: 1 });
    for (const to of ['signed', 'underWay'] as const) {
      const moved = moveMission(delivered, to, ['laureate'], { byName: 'Amina', deliverable: '' }, at);
      expect(moved.ok && moved.value.deliverable).toBe('Note');
    }
  });
});

describe('an expert who is asked', () => {
  const asked = aMission({ state: 'agreed', expertUid: 'isa' });
  it('declines with a reason, and leaves the mission to somebody else', () => {
    expect(moveMission(asked, 'requested', ['expert'], { byName: 'Isa', reason: ' ' }, at)).toEqual({ ok: false, reason: 'reasonMissing' });
    expect(moveMission(asked, 'requested', ['coach', 'manager', 'laureate'], { byName: 'Driss', reason: 'x' }, at).ok).toBeFalse();
    const next = moveMission(asked, 'requested', ['expert'], { byName: 'Isa', reason: 'Congé en mars.' }, at);
    expect(next.ok && [next.value.state, next.value.expertUid, next.value.expertName, next.value.declined]).toEqual([
      'requested',
      null,
      '',
      { byName: 'Isa', reason: 'Congé en mars.', at },
    ]);
  });
  it('does not decline what is under way', () => {
    expect(moveMission(aMission({ state: 'underWay' }), 'requested', ['expert'], { byName: 'Isa', reason: 'x' }, at)).toEqual({
      ok: false,
      reason: 'notThatWay',
    });
  });
});
