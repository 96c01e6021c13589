/** What a dossier waits for, in one sentence and one link. */
import type { Application } from '@domain/applications/applications';
import { deadlineFault } from '@domain/applications/submission';
import type { Call } from '@domain/calls/calls';

export interface NextStep {
  readonly sentence: string;
  readonly action: string;
  /** Added to the dossier's address. */
  readonly path: '' | '/depot' | '/reponse';
  /** The author must act. */
  readonly pressing: boolean;
}

const read = $localize`:@@applications.step.read:Lire le dossier`;
const answered = $localize`:@@applications.step.letter:Lire la réponse`;

const ofDraft = (application: Pick<Application, 'completeness'>, call: Pick<Call, 'state' | 'closesAt'> | null, now: Date): NextStep => {
  if (call === null || deadlineFault(call, now) !== null) {
    return {
      sentence: $localize`:@@applications.step.late:La date limite est passée : ce brouillon n'a pas été déposé.`,
      action: $localize`:@@applications.step.keep:Retrouver mon texte`,
      path: '',
      pressing: false,
    };
  }
  return application.completeness === 100
    ? {
        sentence: $localize`:@@applications.step.ready:Tout est rempli. Il reste à déposer.`,
        action: $localize`:@@applications.step.submit:Vérifier et déposer`,
        path: '/depot',
        pressing: true,
      }
    : {
        sentence: $localize`:@@applications.step.write:Brouillon en cours d'écriture.`,
        action: $localize`:@@applications.step.continue:Continuer`,
        path: '',
        pressing: true,
      };
};

/** Decided outside Essaim, or before letters were kept: there is no answer to lead to. */
const ofDecision = (announcedAt: Application['announcedAt']): NextStep =>
  announcedAt === null
    ? { sentence: $localize`:@@applications.step.decided:La décision est prise.`, action: read, path: '', pressing: false }
    : { sentence: $localize`:@@applications.step.outcome:La réponse est arrivée.`, action: answered, path: '/reponse', pressing: false };

/** The sentence and the link of a dossier, by its state. */
export const nextStepOf = (
  application: Pick<Application, 'state' | 'completeness' | 'announcedAt'>,
  call: Pick<Call, 'state' | 'closesAt'> | null,
  now: Date,
): NextStep => {
  switch (application.state) {
    case 'draft':
      return ofDraft(application, call, now);
    case 'complement':
      return {
        sentence: $localize`:@@applications.step.complement:L'équipe du programme attend une précision.`,
        action: $localize`:@@applications.step.answer:Répondre`,
        path: '',
        pressing: true,
      };
    case 'submitted':
      return {
        sentence: $localize`:@@applications.step.submitted:Déposé. L'équipe vérifie la recevabilité.`,
        action: read,
        path: '',
        pressing: false,
      };
    case 'eligible':
      return {
        sentence: $localize`:@@applications.step.eligible:Recevable. Le jury lit votre dossier.`,
        action: read,
        path: '',
        pressing: false,
      };
    case 'withdrawn':
      return { sentence: $localize`:@@applications.step.withdrawn:Vous avez retiré ce dossier.`, action: read, path: '', pressing: false };
    default:
      return ofDecision(application.announcedAt);
  }
};
