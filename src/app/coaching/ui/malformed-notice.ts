import { Component, inject, input } from '@angular/core';
import type { Malformed } from '@domain/shared/contract/shape';
import { Problem } from '../../shared/show/problem';
import { MalformedDocuments } from '../malformed-documents';

const fieldWords: Readonly<Record<string, string>> = {
  title: $localize`:@@coaching.fieldTitle:titre`,
  dueOn: $localize`:@@coaching.fieldDue:échéance`,
  state: $localize`:@@coaching.fieldState:état`,
  dependsOn: $localize`:@@coaching.fieldDepends:jalons attendus`,
  log: $localize`:@@coaching.fieldLog:jours réalisés`,
  at: $localize`:@@coaching.fieldAt:date`,
  scores: $localize`:@@coaching.fieldScores:notes`,
  axes: $localize`:@@coaching.fieldAxes:axes`,
};

/** Names what could not be shown, and why; the rest of the page is whole. */
@Component({
  selector: 'es-malformed-notice',
  imports: [Problem],
  template: `
    @for (one of found(); track one.id) {
      <es-problem [words]="words(one)" [retriable]="false" />
    }
  `,
  styles: ':host:empty { display: none; }',
})
export class MalformedNotice {
  /** Where the page reads. */
  readonly place = input.required<string>();
  private readonly documents = inject(MalformedDocuments);
  protected readonly found = this.documents.under(() => this.place());
  protected readonly words = ({ title, id, fields }: Malformed): string => {
    const what = title === '' ? id : title;
    const why = fields.map((field) => fieldWords[field] ?? field).join(', ');
    return $localize`:@@coaching.malformed:« ${what}:title: » ne peut pas être affiché : il est mal enregistré (${why}:fields:). Le reste est complet. Signalez-le à l'équipe du programme.`;
  };
}
