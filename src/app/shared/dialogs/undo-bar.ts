import { Component, inject } from '@angular/core';
import { Undo } from './undo';

@Component({
  selector: 'es-undo',
  template: `
    <div role="status">
      @if (undo.shown(); as offer) {
        <p (mouseenter)="undo.hold()" (mouseleave)="undo.release()" (focusin)="undo.hold()" (focusout)="undo.release()">
          <span>{{ offer.words }}</span>
          @if (offer.undo) {
            <button type="button" (click)="undo.take()" i18n="@@shared.undo">Annuler</button>
          }
        </p>
      }
    </div>
  `,
  styles: `
    :host {
      position: fixed;
      inset: auto 1rem 1.5rem;
      z-index: 1100;
      display: grid;
      justify-items: center;
      pointer-events: none;
    }
    p {
      display: flex;
      gap: var(--es-space-3);
      align-items: center;
      max-width: 40rem;
      padding: 0.6rem 0.75rem 0.6rem 1.25rem;
      color: var(--es-paper);
      pointer-events: auto;
      background: var(--es-ink);
      border-radius: var(--es-radius);
      box-shadow: var(--es-float);
      animation: es-appear var(--es-calm) var(--es-ease);
    }
    button {
      min-height: 2rem;
      padding: 0 0.75rem;
      font: 600 1rem/1 var(--es-font-text);
      color: inherit;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
      background: none;
      border: 0;
      border-radius: var(--es-radius-control);
    }
    button:focus-visible {
      outline-color: var(--es-accent);
    }
  `,
})
export class UndoBar {
  protected readonly undo = inject(Undo);
}
