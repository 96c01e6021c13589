import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { longestReason } from '@domain/jury/deliberation';
import type { Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { keptForm } from '../../backend/kept/kept-form';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { faultAt, isSound } from '../../shared/forms/checks/faults';
import { Field } from '../../shared/forms/field';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { JuryGateway, live } from '../jury-gateway';
import { checkReason } from '../checks/motion';
import type { Placings } from '../ui/placings';
import { agendaPage } from './agenda';
import { JuryActs } from '../jury.state';
import { Shown } from '../../shared/reads/shown';

/** Projects far from the last place, neither tied nor disputed, declined in one motion that names each of them. */
@Component({
  selector: 'es-block-form',
  imports: [KeptNotice, MatButton, Busy, Field, FormField, CdkTextareaAutosize, MatCheckbox, MatFormField, MatInput, Problem, Shown],
  template: `
    <details class="es-card">
      <summary><b i18n="@@jury.block">Décliner ensemble les projets éloignés</b></summary>
      <form class="es-form" novalidate (submit)="decline($event)">
        <es-kept-notice [kept]="kept" />
        <p class="es-muted" i18n="@@jury.blockWhat">
          Au-delà des places ({{ jury().places }}), sans égalité ni désaccord : ces projets peuvent être déclinés par une seule motion, si
          le quorum est réuni pour chacun.
        </p>
        <ng-container *esShown="[read]">
          @for (one of far(); track one.id) {
            <mat-checkbox [checked]="!spared().has(one.id)" (change)="spare(one.id)"
              ><span>{{ placings().get(one.id)?.rank }}. {{ one.projectName }}</span></mat-checkbox
            >
          } @empty {
            <p i18n="@@jury.blockNone">Aucun projet dans ce cas parmi ces rangs.</p>
          }
        </ng-container>
        @if (far().length) {
          <es-field label="Motif commun" i18n-label="@@jury.blockReason" [error]="faultAt(form.reason)" [max]="longest">
            <mat-form-field>
              <textarea matInput cdkTextareaAutosize cdkAutosizeMinRows="2" [formField]="form.reason"></textarea>
            </mat-form-field>
          </es-field>
          @if (declining.problem(); as words) {
            <es-problem [words]="words" [retriable]="false" />
          }
          <button type="submit" matButton="outlined" [disabled]="chosen().length === 0" [esBusy]="declining.isPending()">
            <span i18n="@@jury.blockDecide">{chosen().length, plural,
              one {Ne pas retenir {{ chosen().length }} projet}
              other {Ne pas retenir ces {{ chosen().length }} projets}
            }</span>
          </button>
        }
      </form>
    </details>
  `,
})
export class BlockForm {
  private readonly gateway = inject(JuryGateway);
  private readonly undo = inject(Undo);
  readonly jury = input.required<Identified<Jury>>();
  readonly placings = input.required<Placings>();
  protected readonly longest = longestReason;
  protected readonly reasonMissing = $localize`:@@jury.reasonMissing:Écrivez le motif : le candidat le lira.`;
  protected readonly motion = signal({ reason: '' });
  protected readonly form = form(this.motion, ({ reason }) => checkReason(reason));
  protected readonly faultAt = faultAt;
  protected readonly kept = keptForm(() => `block.${this.jury().id}`, this.motion, {
    title: () => $localize`:@@jury.keptBlock:Motif commun, ${this.jury().name}:jury:`,
    opener: () => $localize`:@@jury.block:Décliner ensemble les projets éloignés`,
  });
  protected readonly spared = signal<ReadonlySet<string>>(new Set());
  protected readonly key = computed(() => `block~${this.jury().id}`);
  /** The same ranks as the agenda, so that nothing is read twice. */
  private readonly juryId = computed(() => this.jury().id);
  protected readonly read = live(() => this.gateway.standings(this.juryId(), null, null, agendaPage));
  protected readonly far = computed(() =>
    this.read.value([]).filter((one) => this.isFar(one.id) && one.outcome === null && !one.mustDiscuss),
  );
  private isFar(applicationId: string): boolean {
    const placing = this.placings().get(applicationId);
    return placing !== undefined && placing.rank > this.jury().places && !placing.inTieZone;
  }
  protected readonly chosen = computed(() => this.far().filter((one) => !this.spared().has(one.id)));
  protected readonly declining = inject(JuryActs).on('recordDecision', this.key);

  protected spare(id: string): void {
    const next = new Set(this.spared());
    if (!next.delete(id)) next.add(id);
    this.spared.set(next);
  }
  protected async decline(event: Event): Promise<void> {
    event.preventDefault();
    if (!isSound(this.form) || this.chosen().length === 0) return;
    const input = {
      juryId: this.jury().id,
      applicationIds: this.chosen().map((one) => one.id),
      outcome: 'notSelected' as const,
      reason: this.motion().reason.trim(),
      orientation: [],
    };
    const arrived = this.kept.sending();
    if ((await this.declining.ask(input)) === null) return;
    arrived();
    this.form().reset();
    this.undo.say($localize`:@@jury.blockDone:Décisions enregistrées.`);
  }
}
