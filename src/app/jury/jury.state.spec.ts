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
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  it('goes from pending to done with the answer', async () => {
    const commands = set(fakeCallables({ assignJury: () => ({ ok: true }) }));
    let answered: unknown = null;
    commands.ask('assignJury', 'j1', { juryId: 'j1' }, (answer) => (answered = answer));
    expect(commands.isPending('assignJury', 'j1')).toBeTrue();
    await settled();
    expect(commands.of('assignJury', 'j1')).toEqual({ kind: 'done', answer: { ok: true } });
    expect(answered).toEqual({ ok: true });
  });

  it('keeps the typed reason and the field of a refusal, and says nothing was done', async () => {
    const refuse = (): never => {
      throw new Refusal('conflict', 'namesAJuror', 'reason');
    };
    const commands = set(fakeCallables({ recordDecision: refuse }));
    let answered = false;
    commands.ask('recordDecision', 'a1', {}, () => (answered = true));
    await settled();
    expect(commands.of('recordDecision', 'a1')).toEqual({
      kind: 'refused',
      refusal: { reason: 'conflict', detail: 'namesAJuror', field: 'reason' },
    });
    expect(answered).toBeFalse();
  });

  it('does not ask twice while the first answer is awaited', async () => {
    const callables = fakeCallables({ sealMinutes: () => ({ number: 1 }) });
    const commands = set(callables);
    commands.ask('sealMinutes', 'j1', { juryId: 'j1' });
    commands.ask('sealMinutes', 'j1', { juryId: 'j1' });
    await settled();
    expect(callables.calls.length).toBe(1);
  });
});
