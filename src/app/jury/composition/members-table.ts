import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatInput } from '@angular/material/input';
import { isCapacity } from '@domain/jury/composition';
import type { Jury, JuryMember } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Status } from '../../shared/show/status';
import { Table, TableFrame } from '../../shared/tables/table';
import { JuryGateway } from '../jury-gateway';
import { qualityWords, refusalWords } from '../jury-words';
import { JuryActs } from '../jury.state';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';

/** Who sits, how much each accepts to read, and how far they are. */
@Component({
  selector: 'es-members-table',
  imports: [MatButton, Empty, MatFormField, MatInput, Problem, Status, Table, TableFrame],
  templateUrl: './members-table.html',
  styles: `
    mat-form-field {
      width: 5rem;
    }
    .load {
      display: grid;
      gap: 2px;
      min-width: 6rem;
    }
    .load i {
      display: block;
      height: 6px;
      background: var(--es-green);
      border-radius: 3px;
    }
    .track {
      background: var(--es-sunken);
      border-radius: 3px;
      box-shadow: inset 0 0 0 1px var(--es-line);
    }
  `,
})
export class MembersTable {
  private readonly gateway = inject(JuryGateway);
  private readonly acts = inject(JuryActs);
  readonly jury = input.required<Identified<Jury>>();
  readonly members = input.required<readonly Identified<JuryMember>[]>();
  protected readonly qualityWords = qualityWords;
  private readonly outOfRange = signal('');
  private readonly setting = attempt(toRefusal, refusalWords);
  protected readonly problem = computed(() => this.outOfRange() || this.setting.problem());
  protected readonly removing = signal<string | null>(null);

  protected setCapacity(member: Identified<JuryMember>, field: HTMLInputElement): void {
    const capacity = field.valueAsNumber;
    if (!isCapacity(capacity)) {
      field.value = String(member.capacity);
      this.outOfRange.set($localize`:@@jury.capacityRange:La capacité est un nombre entier de 1 à 200.`);
      return;
    }
    this.outOfRange.set('');
    void this.setting.run(() => this.gateway.setCapacity(this.jury().id, member.id, capacity));
  }
  protected remove(member: Identified<JuryMember>): void {
    this.removing.set(null);
    void this.acts.ask('removeJuror', member.id, { juryId: this.jury().id, jurorUid: member.id });
  }
  protected wordsOf(member: Identified<JuryMember>): string {
    return this.acts.problem('removeJuror', member.id);
  }
}
