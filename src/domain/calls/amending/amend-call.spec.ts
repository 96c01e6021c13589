import type { Criterion } from '../calls';
import { pInsCall } from '../presets/p-ins';
import { amendCall, type AmendedCall, type CallAmendment } from './amend-call';
import { after, oneStep } from './item-change';

const aCriterion = (id: string, change: Partial<Criterion> = {}): Criterion => ({
  id,
  label: id,
  help: '',
  weight: 50,
  anchors: ['0', '1', '2', '3', '4', '5'],
  ...change,
});
const aCall = (change: Partial<AmendedCall> = {}): AmendedCall => ({
  state: 'draft',
  eligibility: pInsCall.eligibility,
  grid: [aCriterion('a'), aCriterion('b')],
  questions: [{ id: 'q', question: 'Qui ?', answer: 'Vous.' }],
  ...change,
});
const both = (call: AmendedCall, ...amendments: readonly CallAmendment[]): AmendedCall =>
  amendments.reduce((held, amendment) => {
    const next = amendCall(held, amendment);
    if (!next.ok) throw new Error(next.reason);
    return next.value;
  }, call);
const criteria = (change: Extract<CallAmendment, { readonly list: 'criteria' }>['change']): CallAmendment => ({ list: 'criteria', change });

describe('two managers who amend one call from the same view of it', () => {
  it('keep each their change of different items', () => {
    const next = both(
      aCall(),
      criteria({ act: 'change', id: 'a', was: { weight: 50 }, to: { weight: 40 } }),
      criteria({ act: 'change', id: 'b', was: { label: 'b' }, to: { label: 'B' } }),
      criteria({ act: 'add', item: aCriterion('c', { weight: 10 }), before: 'b' }),
      criteria({ act: 'move', id: 'a', before: null }),
    );
    expect(next.grid.map(({ id, label, weight }) => [id, label, weight])).toEqual([
      ['c', 'c', 10],
      ['b', 'B', 50],
      ['a', 'a', 40],
    ]);
  });
  it('keep each their change of different words of one item, and of different levels', () => {
    const next = both(
      aCall(),
      criteria({ act: 'change', id: 'a', was: { weight: 50 }, to: { weight: 40 } }),
      criteria({ act: 'change', id: 'a', was: { label: 'a' }, to: { label: 'A' } }),
      criteria({
        act: 'change',
        id: 'a',
        was: { anchors: ['0', '1', '2', '3', '4', '5'] },
        to: { anchors: ['zéro', '1', '2', '3', '4', '5'] },
      }),
      criteria({
        act: 'change',
        id: 'a',
        was: { anchors: ['0', '1', '2', '3', '4', '5'] },
        to: { anchors: ['0', '1', '2', '3', '4', 'cinq'] },
      }),
    );
    expect(next.grid[0]).toEqual(aCriterion('a', { label: 'A', weight: 40, anchors: ['zéro', '1', '2', '3', '4', 'cinq'] }));
  });
  it('are told when they wrote the same words differently, or removed what the other was changing', () => {
    const first = both(aCall(), criteria({ act: 'change', id: 'a', was: { weight: 50 }, to: { weight: 40 } }));
    expect(amendCall(first, criteria({ act: 'change', id: 'a', was: { weight: 50 }, to: { weight: 30 } }))).toEqual({
      ok: false,
      reason: 'changedSince',
    });
    expect(amendCall(first, criteria({ act: 'remove', id: 'a', was: aCriterion('a') }))).toEqual({ ok: false, reason: 'changedSince' });
    const removed = both(aCall(), criteria({ act: 'remove', id: 'a', was: aCriterion('a') }));
    expect(amendCall(removed, criteria({ act: 'change', id: 'a', was: { weight: 50 }, to: { weight: 30 } }))).toEqual({
      ok: false,
      reason: 'gone',
    });
  });
  it('may repeat a change whose answer was lost', () => {
    const twice: readonly CallAmendment[] = [
      criteria({ act: 'add', item: aCriterion('c'), before: null }),
      criteria({ act: 'change', id: 'b', was: { label: 'b' }, to: { label: 'B' } }),
      criteria({ act: 'move', id: 'b', before: 'a' }),
      criteria({ act: 'remove', id: 'a', was: aCriterion('a') }),
    ];
    expect(both(aCall(), ...twice.flatMap((one) => [one, one]))).toEqual(both(aCall(), ...twice));
  });
  it('never change the identifier of an item', () => {
    expect(both(aCall(), criteria({ act: 'change', id: 'a', was: {}, to: { id: 'z' } })).grid[0]?.id).toBe('a');
  });
});

describe('a call being amended', () => {
  it('refuses conditions and criteria once open, and takes questions until it closes', () => {
    const weigh = criteria({ act: 'change', id: 'a', was: { weight: 50 }, to: { weight: 40 } });
    const ask: CallAmendment = {
      list: 'questions',
      change: { act: 'change', id: 'q', was: { answer: 'Vous.' }, to: { answer: 'Toutes.' } },
    };
    expect(amendCall(aCall({ state: 'open' }), weigh)).toEqual({ ok: false, reason: 'callFrozen' });
    expect(both(aCall({ state: 'open' }), ask).questions[0]?.answer).toBe('Toutes.');
    expect(amendCall(aCall({ state: 'closed' }), ask)).toEqual({ ok: false, reason: 'callFrozen' });
  });
  it('refuses an identifier taken by another item, and a thirteenth criterion', () => {
    expect(amendCall(aCall(), criteria({ act: 'add', item: aCriterion('a', { label: 'Autre' }), before: null }))).toEqual({
      ok: false,
      reason: 'idTaken',
    });
    const grid = Array.from({ length: 12 }, (_, index) => aCriterion(`c${String(index)}`));
    expect(amendCall(aCall({ grid: grid.slice(1) }), criteria({ act: 'add', item: aCriterion('x'), before: null })).ok).toBeTrue();
    const full = aCall({ grid });
    expect(amendCall(full, criteria({ act: 'add', item: aCriterion('x'), before: null }))).toEqual({ ok: false, reason: 'tooMany' });
  });
  it('takes forty conditions and forty questions, and not one more', () => {
    const [rule] = pInsCall.eligibility;
    if (rule === undefined) throw new Error('no condition');
    const rules = (count: number) => Array.from({ length: count }, (_, index) => ({ ...rule, id: `r${String(index)}` }));
    const questions = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `q${String(index)}`, question: 'Q', answer: 'A' }));
    const oneRule: CallAmendment = { list: 'rules', change: { act: 'add', item: { ...rule, id: 'x' }, before: null } };
    const oneQuestion: CallAmendment = {
      list: 'questions',
      change: { act: 'add', item: { id: 'x', question: 'Q', answer: 'A' }, before: null },
    };
    for (const [full, almost, one] of [
      [aCall({ eligibility: rules(40) }), aCall({ eligibility: rules(39) }), oneRule],
      [aCall({ questions: questions(40) }), aCall({ questions: questions(39) }), oneQuestion],
    ] as const) {
      expect(amendCall(almost, one).ok).toBeTrue();
      expect(amendCall(full, one)).toEqual({ ok: false, reason: 'tooMany' });
    }
  });
  it('knows one place up or down, and its edges', () => {
    const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect([oneStep(list, 'a', -1), oneStep(list, 'b', -1), oneStep(list, 'a', 1), oneStep(list, 'b', 1), oneStep(list, 'c', 1)]).toEqual([
      undefined,
      'a',
      'c',
      null,
      undefined,
    ]);
    expect([after(list, 'a'), after(list, 'c')]).toEqual(['b', null]);
  });
});
