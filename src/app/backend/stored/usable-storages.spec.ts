import { makeStoragesUsable, pageStorage } from './usable-storages';

describe('storages that a browser refuses', () => {
  it('are replaced by one that lasts as long as the page, those it allows stay', () => {
    const allowed = pageStorage();
    const holder = Object.defineProperty(
      { sessionStorage: allowed } as { localStorage: Storage; sessionStorage: Storage },
      'localStorage',
      {
        configurable: true,
        get: (): Storage => {
          throw new DOMException('blocked', 'SecurityError');
        },
      },
    );
    expect(() => holder.localStorage).toThrow();
    makeStoragesUsable(holder);
    holder.localStorage.setItem('essaim:look', 'dark');
    expect(holder.localStorage.getItem('essaim:look')).toBe('dark');
    expect(Object.keys(holder.localStorage)).toEqual(['essaim:look']);
    expect([holder.localStorage.length, holder.localStorage.key(0), holder.localStorage.key(1)]).toEqual([1, 'essaim:look', null]);
    holder.localStorage.removeItem('essaim:look');
    expect(holder.localStorage.getItem('essaim:look')).toBeNull();
    expect(holder.localStorage.getItem('getItem')).toBeNull();
    holder.localStorage.setItem('a', '1');
    holder.localStorage.clear();
    expect(holder.localStorage.length).toBe(0);
    expect(holder.sessionStorage).toBe(allowed);
  });
});
