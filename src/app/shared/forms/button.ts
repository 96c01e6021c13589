import { Directive, input } from '@angular/core';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

/** A native button or link that looks like the house: `<button esButton="primary">`. One `primary` per screen. */
@Directive({
  selector: 'button[esButton], a[esButton], label[esButton]',
  host: {
    class: 'es-button',
    '[class.es-button-primary]': 'kind() === "primary"',
    '[class.es-button-secondary]': 'kind() === "secondary"',
    '[class.es-button-quiet]': 'kind() === "quiet"',
    '[class.es-button-danger]': 'kind() === "danger"',
    '[class.es-button-small]': 'size() === "small"',
    '[class.es-button-large]': 'size() === "large"',
    '[class.es-button-icon]': 'iconOnly()',
    '[attr.aria-busy]': 'busy() || null',
  },
})
export class Button {
  readonly kind = input<ButtonKind, ButtonKind | ''>('secondary', {
    alias: 'esButton',
    transform: (kind) => (kind === '' ? 'secondary' : kind),
  });
  readonly size = input<'small' | 'normal' | 'large'>('normal');
  /** A square button: its content is an icon with a label. */
  readonly iconOnly = input(false);
  /** Turns while something is under way; the words stay. */
  readonly busy = input(false);
}
