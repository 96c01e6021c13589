/** The pairs of colours that carry text or edges, in every look, computed as WCAG 2 does, on the real stylesheet. */
interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly contrast: boolean;
}

const looks: readonly Look[] = [
  { name: 'light', theme: 'light', contrast: false },
  { name: 'dark', theme: 'dark', contrast: false },
  { name: 'light, more contrast', theme: 'light', contrast: true },
  { name: 'dark, more contrast', theme: 'dark', contrast: true },
];

const texts: readonly (readonly [ink: string, ground: string])[] = [
  ...['paper', 'surface', 'sunken', 'accent-soft', 'tint', 'green-soft', 'red-soft', 'info-soft'].map((ground) => ['ink', ground] as const),
  ...['paper', 'surface', 'sunken', 'tint'].flatMap(
    (ground) =>
      [
        ['ink-soft', ground],
        ['link', ground],
      ] as const,
  ),
  ['red', 'paper'],
  ['red', 'surface'],
  ['red', 'red-soft'],
  ['green', 'paper'],
  ['green', 'surface'],
  ['green', 'green-soft'],
  ['warn', 'accent-soft'],
  ['info', 'info-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-green', 'green'],
  ['on-red', 'red'],
  ['on-bar', 'bar'],
  ['on-bar-soft', 'bar'],
  ['on-bar', 'bar-line'],
  ['paper', 'ink'],
];
/** Edges of controls, focus and graphics need 3:1. */
const graphics: readonly (readonly [string, string])[] = [
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
  ['accent', 'bar'],
  ...[1, 3, 4, 5, 6].map((index) => [`chart-${index}`, 'surface'] as const),
];

function channels(colour: string): readonly number[] {
  const probe = document.createElement('canvas').getContext('2d');
  if (!probe) throw new Error('no canvas');
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  return [...probe.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the palette', () => {
  const { dataset } = document.documentElement;
  const token = (name: string): string => {
    const value = getComputedStyle(document.documentElement).getPropertyValue(`--es-${name}`).trim();
    if (value === '') throw new Error(`--es-${name} is not defined`);
    return value;
  };

  afterEach(() => {
    delete dataset['theme'];
    delete dataset['contrast'];
  });

  it('tells black from white as WCAG does', () => {
    expect(ratio('#000', '#fff')).toBeCloseTo(21, 5);
    expect(ratio('#777', '#fff')).toBeCloseTo(4.48, 2);
  });

  for (const look of looks) {
    it(`is AA or better in the ${look.name} look`, () => {
      dataset['theme'] = look.theme;
      if (look.contrast) dataset['contrast'] = 'more';
      const weak = [
        ...texts.filter(([ink, ground]) => ratio(token(ink), token(ground)) < 4.5),
        ...graphics.filter(([ink, ground]) => ratio(token(ink), token(ground)) < 3),
      ].map(([ink, ground]) => `${ink} on ${ground}: ${ratio(token(ink), token(ground)).toFixed(2)}`);
      expect(weak).toEqual([]);
    });
  }
});
