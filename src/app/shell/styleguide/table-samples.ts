import { Component } from '@angular/core';
import { RatioPipe } from '../../shared/formats/pipes';
import { Status } from '../../shared/show/status';
import { Table, TableFrame } from '../../shared/tables/table';

const rows = [
  { name: 'Résovilles', territory: '44 · Loire-Atlantique', verdict: 'Recevable', tone: 'good', done: 0.92 },
  { name: 'Écolhuma', territory: '75 · Paris', verdict: 'À vérifier', tone: 'warn', done: 0.6 },
  { name: 'Les Jardins de Cocagne en Martinique', territory: '972 · Martinique', verdict: 'Non recevable', tone: 'bad', done: 1 },
] as const;

@Component({
  selector: 'es-table-samples',
  imports: [RatioPipe, Status, Table, TableFrame],
  template: `
    <section class="es-stack">
      <h2>Tableau</h2>
      <es-table-frame label="Candidatures">
        <table esTable>
          <thead>
            <tr>
              <th scope="col">Organisation</th>
              <th scope="col">Territoire</th>
              <th scope="col">Éligibilité</th>
              <th scope="col" class="es-number">Complétude</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows; track row.name) {
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
  protected readonly rows = rows;
}
