import { Component, computed, model, input } from '@angular/core';
import { Icon } from '../icon/icon';

export interface Sorting {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

/** A column's title that sorts: `<th es-sort-header column="score" [(sorting)]="sorting">Score</th>`. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- platform contract: a table row only holds native cells
  selector: 'th[es-sort-header]',
  imports: [Icon],
  template: `
    <button type="button" class="es-button-sort" (click)="turn()">
      <ng-content />
      @if (direction(); as way) {
        <es-icon [name]="way === 'asc' ? 'arrowUp' : 'arrowDown'" />
      }
    </button>
  `,
  host: { '[attr.aria-sort]': 'direction() === "asc" ? "ascending" : direction() === "desc" ? "descending" : null', scope: 'col' },
})
export class SortHeader {
  readonly column = input.required<string>();
  readonly sorting = model<Sorting | null>(null);
  protected readonly direction = computed(() => (this.sorting()?.by === this.column() ? this.sorting()?.direction : undefined));

  protected turn(): void {
    this.sorting.set({ by: this.column(), direction: this.direction() === 'asc' ? 'desc' : 'asc' });
  }
}
