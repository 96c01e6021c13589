import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import type { InputOf } from '@domain/acts';
import type { Jury } from '@domain/jury/jury';
import { Refusal } from '../../backend/refusal';
import { fakeCallables, fakeDocuments, MemoryStorage, provideFakes } from '../../backend/testing/fakes';
import { provideJuryState } from '../jury.state';
import { SettingsForm } from './settings-form';

const aJury = {
  id: 'j1',
  name: 'Jury',
  presidentUid: '',
  reviewsPerApplication: 2,
  unveilAfter: 1,
  quorumShare: 0.5,
  places: 8,
  blind: false,
  phase: 'composing',
  readingClosesAt: new Date('2027-06-01T16:00:00Z'),
  deliberationAt: new Date('2027-01-12T08:30:00Z'),
} as unknown as Jury & { readonly id: string };

describe('the dates of a jury', () => {
  let fixture: ComponentFixture<SettingsForm>;
  let asked: readonly Record<string, unknown>[];
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const dates = (): readonly HTMLInputElement[] => [...page().querySelectorAll<HTMLInputElement>('es-moment-input input')];
  const send = async (reading: string): Promise<void> => {
    const [field] = dates();
    field!.value = reading;
    field!.dispatchEvent(new Event('input'));
    fixture.detectChanges();
    page()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
    fixture.detectChanges();
  };

  beforeEach(() => {
    asked = [];
    const callables = fakeCallables({
      configureJury: (input: unknown) => {
        asked = [...asked, input as Record<string, unknown>];
        return null;
      },
    });
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideJuryState(),
        provideFakes({ documents: fakeDocuments({}), callables, session: { uid: 'claire' } }),
      ],
    });
    fixture = TestBed.createComponent(SettingsForm);
    fixture.componentRef.setInput('jury', aJury);
    fixture.componentRef.setInput('members', []);
    fixture.detectChanges();
  });

  it('are shown on the clock of Paris, wherever the manager is', async () => {
    await fixture.whenStable();
    expect(dates().map(({ value }) => value)).toEqual(['01/06/2027', '18:00', '12/01/2027', '09:30']);
  });

  it('are sent as what the clock of Paris says', async () => {
    await send('02/06/2027');
    expect(asked.map(({ readingClosesAt }) => readingClosesAt)).toEqual(['2027-06-02T16:00:00.000Z']);
  });

  it('are not sent as no date when the year has two digits', async () => {
    await send('02/06/27');
    expect(asked).toEqual([]);
  });
});

describe('the settings of a jury in two pages', () => {
  let kept: MemoryStorage;
  let asked: readonly InputOf<'configureJury'>[];
  let answer: () => null;
  let fixture: ComponentFixture<SettingsForm>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.resolve();
      await fixture.whenStable();
    }
  };
  const [name, places] = [0, 1];
  const field = (index: number): HTMLInputElement => [...page().querySelectorAll<HTMLInputElement>('input[matInput]')][index]!;
  const type = async (index: number, words: string): Promise<void> => {
    field(index).value = words;
    field(index).dispatchEvent(new Event('input'));
    await settle();
  };
  const records = async (more: Partial<Jury>): Promise<void> => {
    fixture.componentRef.setInput('jury', { ...aJury, ...more });
    await settle();
  };
  const press = async (words: string): Promise<void> => {
    [...page().querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await settle();
  };
  const open = async (more: Partial<Jury> = {}): Promise<void> => {
    TestBed.resetTestingModule();
    const configureJury = (input: InputOf<'configureJury'>): null => {
      asked = [...asked, input];
      return answer();
    };
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideJuryState(),
        provideFakes({ kept, callables: fakeCallables({ configureJury }), session: { uid: 'claire' } }),
      ],
    });
    fixture = TestBed.createComponent(SettingsForm);
    fixture.componentRef.setInput('members', []);
    await records(more);
  };

  beforeEach(async () => {
    kept = new MemoryStorage();
    asked = [];
    answer = () => null;
    await open();
  });

  it('are sent as this page saw them, with what the other recorded of another setting', async () => {
    await type(name, 'Jury de mars');
    await records({ places: 12 });
    expect([field(name).value, field(places).value]).toEqual(['Jury de mars', '12']);
    await press('Enregistrer les réglages');
    expect(asked.map((one) => [one.name, one.places, one.seen?.name, one.seen?.places])).toEqual([['Jury de mars', 12, 'Jury', 12]]);
    expect(kept.records.size).toBe(0);
  });

  it('show both words of a setting that both wrote; the chosen one is sent as knowing the other', async () => {
    await type(name, 'Jury de mars');
    await records({ name: 'Jury final' });
    const both = [...page().querySelectorAll('es-met-words blockquote')].map((one) => one.textContent.trim());
    expect([field(name).value, both]).toEqual(['Jury de mars', ['Jury de mars', 'Jury final']]);
    await press('Garder la mienne');
    await press('Enregistrer les réglages');
    expect(asked.map((one) => [one.name, one.seen?.name])).toEqual([['Jury de mars', 'Jury final']]);
  });

  it('keep every word when the server refuses one, and find them again after a reload with what was recorded', async () => {
    answer = () => {
      throw new Refusal('conflict', 'settingChanged', 'name');
    };
    await type(name, 'Jury de mars');
    await press('Enregistrer les réglages');
    expect(field(name).value).toBe('Jury de mars');
    expect(page().querySelector('es-problem')).not.toBeNull();
    fixture.destroy();
    await open({ name: 'Jury final' });
    expect(field(name).value).toBe('Jury de mars');
    expect(page().querySelector('es-met-words')?.textContent).toContain('Jury final');
  });
});
