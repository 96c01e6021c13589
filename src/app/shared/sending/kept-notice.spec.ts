import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { keptForm } from '../../backend/kept/kept-form';
import { KeptWords } from '../../backend/kept/kept-words';
import { MemoryStorage, provideFakes } from '../../backend/testing/fakes';
import { undoWhatWasSaid } from '../dialogs/testing/said';
import { KeptNotice } from './kept-notice';

const recorded = signal({ text: 'before' });

@Component({ selector: 'es-noted', imports: [KeptNotice], template: '<es-kept-notice [kept]="kept" />' })
class Noted {
  readonly text = signal('');
  readonly kept = keptForm(() => 'note.n1', { text: this.text }, { title: () => 'Note du parcours', known: recorded });
}

describe('what a form says of the words typed in it', () => {
  let storage: MemoryStorage;
  const tab = (): void => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideFakes({ kept: storage, session: { uid: 'amina' } })] });
  };
  const open = async (): Promise<ComponentFixture<Noted>> => {
    const fixture = TestBed.createComponent(Noted);
    await fixture.whenStable();
    return fixture;
  };
  const page = (fixture: ComponentFixture<Noted>): HTMLElement => fixture.nativeElement as HTMLElement;
  const type = async (fixture: ComponentFixture<Noted>, words: string): Promise<void> => {
    fixture.componentInstance.text.set(words);
    await fixture.whenStable();
    TestBed.inject(KeptWords).settle();
    await fixture.whenStable();
  };
  const press = async (fixture: ComponentFixture<Noted>, words: string): Promise<void> => {
    [...page(fixture).querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await fixture.whenStable();
  };

  beforeEach(() => {
    recorded.set({ text: 'before' });
    storage = new MemoryStorage();
    tab();
  });

  it('is nothing while there is nothing to say', async () => {
    const fixture = await open();
    await type(fixture, 'mine');
    expect(page(fixture).textContent.trim()).toBe('');
  });

  it('tells that words were found again, throws them away, and brings them back', async () => {
    await type(await open(), 'mine');
    tab();
    const fixture = await open();
    expect(page(fixture).querySelector('[role=status]')?.textContent).toContain('Retrouvé');
    await press(fixture, 'Jeter');
    expect([fixture.componentInstance.text(), storage.records.size]).toEqual(['before', 0]);
    expect(page(fixture).textContent.trim()).toBe('');
    await undoWhatWasSaid(fixture);
    await fixture.whenStable();
    expect([fixture.componentInstance.text(), storage.records.size]).toEqual(['mine', 1]);
    expect(page(fixture).textContent).toContain('Retrouvé');
  });

  it('offers the text of another tab, and takes it up without losing this one', async () => {
    const first = await open();
    const second = await open();
    await type(first, 'of the first tab');
    await type(second, 'of the second tab');
    expect(page(second).querySelector('blockquote')?.textContent).toContain('of the first tab');
    await press(second, 'Reprendre celui-ci');
    expect(second.componentInstance.text()).toBe('of the first tab');
    expect(page(second).querySelector('blockquote')?.textContent).toContain('of the second tab');
  });

  for (const [keep, button] of [
    ['mine', 'Garder la mienne'],
    ['theirs', "Garder l'autre"],
  ] as const)
    it(`shows both texts of what was recorded otherwise meanwhile, until a choice: ${keep}`, async () => {
      const fixture = await open();
      await type(fixture, 'mine');
      recorded.set({ text: 'theirs' });
      await fixture.whenStable();
      const both = [...page(fixture).querySelectorAll('es-met-words blockquote')].map((one) => one.textContent.trim());
      expect(both).toEqual(['mine', 'theirs']);
      await press(fixture, button);
      expect(page(fixture).querySelector('es-met-words')).toBeNull();
      expect([fixture.componentInstance.text(), fixture.componentInstance.kept.base().text]).toEqual([keep, 'theirs']);
    });

  it('says when this browser can keep no more', async () => {
    const fixture = await open();
    storage.isFull = true;
    await type(fixture, 'mine');
    expect(page(fixture).querySelector('es-problem')?.textContent).toContain('ne peut plus garder');
  });

  it('says when a text is too long to be kept', async () => {
    const fixture = await open();
    await type(fixture, 'x'.repeat(100_001));
    expect(page(fixture).querySelector('es-problem')?.textContent).toContain('trop long');
  });
});
