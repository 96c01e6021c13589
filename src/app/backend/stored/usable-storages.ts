/** Why: where site data is blocked, naming `localStorage` throws, and nothing could be typed, signed in or sent: what is kept then lasts as long as the page. */

type Items = Record<string, string>;

/** A storage of this page alone; its items are its own keys, as those of the browser's are. */
export const pageStorage = (): Storage =>
  Object.create({
    get length(): number {
      return Object.keys(this).length;
    },
    key(this: Items, index: number) {
      return Object.keys(this)[index] ?? null;
    },
    getItem(this: Items, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Items, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Items, key: string) {
      Reflect.deleteProperty(this, key);
    },
    clear(this: Items) {
      for (const key of Object.keys(this)) Reflect.deleteProperty(this, key);
    },
  }) as Storage;

type Holder = Record<'localStorage' | 'sessionStorage', Storage>;

/** Called before anything reads them (main.ts), where the browser refuses one. */
export function makeStoragesUsable(holder: Holder): void {
  for (const name of ['localStorage', 'sessionStorage'] as const)
    try {
      holder[name].getItem('');
    } catch {
      Object.defineProperty(holder, name, { value: pageStorage(), configurable: true });
    }
}

makeStoragesUsable(globalThis);
