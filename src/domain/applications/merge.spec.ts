import type { Answers } from '../calls/calls';
import { mergeRemote, recordSent, settleConflict, startFrom, type, unsaved, type LocalAnswers } from './merge';

const typed = (start: Answers, changes: Answers): LocalAnswers =>
  Object.entries(changes).reduce((local, [id, value]) => type(local, id, value), startFrom(start));

describe('merging what a co-author wrote', () => {
  it('takes a field that only the other changed', () => {
    const merged = mergeRemote(startFrom({ a: 'un', b: 'deux' }), { a: 'un', b: 'DEUX' }, null);
    expect(merged.local.shown).toEqual({ a: 'un', b: 'DEUX' });
    expect(merged.taken).toEqual(['b']);
    expect(merged.conflicts).toEqual([]);
  });

  it('keeps mine in one field while taking theirs in another', () => {
    const merged = mergeRemote(typed({ a: '', b: '' }, { a: 'je tape' }), { a: '', b: 'elle tape' }, 'a');
    expect(merged.local.shown).toEqual({ a: 'je tape', b: 'elle tape' });
    expect(unsaved(merged.local)).toEqual(['a']);
  });

  it('does not touch the field in the caret, and takes it once the caret left', () => {
    const first = mergeRemote(startFrom({ a: 'ancien' }), { a: 'nouveau' }, 'a');
    expect(first.local.shown).toEqual({ a: 'ancien' });
    expect(first.waiting).toEqual(['a']);
    expect(mergeRemote(first.local, { a: 'nouveau' }, null).local.shown).toEqual({ a: 'nouveau' });
  });

  it('reports a conflict when both changed the same field, keeping every keystroke', () => {
    const merged = mergeRemote(typed({ a: 'base' }, { a: 'base et moi' }), { a: 'base et elle' }, 'a');
    expect(merged.local.shown).toEqual({ a: 'base et moi' });
    expect(merged.conflicts).toEqual([{ fieldId: 'a', mine: 'base et moi', theirs: 'base et elle' }]);
  });

  it('keeps reporting the conflict until a choice is made', () => {
    const merged = mergeRemote(typed({ a: 'base' }, { a: 'moi' }), { a: 'elle' }, 'a');
    const again = mergeRemote(merged.local, { a: 'elle' }, null);
    expect(again.conflicts.length).toBe(1);
    const mine = settleConflict(again.local, again.conflicts[0]!, 'mine');
    expect(mergeRemote(mine, { a: 'elle' }, null).conflicts).toEqual([]);
    expect(unsaved(mine)).toEqual(['a']);
    expect(settleConflict(again.local, again.conflicts[0]!, 'theirs').shown).toEqual({ a: 'elle' });
  });

  it('does not take the echo of an earlier save for a conflict while typing goes on', () => {
    let local = recordSent(type(startFrom({ a: '' }), 'a', 'bon'), 'a');
    local = type(local, 'a', 'bonjour');
    const merged = mergeRemote(local, { a: 'bon' }, 'a');
    expect(merged.conflicts).toEqual([]);
    expect(merged.local.shown).toEqual({ a: 'bonjour' });
    expect(merged.local.base).toEqual({ a: 'bon' });
    expect(merged.local.sent['a']).toEqual([]);
  });

  it('sees their change that comes after my save was heard', () => {
    const sent = recordSent(type(startFrom({ a: '' }), 'a', 'moi'), 'a');
    const heard = mergeRemote(sent, { a: 'moi' }, null).local;
    expect(mergeRemote(heard, { a: 'elle' }, null).local.shown).toEqual({ a: 'elle' });
    expect(mergeRemote(type(heard, 'a', 'moi encore'), { a: 'elle' }, 'a').conflicts.length).toBe(1);
  });

  it('compares lists by content and an absent answer with an empty one', () => {
    const merged = mergeRemote(startFrom({ regions: ['53', '52'] }), { regions: ['53', '52'], other: null }, null);
    expect(merged.taken).toEqual([]);
    expect(unsaved(merged.local)).toEqual([]);
  });

  it('empties a field that the other emptied', () => {
    expect(mergeRemote(startFrom({ a: 'x' }), { a: null }, null).local.shown).toEqual({ a: null });
  });
});
