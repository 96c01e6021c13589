import { Component, inject } from '@angular/core';
import { Look, type Theme } from './look';

/** Light, dark or as the system; more contrast. */
@Component({
  selector: 'es-look-choice',
  template: `
    <fieldset>
      <legend i18n="@@shell.look">Apparence</legend>
      <div>
        @for (theme of themes; track theme.id) {
          <label [class.chosen]="look.theme() === theme.id">
            <input
              class="es-hidden-text"
              type="radio"
              name="es-theme"
              [checked]="look.theme() === theme.id"
              (change)="look.theme.set(theme.id)"
            />{{ theme.words }}
          </label>
        }
      </div>
    </fieldset>
    <label class="contrast"
      ><input type="checkbox" [checked]="look.contrast()" (change)="look.contrast.set(!look.contrast())" /><span i18n="@@shell.moreContrast"
        >Contraste renforcé</span
      ></label
    >
  `,
  styles: `
    legend {
      margin-bottom: 0.35rem;
      font-size: var(--es-size-0);
      color: var(--es-ink-soft);
    }
    div {
      display: flex;
      margin-bottom: 0.35rem;
      overflow: clip;
      border: 1px solid var(--es-line-strong);
      border-radius: var(--es-radius-control);
    }
    div label {
      position: relative;
      flex: 1;
      padding: 0.35rem 0.5rem;
      font-size: var(--es-size-0);
      font-weight: 600;
      text-align: center;
      cursor: pointer;
    }
    div label + label {
      border-inline-start: 1px solid var(--es-line-strong);
    }
    label:has(:focus-visible) {
      outline: 3px solid var(--es-focus);
      outline-offset: -3px;
    }
    .contrast {
      display: flex;
      gap: var(--es-space-15);
      padding: 0.3rem 0;
      cursor: pointer;
    }
    .contrast input {
      width: 1.5rem;
      height: 1.5rem;
      margin: 0;
    }
    .chosen {
      background: var(--es-tint);
    }
  `,
})
export class LookChoice {
  protected readonly look = inject(Look);
  protected readonly themes: readonly { readonly id: Theme; readonly words: string }[] = [
    { id: 'system', words: $localize`:@@shell.themeSystem:Automatique` },
    { id: 'light', words: $localize`:@@shell.themeLight:Claire` },
    { id: 'dark', words: $localize`:@@shell.themeDark:Sombre` },
  ];
}
