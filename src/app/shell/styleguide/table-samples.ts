import { Component, computed, signal } from '@angular/core';
import { RatioPipe } from '../../shared/formats/pipes';
import { byWords } from '../../shared/formats/format';
import { Status } from '../../shared/show/status';
import { SortHeader, type Sorting } from '../../shared/tables/sort-header';
import { Table, TableFrame } from '../../shared/tables/table';

const rows = [
  { name: 'Résovilles', territory: '44 · Loire-Atlantique', verdict: 'Recevable', tone: 'good', done: 0.92 },
  { name: 'Écolhuma', territory: '75 · Paris', verdict: 'À vérifier', tone: 'warn', done: 0.6 },
  { name: 'Les Jardins de Cocagne en Martinique', territory: '972 · Martinique', verdict: 'Non recevable', tone: 'bad', done: 1 },
] as const;

@Component({
  selector: 'es-table-samples',
  imports: [RatioPipe, Status, SortHeader, Table, TableFrame],
  template: `
    <section class="es-stack">
      <h2>Tableau</h2>
      <es-table-frame label="Candidatures">
        <table esTable>
          <thead>
            <tr>
              <th es-sort-header column="name" [(sorting)]="sorting">Organisation</th>
              <th scope="col">Territoire</th>
              <th scope="col">Éligibilité</th>
              <th es-sort-header column="done" class="es-number" [(sorting)]="sorting">Complétude</th>
            </tr>
          </thead>
          <tbody>
            @for (row of sorted(); track row.name) {
              <tr>
                <th scope="row">{{ row.name }}</th>
                <td data-label="Territoire">{{ row.territory }}</td>
                <td data-label="Éligibilité">
                  <es-status [tone]="row.tone">{{ row.verdict }}</es-status>
                </td>
                <td data-label="Complétude" class="es-number">{{ row.done | ratio }}</td>
              </tr>
            }
          </tbody>
        </table>
      </es-table-frame>
    </section>
  `,
})
export class TableSamples {
  protected readonly sorting = signal<Sorting | null>({ by: 'name', direction: 'asc' });
  protected readonly sorted = computed(() => {
    const { by, direction } = this.sorting() ?? { by: 'name', direction: 'asc' };
    const compare = byWords('fr');
    const sign = direction === 'asc' ? 1 : -1;
    return [...rows].sort((a, b) => sign * (by === 'done' ? a.done - b.done : compare(a.name, b.name)));
  });
}
