/** Why: a candidate receives one clear letter with useful feedback, and never learns who said what. */
import type { OutcomeLetter } from '../applications/applications';
import type { Criterion } from '../calls/calls';
import { wordsOf } from '../shared/search';
import type { Instant } from '../shared/time';
import type { Decision, Jury, Outcome, Review } from './jury';

export interface FeedbackLine {
  readonly label: string;
  readonly text: string;
}

const appreciation = (mean: number): string => {
  if (mean >= 4) return 'Point fort du dossier.';
  if (mean >= 2.5) return 'Élément apprécié, à préciser ou à consolider.';
  return 'Point à renforcer.';
};

/** Words that would name one of these people: their full name, or a family name of three letters or more. */
export const namesAJuror = (text: string, names: readonly string[]): boolean => {
  const words = plainWords(text);
  return names.some((name) => {
    const parts = plainWords(name)
      .trim()
      .split(' ')
      .filter((part) => part.length > 0);
    const family = parts.length > 1 ? parts.slice(1).join(' ') : '';
    return words.includes(` ${parts.join(' ')} `) || (family.length >= 3 && words.includes(` ${family} `));
  });
};

/** Lower case without accents nor punctuation, single spaces, one at each end. */
const plainWords = (text: string): string => ` ${wordsOf(text).join(' ')} `;

type Source = Pick<Review, 'commentToCandidate' | 'scores'>;

/**
 * Feedback per criterion: an appreciation from the jury's mean with the anchor of that level, then the comments to the candidate. No figure, no author:
 * comments come in alphabetical order, and one that names a juror is left out.
 */
export const assembleFeedback = (
  grid: readonly Criterion[],
  reviews: readonly Source[],
  jurorNames: readonly string[],
): readonly FeedbackLine[] => {
  if (reviews.length === 0) return [];
  const lines = grid.map((criterion) => {
    const mean = reviews.reduce((total, review) => total + (review.scores[criterion.id] ?? 0), 0) / reviews.length;
    // The anchor of one mark is that mark, said in words.
    const anchor = reviews.length < 2 ? '' : (criterion.anchors[Math.round(mean)] ?? '');
    return { label: criterion.label, text: `${appreciation(mean)} ${anchor}`.trim() };
  });
  const comments = reviews
    .map((review) => review.commentToCandidate.trim())
    .filter((comment) => comment !== '' && !namesAJuror(comment, jurorNames))
    .sort((a, b) => (a < b ? -1 : 1));
  return comments.length === 0 ? lines : [...lines, { label: 'Conseils du jury', text: comments.join('\n\n') }];
};

/**
 * Feedback ready to send, and feedback that somebody must approve first: from fewer opinions than unveil them to jurors, a candidate
 * could tell whose they are.
 */
export const feedbackFor = (
  jury: Pick<Jury, 'grid' | 'unveilAfter'>,
  reviews: readonly Source[],
  jurorNames: readonly string[],
): { readonly feedback: readonly FeedbackLine[]; readonly proposedFeedback: readonly FeedbackLine[] } => {
  const lines = assembleFeedback(jury.grid, reviews, jurorNames);
  return reviews.length < jury.unveilAfter ? { feedback: [], proposedFeedback: lines } : { feedback: lines, proposedFeedback: [] };
};

interface LetterContext {
  readonly callName: string;
}

/** What follows the message, so that it promises nothing that is not there. */
type Following = Pick<Decision, 'feedback' | 'orientation'>;

const opening: Readonly<Record<Outcome, (project: string, call: string, following: Following) => string>> = {
  laureate: (project, call) =>
    `Nous avons le plaisir de vous annoncer que « ${project} » est lauréat de ${call}. Votre accompagnement commence maintenant : votre espace vous indique la première étape.`,
  waitingList: (project, call) =>
    `Le jury de ${call} a placé « ${project} » sur liste d’attente. Nous vous écrirons dès qu’une place se libère, ou pour vous dire que ce n’est plus possible.`,
  notSelected: (project, call, { feedback }) =>
    `Le jury de ${call} n’a pas retenu « ${project} ». Vous trouverez ci-dessous le motif de sa décision${feedback.length > 0 ? ' et ses retours sur votre dossier' : ''}.`,
  reoriented: (project, call, { orientation }) =>
    `Le jury de ${call} n’a pas retenu « ${project} », mais pense qu’un autre dispositif lui convient mieux.${orientation.length > 0 ? ' Vous trouverez ci-dessous vers qui vous tourner.' : ''}`,
};

/** The letter of a decision: what authors read in their space. */
export const letterFor = (
  decision: Pick<Decision, 'outcome' | 'projectName' | 'reason' | 'feedback' | 'orientation'>,
  context: LetterContext,
  sentAt: Instant,
): OutcomeLetter => ({
  v: 1,
  outcome: decision.outcome,
  message: `${opening[decision.outcome](decision.projectName, context.callName, decision)}\n\n${decision.reason}`,
  feedback: decision.feedback,
  orientation: decision.orientation,
  sentAt,
});

export interface Notice {
  readonly fr: { readonly subject: string; readonly text: string };
  readonly en: { readonly subject: string; readonly text: string };
}

/** The e-mail never carries the outcome itself beyond its news: the letter is behind the link, where authors sign in. */
export const noticeFor = (projectName: string, context: LetterContext, { feedback }: Pick<Decision, 'feedback'>): Notice => ({
  fr: {
    subject: `${context.callName} : la décision du jury pour « ${projectName} »`,
    text: `Bonjour,\n\nLe jury de ${context.callName} a rendu sa décision pour « ${projectName} ». Votre lettre${feedback.length > 0 ? ', avec les retours du jury,' : ''} vous attend dans votre espace.`,
  },
  en: {
    subject: `${context.callName}: the jury’s decision on “${projectName}”`,
    text: `Hello,\n\nThe jury of ${context.callName} has made its decision on “${projectName}”. Your letter${feedback.length > 0 ? ', with the jury’s feedback,' : ''} is waiting in your account.`,
  },
});
