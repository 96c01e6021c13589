import { TestBed } from '@angular/core/testing';
import { provideEffects } from '@ngrx/effects';
import { provideStore } from '@ngrx/store';
import { Refusal } from '../backend/refusal';
import { fakeCallables, provideFakes, type FakeCallables } from '../backend/testing/fakes';
import { JuryCommands, juryFeature, performJuryActs } from './jury.state';

describe('JuryCommands', () => {
  const set = (callables: FakeCallables): JuryCommands => {
    TestBed.configureTestingModule({
      providers: [
        provideStore({ [juryFeature.name]: juryFeature.reducer }),
        provideEffects({ performJuryActs }),
        provideFakes({ callables }),
      ],
    });
    return TestBed.inject(JuryCommands);
  };
  const distributed = { ok: true, assigned: 2, loads: [], alternatesCalled: false } as const;
  const decision = { juryId: 'j1', applicationIds: ['a1'], outcome: 'notSelected', reason: 'Karim doute.', orientation: [] } as const;
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  it('goes from pending to done with the answer', async () => {
    const commands = set(fakeCallables({ assignJury: () => distributed }));
    let answered: unknown = null;
    commands.ask('assignJury', 'j1', { juryId: 'j1' }, (answer) => (answered = answer));
    expect(commands.isPending('assignJury', 'j1')).toBeTrue();
    await settled();
    expect(commands.of('assignJury', 'j1')).toEqual({ kind: 'done', answer: { assignJury: distributed } });
    expect(answered).toEqual(distributed);
  });

  it('keeps the typed reason and the field of a refusal, and says nothing was done', async () => {
    const refuse = (): never => {
      throw new Refusal('conflict', 'namesAJuror', 'reason');
    };
    const commands = set(fakeCallables({ recordDecision: refuse }));
    let answered = false;
    commands.ask('recordDecision', 'a1', decision, () => (answered = true));
    await settled();
    expect(commands.of('recordDecision', 'a1')).toEqual({
      kind: 'refused',
      refusal: { reason: 'conflict', detail: 'namesAJuror', field: 'reason', until: null, most: null },
    });
    expect(answered).toBeFalse();
  });

  it('keeps how many may be given, and when to ask again', async () => {
    const until = new Date('2027-06-01T10:00:00Z');
    const refuse = (): never => {
      throw new Refusal('invalid', 'tooManyItems', 'applicationIds', null, { most: 50, until });
    };
    const commands = set(fakeCallables({ recordDecision: refuse }));
    commands.ask('recordDecision', 'a1', decision);
    await settled();
    expect(commands.refusal('recordDecision', () => 'a1')()).toEqual(jasmine.objectContaining({ most: 50, until }));
  });

  it('does not ask twice while the first answer is awaited', async () => {
    const callables = fakeCallables({ sealMinutes: () => ({ number: 1, hash: 'h' }) });
    const commands = set(callables);
    commands.ask('sealMinutes', 'j1', { juryId: 'j1' });
    commands.ask('sealMinutes', 'j1', { juryId: 'j1' });
    await settled();
    expect(callables.calls.length).toBe(1);
  });
});
