import { Component, computed, input } from '@angular/core';
import { iconPaths, type IconName } from './paths';

/** Decorative by default; give `label` when the icon stands alone. */
@Component({
  selector: 'es-icon',
  template: `
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      aria-hidden="true"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      flex: none;
      width: 1.25em;
      height: 1.25em;
      vertical-align: -0.25em;
    }
    svg {
      width: 100%;
      height: 100%;
    }
  `,
  host: {
    '[attr.role]': 'label() ? "img" : null',
    '[attr.aria-label]': 'label() || null',
    '[attr.aria-hidden]': 'label() ? null : true',
  },
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly label = input('');
  protected readonly path = computed(() => iconPaths[this.name()]);
}
