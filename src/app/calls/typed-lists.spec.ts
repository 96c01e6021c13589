import { calendarOf, calendarText, linesOf, optionsOf } from './typed-lists';

describe('lists typed as lines', () => {
  it('forget blank lines', () => {
    expect(linesOf(' a \n\n b')).toEqual(['a', 'b']);
  });
  it('read a calendar as it is written', () => {
    const calendar = calendarOf('Jury : juin 2027\nBilan\nVisite : 10 h : 30');
    expect(calendar).toEqual([
      { label: 'Jury', when: 'juin 2027' },
      { label: 'Bilan', when: '' },
      { label: 'Visite', when: '10 h : 30' },
    ]);
    expect(calendarOf(calendarText(calendar))).toEqual(calendar);
  });
  it('keep the values of answers that are kept, moved or reworded', () => {
    const before = [
      { value: 'x', label: 'Un' },
      { value: 'y', label: 'Deux' },
    ];
    expect(optionsOf('Deux\nUn', before).map(({ value }) => value)).toEqual(['y', 'x']);
    expect(optionsOf('Un\nSecond', before).map(({ value }) => value)).toEqual(['x', 'y']);
    expect(optionsOf('Un\nDeux\nTrois', before)).toEqual([...before, { value: 'a1', label: 'Trois' }]);
  });
});
