import { Component, computed, inject, input, output } from '@angular/core';
import type { Criterion } from '@domain/calls/calls';
import { mostItems, type CallAmendment } from '@domain/calls/amending/amend-call';
import { after, oneStep } from '@domain/calls/amending/item-change';
import { totalWeight } from '@domain/calls/opening';
import { Undo } from '../../shared/dialogs/undo';
import { Button } from '../../shared/forms/button';
import { Status } from '../../shared/show/status';
import { CallsGateway } from '../calls-gateway';
import { MoveButtons } from '../form-builder/move-buttons';
import { TypedLine } from '../ui/typed-line';
import { RatioPipe } from '../../shared/formats/pipes';

/** Criteria, their weights with the total, and the six levels of each; one change at a time. */
@Component({
  selector: 'es-grid-form',
  imports: [Button, MoveButtons, RatioPipe, Status, TypedLine],
  templateUrl: './grid-form.html',
  styleUrl: './grid-form.scss',
})
export class GridForm {
  private readonly undo = inject(Undo);
  private readonly newId = inject(CallsGateway).newId;
  readonly grid = input.required<readonly Criterion[]>();
  readonly amended = output<CallAmendment>();
  protected readonly most = mostItems.criteria;
  protected readonly total = computed(() => totalWeight(this.grid()));

  protected levelLabel(level: number): string {
    return $localize`:@@calls.level:Niveau ${level}:level:`;
  }

  protected change(criterion: Criterion, to: Partial<Criterion>): void {
    const was = Object.fromEntries(Object.keys(to).map((key) => [key, criterion[key as keyof Criterion]]));
    this.send({ act: 'change', id: criterion.id, was, to });
  }

  protected describe(criterion: Criterion, level: number, words: string): void {
    this.change(criterion, { anchors: criterion.anchors.map((anchor, index) => (index === level ? words : anchor)) });
  }

  /** A new criterion takes what is left of the hundred. */
  protected add(): void {
    const label = $localize`:@@calls.newCriterion:Nouveau critère`;
    const weight = Math.max(0, 100 - this.total());
    const item: Criterion = { id: `c${this.newId().slice(0, 8)}`, label, help: '', weight, anchors: ['', '', '', '', '', ''] };
    this.send({ act: 'add', item, before: null });
  }

  protected move(criterion: Criterion, by: -1 | 1): void {
    const before = oneStep(this.grid(), criterion.id, by);
    if (before !== undefined) this.send({ act: 'move', id: criterion.id, before });
  }

  protected remove(criterion: Criterion): void {
    const before = after(this.grid(), criterion.id);
    this.send({ act: 'remove', id: criterion.id, was: criterion });
    this.undo.offer($localize`:@@calls.criterionRemoved:Critère retiré.`, () => this.send({ act: 'add', item: criterion, before }));
  }

  private send(change: Extract<CallAmendment, { readonly list: 'criteria' }>['change']): void {
    this.amended.emit({ list: 'criteria', change });
  }
}
