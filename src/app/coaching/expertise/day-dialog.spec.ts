import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import type { Mission } from '@domain/coaching/coaching';
import type { MissionActor } from '@domain/coaching/missions';
import { fakeCallables, provideFakes } from '../../backend/testing/fakes';
import { DayInputHarness } from '../../shared/dates/testing/picked-input.harness';
import { Opened } from '../../shared/dialogs/dialogs';
import { provideCoachingState } from '../coaching.state';
import { DayDialog, type DayAsked } from './day-dialog';
import { MissionDays } from './mission-days';

const day = { on: '2027-03-09', days: 1, note: 'Atelier', byName: 'Isa' };
const mission = (state: Mission['state']) => ({
  id: 'x1',
  v: 1 as const,
  title: 'Statuts',
  letter: '',
  expertName: 'Isa',
  expertUid: 'isa',
  daysPlanned: 2,
  daysDone: 1.5,
  state,
  deliverable: '',
  log: [day, { ...day, on: '2027-03-08', days: 0.5 }],
  signedByName: '',
  signedAt: null,
  updatedAt: new Date(0),
});

describe('correcting a day that was logged', () => {
  const open = async (state: Mission['state'], actor: MissionActor) => {
    const callables = fakeCallables({ correctMissionDay: () => ({ daysDone: 1 }) });
    const data: DayAsked = {
      enrolmentId: 'e1',
      mission: mission(state),
      place: 0,
      today: '2027-03-10',
      earliest: '2027-01-01',
      actors: [actor],
    };
    const opened = { data, close: jasmine.createSpy('close') };
    TestBed.configureTestingModule({
      providers: [provideFakes({ callables }), provideStore(), provideCoachingState(), { provide: Opened, useValue: opened }],
    });
    const fixture = TestBed.createComponent(DayDialog);
    const element = fixture.nativeElement as HTMLElement;
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 5; turn += 1) await fixture.whenStable();
    };
    await settle();
    const write = (name: string, value: string): void => {
      const field = element.querySelector<HTMLInputElement>(`[name=${name}]`)!;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const press = async (words: string): Promise<void> => {
      [...element.querySelectorAll('button')].find((one) => one.textContent.includes(words))!.click();
      await settle();
    };
    const on = async (typed: string): Promise<void> => {
      await (await TestbedHarnessEnvironment.loader(fixture).getHarness(DayInputHarness)).type(typed);
    };
    return { callables, close: opened.close, element, on, press, write };
  };

  it('sends what was seen and what it becomes', async () => {
    const { callables, close, press, write } = await open('underWay', 'expert');
    write('days', '0,5');
    await press('Enregistrer');
    const to = { on: '2027-03-09', days: 0.5, note: 'Atelier' };
    const seen = { on: '2027-03-09', days: 1 };
    expect(callables.calls).toEqual([['correctMissionDay', { enrolmentId: 'e1', missionId: 'x1', place: 0, seen, to, reason: '' }]]);
    expect(close).toHaveBeenCalledWith(true);
  });

  it('says at the field that a second day on one date is too many, and sends nothing', async () => {
    const { callables, element, on, press } = await open('underWay', 'expert');
    await on('08/03/2027');
    await press('Enregistrer');
    expect(element.textContent).toContain('un jour au plus par date');
    expect(callables.calls).toEqual([]);
  });

  it('asks a manager for a reason once the team has signed, and withdraws with it', async () => {
    const { callables, element, press, write } = await open('signed', 'manager');
    await press('Retirer ce jour');
    expect(element.textContent).toContain('Donnez la raison');
    write('reason', 'Compté deux fois');
    await press('Retirer ce jour');
    expect(callables.calls.map(([, input]) => (input as { readonly to: unknown; readonly reason: string }).reason)).toEqual([
      'Compté deux fois',
    ]);
  });
});

describe('the days of a mission', () => {
  it('show what each said before, and are corrected only while they count', async () => {
    const was = [{ ...day, replacedByName: 'Claire', replacedAt: new Date(0), reason: 'Date relue' }];
    TestBed.configureTestingModule({ providers: [provideFakes()] });
    const fixture = TestBed.createComponent(MissionDays);
    fixture.componentRef.setInput('log', [{ ...day, days: 0, was }, day]);
    fixture.componentRef.setInput('corrects', true);
    const places: number[] = [];
    fixture.componentInstance.correct.subscribe((place) => places.push(place));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const [first, second] = [...element.querySelectorAll('tr')];
    expect(first?.textContent).toContain('retiré');
    expect(first?.textContent).toContain('Avant correction par Claire');
    expect(first?.textContent).toContain('Date relue');
    expect(first?.querySelector('button')).toBeNull();
    second?.querySelector('button')?.click();
    expect(places).toEqual([1]);
  });
});
