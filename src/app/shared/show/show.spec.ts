import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, LOCALE_ID, signal, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatProgressBarHarness } from '@angular/material/progress-bar/testing';
import { Refusal } from '../../backend/refusal';
import { READER_ZONE } from '../formats/reader-zone';
import { Countdown } from './countdown';
import { Person } from './person';
import { Problem } from './problem';
import { Progress } from './progress';
import { SaveState } from './save-state';
import { Status } from './status';
import { CountdownHarness, SaveStateHarness, TimelineDotHarness } from './testing/show.harness';
import { TimelineDot } from './timeline-dot';

async function shown<T>(component: Type<T>, inputs: Readonly<Record<string, unknown>>): Promise<ComponentFixture<T>> {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'fr' }] });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture;
}
const textOf = (fixture: ComponentFixture<unknown>): string =>
  (fixture.nativeElement as HTMLElement).textContent.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

describe('es-save-state', () => {
  const words = async (inputs: Readonly<Record<string, unknown>>): Promise<string> => {
    const state = await TestbedHarnessEnvironment.harnessForFixture(await shown(SaveState, inputs), SaveStateHarness);
    expect(await state.isRefused()).toBe('refused' in inputs || 'disputed' in inputs);
    return state.words();
  };

  it('says when the server last acknowledged', async () => {
    expect(await words({ savedAt: new Date('2026-07-01T12:02:00Z') })).toBe('Enregistré à 14 h 02');
  });

  it('counts what waits offline', async () => {
    expect(await words({ connection: 'offline', pending: 3 })).toBe('Hors ligne : 3 modifications en attente');
  });

  it('says one in the singular', async () => {
    expect(await words({ connection: 'offline', pending: 1 })).toBe('Hors ligne : 1 modification en attente');
  });

  it('never says saved while a version waits for a choice', async () => {
    const savedAt = new Date('2026-07-01T12:02:00Z');
    expect(await words({ savedAt, disputed: 'Votre innovation' })).toBe(
      "Votre version de « Votre innovation » n'est pas enregistrée : choisissez.",
    );
  });

  it('puts a refusal before everything else', async () => {
    expect(await words({ connection: 'offline', pending: 3, refused: 1 })).toContain('Votre texte est conservé');
  });
});

describe('es-countdown', () => {
  const now = new Date('2026-11-10T10:00:00Z');
  const countdown = async (to: string): Promise<CountdownHarness> =>
    TestbedHarnessEnvironment.harnessForFixture(await shown(Countdown, { to: new Date(to), now }), CountdownHarness);

  it('counts days and hours', async () => {
    const far = await countdown('2026-11-22T14:00:00Z');
    expect([await far.left(), await far.isSoon()]).toEqual(['ferme dans 12 j 04 h', false]);
  });

  it('counts hours and minutes on the last day', async () => {
    const near = await countdown('2026-11-10T12:05:00Z');
    expect([await near.left(), await near.isSoon()]).toEqual(['ferme dans 2 h 05 min', true]);
  });

  it('says the hour of Paris, and the hour there to whoever lives by another clock', async () => {
    const plain = async (zone: string): Promise<string> => {
      TestBed.configureTestingModule({ providers: [{ provide: READER_ZONE, useValue: zone }] });
      return (await countdown('2026-11-22T17:00:00Z')).moment();
    };
    expect(await plain('Indian/Reunion')).toContain('18 h, heure de Paris · 21 h chez vous');
    TestBed.resetTestingModule();
    expect(await plain('Europe/Paris')).toMatch(/18 h$/);
  });

  it('says closed at the very instant', async () => {
    expect(await (await countdown('2026-11-10T10:00:00Z')).left()).toBe('fermé');
  });
});

describe('es-timeline-dot', () => {
  it('says its state by a shape of its own, not by its colour alone', async () => {
    const shapes = new Set<string>();
    for (const moment of ['done', 'underWay', 'ahead', 'late', 'dropped'] as const) {
      const dot = await TestbedHarnessEnvironment.harnessForFixture(await shown(TimelineDot, { moment }), TimelineDotHarness);
      shapes.add((await dot.shape()).join(' '));
      TestBed.resetTestingModule();
    }
    expect(shapes.size).toBe(5);
  });
});

describe('es-problem', () => {
  for (const reason of ['permission', 'missing', 'invalid', 'deadline'])
    it(`offers no retry of what asking again cannot change: ${reason}`, async () => {
      const fixture = TestBed.createComponent(Problem);
      fixture.componentRef.setInput('refusal', { reason, detail: '' });
      await fixture.whenStable();
      expect((fixture.nativeElement as HTMLElement).querySelector('button')).toBeNull();
    });

  it('chooses words for the refusal and offers to retry', async () => {
    const fixture = await shown(Problem, { refusal: new Refusal('offline') });
    let tries = 0;
    fixture.componentInstance.retry.subscribe(() => (tries += 1));
    (fixture.nativeElement as HTMLElement).querySelector('button')?.click();
    expect(textOf(fixture)).toContain('hors ligne');
    expect(tries).toBe(1);
  });

  it('does not offer to try again what rights do not open', async () => {
    const fixture = await shown(Problem, { refusal: new Refusal('permission') });
    expect((fixture.nativeElement as HTMLElement).querySelector('button')).toBeNull();
  });

  it('offers nothing when trying again is pointless', async () => {
    const fixture = await shown(Problem, { refusal: new Refusal('deadline'), retriable: false });
    expect((fixture.nativeElement as HTMLElement).querySelector('button')).toBeNull();
  });
});

describe('es-person', () => {
  it('draws initials of the first and last word', async () => {
    expect(textOf(await shown(Person, { name: 'Amina Diallo-Kermarrec' }))).toMatch(/^AK/);
  });

  it('draws one initial for one word', async () => {
    expect(textOf(await shown(Person, { name: 'Yves' }))).toMatch(/^Y ?Yves$/);
  });
});

describe('es-progress', () => {
  it('tells its words to assistive technology and never draws beyond its whole', async () => {
    const fixture = await shown(Progress, { label: 'Expertise', value: 7, total: 6, text: '7 / 6 jours' });
    const element = fixture.nativeElement as HTMLElement;
    const bar = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatProgressBarHarness);
    expect(element.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext')).toBe('7 / 6 jours');
    expect(await bar.getValue()).toBe(100);
    expect(element.querySelector<HTMLElement>('.mdc-linear-progress__primary-bar')?.style.transform).toBe('scaleX(1)');
  });
});

describe('es-status', () => {
  @Component({ imports: [Status], template: '<es-status [tone]="tone()">Recevable</es-status>' })
  class Host {
    readonly tone = signal<'good' | 'bad'>('good');
  }

  it('always shows an icon and a word, and changes icon with its tone', async () => {
    const fixture = await shown(Host, {});
    const element = fixture.nativeElement as HTMLElement;
    const good = element.querySelector('path')?.getAttribute('d');
    expect(textOf(fixture)).toBe('Recevable');
    fixture.componentInstance.tone.set('bad');
    await fixture.whenStable();
    expect(element.querySelector('path')?.getAttribute('d')).not.toBe(good);
  });
});
