import { Component, inject, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import { Icon } from '../icon/icon';
import { keepIn } from '@domain/shared/storage/keep-in';

const storageKey = 'essaim:introduced';

function introduced(): readonly string[] {
  try {
    const pages = JSON.parse(localStorage.getItem(storageKey) ?? '[]') as unknown;
    return Array.isArray(pages) ? pages.filter((page) => typeof page === 'string') : [];
  } catch {
    return [];
  }
}

/** What a page is for: said on the first visit, a press away on the others. One sentence, as content. */
@Component({
  selector: 'es-intro',
  imports: [MatIconButton, Icon],
  template: `
    <button type="button" matIconButton class="es-no-print" [attr.aria-expanded]="shown()" (click)="shown.set(!shown())">
      <es-icon name="info" label="À quoi sert cette page" i18n-label="@@shared.introduction" />
    </button>
    @if (shown()) {
      <p><ng-content /></p>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    p {
      flex: 0 0 100%;
      padding-inline-end: max(0px, 100% - 68ch);
      color: var(--es-ink-soft);
      text-wrap: pretty;
    }
  `,
})
export class Intro {
  /** The page, whatever it shows: one jury's standings introduce those of all. */
  private readonly page = inject(ActivatedRoute)
    .snapshot.pathFromRoot.map(({ routeConfig }) => routeConfig?.path ?? '')
    .filter((path) => path !== '')
    .join('/');
  protected readonly shown = signal(!introduced().includes(this.page));

  constructor() {
    if (this.shown()) keepIn(localStorage, storageKey, JSON.stringify([...introduced(), this.page]));
  }
}
