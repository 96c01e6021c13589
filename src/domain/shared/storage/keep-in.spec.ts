import { keepIn } from './keep-in';

describe('what is kept in a browser', () => {
  it('is there for the next page', () => {
    const kept = new Map<string, string>();
    expect(keepIn({ setItem: (key, value) => void kept.set(key, value) }, 'look', 'dark')).toBeTrue();
    expect(kept.get('look')).toBe('dark');
  });

  it('is said not to be when there is no room left, and stops nothing', () => {
    const full = {
      setItem: (): void => {
        throw new Error('full');
      },
    };
    expect(keepIn(full, 'look', 'dark')).toBeFalse();
  });
});
