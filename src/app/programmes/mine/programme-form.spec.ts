import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { Refusal } from '../../backend/refusal';
import { fakeCallables, MemoryStorage, provideFakes } from '../../backend/testing/fakes';
import { ProgrammeForm } from './programme-form';
import { provideProgrammesActs } from '../programmes.state';

describe('a page left before its act is answered', () => {
  let kept: MemoryStorage;
  let answer: () => void;
  let refuse: () => void;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.resolve();
      await TestBed.inject(ApplicationRef).whenStable();
    }
  };
  const open = async () => {
    const fixture = TestBed.createComponent(ProgrammeForm);
    await fixture.whenStable();
    return {
      fixture,
      page: fixture.nativeElement as HTMLElement,
      field: () => (fixture.nativeElement as HTMLElement).querySelector('input')!,
    };
  };
  const sendAndLeave = async (): Promise<void> => {
    const { fixture, page, field } = await open();
    field().value = 'Cap Nord';
    field().dispatchEvent(new Event('input'));
    await fixture.whenStable();
    page.querySelector('form')!.requestSubmit();
    await fixture.whenStable();
    fixture.destroy();
  };

  beforeEach(() => {
    kept = new MemoryStorage();
    const answered = new Promise<{ readonly programmeId: string }>((resolve, reject) => {
      answer = () => resolve({ programmeId: 'cap' });
      refuse = () => reject(new Refusal('unavailable'));
    });
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideStore(),
        provideProgrammesActs(),
        provideFakes({ kept, session: { uid: 'claire' }, callables: fakeCallables({ createProgramme: () => answered }) }),
      ],
    });
  });

  it('keeps the words until the answer, then forgets them and leads nowhere', async () => {
    await sendAndLeave();
    expect([...kept.records.values()].map(({ text }) => text)).toEqual(['Cap Nord']);
    answer();
    await settle();
    expect(kept.records.size).toBe(0);
    const again = await open();
    await settle();
    expect([again.field().value, TestBed.inject(Router).url]).toEqual(['', '/']);
  });

  it('keeps the words of a refused act, which the page finds again', async () => {
    await sendAndLeave();
    refuse();
    await settle();
    const again = await open();
    expect(again.field().value).toBe('Cap Nord');
    expect(again.page.querySelector('es-problem')).not.toBeNull();
  });

  it('opens what was made for whoever stayed', async () => {
    const { fixture, page, field } = await open();
    field().value = 'Cap Nord';
    field().dispatchEvent(new Event('input'));
    page.querySelector('form')!.requestSubmit();
    await fixture.whenStable();
    answer();
    await settle();
    expect([kept.records.size, TestBed.inject(Router).url]).toEqual([0, '/programmes/cap']);
  });
});
