import type { Criterion } from '../calls/calls';
import type { Outcome } from './jury';
import { assembleFeedback, feedbackFor, letterFor, namesAJuror, noticeFor } from './announcement';

const grid: readonly Criterion[] = [
  {
    id: 'impact',
    label: 'Impact',
    help: '',
    weight: 100,
    anchors: ['', '', 'Effets supposés.', 'Effets observés.', 'Effets mesurés.', 'Effets évalués par un tiers.'],
  },
];
const review = (impact: number, commentToCandidate: string) => ({ scores: { impact }, commentToCandidate });

describe('namesAJuror', () => {
  it('sees a full name or a family name, without accents nor case', () => {
    expect(namesAJuror('Selon HELENE lefevre, le modèle tient.', ['Hélène Lefèvre'])).toBeTrue();
    expect(namesAJuror('M. Le Goff regrette…', ['Anne Le Goff'])).toBeTrue();
  });
  it('does not take part of a word for a name', () => expect(namesAJuror('Un modèle martinien', ['Paul Martin'])).toBeFalse());
});

describe('assembleFeedback', () => {
  it('turns the mean into words and the anchor of its level, never a figure', () => {
    const [line] = assembleFeedback(grid, [review(4, ''), review(5, '')], []);
    expect(line).toEqual({ label: 'Impact', text: 'Point fort du dossier. Effets évalués par un tiers.' });
    expect(assembleFeedback(grid, [review(2, ''), review(2, '')], [])[0]?.text).toBe('Point à renforcer. Effets supposés.');
  });
  it('quotes no anchor from one opinion: it would be that juror’s mark', () =>
    expect(assembleFeedback(grid, [review(2, '')], [])).toEqual([{ label: 'Impact', text: 'Point à renforcer.' }]));
  it('gives the comments in alphabetical order, so that nobody can be told by place', () =>
    expect(assembleFeedback(grid, [review(3, 'Mesurez vos effets.'), review(3, 'Clarifiez la gouvernance.')], []).at(-1)).toEqual({
      label: 'Conseils du jury',
      text: 'Clarifiez la gouvernance.\n\nMesurez vos effets.',
    }));
  it('leaves out a comment that names a juror', () =>
    expect(assembleFeedback(grid, [review(3, 'Comme le dit Paul Martin, osez.')], ['Paul Martin']).length).toBe(1));
  it('says nothing without a review', () => expect(assembleFeedback(grid, [], [])).toEqual([]));
});

describe('feedbackFor', () => {
  const jury = { grid, unveilAfter: 2 };
  it('proposes only, from fewer opinions than unveil them', () => {
    const { feedback, proposedFeedback } = feedbackFor(jury, [review(2, 'Osez.')], []);
    expect([feedback, proposedFeedback.map((line) => line.label)]).toEqual([[], ['Impact', 'Conseils du jury']]);
  });
  it('is ready from that number on', () => {
    const { feedback, proposedFeedback } = feedbackFor(jury, [review(2, ''), review(3, '')], []);
    expect([feedback.length, proposedFeedback]).toEqual([1, []]);
  });
});

describe('letterFor', () => {
  const sentAt = new Date('2027-06-15T08:00:00Z');
  it('opens with the outcome and carries the reason and the feedback', () => {
    const letter = letterFor(
      {
        outcome: 'notSelected',
        projectName: 'Lien',
        reason: 'Modèle encore fragile.',
        feedback: [{ label: 'Impact', text: 'x' }],
        orientation: [],
      },
      { callName: "P'INS 2027" },
      sentAt,
    );
    expect(letter.message).toContain('n’a pas retenu « Lien »');
    expect(letter.message).toContain('Modèle encore fragile.');
    expect(letter.feedback.length).toBe(1);
  });
  const letter = (outcome: Outcome, feedback: readonly { label: string; text: string }[]): string =>
    letterFor({ outcome, projectName: 'Lien', reason: 'Motif.', feedback, orientation: [] }, { callName: "P'INS 2027" }, sentAt).message;
  it('announces only what follows, and never what the jury appreciated when it may have appreciated nothing', () => {
    expect(letter('notSelected', [{ label: 'Impact', text: 'Point à renforcer.' }])).toContain('et ses retours sur votre dossier');
    expect(letter('notSelected', [])).not.toContain('retours');
    for (const outcome of ['notSelected', 'reoriented'] as const) expect(letter(outcome, [])).not.toContain('apprécié');
    expect(letter('reoriented', [])).not.toContain('ci-dessous');
    expect(noticeFor('Lien', { callName: "P'INS 2027" }, { feedback: [] }).fr.text).not.toContain('retours');
  });
  it('does not give the outcome away in the e-mail', () => {
    const notice = noticeFor('Lien', { callName: "P'INS 2027" }, { feedback: [{ label: 'Impact', text: 'x' }] });
    expect(notice.fr.text).not.toContain('retenu');
    expect(notice.en.subject).toContain('Lien');
  });
});
