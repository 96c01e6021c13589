/** Why: a hub opens on one sentence and one button; which one follows from the role and the phase. */
import type { Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { readingStateOf, type PileEntry } from '../reading-room/pile';

export interface NextStep {
  readonly sentence: string;
  readonly button: string | null;
  readonly link: string;
}
interface Viewer {
  readonly sits: boolean;
  readonly manages: boolean;
  /** null: not read yet. */
  readonly declared: boolean | null;
  /** null: not read yet. */
  readonly entries: readonly PileEntry[] | null;
}

const step = (sentence: string, button: string | null = null, link = ''): NextStep => ({ sentence, button, link });

/** Null until it is known: a dossier whose opinion has not been read yet may be one already given. */
const reading = (base: string, entries: readonly PileEntry[] | null): NextStep | null => {
  if (entries === null) return null;
  const todo = entries.find((one) => readingStateOf(one) !== 'submitted');
  if (entries.length === 0) return step($localize`:@@jury.nextNoPile:Aucun dossier ne vous est confié pour l'instant.`);
  if (todo === undefined) return step($localize`:@@jury.nextAllGiven:Tous vos avis sont rendus. Merci ; la suite se joue en délibération.`);
  if (todo.review === undefined) return null;
  const started = readingStateOf(todo) === 'started';
  const name = todo.assignment.projectName;
  return step(
    started
      ? $localize`:@@jury.nextResume:Vous avez commencé «\u00a0${name}:project:\u00a0».`
      : $localize`:@@jury.nextRead:Le prochain dossier de votre pile est «\u00a0${name}:project:\u00a0».`,
    started ? $localize`:@@jury.nextResumeButton:Reprendre la lecture` : $localize`:@@jury.nextReadButton:Lire et noter`,
    `${base}/lecture/${todo.assignment.applicationId}`,
  );
};

const forJuror = (jury: Identified<Jury>, { declared, entries }: Viewer): NextStep | null => {
  const base = `/jury/${jury.id}`;
  const open = jury.phase === 'declaring' || jury.phase === 'scoring' || jury.phase === 'deliberating';
  if (open && declared === null) return null;
  if (open && declared === false)
    return step(
      $localize`:@@jury.nextDeclare:Avant d'ouvrir un dossier, dites ceux avec lesquels vous avez un lien.`,
      $localize`:@@jury.nextDeclareButton:Déclarer mes intérêts`,
      `${base}/interets`,
    );
  switch (jury.phase) {
    case 'composing':
      return step($localize`:@@jury.nextComposing:Le jury se compose. Vous recevrez un message quand la liste des projets sera prête.`);
    case 'declaring':
      return step(
        $localize`:@@jury.nextDeclared:Merci, vos intérêts sont déclarés. Votre pile vous sera annoncée à l'ouverture de la lecture.`,
      );
    case 'scoring':
      return reading(base, entries);
    case 'deliberating':
      return step(
        $localize`:@@jury.nextJoin:La délibération est ouverte : rejoignez la salle pour être compté et voter.`,
        $localize`:@@jury.nextJoinButton:Rejoindre la salle`,
        `${base}/deliberation`,
      );
    default:
      return step($localize`:@@jury.nextOver:Le jury a décidé. Merci de votre lecture.`);
  }
};

const decided = (announced: boolean, base: string): NextStep => {
  if (!announced)
    return step(
      $localize`:@@jury.nextAnnounce:Le procès-verbal est scellé. Relisez les lettres, puis envoyez-les.`,
      $localize`:@@jury.nextAnnounceButton:Préparer les annonces`,
      `${base}/annonces`,
    );
  return step(
    $localize`:@@jury.nextAnnounced:Les candidats ont reçu leur lettre, et les lauréats sont inscrits.`,
    $localize`:@@jury.nextAnnouncedButton:Voir le procès-verbal`,
    `${base}/proces-verbal`,
  );
};

const forManager = (jury: Identified<Jury>): NextStep => {
  const base = `/jury/${jury.id}`;
  switch (jury.phase) {
    case 'composing':
      return step(
        $localize`:@@jury.nextCompose:Réunissez les membres et les dossiers, puis ouvrez les déclarations d'intérêts.`,
        $localize`:@@jury.nextComposeButton:Composer le jury`,
        `${base}/composition`,
      );
    case 'declaring':
      return step(
        $localize`:@@jury.nextAssign:Quand les membres ont déclaré leurs intérêts, répartissez les dossiers et ouvrez la lecture.`,
        $localize`:@@jury.nextAssignButton:Répartir les dossiers`,
        `${base}/composition`,
      );
    case 'scoring':
      return step(
        $localize`:@@jury.nextFollow:La lecture avance. Avis rendus : ${jury.submittedCount}:done: sur ${jury.assignmentCount}:total:.`,
        $localize`:@@jury.nextFollowButton:Voir le classement`,
        `${base}/classement`,
      );
    case 'deliberating':
      return step(
        $localize`:@@jury.nextDecide:Décisions prises : ${jury.decidedCount}:done: sur ${jury.applicationCount}:total:.`,
        $localize`:@@jury.nextDecideButton:Mener la délibération`,
        `${base}/deliberation`,
      );
    default:
      return decided(jury.phase === 'announced', base);
  }
};

/** The manager's act comes first for who holds both roles, except while they have a pile to read or interests to declare. */
export const nextActOf = (jury: Identified<Jury> | null, viewer: Viewer): NextStep | null => {
  if (jury === null || (!viewer.sits && !viewer.manages)) return null;
  if (!viewer.sits) return forManager(jury);
  const juror = forJuror(jury, viewer);
  return juror === null || juror.button !== null || !viewer.manages ? juror : forManager(jury);
};
