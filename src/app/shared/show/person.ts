import { Component, computed, input } from '@angular/core';

/** A person: photo or initials, name, and one line about them. */
@Component({
  selector: 'es-person',
  template: `
    @if (photo(); as address) {
      <img [src]="address" alt="" width="36" height="36" />
    } @else {
      <i aria-hidden="true" [style.--hue]="hue()">{{ initials() }}</i>
    }
    <span>
      <b>{{ name() }}</b>
      @if (about()) {
        <small>{{ about() }}</small>
      }
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.6rem;
      align-items: center;
      min-width: 0;
    }
    i,
    img {
      flex: none;
      width: 2.25rem;
      height: 2.25rem;
      border-radius: 50%;
      object-fit: cover;
    }
    i {
      display: grid;
      place-content: center;
      font: 600 0.8rem/1 var(--es-font-title);
      color: var(--es-ink);
      background: color-mix(in oklab, hsl(var(--hue) 45% 55%) 28%, var(--es-surface));
    }
    span {
      display: grid;
      min-width: 0;
      line-height: 1.25;
    }
    b {
      font-weight: 600;
    }
    small {
      font-size: var(--es-size-0);
      color: var(--es-ink-soft);
    }
  `,
})
export class Person {
  readonly name = input.required<string>();
  readonly about = input('');
  readonly photo = input<string | null>(null);
  protected readonly initials = computed(() =>
    this.name()
      .split(/[\s-]+/)
      .filter(Boolean)
      .map((word) => word[0]?.toLocaleUpperCase() ?? '')
      .filter((_, index, all) => index === 0 || index === all.length - 1)
      .join(''),
  );
  protected readonly hue = computed(() =>
    Array.from(this.name()).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7),
  );
}
