import { Component, inject } from '@angular/core';
import { NewVersion } from '../../../shared/version/new-version';
import { Icon } from '../../../shared/icon/icon';

/** In the bar, from the moment a newer version is online: one press loads it. */
@Component({
  selector: 'es-new-version-notice',
  imports: [Icon],
  template: `
    <span role="status">
      @if (version.isOnline()) {
        <span class="es-hidden-text" i18n="@@shell.newVersionOnline"
          >Une nouvelle version d'Essaim est en ligne. Ce que vous avez écrit est conservé.</span
        >
        <button type="button" (click)="version.reload()">
          <es-icon name="refresh" /><span i18n="@@shell.newVersionReload">Nouvelle version : recharger</span>
        </button>
      }
    </span>
  `,
  styles: `
    button {
      display: inline-flex;
      gap: 0.4rem;
      align-items: center;
      min-height: 2.25rem;
      padding: 0.2rem 0.75rem;
      font: 600 var(--es-size-0) / 1.2 var(--es-font-text);
      color: var(--es-on-accent);
      cursor: pointer;
      background: var(--es-accent);
      border: 0;
      border-radius: 1.125rem;
    }
    button:focus-visible {
      outline-color: var(--es-on-bar);
    }
    @media (width < 760px) {
      button {
        min-width: 2.25rem;
        padding: 0;
        justify-content: center;
      }
      button span {
        position: absolute;
        overflow: hidden;
        width: 1px;
        height: 1px;
        clip-path: inset(50%);
      }
    }
  `,
})
export class NewVersionNotice {
  protected readonly version = inject(NewVersion);
}
