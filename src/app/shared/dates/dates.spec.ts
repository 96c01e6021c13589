import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field } from '../forms/field';
import { DayInput } from './day-input';
import { instantOfMoment, momentOf } from './moment';
import { MomentInput } from './moment-input';
import { DayInputHarness, TimeInputHarness } from './testing/picked-input.harness';
import { TimeInput } from './time-input';
import { readTypedDay, readTypedTime } from './typed';

@Component({
  imports: [Field, DayInput, TimeInput],
  template: `
    <es-field label="Échéance"><es-day-input earliest="2027-03-02" latest="2027-12-31" [(value)]="day" /></es-field>
    <es-field label="Heure" [error]="error()"><es-time-input [(value)]="time" /></es-field>
  `,
})
class Host {
  readonly day = signal('2027-03-09');
  readonly time = signal('14:30');
  readonly error = signal<string | null>(null);
}

const opened = async (locale = 'fr') => {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: locale }] });
  const fixture = TestBed.createComponent(Host);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const [day, time] = [await loader.getHarness(DayInputHarness), await loader.getHarness(TimeInputHarness)];
  return { host: fixture.componentInstance, element: fixture.nativeElement as HTMLElement, day, time };
};

describe('a typed day', () => {
  for (const [typed, day] of [
    ['9/3/2027', '2027-03-09'],
    ['09.03.2027', '2027-03-09'],
    ['9 mars 2027', '2027-03-09'],
    ['1er Mars 2027', '2027-03-01'],
    ['9 March 2027', '2027-03-09'],
    ['09032027', '2027-03-09'],
    ['2027-03-09', '2027-03-09'],
    ['29/02/2028', '2028-02-29'],
  ] as const)
    it(`"${typed}" is ${day}`, () => expect(readTypedDay(typed, '2026-11-30')).toEqual({ kind: 'day', day }));

  for (const [typed, kind] of [
    ['31/02/2027', 'notADay'],
    ['29/02/2027', 'notADay'],
    ['2027-99-99', 'notADay'],
    ['2027', 'notADay'],
    ['demain', 'notADay'],
    ['01 03 26', 'twoDigitYear'],
    ['1/3/26', 'twoDigitYear'],
    ['1/3/2226', 'yearOutOfRange'],
  ] as const)
    it(`"${typed}" is refused: ${kind}`, () => expect(readTypedDay(typed, '2026-11-30').kind).toBe(kind));
});

describe('a typed hour', () => {
  for (const [typed, time] of [
    ['14:30', '14:30'],
    ['14 h 30', '14:30'],
    ['14\u00a0h', '14:00'],
    ['9h05', '09:05'],
    ['9', '09:00'],
    ['1430', '14:30'],
    ['2:30 pm', '14:30'],
    ['24:00', null],
    ['9:75', null],
    ['midi', null],
  ] as const)
    it(`"${typed}" is ${time ?? 'no hour'}`, () => expect(readTypedTime(typed)).toBe(time));
});

describe('a field for a day', () => {
  it('shows what is stored as readers write it, in both languages', async () => {
    expect(await (await opened()).day.text()).toBe('09/03/2027');
    TestBed.resetTestingModule();
    expect(await (await opened('en')).day.text()).toBe('09/03/2027');
  });

  it('keeps what is typed as a day, and rewrites it only once it is left', async () => {
    const { host, day } = await opened();
    await day.type('5 avril 2027');
    expect(host.day()).toBe('2027-04-05');
    expect(await day.text()).toBe('05/04/2027');
  });

  it('takes a day from the calendar', async () => {
    const { host, day } = await opened();
    await day.choose(24);
    expect(host.day()).toBe('2027-03-24');
  });

  for (const [typed, words] of [
    ['31/02/2027', "Ce jour n'existe pas"],
    ['01 03 98', "Écrivez l'année en entier\u00a0: 1998"],
    ['01 03 26', "Écrivez l'année en entier\u00a0: 2026"],
    ['01/03/2027', 'Pas avant le mardi 2 mars 2027'],
    ['01/01/2028', 'Pas après le vendredi 31 décembre 2027'],
  ] as const)
    it(`says at the field what is wrong with "${typed}", and keeps it`, async () => {
      const { element, day } = await opened();
      await day.type(typed);
      expect(element.textContent).toContain(words);
      expect(await day.text()).toBe(typed);
      expect(await day.isInvalid()).toBeTrue();
    });

  it('shows a text that is no day as it was left', async () => {
    const { host, day } = await opened();
    host.day.set('31/02/2027');
    expect(await day.text()).toBe('31/02/2027');
    host.day.set('');
    expect(await day.text()).toBe('');
  });
});

describe('a field for an hour', () => {
  it('is typed as people say it, or chosen by half hours', async () => {
    const { host, time } = await opened();
    await time.type('9 h 05');
    expect(host.time()).toBe('09:05');
    expect(await time.text()).toBe('09:05');
    await time.choose('18:00');
    expect(host.time()).toBe('18:00');
  });

  it('is tied to the label and to the error of its field', async () => {
    const { host, element, time } = await opened();
    host.error.set('Trop tard.');
    expect(await time.isInvalid()).toBeTrue();
    const input = element.querySelector('es-time-input input');
    const ids = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent.trim())).toContain('Trop tard.');
    expect(element.querySelector(`label[for="${String(input?.id)}"]`)?.textContent).toContain('Heure');
  });
});

describe('a moment in Paris', () => {
  const moment = async () => {
    const fixture = TestBed.createComponent(MomentInput);
    fixture.componentRef.setInput('label', 'Séance');
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const [day, time] = [await loader.getHarness(DayInputHarness), await loader.getHarness(TimeInputHarness)];
    return { input: fixture.componentInstance, element: fixture.nativeElement as HTMLElement, day, time };
  };

  it('is one value of two fields, and asks for the one that is missing', async () => {
    const { input, element, day, time } = await moment();
    await day.type('1/6/2027');
    expect(element.textContent).toContain("Donnez aussi l'heure");
    await time.type('18 h');
    expect(input.value()).toBe('2027-06-01T18:00');
    await day.type('');
    expect(element.textContent).toContain('Donnez aussi le jour');
    await time.type('');
    expect(input.value()).toBe('');
  });

  for (const at of ['2027-01-15T17:00:00Z', '2027-06-01T16:00:00Z', '2027-10-31T23:30:00Z'])
    it(`reads ${at} back as it was`, () => expect(instantOfMoment(momentOf(new Date(at)))).toEqual(new Date(at)));
});
