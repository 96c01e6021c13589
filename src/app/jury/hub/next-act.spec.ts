import type { Assignment, Jury, JuryPhase } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import type { PileEntry } from '../reading-room/pile';
import { nextActOf } from './next-act';

const jury = (phase: JuryPhase) =>
  ({ id: 'j1', phase, submittedCount: 2, assignmentCount: 6, decidedCount: 0, applicationCount: 4 }) as Identified<Jury>;
const entry = (id: string, state: 'assigned' | 'submitted'): PileEntry => ({
  id,
  assignment: { id, applicationId: id, projectName: id, state } as Identified<Assignment>,
  isGivenHere: false,
  dossier: null,
  review: null,
});
const juror = { sits: true, manages: false, declared: true, entries: [] };
const manager = { sits: false, manages: true, declared: false, entries: [] };

describe('nextActOf', () => {
  it('asks a juror for their interests before anything else', () => {
    for (const phase of ['declaring', 'scoring', 'deliberating'] as const)
      expect(nextActOf(jury(phase), { ...juror, declared: false })?.link).toBe('/jury/j1/interets');
  });
  it('opens the first dossier whose opinion is not given', () =>
    expect(nextActOf(jury('scoring'), { ...juror, entries: [entry('a', 'submitted'), entry('b', 'assigned')] })?.link).toBe(
      '/jury/j1/lecture/b',
    ));
  it('goes on to the next once an opinion is given here, though the server has not answered', () =>
    expect(
      nextActOf(jury('scoring'), { ...juror, entries: [{ ...entry('a', 'assigned'), isGivenHere: true }, entry('b', 'assigned')] })?.link,
    ).toBe('/jury/j1/lecture/b'));
  it('opens nothing while it is not known whether the opinion was given', () => {
    const unknown = { ...entry('a', 'assigned'), review: undefined };
    expect(nextActOf(jury('scoring'), { ...juror, entries: [unknown, entry('b', 'assigned')] })).toBeNull();
    expect(nextActOf(jury('scoring'), { ...juror, manages: true, entries: null })).toBeNull();
  });
  it('asks nothing while it is not known whether interests were declared', () => {
    for (const phase of ['declaring', 'scoring', 'deliberating'] as const)
      expect(nextActOf(jury(phase), { ...juror, declared: null })).toBeNull();
    expect(nextActOf(jury('composing'), { ...juror, declared: null })).not.toBeNull();
  });
  it('says thank you when the pile is done', () =>
    expect(nextActOf(jury('scoring'), { ...juror, entries: [entry('a', 'submitted')] })?.button).toBeNull());
  it('leads a manager to the page of each phase', () => {
    const links = (['composing', 'declaring', 'scoring', 'deliberating', 'decided', 'announced'] as const).map(
      (phase) => nextActOf(jury(phase), manager)?.link,
    );
    expect(links).toEqual(
      ['composition', 'composition', 'classement', 'deliberation', 'annonces', 'proces-verbal'].map((page) => `/jury/j1/${page}`),
    );
  });
  it('lets the pile come first for who also manages', () =>
    expect(nextActOf(jury('scoring'), { ...juror, manages: true, entries: [entry('a', 'assigned')] })?.link).toBe('/jury/j1/lecture/a'));
  it('offers nothing to a stranger', () => expect(nextActOf(jury('scoring'), { ...juror, sits: false })).toBeNull());
});
