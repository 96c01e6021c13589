import { aQuery, aRequest, rulesWhere } from '../spec-support.ts';

const OPERANDS = { true: 'true', false: 'false', error: '(1 / 0 == 1)', unknown: 'resource.data.any' } as const;
type Outcome = keyof typeof OPERANDS;
const OUTCOMES = Object.keys(OPERANDS) as Outcome[];

/** The outcome for a query that settles nothing. */
function outcome(condition: string): Outcome {
  const text = rulesWhere(condition).explain(aRequest({ method: 'list', path: 'things', query: aQuery() })).attempts[0]?.outcome ?? '';
  if (text === 'true' || text === 'false') return text;
  return text.startsWith('The query does not settle') ? 'unknown' : 'error';
}

/** Columns: right operand true, false, error, unknown. */
const OR: Readonly<Record<Outcome, readonly Outcome[]>> = {
  true: ['true', 'true', 'true', 'true'],
  false: ['true', 'false', 'error', 'unknown'],
  error: ['true', 'error', 'error', 'unknown'],
  unknown: ['true', 'unknown', 'unknown', 'unknown'],
};
const AND: Readonly<Record<Outcome, readonly Outcome[]>> = {
  true: ['true', 'false', 'error', 'unknown'],
  false: ['false', 'false', 'false', 'false'],
  error: ['error', 'false', 'error', 'unknown'],
  unknown: ['unknown', 'false', 'unknown', 'unknown'],
};
const NOT: Readonly<Record<Outcome, Outcome>> = { true: 'false', false: 'true', error: 'error', unknown: 'unknown' };

function at(table: Readonly<Record<Outcome, readonly Outcome[]>>, left: Outcome, right: number): Outcome {
  return table[left][right] ?? 'error';
}

function chosen(test: Outcome, yes: Outcome, no: Outcome): Outcome {
  if (test === 'true') return yes;
  if (test === 'false') return no;
  if (test === 'error') return 'error';
  return yes === no && yes !== 'error' ? yes : 'unknown';
}

describe('logical operators', () => {
  for (const left of OUTCOMES) {
    it(`! of ${left} is ${NOT[left]}`, () => expect(outcome(`!${OPERANDS[left]}`)).toBe(NOT[left]));
    for (const [i, right] of OUTCOMES.entries()) {
      it(`${left} || ${right} is ${at(OR, left, i)}`, () =>
        expect(outcome(`${OPERANDS[left]} || ${OPERANDS[right]}`)).toBe(at(OR, left, i)));
      it(`${left} && ${right} is ${at(AND, left, i)}`, () =>
        expect(outcome(`${OPERANDS[left]} && ${OPERANDS[right]}`)).toBe(at(AND, left, i)));
      for (const test of OUTCOMES) {
        const expected = chosen(test, left, right);
        it(`${test} ? ${left} : ${right} is ${expected}`, () => {
          expect(outcome(`${OPERANDS[test]} ? ${OPERANDS[left]} : ${OPERANDS[right]}`)).toBe(expected);
        });
      }
    }
  }

  it('a condition that is no boolean is an error', () => {
    for (const condition of ["'yes'", '1', 'null', '[true]', "!'a'", '1 || false', "true && 'a'", '1 ? true : true']) {
      expect(outcome(condition)).withContext(condition).toBe('error');
    }
  });
});
