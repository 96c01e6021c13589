import { heard, linesToTell, whollyTold, type CallWords, type WordTrace } from './word-trace';

const empty: CallWords = { name: "P'INS", tagline: '', presentation: '', benefits: [], calendar: [], expectedLoad: '', contactEmail: '' };
const at = (minute: number, second = 0): Date => new Date(Date.UTC(2027, 1, 1, 8, minute, second));
const typed = (before: Partial<CallWords>, after: Partial<CallWords>, when: Date, uid = 'claire') => ({
  before: { ...empty, ...before },
  after: { ...empty, ...after },
  at: when,
  uid,
});
const all = (...changes: readonly ReturnType<typeof typed>[]): WordTrace => {
  const trace = changes.reduce<WordTrace | null>(heard, null);
  if (trace === null) throw new Error('no change');
  return trace;
};
const told = (trace: WordTrace, words: Partial<CallWords>) =>
  linesToTell(trace, { ...empty, ...words }, 'claire').map(({ uids, changes }) => [
    uids,
    changes.map(({ field, before, after }) => [field, before, after]),
  ]);

describe('the trace of the words of a draft call', () => {
  const first = typed({}, { tagline: 'U' }, at(0));
  const second = typed({ tagline: 'U' }, { tagline: 'Un' }, at(0, 20));
  const third = typed({ tagline: 'Un' }, { tagline: 'Un appel' }, at(3));

  it('tells what was there first and what is there last, letter after letter', () => {
    expect(told(all(first, second, third), { tagline: 'Un appel' })).toEqual([[['claire'], [['call.tagline', '', 'Un appel']]]]);
  });

  it('says the same of changes heard late, or twice', () => {
    expect(all(third, first, second, third)).toEqual(all(first, second, third));
  });

  it('adds nothing for a key typed within a minute of the one before', () => {
    const held = all(first);
    expect(heard(held, second)).toBe(held);
  });

  it('waits for a pause of ten minutes, an hour at most', () => {
    expect(all(first, third).dueAt).toEqual(at(13));
    const steady = Array.from({ length: 40 }, (_, index) => typed({ tagline: 'a' }, { tagline: 'b' }, at(index * 2)));
    expect(all(first, ...steady).dueAt).toEqual(at(60));
  });

  it('tells nothing when the words came back to what they were', () => {
    expect(told(all(first, typed({ tagline: 'U' }, {}, at(2))), {})).toEqual([]);
  });

  it('gives one line to each person, and one to those who wrote one text together', () => {
    const trace = all(
      first,
      typed({}, { presentation: 'P' }, at(1), 'estelle'),
      typed({}, { benefits: ['B'] }, at(2), 'claire'),
      typed({ benefits: ['B'] }, { benefits: ['B', 'C'] }, at(3), 'estelle'),
    );
    expect(told(trace, { tagline: 'U', presentation: 'P', benefits: ['B', 'C'] })).toEqual([
      [['claire'], [['call.tagline', '', 'U']]],
      [['estelle'], [['call.presentation', '', 'P']]],
      [['estelle', 'claire'], [['call.benefits', '', 'B\nC']]],
    ]);
  });

  it('tells what was written and not heard of yet, under the name that the call carries', () => {
    expect(told(all(first), { tagline: 'U', name: 'Autre' })).toEqual([
      [
        ['claire'],
        [
          ['call.name', "P'INS", 'Autre'],
          ['call.tagline', '', 'U'],
        ],
      ],
    ]);
  });

  it('starts again from what was told, and says it once', () => {
    const rested = whollyTold(all(first, second), { ...empty, tagline: 'Un' });
    expect([rested.dueAt, told(rested, { tagline: 'Un' })]).toEqual([null, []]);
    const again = heard(rested, second);
    expect(told(again, { tagline: 'Un' })).toEqual([]);
    expect(told(heard(rested, third), { tagline: 'Un appel' })).toEqual([[['claire'], [['call.tagline', 'Un', 'Un appel']]]]);
  });
});
