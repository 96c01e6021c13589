import { keepIn } from './browser-storage';

describe('what is kept in the browser', () => {
  const key = 'essaim:spec-kept';
  afterEach(() => localStorage.removeItem(key));

  it('is there for the next page', () => {
    expect(keepIn(localStorage, key, 'words')).toBeTrue();
    expect(localStorage.getItem(key)).toBe('words');
  });

  it('is said not to be when there is no room left, and stops nothing', () => {
    spyOn(Storage.prototype, 'setItem').and.throwError(new DOMException('full', 'QuotaExceededError'));
    expect(keepIn(localStorage, key, 'words')).toBeFalse();
    expect(localStorage.getItem(key)).toBeNull();
  });
});
