import { TestBed } from '@angular/core/testing';
import { Reach } from './reach';

describe('Reach', () => {
  let fetched: jasmine.Spy<typeof fetch>;
  let reach: Reach;
  const answering = (status: number): void => void fetched.and.callFake(() => Promise.resolve(new Response(null, { status })));
  const silent = (): void => void fetched.and.rejectWith(new TypeError('Failed to fetch'));

  beforeEach(() => {
    jasmine.clock().install();
    fetched = spyOn(window, 'fetch');
    answering(200);
    reach = TestBed.inject(Reach);
  });
  afterEach(() => jasmine.clock().uninstall());

  it('believes a browser that says it is offline', () => {
    dispatchEvent(new Event('offline'));
    expect(reach.within()).toBeFalse();
    expect(fetched).not.toHaveBeenCalled();
  });

  it('asks the server before believing a browser that says it is back', async () => {
    dispatchEvent(new Event('offline'));
    silent();
    dispatchEvent(new Event('online'));
    await reach.ask();
    expect(reach.within()).toBeFalse();
  });

  it('asks again by itself until the server answers', async () => {
    silent();
    await reach.ask();
    expect(reach.within()).toBeFalse();
    answering(200);
    jasmine.clock().tick(3_000);
    await reach.ask();
    expect(reach.within()).toBeTrue();
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('does not take a page of somebody else for our server', async () => {
    answering(404);
    expect(await reach.ask()).toBeFalse();
  });

  it('asks once for many who wonder', async () => {
    await Promise.all([reach.ask(), reach.ask(), reach.ask()]);
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});
