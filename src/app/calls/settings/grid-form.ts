import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Criterion } from '@domain/calls/calls';
import { mostItems, type CallAmendment } from '@domain/calls/amending/amend-call';
import { totalWeight } from '@domain/calls/opening';
import { RatioPipe } from '../../shared/formats/pipes';
import { Status } from '../../shared/show/status';
import { listChanges } from '../amending/list-changes';
import { CallsGateway } from '../calls-gateway';
import { TypedLine } from '../ui/typed-line';
import { ItemRow } from './item-row';

/** Criteria, their weights with the total, and the six levels of each; one change at a time. */
@Component({
  selector: 'es-grid-form',
  imports: [MatButton, ItemRow, RatioPipe, Status, TypedLine],
  templateUrl: './grid-form.html',
  styleUrl: './amended-list.scss',
})
export class GridForm {
  private readonly newId = inject(CallsGateway).newId;
  readonly grid = input.required<readonly Criterion[]>();
  readonly amended = output<CallAmendment>();
  protected readonly most = mostItems.criteria;
  protected readonly list = listChanges(this.grid, (change) => this.amended.emit({ list: 'criteria', change }));
  protected readonly total = computed(() => totalWeight(this.grid()));

  protected levelLabel(level: number): string {
    return $localize`:@@calls.level:Niveau ${level}:level:`;
  }

  protected describe(criterion: Criterion, level: number, words: string): void {
    this.list.change(criterion, { anchors: criterion.anchors.map((anchor, index) => (index === level ? words : anchor)) });
  }

  /** A new criterion takes what is left of the hundred. */
  protected add(): void {
    const label = $localize`:@@calls.newCriterion:Nouveau critère`;
    const weight = Math.max(0, 100 - this.total());
    const item: Criterion = { id: `c${this.newId().slice(0, 8)}`, label, help: '', weight, anchors: ['', '', '', '', '', ''] };
    this.list.add(item);
  }

  protected remove(criterion: Criterion): void {
    this.list.remove(criterion, $localize`:@@calls.criterionRemoved:Critère retiré.`);
  }
}
