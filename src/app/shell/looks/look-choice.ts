import { Component, inject } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { Look } from './look';
import { themes } from './themes';

/** Light, dark or as the system; more contrast: each acts at once. */
@Component({
  selector: 'es-look-choice',
  imports: [MatButtonToggle, MatButtonToggleGroup, MatSlideToggle],
  template: `
    <p id="es-look" class="es-muted es-small" i18n="@@shell.look">Apparence</p>
    <mat-button-toggle-group aria-labelledby="es-look" [value]="look.theme()" (change)="look.theme.set($event.value)">
      @for (theme of themes; track theme.id) {
        <mat-button-toggle [value]="theme.id">{{ theme.words }}</mat-button-toggle>
      }
    </mat-button-toggle-group>
    <mat-slide-toggle [checked]="look.contrast()" (change)="look.contrast.set($event.checked)"
      ><span i18n="@@shell.moreContrast">Contraste renforcé</span></mat-slide-toggle
    >
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-1);
      justify-items: start;
    }
  `,
})
export class LookChoice {
  protected readonly look = inject(Look);
  protected readonly themes = themes;
}
