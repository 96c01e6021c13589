/** The views of the queue: what a manager comes to do with each. */
import type { ApplicationState } from '@domain/applications/applications';

export type ViewId = 'submitted' | 'complement' | 'eligible' | 'refused' | 'all';

export interface QueueView {
  readonly id: ViewId;
  readonly label: string;
  readonly states: readonly ApplicationState[];
}

/** Every state a manager may read. */
export const allSeen: readonly ApplicationState[] = [
  'submitted',
  'complement',
  'eligible',
  'notEligible',
  'reoriented',
  'laureate',
  'waitingList',
  'notSelected',
  'withdrawn',
];

export const views: readonly QueueView[] = [
  { id: 'submitted', label: $localize`:@@applications.view.submitted:À examiner`, states: ['submitted'] },
  { id: 'complement', label: $localize`:@@applications.view.complement:Complément attendu`, states: ['complement'] },
  {
    id: 'eligible',
    label: $localize`:@@applications.view.eligible:Recevables`,
    states: ['eligible', 'laureate', 'waitingList', 'notSelected'],
  },
  { id: 'refused', label: $localize`:@@applications.view.refused:Non recevables`, states: ['notEligible', 'reoriented'] },
  { id: 'all', label: $localize`:@@applications.view.all:Toutes`, states: allSeen },
];
