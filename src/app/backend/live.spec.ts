import { TestBed } from '@angular/core/testing';
import { defer, of, throwError, type Observable } from 'rxjs';
import { live, type LiveRead } from './live';
import { Refusal, type RefusalReason } from './refusal';

describe('a live read', () => {
  let asked: number;
  /** Refused the first time, answered the second. */
  const refusedFirst = (reason: RefusalReason): LiveRead<string> => {
    const answer = (): Observable<string> => (++asked === 1 ? throwError(() => new Refusal(reason)) : of('là'));
    const read = TestBed.runInInjectionContext(() => live(() => defer(answer)));
    TestBed.tick();
    return read;
  };

  beforeEach(() => {
    jasmine.clock().install();
    asked = 0;
  });
  afterEach(() => jasmine.clock().uninstall());

  it('asks a server that kept silent once more after a while, and shows what it says then', () => {
    const read = refusedFirst('unavailable');
    expect(read.state().kind).toBe('refused');
    jasmine.clock().tick(5_000);
    expect(read.state()).toEqual({ kind: 'shown', value: 'là' });
  });

  it('leaves a refusal of the rules as it is until somebody tries again', () => {
    const read = refusedFirst('permission');
    jasmine.clock().tick(60_000);
    expect(read.state().kind).toBe('refused');
    read.retry();
    TestBed.tick();
    expect(read.state()).toEqual({ kind: 'shown', value: 'là' });
  });
});
