import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideEffects } from '@ngrx/effects';
import { provideStore } from '@ngrx/store';
import type { Jury } from '@domain/jury/jury';
import { fakeCallables, fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { juryFeature, performJuryActs } from '../jury.state';
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
        provideStore({ [juryFeature.name]: juryFeature.reducer }),
        provideEffects({ performJuryActs }),
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
