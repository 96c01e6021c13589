import type { Refusal } from '../refusal';
import { Presence } from './presence';

describe('Presence', () => {
  let told: unknown[];
  let refused: unknown[];
  let presence: Presence<readonly string[]>;

  beforeEach(() => {
    jasmine.clock().install();
    [told, refused] = [[], []];
    presence = new Presence({ next: (value) => told.push(value), error: (error) => refused.push(error) });
  });
  afterEach(() => jasmine.clock().uninstall());

  it('never takes an empty cache for an answer', () => {
    presence.tell([], { blank: true, fromCache: true, changed: false });
    expect(told).toEqual([]);
    jasmine.clock().tick(4_000);
    expect((refused[0] as Refusal).reason).toBe('unavailable');
  });

  it('takes it for one after a while where nothing may be the truth', () => {
    presence.tell([], { blank: true, fromCache: true, changed: false, mayBeEmpty: true });
    expect(told).toEqual([]);
    jasmine.clock().tick(4_000);
    expect(told).toEqual([[]]);
    expect(refused).toEqual([]);
  });

  it('says empty once the server says so', () => {
    presence.tell([], { blank: true, fromCache: true, changed: false });
    presence.tell([], { blank: true, fromCache: false, changed: false });
    jasmine.clock().tick(4_000);
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
