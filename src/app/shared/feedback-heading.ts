/** Why: what stands above a jury's feedback says what it is, whatever was decided; the preview and the letter say the same. */
import type { OutcomeLetter } from '@domain/applications/applications';

const headings: Readonly<Record<OutcomeLetter['outcome'], string>> = {
  laureate: $localize`:@@applications.feedback:Ce que le jury a retenu de votre dossier`,
  waitingList: $localize`:@@applications.feedbackWaiting:Ce que le jury a relevé dans votre dossier`,
  notSelected: $localize`:@@applications.feedbackNotSelected:Les retours du jury, pour la suite de votre projet`,
  reoriented: $localize`:@@applications.feedbackReoriented:Les retours du jury, pour votre prochaine candidature`,
  notEligible: $localize`:@@applications.feedbackNotEligible:Les retours sur votre dossier`,
};

export const feedbackHeading = (outcome: OutcomeLetter['outcome']): string => headings[outcome];
