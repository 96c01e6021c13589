import { Component, inject, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { minutesOf } from '@domain/peers/attendance';
import type { HalfDay } from '@domain/peers/peers';
import { isMarkable } from '@domain/peers/presence';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Field } from '../../shared/forms/field';
import type { Decision } from '../peers-gateway';
import { durationWords } from '../peers-words';

export interface MinutesAsked {
  readonly name: string;
  readonly half: HalfDay;
  /** Null when nobody knows when they arrived. */
  readonly lateMinutes: number | null;
  readonly earlyMinutes: number;
}

const figure = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : typed.trim() === '' ? 0 : Number.NaN);

/** What somebody missed of a half-day, at its start and at its end: it is taken off their hours. */
@Component({
  selector: 'es-minutes-dialog',
  imports: [DialogFrame, MatButton, Field, MatFormField, MatInput],
  template: `
    <es-dialog heading="Noter des minutes manquées" i18n-heading="@@peers.missedTitle" (dismissed)="opened.close()">
      <form id="peers-missed" class="es-form" novalidate (submit)="confirm($event, start.value, end.value)">
        <p>
          <b>{{ asked.name }}</b>
        </p>
        <p class="es-muted" i18n="@@peers.missedHelp">
          La demi-journée dure {{ length }}. Ces minutes sont retirées des heures de l'attestation.
        </p>
        <es-field
          label="Arrivée, en minutes après le début"
          i18n-label="@@peers.missedStartField"
          help="0 : la personne était là au début."
          i18n-help="@@peers.missedStartHelp"
          [error]="error()"
        >
          <mat-form-field><input #start matInput inputmode="numeric" maxlength="3" [value]="asked.lateMinutes ?? ''" /></mat-form-field>
        </es-field>
        <es-field label="Départ, en minutes avant la fin" i18n-label="@@peers.missedEndField">
          <mat-form-field><input #end matInput inputmode="numeric" maxlength="3" [value]="asked.earlyMinutes" /></mat-form-field>
        </es-field>
      </form>
      <button actions type="submit" form="peers-missed" matButton="filled" i18n="@@peers.missedSave">Noter</button>
      <button actions type="button" matButton (click)="opened.close()" i18n="@@peers.goBack">Revenir</button>
    </es-dialog>
  `,
})
export class MinutesDialog {
  protected readonly opened = inject<Opened<MinutesAsked, Decision>>(Opened);
  protected readonly asked = this.opened.data;
  protected readonly length = durationWords(minutesOf(this.asked.half));
  protected readonly error = signal<string | null>(null);

  protected confirm(event: Event, start: string, end: string): void {
    event.preventDefault();
    const [lateMinutes, earlyMinutes] = [start.trim() === '' ? Number.NaN : figure(start), figure(end)];
    const decision: Decision = { kind: lateMinutes > 0 ? 'late' : 'present', lateMinutes, earlyMinutes };
    const fits = isMarkable(this.asked.half, decision);
    this.error.set(
      fits ? null : $localize`:@@peers.missedError:Écrivez des minutes entières, moins que la demi-journée (${this.length}:length:).`,
    );
    if (fits) this.opened.close(decision);
  }
}
