/** Why: one place turns the server's refusals into words that say what to do. A room passes `own` words for its typed details. */
import { formatDayTime } from './formats/format';
import { reasonWords } from './reason-words';

/** What is needed of a Refusal; an outbox entry's `refusal` fits too. */
export interface Refused {
  readonly reason: string;
  readonly detail: string;
  readonly until?: Date | null;
  readonly most?: number | null;
}

/** Asked too often: when to ask again. */
const wordsForTooMany = (until: Date): string => {
  const when = formatDayTime(until, document.documentElement.lang || 'fr');
  return $localize`:@@shared.tooManyAskedUntil:C'est trop de demandes de suite. Réessayez à partir de ${when}:when:.`;
};

export function wordsForRefusal(refusal: Refused, own: Readonly<Record<string, string>> = {}): string {
  if (refusal.detail === 'tooManyAsked' && refusal.until) return wordsForTooMany(refusal.until);
  if (refusal.detail === 'tooManyItems' && typeof refusal.most === 'number')
    return $localize`:@@shared.tooManyItemsThan:Vous en donnez trop à la fois : ${refusal.most}:most: au plus. Retirez-en, puis recommencez.`;
  const words = own[refusal.detail] ?? reasonWords[refusal.detail] ?? own[refusal.reason];
  if (words !== undefined) return words;
  switch (refusal.reason) {
    case 'unauthenticated':
      return $localize`:@@shared.refusalUnauthenticated:Votre session a pris fin. Reconnectez-vous : rien de ce que vous avez écrit n'est perdu.`;
    case 'permission':
      return $localize`:@@shared.refusalPermission:Vos droits ne permettent pas cette action. Si cela vous surprend, écrivez à l'équipe du programme.`;
    case 'deadline':
      return $localize`:@@shared.refusalDeadline:La date limite est passée : l'envoi n'est plus possible. Votre texte est conservé ici.`;
    case 'offline':
      return $localize`:@@shared.refusalOffline:Vous êtes hors ligne. Réessayez quand la connexion sera revenue.`;
    case 'missing':
      return $localize`:@@shared.refusalMissing:Cet élément n'existe pas ou n'existe plus.`;
    case 'conflict':
      return $localize`:@@shared.refusalConflict:Quelqu'un a changé cet élément entre-temps. Relisez-le, puis recommencez.`;
    case 'invalid':
      return $localize`:@@shared.refusalInvalid:Une valeur n'est pas acceptée. Corrigez-la, puis recommencez.`;
    case 'limit':
      return $localize`:@@shared.refusalLimit:La limite est atteinte. Patientez un peu, ou écrivez à l'équipe du programme.`;
    case 'unavailable':
      return $localize`:@@shared.refusalUnavailable:Le service ne répond pas. Réessayez dans un instant.`;
    case 'outdated':
      return $localize`:@@shared.refusalOutdated:Essaim a été mis à jour : rechargez la page. Ce que vous avez écrit est conservé.`;
    default:
      return $localize`:@@shared.refusalUnknown:Une erreur inattendue s'est produite. Réessayez ; si elle revient, écrivez-nous.`;
  }
}
