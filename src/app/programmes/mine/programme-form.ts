import { Component, inject, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { programmePresets } from '@domain/programmes/presets/presets';
import { keptForm } from '../../backend/kept/kept-form';
import { Select } from '../../shared/choices/select';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { ProgrammesActs } from '../programmes.state';
import { leadOn } from '../../shared/acts/lead-on';

/** An administrator opens a programme from a preset. */
@Component({
  selector: 'es-programme-form',
  imports: [KeptNotice, MatButton, Busy, Field, Problem, MatFormField, MatInput, Select],
  template: `
    <h2 i18n="@@programmes.create">Créer un programme</h2>
    <form class="es-form" novalidate (submit)="create($event)">
      <es-kept-notice [kept]="kept" />
      <es-field
        label="Modèle"
        i18n-label="@@programmes.preset"
        help="Ses réglages sont copiés ; vous les changerez ensuite."
        i18n-help="@@programmes.presetHelp"
      >
        <es-select [ownWords]="true" [choices]="presets" [(value)]="presetId" />
      </es-field>
      <es-field label="Nom du programme" i18n-label="@@programmes.name" [error]="missing() ?? creating.problemAt('name')">
        <mat-form-field><input matInput maxlength="120" [value]="name()" (input)="write($event)" /></mat-form-field>
      </es-field>
      @if (creating.problem(); as words) {
        <es-problem [words]="words" [retriable]="false" />
      }
      <p>
        <button type="submit" matButton="outlined" [esBusy]="creating.isPending()" i18n="@@programmes.createAct">Créer ce programme</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-2);
    }
  `,
})
export class ProgrammeForm {
  protected readonly presets = programmePresets.map(({ id, programme }) => ({ value: id, label: programme.name }));
  protected readonly presetId = signal<string>(programmePresets[0]?.id ?? '');
  protected readonly name = signal('');
  protected readonly kept = keptForm(
    () => 'programme.new',
    { name: this.name, presetId: this.presetId },
    {
      title: () => $localize`:@@programmes.keptProgramme:Nouveau programme`,
      choices: ['presetId'],
    },
  );
  protected readonly missing = signal<string | null>(null);
  protected readonly creating = inject(ProgrammesActs).on('createProgramme', () => '', ['name']);
  private readonly lead = leadOn();

  protected write(event: Event): void {
    this.name.set((event.target as HTMLInputElement).value);
    this.missing.set(null);
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    if (this.name().trim() === '') {
      this.missing.set($localize`:@@programmes.nameMissing:Donnez un nom au programme.`);
      return;
    }
    const arrived = this.kept.sending();
    const done = await this.creating.ask({ presetId: this.presetId(), name: this.name().trim() });
    if (done === null) return;
    arrived();
    await this.lead(`/programmes/${done.answer.programmeId}`);
  }
}
