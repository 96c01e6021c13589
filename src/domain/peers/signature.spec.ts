import { signatureLimit } from './attendance';
import { drawnSignature, signatureBox, typedSignature } from './signature';

describe('a signature', () => {
  it('is one path of whole units, without points too close to tell apart', () => {
    expect(
      drawnSignature([
        [
          { x: 1.2, y: 2 },
          { x: 1.9, y: 2 },
          { x: 9, y: 8.6 },
        ],
        [{ x: 4, y: 4 }],
      ]),
    ).toBe('M1 2L9 9M4 4L4 4');
    expect(drawnSignature([])).toBe('');
    expect(drawnSignature([[]])).toBe('');
  });

  it('stays within the limit however long one draws', () => {
    const endless = Array.from({ length: 30_000 }, (_, index) => ({ x: (index * 7) % 600, y: (index * 13) % 200 }));
    const path = drawnSignature([endless]);
    expect(path.length).toBeLessThanOrEqual(signatureLimit);
    expect(path).toMatch(/^M\d+ \d+(L\d+ \d+)+$/);
    const blots = Array.from({ length: 5_000 }, (_, index) => [{ x: index % 600, y: index % 200 }]);
    expect(drawnSignature(blots).length).toBeLessThanOrEqual(signatureLimit);
    expect(drawnSignature(blots)).toMatch(/\d$/);
  });

  it('draws a typed name, accents left out', () => {
    expect(typedSignature('Zoé')).toBe('M0 2H4L0 6H4M8 2L6 4L8 6L10 4L8 2M12 4H16L14 2L12 4L14 6L16 5');
    expect(typedSignature('…')).toBe('');
    expect(typedSignature('Jean-Baptiste de La Rochefoucauld d’Anville'.repeat(9)).length).toBeLessThan(signatureLimit);
  });

  it('knows the box it fits in', () => {
    expect(signatureBox('M10 20L110 70')).toBe('5 15 110 60');
    expect(signatureBox('M0 2H4L0 6H4')).toBe('-1 1 6 6');
    expect(signatureBox('M8 40 C 30 4, 44 60, 62 30 S 96 12, 118 36')).toBe('2 -2 122 68');
    expect(signatureBox('')).toBe('0 0 1 1');
  });
});
