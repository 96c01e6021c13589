import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/paths';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

const icons: Readonly<Record<Tone, IconName>> = { neutral: 'clock', info: 'info', good: 'checkCircle', warn: 'alert', bad: 'stop' };

/** A state: always a colour, an icon and a word. `<es-status tone="good">Recevable</es-status>` */
@Component({
  selector: 'es-status',
  imports: [Icon],
  template: '<es-icon [name]="shown()" /><ng-content />',
  styles: `
    :host {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
      padding: 0.05rem 0.6rem 0.05rem 0.4rem;
      font-size: var(--es-size-0);
      font-weight: 600;
      line-height: 1.5;
      vertical-align: middle;
      white-space: nowrap;
      border-radius: 1rem;
      color: var(--es-ink);
      background: var(--es-sunken);
      box-shadow: inset 0 0 0 1px var(--es-line);
    }
    :host(.info) {
      color: var(--es-info);
      background: var(--es-info-soft);
    }
    :host(.good) {
      color: var(--es-green);
      background: var(--es-green-soft);
    }
    :host(.warn) {
      color: var(--es-warn);
      background: var(--es-accent-soft);
    }
    :host(.bad) {
      color: var(--es-red);
      background: var(--es-red-soft);
    }
    es-icon {
      width: 1.1em;
    }
  `,
  host: { '[class]': 'tone()' },
})
export class Status {
  readonly tone = input<Tone>('neutral');
  readonly icon = input<IconName | null>(null);
  protected readonly shown = computed(() => this.icon() ?? icons[this.tone()]);
}
