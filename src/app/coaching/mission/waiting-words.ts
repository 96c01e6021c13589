/** Why: whoever opens a mission reads first what is expected of them, or of whom it waits. */
import type { Mission } from '@domain/coaching/coaching';
import type { MissionActor } from '@domain/coaching/missions';

type Told = Pick<Mission, 'state' | 'daysDone' | 'daysPlanned' | 'countersignedAt' | 'fallenSignatures'>;

const forExpert = ({ state, daysDone, daysPlanned }: Told): string => {
  if (state === 'agreed')
    return $localize`:@@coaching.expertAnswer:Cette mission vous est proposée. Lisez la lettre, puis acceptez-la ou déclinez-la en disant pourquoi.`;
  if (state === 'underWay')
    return daysDone < daysPlanned
      ? $localize`:@@coaching.expertWork:La mission est en cours. Notez vos jours au fil de l'eau, puis remettez votre note ou votre rapport pour validation.`
      : $localize`:@@coaching.expertDeliver:Tous les jours prévus sont notés. Remettez votre note ou votre rapport : l'équipe validera.`;
  if (state === 'delivered') return $localize`:@@coaching.expertWaits:Livrée. L'équipe la valide ou vous la renvoie ; vous serez prévenu.`;
  return '';
};

/** One sentence, or '' when nothing is to be said. */
export const waitingWords = (mission: Told, qualities: readonly MissionActor[]): string => {
  if (qualities.includes('expert') && forExpert(mission) !== '') return forExpert(mission);
  switch (mission.state) {
    case 'requested':
      return qualities.includes('laureate')
        ? $localize`:@@coaching.waitsForCoach:L'accompagnement cherche qui fera cette mission.`
        : $localize`:@@coaching.waitsForAgreement:L'équipe demande cette mission : nommez qui la fera, ou annulez-la.`;
    case 'agreed':
      return $localize`:@@coaching.waitsForExpert:La mission attend la réponse de l'expert.`;
    case 'underWay':
      return $localize`:@@coaching.waitsForWork:La mission est en cours.`;
    case 'delivered':
      if ((mission.fallenSignatures ?? []).length > 0) return signsAgain(qualities);
      return qualities.includes('laureate')
        ? $localize`:@@coaching.teamSigns:La mission est livrée : lisez ce qui est remis et les jours notés, puis validez-la ou renvoyez-la.`
        : $localize`:@@coaching.waitsForTeam:La mission attend la validation de l'équipe.`;
    case 'signed':
      return (mission.countersignedAt ?? null) === null
        ? $localize`:@@coaching.waitsForProgramme:L'équipe a validé ; la signature du programme reste à venir.`
        : $localize`:@@coaching.signedByAll:L'équipe et le programme ont signé. Plus rien ne change.`;
    case 'cancelled':
      return '';
  }
};

const signsAgain = (qualities: readonly MissionActor[]): string =>
  qualities.includes('laureate')
    ? $localize`:@@coaching.teamSignsAgain:Un jour a été corrigé après votre validation : relisez les jours notés, puis validez la mission de nouveau ou renvoyez-la.`
    : $localize`:@@coaching.waitsForTeamAgain:Un jour a été corrigé : la mission attend que l'équipe la valide de nouveau, puis le programme.`;
