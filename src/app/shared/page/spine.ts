import { Component, computed, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';

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

export const editionStages = ['inPreparation', 'open', 'selecting', 'resultsKnown', 'running', 'over'] as const;
export type EditionStage = (typeof editionStages)[number];

const words: Readonly<Record<SpineStage | EditionStage, string>> = {
  called: $localize`:@@shared.spineCalled:Appel`,
  draft: $localize`:@@shared.spineDraft:Brouillon`,
  submitted: $localize`:@@shared.spineSubmitted:Dépôt`,
  screened: $localize`:@@shared.spineScreened:Recevabilité`,
  reviewed: $localize`:@@shared.spineReviewed:Lecture`,
  deliberated: $localize`:@@shared.spineDeliberated:Délibération`,
  announced: $localize`:@@shared.spineAnnounced:Annonce`,
  enrolled: $localize`:@@shared.spineEnrolled:Entrée`,
  diagnosed: $localize`:@@shared.spineDiagnosed:Diagnostic`,
  onTheRoad: $localize`:@@shared.spineOnTheRoad:En chemin`,
  finalReview: $localize`:@@shared.spineFinalReview:Bilan`,
  alumnus: $localize`:@@shared.spineAlumnus:Communauté`,
  inPreparation: $localize`:@@shared.spineInPreparation:En préparation`,
  open: $localize`:@@shared.spineOpen:Appel ouvert`,
  selecting: $localize`:@@shared.spineSelecting:Sélection`,
  resultsKnown: $localize`:@@shared.spineResultsKnown:Résultats annoncés`,
  running: $localize`:@@shared.spineRunning:Promotion en cours`,
  over: $localize`:@@shared.spineOver:Terminée`,
};

const isOfEdition = (stage: SpineStage | EditionStage): stage is EditionStage => editionStages.some((one) => one === stage);

/** The life of a project, or of an edition, as a thin line with today on it; its stages are named where they have room. */
@Component({
  selector: 'es-spine',
  imports: [MatTooltip],
  templateUrl: './spine.html',
  styleUrl: './spine.scss',
})
export class Spine {
  readonly stage = input.required<SpineStage | EditionStage>();
  /** The project stopped here (refused, withdrawn, abandoned): words that say so. */
  readonly ended = input('');
  private readonly stages = computed<readonly (SpineStage | EditionStage)[]>(() =>
    isOfEdition(this.stage()) ? editionStages : spineStages,
  );
  protected readonly ofEdition = computed(() => isOfEdition(this.stage()));
  private readonly position = computed(() => this.stages().indexOf(this.stage()));
  protected readonly dots = computed(() =>
    this.stages().map((stage, index) => ({
      stage,
      words: words[stage],
      when: index < this.position() ? 'past' : index === this.position() ? 'today' : 'ahead',
    })),
  );
  protected readonly today = computed(() => this.ended() || words[this.stage()]);
  protected readonly next = computed(() => (this.ended() ? '' : (this.dots()[this.position() + 1]?.words ?? '')));
}
