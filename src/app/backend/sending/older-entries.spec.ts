import type { OutboxEntry } from './outbox.state';
import { asRevision } from './older-entries';

const entry = (more: Partial<OutboxEntry>): OutboxEntry => ({
  id: 'e1',
  uid: 'amina',
  path: 'applications/a1/content/answers',
  patch: { 'answers.why': 'Parce que' },
  mode: 'revise',
  label: 'Pourquoi',
  along: { 'editors.why': 'amina' },
  blank: null,
  base: null,
  at: new Date('2027-03-01T10:00:00Z'),
  state: 'pending',
  theirs: null,
  refusal: null,
  version: 1,
  tab: 't1',
  ...more,
});

describe('Entries that an earlier version kept', () => {
  it('name the answer that they change, beside its author', () => {
    expect(asRevision(entry({})).along).toEqual({ 'editors.why': 'amina', edited: 'why' });
  });
  it('name it also when they were kept before documents said their version', () => {
    const { along: _, ...before } = entry({ mode: 'update', patch: { 'answers.why': 'x', 'editors.why': 'amina' } });
    expect(asRevision(before as OutboxEntry)).toEqual(
      jasmine.objectContaining({ mode: 'revise', patch: { 'answers.why': 'x' }, along: { 'editors.why': 'amina', edited: 'why' } }),
    );
  });
  it('say who changes an edition, and nothing of another document', () => {
    expect(asRevision(entry({ path: 'editions/e1', patch: { name: 'x' }, along: {} })).along).toEqual({ updatedBy: 'amina' });
    expect(asRevision(entry({ path: 'alumni/amina', patch: { headline: 'x' }, along: {} })).along).toEqual({});
  });
});
