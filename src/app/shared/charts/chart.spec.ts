import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Chart, type ChartData } from './chart';
import { pictureSize } from './chart-file';
import { ChartHarness } from './testing/chart.harness';

const radar: ChartData = {
  kind: 'radar',
  names: [
    "Stratégie de changement d'échelle",
    'Partenariats et territoires',
    'Modèle économique',
    'Mesure',
    'Organisation et gouvernance',
    'Équipe',
  ],
  namesAre: 'Axe',
  series: [
    { label: 'Entrée', values: [2, 3, 1, 2, 4, 2] },
    { label: 'Sortie', values: [4, null, 3, 3, 4, 4] },
  ],
  max: 5,
};
const bars: ChartData = {
  kind: 'bars',
  names: ['2025', '2026'],
  namesAre: 'Année',
  series: [{ label: 'Projets', values: [4, 7] }],
  standsOut: 1,
};

@Component({
  imports: [Chart],
  template: '<es-chart label="Diagnostic" [data]="data()" [small]="small()" />',
  styles: ':host { display: block; width: 400px; --es-chart-1: #0b5563; --es-ink: #101010; --es-surface: #ffffff; }',
})
class Page {
  readonly data = signal(radar);
  readonly small = signal(false);
}

const open = async (data: ChartData, small = false, width = 400) => {
  const fixture = TestBed.createComponent(Page);
  (fixture.nativeElement as HTMLElement).style.width = `${String(width)}px`;
  fixture.componentInstance.data.set(data);
  fixture.componentInstance.small.set(small);
  const chart = await TestbedHarnessEnvironment.loader(fixture).getHarness(ChartHarness);
  const host = fixture.nativeElement as HTMLElement;
  // The library is loaded the first time a chart is shown.
  const drawn = (): Promise<void> =>
    new Promise((resolve) => {
      const seen = (): void => {
        if (!host.querySelector('[role="img"] text')) return;
        watching.disconnect();
        resolve();
      };
      const watching = new MutationObserver(seen);
      watching.observe(host, { childList: true, subtree: true });
      seen();
    });
  await drawn();
  return { chart, host };
};

const takenBy = async (chart: ChartHarness, kind: 'PNG' | 'SVG'): Promise<Blob> => {
  const taken = new Promise<Blob>((resolve) => {
    const make = URL.createObjectURL.bind(URL);
    spyOn(URL, 'createObjectURL').and.callFake((bytes) => {
      const blob = bytes as Blob;
      if (kind === 'SVG' || blob.type === 'image/png') resolve(blob);
      return make(blob);
    });
  });
  spyOn(HTMLAnchorElement.prototype, 'click');
  await chart.take(kind);
  return taken;
};

describe('es-chart', () => {
  it('draws the axes of a radar, and says the same in a table, with a dash where nothing is known', async () => {
    const { chart } = await open(radar);
    expect((await chart.written()).join(' ')).toContain('Partenariats');
    expect(await chart.words()).toBe('Diagnostic');
    expect(await chart.table()).toEqual([
      ["Stratégie de changement d'échelle", '2', '4'],
      ['Partenariats et territoires', '3', '–'],
      ['Modèle économique', '1', '3'],
      ['Mesure', '2', '3'],
      ['Organisation et gouvernance', '4', '4'],
      ['Équipe', '2', '4'],
    ]);
  });

  it('writes the value over each bar, and tells all of them aloud where it has no table', async () => {
    const { chart } = await open(bars, true);
    expect(await chart.written()).toEqual(jasmine.arrayWithExactContents(['2025', '2026', '4', '7']));
    expect(await chart.words()).toBe('Diagnostic : 2025, 4 ; 2026, 7');
    expect(await chart.table()).toEqual([]);
  });

  it('keeps the stages of a funnel in the order given, and writes each with its count', async () => {
    const { chart } = await open({ ...bars, kind: 'funnel', names: ['Lues', 'Déposées'] });
    expect((await chart.written()).join(' ')).toMatch(/Lues\s*4.*Déposées\s*7/);
  });

  it('is taken away as an SVG that stands alone: its title in it, its colours written out', async () => {
    const { chart } = await open(radar);
    const svg = await (await takenBy(chart, 'SVG')).text();
    for (const words of ['Diagnostic', 'Entrée', 'Sortie']) expect(svg).toContain(words);
    expect(svg).toContain('#0b5563');
    expect(svg).not.toContain('var(');
    expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull();
  });

  it('writes the lines of a long name under each other, and gives way when the page becomes narrow', async () => {
    const { host } = await open(radar);
    const topOf = (words: string): number =>
      [...host.querySelectorAll('[role="img"] text')].find((one) => one.textContent === words)?.getBoundingClientRect().top ?? 0;
    expect(topOf('économique') - topOf('Modèle')).toBeGreaterThan(14);
    host.style.width = '200px';
    expect(host.scrollWidth).toBe(200);
  });

  it('writes every name of a radar whole, on a phone too', async () => {
    const { host } = await open(radar, false, 280);
    const place = host.querySelector('[role="img"]')?.getBoundingClientRect() ?? new DOMRect();
    for (const text of host.querySelectorAll('[role="img"] text')) {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      expect(left).withContext(text.textContent).toBeGreaterThanOrEqual(place.left);
      expect(right).withContext(text.textContent).toBeLessThanOrEqual(place.right);
      expect(top).withContext(text.textContent).toBeGreaterThanOrEqual(place.top);
      expect(bottom).withContext(text.textContent).toBeLessThanOrEqual(place.bottom);
    }
  });

  it('is scaled to the sheet when it is printed', async () => {
    const { host } = await open(radar);
    const svg = host.querySelector('[role="img"] svg');
    expect(svg?.hasAttribute('viewBox')).toBeFalse();
    dispatchEvent(new Event('beforeprint'));
    expect(svg?.getAttribute('viewBox')).toBe(`0 0 ${svg?.getAttribute('width') ?? ''} ${svg?.getAttribute('height') ?? ''}`);
  });

  it('is taken away as a PNG of twice its size', async () => {
    const { chart } = await open(bars);
    const picture = await createImageBitmap(await takenBy(chart, 'PNG'));
    expect(picture.width).toBe(2 * pictureSize.width);
  });
});
