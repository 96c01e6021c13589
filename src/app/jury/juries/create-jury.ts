import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, min, validate } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { combineLatest, map, of } from 'rxjs';
import { leadOn } from '../../shared/acts/lead-on';
import { Select } from '../../shared/choices/select';
import { choicesNamed } from '../../shared/choices/choice';
import { Busy } from '../../shared/forms/busy';
import { faultAt, faultIf, isSound } from '../../shared/forms/checks/faults';
import { Field } from '../../shared/forms/field';
import { Problem } from '../../shared/show/problem';
import { sizeFault } from '../checks/settings';
import { JuryGateway, live } from '../jury-gateway';
import { BlindQuestions } from '../ui/blind-questions';
import { JuryActs } from '../jury.state';
import { Shown } from '../../shared/reads/shown';

/** What a jury starts with; it changes later. */
const usual = { reviewsPerApplication: 3, unveilAfter: 3, quorumShare: 0.5 };

/** A jury for a call that has none: everything else has a sound default and changes later. */
@Component({
  selector: 'es-create-jury',
  imports: [MatButton, Busy, Field, FormField, MatCheckbox, MatFormField, MatInput, Problem, BlindQuestions, Select, Shown],
  template: `
    <form class="es-form es-card" novalidate (submit)="create($event)">
      <es-field *esShown="[calls]" label="Appel" i18n-label="@@jury.call" [error]="faultAt(form.callId)">
        <es-select
          [ownWords]="true"
          [choices]="freeChoices()"
          empty="Choisissez un appel"
          i18n-empty="@@jury.chooseCall"
          [formField]="form.callId"
        />
      </es-field>
      <es-field
        label="Places"
        i18n-label="@@jury.places"
        help="Combien de lauréats au plus."
        i18n-help="@@jury.placesHelp"
        [error]="faultAt(form.places)"
        ><mat-form-field><input matInput type="number" [formField]="form.places" /></mat-form-field
      ></es-field>
      <mat-checkbox [formField]="form.blind"
        ><span i18n="@@jury.blind"
          >Lecture à l'aveugle : tout ce qui dit qui candidate disparaît des dossiers (nom, SIREN, forme juridique, date de création, site,
          pièces jointes), avec les questions masquées aux jurés</span
        ></mat-checkbox
      >
      <es-blind-questions [refused]="creating.refusal()" (hide)="hideAlso($event)" />
      @if (creating.problem(); as words) {
        <es-problem [words]="words" [retriable]="false" />
      }
      <div class="es-row">
        <button type="submit" matButton="filled" [esBusy]="creating.isPending()" i18n="@@jury.createNow">Créer le jury</button>
        <button type="button" matButton (click)="done.emit()" i18n="@@jury.cancel">Annuler</button>
      </div>
    </form>
  `,
})
export class CreateJury {
  private readonly gateway = inject(JuryGateway);
  private readonly lead = leadOn();
  readonly programmes = input.required<readonly { readonly id: string; readonly name: string }[]>();
  /** Calls that have a jury. */
  readonly taken = input.required<ReadonlySet<string>>();
  /** The call one came from, '' for none. */
  readonly callId = input('');
  readonly done = output();
  protected readonly draft = linkedSignal(() => ({ callId: this.callId(), places: 8, blind: true }));
  protected readonly form = form(this.draft, (draft) => {
    validate(draft.callId, ({ value }) =>
      faultIf(
        this.callAt(value()) === undefined,
        'callMissing',
        $localize`:@@jury.chooseCallError:Choisissez l'appel que ce jury évaluera.`,
      ),
    );
    validate(draft.places, ({ value }) => sizeFault('places', { ...usual, places: value() }));
    min(draft.places, 1);
  });
  protected readonly faultAt = faultAt;
  private readonly chosen = computed(() => this.draft().callId);
  protected readonly calls = live(() => {
    const lists = this.programmes().map(({ id }) => this.gateway.callsOf(id));
    return lists.length === 0 ? of([]) : combineLatest(lists).pipe(map((found) => found.flat()));
  });
  protected readonly free = computed(() => this.calls.value([]).filter((call) => call.state !== 'draft' && !this.taken().has(call.id)));
  protected readonly freeChoices = computed(() => choicesNamed(this.free()));
  /** Questions of this call that the jury hides too. */
  private readonly alsoHidden = linkedSignal<string, readonly string[]>({ source: this.chosen, computation: () => [] });
  protected readonly creating = inject(JuryActs).on('createJury', this.chosen);

  protected create(event: Event): void {
    event.preventDefault();
    void this.ask();
  }
  protected hideAlso(ids: readonly string[]): void {
    this.alsoHidden.update((hidden) => [...hidden, ...ids]);
    void this.ask();
  }

  private callAt(id: string) {
    return this.free().find((one) => one.id === id);
  }

  private async ask(): Promise<void> {
    const call = this.callAt(this.chosen());
    if (!isSound(this.form) || call === undefined) return;
    const settings = {
      callId: call.id,
      name: $localize`:@@jury.nameOf:Jury ${call.name}:call:`,
      ...usual,
      places: this.draft().places,
      blind: this.draft().blind,
      alsoHidden: this.alsoHidden(),
      readingClosesAt: null,
      deliberationAt: null,
    };
    const done = await this.creating.ask(settings);
    if (done !== null) await this.lead(`/jury/${done.answer.juryId}/composition`);
  }
}
