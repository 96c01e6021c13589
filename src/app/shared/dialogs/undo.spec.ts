import { TestBed } from '@angular/core/testing';
import { Undo } from './undo';

describe('Undo', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('offers, and takes back once', () => {
    const undo = TestBed.inject(Undo);
    let back = 0;
    undo.offer('Archivé.', () => (back += 1));
    expect(undo.shown()?.words).toBe('Archivé.');
    undo.take();
    undo.take();
    expect(back).toBe(1);
    expect(undo.shown()).toBeNull();
  });

  it('stays while it is held, and goes eight seconds after', () => {
    const undo = TestBed.inject(Undo);
    undo.say('Copié.');
    undo.hold();
    jasmine.clock().tick(60_000);
    expect(undo.shown()).not.toBeNull();
    undo.release();
    jasmine.clock().tick(8_000);
    expect(undo.shown()).toBeNull();
  });
});
