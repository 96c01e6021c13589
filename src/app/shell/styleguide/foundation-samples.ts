import { Component } from '@angular/core';
import { Icon } from '../../shared/icon/icon';
import { Mark } from '../../shared/icon/mark';
import { iconNames } from '../../shared/icon/paths';

@Component({
  selector: 'es-foundation-samples',
  imports: [Icon, Mark],
  templateUrl: './foundation-samples.html',
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-4);
    }
    .swatches,
    .icons {
      display: grid;
      gap: var(--es-space-1);
      grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
    }
    .swatch {
      height: 3.5rem;
      border: 1px solid var(--es-line-strong);
      border-radius: var(--es-radius-control);
    }
    .icons span {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      font-size: var(--es-size-0);
    }
    .bar {
      padding: var(--es-space-2);
      color: var(--es-on-bar);
      background: var(--es-bar);
      border-radius: var(--es-radius);
    }
  `,
})
export class FoundationSamples {
  protected readonly icons = iconNames;
  protected readonly colours = [
    'paper',
    'surface',
    'sunken',
    'ink',
    'ink-soft',
    'line',
    'line-strong',
    'link',
    'accent',
    'accent-soft',
    'tint',
    'green',
    'green-soft',
    'red',
    'red-soft',
    'warn',
    'info',
    'info-soft',
    'bar',
    'chart-1',
    'chart-2',
    'chart-3',
    'chart-4',
    'chart-5',
    'chart-6',
  ];
  protected readonly sizes = [6, 5, 4, 3, 2, 1, 0];
}
