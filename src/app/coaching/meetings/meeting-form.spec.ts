import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { fakeOutbox, provideFakes } from '../../backend/testing/fakes';
import { provideStore } from '@ngrx/store';
import { provideCoachingState } from '../coaching.state';
import { DayInputHarness } from '../../shared/dates/testing/picked-input.harness';
import { MeetingForm } from './meeting-form';

describe('the notes of a meeting', () => {
  it('are of a day since the project entered its plan, and not to come: the field says which', async () => {
    const outbox = fakeOutbox();
    TestBed.configureTestingModule({
      providers: [provideStore(), provideCoachingState(), provideFakes({ outbox, session: { uid: 'driss' } })],
    });
    const fixture = TestBed.createComponent(MeetingForm);
    fixture.componentRef.setInput('planId', 'e1');
    fixture.componentRef.setInput('enrolledAt', new Date('2026-01-05T09:00:00Z'));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const title = element.querySelector('input')!;
    title.value = 'Point';
    title.dispatchEvent(new Event('input'));
    const day = await TestbedHarnessEnvironment.loader(fixture).getHarness(DayInputHarness);
    const save = async (typed: string): Promise<string> => {
      await day.type(typed);
      element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
      return element.textContent;
    };
    expect(await save('04/01/2026')).toContain('Pas avant le');
    expect(await save('01/01/2150')).toContain('Pas après le');
    expect(outbox.sent.length).toBe(0);
    await save('05/01/2026');
    expect(outbox.sent.length).toBe(1);
  });
});
