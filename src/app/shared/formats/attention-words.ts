/** Why: a project that needs a call is told in the same words at home, in the cockpit and in its coach's list. */
import type { AttentionReason } from '@domain/coaching/progress';
import { formatNumber } from './format';

/** One sentence a reason. */
export function wordsForAttention({ kind, count: exact }: AttentionReason): string {
  const count = formatNumber(exact, $localize.locale ?? 'fr');
  switch (kind) {
    case 'lateMilestones':
      return exact === 1
        ? $localize`:@@coaching.reasonLateOne:1 jalon en retard`
        : $localize`:@@coaching.reasonLate:${count}:count: jalons en retard`;
    case 'silent':
      return $localize`:@@coaching.reasonSilent:Pas de rencontre depuis ${count}:count: jours`;
    case 'neverMet':
      return $localize`:@@coaching.reasonNeverMet:Aucune rencontre depuis l'entrée, il y a ${count}:count: jours`;
    case 'noRoadmap':
      return $localize`:@@coaching.reasonNoRoadmap:Diagnostic signé, mais feuille de route vide`;
    case 'unsignedDays':
      return $localize`:@@coaching.reasonUnsigned:${count}:count: jours d'expertise réalisés, pas encore validés`;
    case 'noDiagnostic':
      return $localize`:@@coaching.reasonNoDiagnostic:Diagnostic pas encore signé, ${count}:count: jours après l'entrée`;
  }
}
