import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { fakeCallables, fakeDocuments, MemoryStorage, provideFakes } from '../../backend/testing/fakes';
import { provideJuryState } from '../jury.state';
import { LookupHarness } from '../../shared/choices/testing/choice-input.harness';
import { RecusalsPanel } from './recusals-panel';

describe('a recusal that a manager records', () => {
  it('leaves the next one alone that is written before the answer, and keeps it', async () => {
    const kept = new MemoryStorage();
    let answer = (): void => undefined;
    const answered = new Promise<null>((resolve) => (answer = () => resolve(null)));
    const documents = fakeDocuments({
      'juries/j1/rosters/0': { v: 1, entries: [{ applicationId: 'a1', projectName: 'Résovilles', organisationName: 'Réso' }] },
    });
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideJuryState(),
        provideFakes({ kept, documents, callables: fakeCallables({ recuseJuror: () => answered }), session: { uid: 'claire' } }),
      ],
    });
    const fixture = TestBed.createComponent(RecusalsPanel);
    fixture.componentRef.setInput('jury', { id: 'j1', name: 'Jury', phase: 'reading' });
    fixture.componentRef.setInput('members', [{ id: 'malik', name: 'Malik' }]);
    const page = fixture.nativeElement as HTMLElement;
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 4; turn += 1) {
        await Promise.resolve();
        await fixture.whenStable();
      }
    };
    const choose = async (label: string, words: string): Promise<void> => {
      await (await TestbedHarnessEnvironment.loader(fixture).getHarness(LookupHarness.with({ label }))).choose(words);
      await settle();
    };
    const motive = (): HTMLInputElement => page.querySelector('input[maxlength]')!;
    const write = async (words: string): Promise<void> => {
      motive().value = words;
      motive().dispatchEvent(new Event('input'));
      await settle();
    };
    await settle();
    page.querySelector('details')!.dispatchEvent(new Event('toggle'));
    await settle();
    await choose('Juré', 'Malik');
    await choose('Projet', 'Résovilles');
    await write('Sa sœur y travaille');
    page.querySelector('form')!.requestSubmit();
    await settle();
    await write('Il en est administrateur');
    answer();
    await settle();
    expect(motive().value).toBe('Il en est administrateur');
    fixture.destroy();
    expect([...kept.records.values()].map(({ text, opener }) => [text, opener])).toEqual([
      ['Il en est administrateur', 'Déporter un juré'],
    ]);
  });
});
