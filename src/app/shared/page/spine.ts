import { Component, computed, input } from '@angular/core';

export const spineStages = [
  'called',
  'draft',
  'submitted',
  'screened',
  'reviewed',
  'deliberated',
  'announced',
  'enrolled',
  'diagnosed',
  'onTheRoad',
  'finalReview',
  'alumnus',
] as const;
export type SpineStage = (typeof spineStages)[number];

const words: Readonly<Record<SpineStage, string>> = {
  called: $localize`:@@shared.spineCalled:Appel ouvert`,
  draft: $localize`:@@shared.spineDraft:Brouillon`,
  submitted: $localize`:@@shared.spineSubmitted:Candidature déposée`,
  screened: $localize`:@@shared.spineScreened:Recevabilité vérifiée`,
  reviewed: $localize`:@@shared.spineReviewed:Dossier lu par le jury`,
  deliberated: $localize`:@@shared.spineDeliberated:Délibération`,
  announced: $localize`:@@shared.spineAnnounced:Résultat annoncé`,
  enrolled: $localize`:@@shared.spineEnrolled:Entrée dans le parcours`,
  diagnosed: $localize`:@@shared.spineDiagnosed:Diagnostic signé`,
  onTheRoad: $localize`:@@shared.spineOnTheRoad:En chemin`,
  finalReview: $localize`:@@shared.spineFinalReview:Bilan final`,
  alumnus: $localize`:@@shared.spineAlumnus:Communauté`,
};

/** The life of a project as a thin line, with today on it. */
@Component({
  selector: 'es-spine',
  templateUrl: './spine.html',
  styleUrl: './spine.scss',
})
export class Spine {
  readonly stage = input.required<SpineStage>();
  /** The project stopped here (refused, withdrawn, abandoned): words that say so. */
  readonly ended = input('');
  protected readonly position = computed(() => spineStages.indexOf(this.stage()));
  protected readonly dots = computed(() =>
    spineStages.map((stage, index) => ({
      stage,
      words: words[stage],
      when: index < this.position() ? 'past' : index === this.position() ? 'today' : 'ahead',
    })),
  );
  protected readonly next = computed(() => this.dots()[this.position() + 1]?.words ?? '');
  protected readonly progress = computed(() => `${(this.position() / (spineStages.length - 1)) * 100}%`);
}
