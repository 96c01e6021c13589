import { Component, signal } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { ChipChoice } from '../../shared/choices/chip-choice';
import { departmentChoices } from '../../shared/choices/departments';
import { LookupSeveral } from '../../shared/choices/lookup-several';
import { Field } from '../../shared/forms/field';

@Component({
  selector: 'es-choice-samples',
  imports: [ChipChoice, Field, LookupSeveral, MatButtonToggle, MatButtonToggleGroup, MatSlideToggle],
  template: `
    <section class="es-stack">
      <h2>Choix en vue</h2>
      <p class="es-row">
        <mat-button-toggle-group aria-label="Présentation" value="timeline">
          <mat-button-toggle value="timeline">Ligne du temps</mat-button-toggle>
          <mat-button-toggle value="board">Tableau par état</mat-button-toggle>
        </mat-button-toggle-group>
        <mat-button-toggle-group multiple aria-label="Présence">
          <mat-button-toggle checked>présent</mat-button-toggle>
          <mat-button-toggle>en retard</mat-button-toggle>
          <mat-button-toggle disabled>absent</mat-button-toggle>
        </mat-button-toggle-group>
      </p>
      <es-chip-choice label="Vues" [choices]="views" [(value)]="view" />
      <mat-slide-toggle checked>Contraste renforcé</mat-slide-toggle>
    </section>
    <section class="es-form">
      <es-field label="Plusieurs départements" help="Écrivez un nom ou un numéro, puis un autre.">
        <es-lookup-several [choices]="departments" [(value)]="places" />
      </es-field>
      <es-field label="Sujets" error="Choisissez au moins un sujet."
        ><es-lookup-several [choices]="departments" empty="Un sujet"
      /></es-field>
    </section>
  `,
})
export class ChoiceSamples {
  protected readonly departments = departmentChoices;
  protected readonly places = signal<readonly string[]>(['22', '44', '974']);
  protected readonly view = signal('waiting');
  protected readonly views = [
    { value: 'waiting', label: 'À examiner', count: 31 },
    { value: 'complement', label: 'Complément attendu', count: 12 },
    { value: 'eligible', label: 'Recevables', count: 140 },
    { value: 'all', label: 'Toutes', count: null },
  ];
}
