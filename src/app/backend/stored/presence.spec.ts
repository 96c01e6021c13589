import type { Refusal } from '../refusal';
import { Presence } from './presence';

describe('Presence', () => {
  let told: unknown[];
  let refused: unknown[];
  let presence: Presence<readonly string[]>;
  let near: boolean;
  /** The clock runs to the end of patience; the server's silence is then looked into. */
  const waitLong = async (): Promise<void> => {
    jasmine.clock().tick(4_000);
    await Promise.resolve();
    await Promise.resolve();
  };

  beforeEach(() => {
    jasmine.clock().install();
    [told, refused] = [[], []];
    presence = new Presence(
      { next: (value) => told.push(value), error: (error) => refused.push(error) },
      { ask: () => Promise.resolve(near) },
    );
    near = true;
  });
  afterEach(() => jasmine.clock().uninstall());

  it('never takes an empty cache for an answer', async () => {
    presence.tell([], { blank: true, fromCache: true, changed: false });
    expect(told).toEqual([]);
    await waitLong();
    expect((refused[0] as Refusal).reason).toBe('unavailable');
  });

  it('tells a network that is away from a server that does not answer', async () => {
    near = false;
    presence.tell([], { blank: true, fromCache: true, changed: false });
    await waitLong();
    expect((refused[0] as Refusal).reason).toBe('offline');
  });

  it('stays with what the server says while its silence is looked into', async () => {
    presence.tell([], { blank: true, fromCache: true, changed: false });
    jasmine.clock().tick(4_000);
    presence.tell(['a'], { blank: false, fromCache: false, changed: true });
    await Promise.resolve();
    expect(told).toEqual([['a']]);
    expect(refused).toEqual([]);
  });

  it('takes it for one after a while where nothing may be the truth', async () => {
    presence.tell([], { blank: true, fromCache: true, changed: false, mayBeEmpty: true });
    expect(told).toEqual([]);
    await waitLong();
    expect(told).toEqual([[]]);
    expect(refused).toEqual([]);
  });

  it('says empty once the server says so', async () => {
    presence.tell([], { blank: true, fromCache: true, changed: false });
    presence.tell([], { blank: true, fromCache: false, changed: false });
    await waitLong();
    expect(told).toEqual([[]]);
    expect(refused).toEqual([]);
  });

  it('shows what is cached at once, and does not repeat it when the server agrees', () => {
    presence.tell(['a'], { blank: false, fromCache: true, changed: true });
    presence.tell(['a'], { blank: false, fromCache: false, changed: false });
    expect(told).toEqual([['a']]);
  });

  it('tells that the last document went away, even offline', () => {
    presence.tell(['a'], { blank: false, fromCache: false, changed: true });
    presence.tell([], { blank: true, fromCache: true, changed: true });
    expect(told).toEqual([['a'], []]);
  });
});
