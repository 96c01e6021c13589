import { Component, computed, input } from '@angular/core';

const [width, height, top] = [220, 76, 14];

/** A small chart of one figure over the years, the shown year standing out; its twin is the page's table. */
@Component({
  selector: 'es-year-bars',
  template: `
    <svg [attr.viewBox]="'0 0 ' + width + ' ' + (height + 16)" role="img" [attr.aria-label]="words()">
      @for (bar of bars(); track bar.year) {
        <rect
          [class.shown]="bar.year === year()"
          [attr.x]="bar.x"
          [attr.y]="bar.y"
          [attr.width]="bar.width"
          [attr.height]="bar.height"
          rx="2"
        />
        <text [attr.x]="bar.middle" [attr.y]="bar.y - 4">{{ bar.value }}</text>
        <text class="year" [attr.x]="bar.middle" [attr.y]="height + 13">{{ bar.year }}</text>
      }
    </svg>
  `,
  styles: `
    svg {
      width: 100%;
      max-width: 15rem;
      height: auto;
      overflow: visible;
    }
    rect {
      fill: color-mix(in srgb, var(--es-chart-1) 35%, var(--es-sunken));
    }
    rect.shown {
      fill: var(--es-chart-1);
    }
    text {
      font: 600 11px var(--es-font-text);
      fill: var(--es-ink);
      text-anchor: middle;
    }
    .year {
      font-weight: 400;
      fill: var(--es-ink-soft);
    }
  `,
})
export class YearBars {
  readonly label = input.required<string>();
  readonly history = input.required<readonly { readonly year: number; readonly value: number }[]>();
  readonly year = input.required<number>();
  protected readonly width = width;
  protected readonly height = height;
  protected readonly words = computed(
    () =>
      `${this.label()} : ${this.history()
        .map(({ year, value }) => `${year}, ${value}`)
        .join(' ; ')}`,
  );
  protected readonly bars = computed(() => {
    const shown = this.history().slice(-6);
    const most = Math.max(1, ...shown.map(({ value }) => value));
    const step = width / Math.max(3, shown.length);
    return shown.map(({ year, value }, index) => {
      const tall = Math.max(2, ((height - top) * value) / most);
      return {
        year,
        value,
        x: index * step + step * 0.15,
        width: step * 0.7,
        middle: index * step + step / 2,
        y: height - tall,
        height: tall,
      };
    });
  });
}
