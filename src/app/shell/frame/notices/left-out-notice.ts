import { Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { LeftOutOfPages, type LeftOut } from '../../../backend/stored/left-out';
import { Problem } from '../../../shared/show/problem';

const fieldWords: Readonly<Record<string, string>> = {
  benefits: $localize`:@@shell.fieldBenefits:ce qu'il apporte`,
  calendar: $localize`:@@shell.fieldCalendar:calendrier`,
  questions: $localize`:@@shell.fieldQuestions:questions fréquentes`,
  grid: $localize`:@@shell.fieldGrid:grille`,
  eligibility: $localize`:@@shell.fieldEligibility:conditions`,
  sections: $localize`:@@shell.fieldSections:parties du formulaire`,
  partners: $localize`:@@shell.fieldPartners:partenaires`,
  objectives: $localize`:@@shell.fieldObjectives:objectifs`,
  halfDays: $localize`:@@shell.fieldHalfDays:demi-journées`,
  feedback: $localize`:@@shell.fieldFeedback:retours du jury`,
  files: $localize`:@@shell.fieldFiles:pièces jointes`,
};

/** Above every page: what it leaves out of a document written wrong, the rest being whole. */
@Component({
  selector: 'es-left-out-notice',
  imports: [Problem],
  template: `
    @for (one of documents.all(); track one.path) {
      <es-problem [words]="words(one)" [retriable]="false" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class LeftOutNotice {
  protected readonly documents = inject(LeftOutOfPages);
  protected readonly words = ({ title, path, fields }: LeftOut): string => {
    const what = title === '' ? path : title;
    const where = fields.map((field) => fieldWords[field] ?? field).join(', ');
    return $localize`:@@shell.leftOut:Une partie de « ${what}:title: » ne peut pas être affichée : elle est mal enregistrée (${where}:fields:). Le reste est complet. Signalez-le à l'équipe du programme.`;
  };

  constructor() {
    const router = inject(Router);
    let here = router.url;
    const pathOf = (address: string) => address.split(/[?#]/)[0];
    // Another page reads other documents.
    router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (!(event instanceof NavigationStart)) return;
      if (pathOf(event.url) !== pathOf(here)) this.documents.forget();
      here = event.url;
    });
  }
}
