import { TestBed } from '@angular/core/testing';
import { Callables } from './callables';
import { Refusal } from './refusal';
import { Firebase } from './sdk/firebase';

describe('Callables', () => {
  let callables: Callables;
  let answers: (() => unknown)[];
  let asked: number;

  const busy = (): never => {
    throw Object.assign(new Error('busy'), { code: 'functions/unavailable', details: { reason: 'busy' } });
  };
  const sdk = {
    httpsCallable: () => () => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      return Promise.resolve().then(() => ({ data: answer?.() }));
    },
  };
  /** Lets what is pending run, then moves the clock past the longest pause. */
  const later = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    jasmine.clock().tick(10_000);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };

  beforeEach(() => {
    jasmine.clock().install();
    asked = 0;
    TestBed.configureTestingModule({
      providers: [{ provide: Firebase, useValue: { functions: () => Promise.resolve({ sdk, functions: {} }) } }],
    });
    callables = TestBed.inject(Callables);
  });
  afterEach(() => jasmine.clock().uninstall());

  it('asks a busy server again until it answers, and says meanwhile what waits', async () => {
    answers = [busy, busy, () => ({ number: '7' })];
    const answer = callables.call('submitApplication', { applicationId: 'a1' });
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(callables.queued()).toEqual(['submitApplication']);
    await later();
    await later();
    expect(await answer).toEqual({ number: '7' });
    expect([asked, callables.queued()]).toEqual([3, []]);
  });

  it('refuses at once whatever is not "busy"', async () => {
    answers = [
      () => {
        throw Object.assign(new Error('no'), { code: 'functions/failed-precondition', details: { reason: 'deadlinePassed' } });
      },
    ];
    await expectAsync(callables.call('submitApplication', { applicationId: 'a1' })).toBeRejectedWith(
      jasmine.objectContaining({ detail: 'deadlinePassed' }),
    );
    expect(asked).toBe(1);
  });

  it('says "busy" once it waited long enough', async () => {
    answers = [busy];
    let refusal: unknown = null;
    void callables.call('submitApplication', { applicationId: 'a1' }).catch((error: unknown) => (refusal = error));
    for (let round = 0; round < 70; round += 1) await later();
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).detail).toBe('busy');
    expect(callables.queued()).toEqual([]);
  });
});
