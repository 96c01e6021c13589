/** Why: the mutation test is trusted to find every condition of the rules: here it is shown a file small enough to count by hand. */
import { disagreements, verdictsOn } from '../../tools/proving/mutation/campaign.ts';
import { mutantsOf, mutated } from '../../tools/proving/mutation/mutants.ts';
import { questionsOf } from '../../tools/proving/mutation/questions.ts';
import { membershipsOf, type RuleCase } from '../support/rules/table';

const source = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    function mine() { return request.auth != null && (request.auth.uid == resource.data.uid || resource.data.open); }
    match /things/{id} {
      allow get: if mine();
      allow delete: if mine() && resource.data.state == 'draft' && resource.data.state == 'draft';
    }
  }
}`;
const draft = { uid: 'ana', open: false, state: 'draft' };
const cases: readonly RuleCase[] = [
  { it: 'lets its owner read', as: 'ana', does: 'get', path: 'things/t', allowed: true },
  { it: 'hides it from others', as: 'bob', does: 'get', path: 'things/t', allowed: false },
  { it: 'lets its owner delete a draft', as: 'ana', does: 'delete', path: 'things/t', allowed: true },
  {
    it: 'keeps what was sent',
    as: 'ana',
    does: 'delete',
    path: 'things/t',
    given: { 'things/t': { ...draft, state: 'sent' } },
    allowed: false,
  },
];
const testedBy = (chosen: readonly RuleCase[]) => {
  const people = { ana: { uid: 'ana', roles: [] }, bob: { uid: 'bob', roles: [] } };
  const table = { room: 'things', people, world: { 'things/t': draft }, cases: chosen };
  const questions = questionsOf(table, membershipsOf, BigInt(Date.now()) * 1000n);
  return { file: 'firestore.rules', service: 'cloud.firestore' as const, source, questions };
};
const aliveOf = (chosen: readonly RuleCase[]): readonly string[] =>
  verdictsOn(testedBy(chosen), () => true)
    .filter(({ killedBy }) => killedBy === null)
    .map(({ mutant }) => mutant.key);

describe('the mutants of rules', () => {
  it('are each operand of && and ||, and each condition that has none', () => {
    expect(mutantsOf(source).map(({ key }) => key)).toEqual([
      'mine › request.auth != null → true',
      'mine › request.auth.uid == resource.data.uid || resource.data.open → true',
      'mine › request.auth.uid == resource.data.uid → false',
      'mine › resource.data.open → false',
      '/things/{id} allow get › mine() → true',
      '/things/{id} allow delete › mine() → true',
      "/things/{id} allow delete › resource.data.state == 'draft' → true",
      "/things/{id} allow delete › resource.data.state == 'draft' → true (2)",
    ]);
  });

  it('move each bound by one, either way', () => {
    const bounded = source.replace(
      'resource.data.open',
      'request.time.hours() < 12 && isText(resource.data.note, 30) && resource.data.v == 1',
    );
    expect(mutantsOf(bounded).flatMap(({ key, kind }) => (kind === 'bound' ? [key] : []))).toEqual([
      'mine › request.time.hours() < 12 → 11',
      'mine › request.time.hours() < 12 → 13',
      'mine › isText(resource.data.note, 30) → 29',
      'mine › isText(resource.data.note, 30) → 31',
    ]);
  });

  it('keep the parentheses around the operand they replace', () => {
    const [, alternatives] = mutantsOf(source);
    expect(alternatives && mutated(source, alternatives)).toContain('return request.auth != null && (true); }');
  });

  it('are killed by the cases that answer otherwise, and alive where the table is silent', () => {
    expect(aliveOf(cases)).toEqual([
      'mine › request.auth != null → true',
      'mine › resource.data.open → false',
      '/things/{id} allow delete › mine() → true',
      "/things/{id} allow delete › resource.data.state == 'draft' → true",
      "/things/{id} allow delete › resource.data.state == 'draft' → true (2)",
    ]);
    const more: RuleCase = { it: 'keeps a draft from others', as: 'bob', does: 'delete', path: 'things/t', allowed: false };
    expect(aliveOf([...cases, more])).not.toContain('/things/{id} allow delete › mine() → true');
  });

  it('prove nothing while a table and the rules disagree', () => {
    const wrong: RuleCase = { it: 'shows it to others', as: 'bob', does: 'get', path: 'things/t', allowed: true };
    expect(disagreements(testedBy([...cases, wrong]))).toEqual(['things: shows it to others']);
  });
});
