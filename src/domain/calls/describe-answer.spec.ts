import type { FieldType } from './calls';
import { describeAnswer, frenchWords } from './describe-answer';
import { newField } from './form-builder';

const said = (type: FieldType, answer: Parameters<typeof describeAnswer>[1]): string =>
  describeAnswer(newField('f', type, ''), answer).replace(/\s/g, ' ');

describe('an answer in words', () => {
  it('writes numbers, money and days as in French', () => {
    expect(said('number', 12500)).toBe('12 500');
    expect(said('money', 20000)).toBe('20 000 €');
    expect(said('percentage', 12.5)).toBe('12,5 %');
    expect(said('date', '2027-03-14')).toBe('14 mars 2027');
  });
  for (const [type, answer, french, english] of [
    ['money', 1234.5, '1 234,50 €', '€1,234.50'],
    ['money', 1234.567, '1 234,567 €', '€1,234.567'],
    ['number', 1234.56789, '1 234,56789', '1,234.56789'],
    ['percentage', 33.3333, '33,3333 %', '33.3333%'],
    ['number', -0.5, '-0,5', '-0.5'],
  ] as const)
    it(`reads ${type} ${answer} back figure by figure`, () => {
      expect(said(type, answer)).toBe(french);
      expect(describeAnswer(newField('f', type, ''), answer, { ...frenchWords, locale: 'en-GB' })).toBe(english);
    });
  it('writes them as in the United Kingdom for a reader of English: the day first, no space before %', () => {
    const english = (type: FieldType, answer: number | string): string =>
      describeAnswer(newField('f', type, ''), answer, { ...frenchWords, locale: 'en-GB' });
    expect(english('percentage', 12.5)).toBe('12.5%');
    expect(english('money', 20000)).toBe('€20,000');
    expect(english('date', '2027-03-14')).toBe('14 March 2027');
  });
  it('names places, forms and strategies', () => {
    expect(said('department', '2A')).toBe('Corse-du-Sud');
    expect(said('regions', ['53', '52'])).toBe('Bretagne, Pays de la Loire');
    expect(said('legalForm', 'scic')).toBe("Scic (société coopérative d'intérêt collectif)");
    expect(said('strategies', ['duplication', 'merger'])).toBe('Duplication, Fusion');
    expect(said('siren', '999123458')).toBe('999 123 458');
  });
  it('keeps what it does not understand as it was typed', () => {
    expect(said('money', 'environ 12')).toBe('environ 12');
    expect(said('date', 'hier')).toBe('hier');
    expect(said('department', '99')).toBe('99');
  });
  it('says nothing for no answer, and no for no', () => {
    expect(said('shortText', null)).toBe('');
    expect(said('regions', [])).toBe('');
    expect(said('yesNo', false)).toBe('Non');
  });
});
