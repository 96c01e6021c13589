import { charactersLeft, checkAnswer } from './check-answer';
import type { Field, FieldType } from './calls';
import { newField } from './form-builder';

const aField = (type: FieldType, change: Partial<Field> = {}): Field => ({ ...newField('f', type, 'Question'), ...change });
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];

describe('checking an answer', () => {
  it('asks for a required answer and leaves an optional one alone', () => {
    expect(checkAnswer(aField('shortText'), null)).toBe('required');
    expect(checkAnswer(aField('shortText'), '   ')).toBe('required');
    expect(checkAnswer(aField('choices', { options }), [])).toBe('required');
    expect(checkAnswer(aField('siren', { required: false }), '')).toBeNull();
  });
  it('counts characters as readers see them', () => {
    expect(checkAnswer(aField('shortText', { max: 3 }), 'été')).toBeNull();
    expect(checkAnswer(aField('shortText', { max: 3 }), '👩‍🌾')).toBeNull();
    expect(checkAnswer(aField('longText', { max: 3 }), 'étés')).toBe('tooLong');
    expect(checkAnswer(aField('longText', { max: 3 }), `e${'\u0301'.repeat(30)}`)).toBe('tooLong');
    expect(
      checkAnswer(
        aField('regions'),
        ['44', '44'].map(() => '52'),
      ),
    ).toBe('tooMany');
    expect(charactersLeft(aField('longText', { max: 10 }), 'étés')).toBe(6);
    expect(charactersLeft(aField('number'), 3)).toBeNull();
  });
  it('keeps typed text that is not a number as a problem, not as a number', () => {
    expect(checkAnswer(aField('money'), 'environ 12')).toBe('notANumber');
    expect(checkAnswer(aField('number'), -1)).toBe('negative');
    expect(checkAnswer(aField('number', { max: 10 }), 11)).toBe('tooBig');
    expect(checkAnswer(aField('percentage'), 100.5)).toBe('tooBig');
    expect(checkAnswer(aField('number'), Number.NaN)).toBe('notANumber');
    expect(checkAnswer(aField('number'), 0)).toBeNull();
    expect(checkAnswer(aField('number'), true)).toBe('wrongType');
  });
  it('knows days that exist', () => {
    expect(checkAnswer(aField('date'), '2028-02-29')).toBeNull();
    expect(checkAnswer(aField('date'), '2027-02-29')).toBe('notADate');
    expect(checkAnswer(aField('date'), '14/03/2027')).toBe('notADate');
  });
  it('takes sixty choices of a question that sets no limit, or a higher one, and not one more', () => {
    const many = Array.from({ length: 61 }, (_, index) => ({ value: `o${String(index)}`, label: 'O' }));
    const chosen = many.map(({ value }) => value);
    for (const max of [null, 80]) {
      expect(checkAnswer(aField('choices', { options: many, max }), chosen.slice(1))).toBeNull();
      expect(checkAnswer(aField('choices', { options: many, max }), chosen)).toBe('tooMany');
    }
  });
  it('refuses what was not offered', () => {
    expect(checkAnswer(aField('choice', { options }), 'c')).toBe('notAnOption');
    expect(checkAnswer(aField('choices', { options }), ['a', 'c'])).toBe('notAnOption');
    expect(checkAnswer(aField('choices', { options, max: 1 }), ['a', 'b'])).toBe('tooMany');
    expect(checkAnswer(aField('legalForm'), 'association')).toBeNull();
    expect(checkAnswer(aField('legalForm'), 'club')).toBe('notAnOption');
    expect(checkAnswer(aField('strategies'), ['duplication', 'conquest'])).toBe('notAnOption');
  });
  it('knows départements and regions', () => {
    expect(checkAnswer(aField('department'), '2B')).toBeNull();
    expect(checkAnswer(aField('department'), '20')).toBe('unknownPlace');
    expect(checkAnswer(aField('regions'), ['53', '99'])).toBe('unknownPlace');
  });
  it('says what is wrong with a SIREN', () => {
    expect(checkAnswer(aField('siren'), '999 123 458')).toBeNull();
    expect(checkAnswer(aField('siren'), '999 123')).toBe('sirenLength');
    expect(checkAnswer(aField('siren'), '999123485')).toBe('sirenChecksum');
  });
  it('wants a complete web address', () => {
    expect(checkAnswer(aField('link'), 'https://www.example.org/a?b')).toBeNull();
    expect(checkAnswer(aField('link'), 'www.example.org')).toBe('notALink');
    expect(checkAnswer(aField('link'), 'javascript:alert(1)')).toBe('notALink');
  });
  it('takes no for an answer, except to a required consent', () => {
    expect(checkAnswer(aField('yesNo'), false)).toBeNull();
    expect(checkAnswer(aField('consent'), false)).toBe('consentNeeded');
    expect(checkAnswer(aField('consent', { required: false }), false)).toBeNull();
  });
});
