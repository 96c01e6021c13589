import { gluedLines, isGluedText } from './glued-words';

describe('words at the edge of an inline element', () => {
  it('are found when they stick to each other, with the line', () => {
    for (const template of [
      '<p i18n="@@x">Vous pouvez quand même<a href="#">candidater</a>.</p>',
      '<p i18n="@@x">vous invite comme\n<b>membre du jury</b><i>de la saison</i></p>',
      '<p>{{ name }}<span>vous invite</span></p>',
      '<p>Invité comme@if (one) {<b>membre</b>} @else {<b>coauteur</b>}</p>',
      '<p i18n="@@x"><b>vous</b>\n<i>candidatez</i></p>',
      '<p><a href="#">Réponse</a>,<b>puis</b></p>',
    ])
      expect(gluedLines(template).length).withContext(template).toBeGreaterThan(0);
    expect(gluedLines('<p>\n  quand même<a href="#">candidater</a>\n</p>')).toEqual([2]);
  });

  it('are left alone where they have their space, or stand apart', () => {
    for (const template of [
      '<p i18n="@@x">Vous pouvez quand même <a href="#">candidater</a>.</p>',
      '<p>Vous pouvez&ngsp;<a href="#">candidater</a></p>',
      '<p><es-icon name="check" />Validée</p>',
      "<p>L'<b>équipe</b></p>",
      '<ul><li>un</li><li>deux</li></ul>',
      '<p>@let one = two;<b>{{ one }}</b></p>',
    ])
      expect(gluedLines(template)).withContext(template).toEqual([]);
  });

  it('are looked for in the translation too, where the French has its space in the text', () => {
    const template = '<p><ng-container i18n="@@x">Écrivez à </ng-container><a href="#">{{ address }}</a></p>';
    const sentence = '<p><ng-container i18n="@@x">Écrivez à </ng-container>{{ address }}</p>';
    expect(gluedLines(template)).toEqual([]);
    expect(gluedLines(sentence, { x: 'Write to ' })).toEqual([]);
    expect(gluedLines(sentence, { x: 'Write to' })).toEqual([1]);
  });

  it('are found in a translated text, where elements are placeholders', () => {
    expect(isGluedText('You can still{$START_LINK}apply{$CLOSE_LINK}.')).toBeTrue();
    expect(isGluedText('{$INTERPOLATION}{$START_TAG_B}invites{$CLOSE_TAG_B} you')).toBeTrue();
    expect(isGluedText('You can {$START_LINK}apply{$CLOSE_LINK}now')).toBeTrue();
    expect(isGluedText('You can still {$START_LINK}apply{$CLOSE_LINK}, {$START_TAG_B}now{$CLOSE_TAG_B}.')).toBeFalse();
  });
});
