import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, ScannedActionsSubject } from '@ngrx/store';
import { Refusal } from '../backend/refusal';
import { fakeCallables, provideFakes, type FakeCallables } from '../backend/testing/fakes';
import { JuryActs, provideJuryState } from './jury.state';
import { refusalWords } from './jury-words';

describe('JuryActs', () => {
  const set = (callables: FakeCallables): JuryActs => {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideJuryState(), provideFakes({ callables })],
    });
    return TestBed.inject(JuryActs);
  };
  const distributed = { ok: true, assigned: 2, loads: [], alternatesCalled: false, groups: [] } as const;
  const decision = { juryId: 'j1', applicationIds: ['a1'], outcome: 'notSelected', reason: 'Karim doute.', orientation: [] } as const;

  it('goes from pending to accepted, with its answer', async () => {
    const acts = set(fakeCallables({ assignJury: () => distributed }));
    const asked = acts.ask('assignJury', 'j1', { juryId: 'j1' });
    expect(acts.isPending('assignJury', 'j1')).toBeTrue();
    expect(await asked).toEqual({ answer: distributed });
    expect(acts.isPending('assignJury', 'j1')).toBeFalse();
  });

  it('keeps the typed reason and the field of a refusal, and answers nothing', async () => {
    const refuse = (): never => {
      throw new Refusal('conflict', 'namesAJuror', 'reason');
    };
    const acts = set(fakeCallables({ recordDecision: refuse }));
    const deciding = TestBed.runInInjectionContext(() => acts.on('recordDecision', () => 'a1', ['reason']));
    expect(await deciding.ask(decision)).toBeNull();
    expect(deciding.refusal()).toEqual({ reason: 'conflict', detail: 'namesAJuror', field: 'reason', until: null, most: null });
    expect([deciding.problem(), deciding.problemAt('outcome')]).toEqual(['', null]);
    expect(deciding.problemAt('reason')).toBe(refusalWords['namesAJuror'] ?? 'no words');
    expect(acts.problem('recordDecision', 'a2')).toBe('');
  });

  it('keeps how many may be given, and when to ask again', async () => {
    const until = new Date('2027-06-01T10:00:00Z');
    const refuse = (): never => {
      throw new Refusal('invalid', 'tooManyItems', 'applicationIds', null, { most: 50, until });
    };
    const acts = set(fakeCallables({ recordDecision: refuse }));
    const deciding = TestBed.runInInjectionContext(() => acts.on('recordDecision', () => 'a1'));
    await deciding.ask(decision);
    expect(deciding.refusal()).toEqual(jasmine.objectContaining({ most: 50, until }));
  });

  it('does not ask twice while the first answer is awaited', async () => {
    const callables = fakeCallables({ sealMinutes: () => ({ number: 1, hash: 'h' }) });
    const acts = set(callables);
    const [first, second] = [acts.ask('sealMinutes', 'j1', { juryId: 'j1' }), acts.ask('sealMinutes', 'j1', { juryId: 'j1' })];
    expect([await first, await second]).toEqual([{ answer: { number: 1, hash: 'h' } }, null]);
    expect(callables.calls.length).toBe(1);
  });

  it('is told in the store as facts: asked by a page, answered by the API', async () => {
    const callables = fakeCallables({
      sealMinutes: () => ({ number: 1, hash: 'h' }),
      assignJury: () => {
        throw new Refusal('permission');
      },
    });
    const acts = set(callables);
    const told: string[] = [];
    TestBed.inject(ScannedActionsSubject).subscribe(({ type }) => told.push(type));
    await acts.ask('sealMinutes', 'j1', { juryId: 'j1' });
    await acts.ask('assignJury', 'j1', { juryId: 'j1' });
    expect(told.filter((type) => type.startsWith('[Jury'))).toEqual([
      '[Jury Page] Seal Minutes Asked',
      '[Jury API] Seal Minutes Accepted',
      '[Jury Page] Assign Jury Asked',
      '[Jury API] Assign Jury Refused',
    ]);
  });

  describe('of a page that is left', () => {
    @Component({ template: '{{ deciding.problem() }}' })
    class Deciding {
      readonly subject = signal('a1');
      readonly deciding = inject(JuryActs).on('recordDecision', this.subject);
    }
    const refusing = (): FakeCallables => {
      const refuse = (): never => {
        throw new Refusal('conflict', 'nobodyVoted');
      };
      return fakeCallables({ recordDecision: refuse });
    };
    const open = async () => {
      const fixture = TestBed.createComponent(Deciding);
      await fixture.whenStable();
      return fixture;
    };

    it('says no more what was refused there, once shown', async () => {
      set(refusing());
      const first = await open();
      await first.componentInstance.deciding.ask(decision);
      expect(first.componentInstance.deciding.problem()).not.toBe('');
      first.destroy();
      expect((await open()).componentInstance.deciding.problem()).toBe('');
    });

    it('says it to whoever comes back, when it was refused meanwhile', async () => {
      set(refusing());
      const first = await open();
      const asked = first.componentInstance.deciding.ask(decision);
      first.destroy();
      await asked;
      expect((await open()).componentInstance.deciding.problem()).not.toBe('');
    });

    it('forgets the refusal of the subject that was looked at before', async () => {
      set(refusing());
      const page = await open();
      const { subject, deciding } = page.componentInstance;
      await deciding.ask(decision);
      subject.set('a2');
      await page.whenStable();
      subject.set('a1');
      await page.whenStable();
      expect(deciding.problem()).toBe('');
    });
  });
});
