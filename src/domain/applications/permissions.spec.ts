import type { Actor } from '../people/permissions';
import { after, hours } from '../shared/time';
import { mostBytes } from './applications';
import { openLanes } from './listing/lanes';
import { hasRoomFor, mayOpenFile, mayList, mayRead, mayWriteAnswer, writableFields } from './permissions';

const now = new Date('2027-03-01T10:00:00Z');
const actor = (uid: string | null, role?: 'manager', scopeId = 'pins'): Actor => ({
  uid,
  email: null,
  emailVerified: true,
  now,
  memberships: role === undefined ? [] : [{ role, scopeId, from: new Date(0), until: null }],
});
const draft = { authors: ['amina', 'luc'], programmeId: 'pins', state: 'draft', openRequest: null } as const;
const open = { state: 'open', closesAt: after(now, hours(1)) } as const;
const closed = { state: 'open', closesAt: now } as const;
const answerOf = (editor: string, fieldId: string, changes: readonly string[] = [fieldId]) => ({ fieldId, changes, editor });
const asked = { ...draft, state: 'complement', openRequest: { id: 'r', fieldIds: ['a'], dueAt: after(now, hours(1)) } } as const;

describe('permissions of applications', () => {
  it('keeps a draft from managers and opens it once submitted', () => {
    expect(mayRead(actor('amina'), draft)).toBe(true);
    expect(mayRead(actor('m', 'manager'), draft)).toBe(false);
    expect(mayRead(actor('m', 'manager'), { ...draft, state: 'submitted' })).toBe(true);
    expect(mayRead(actor('m', 'manager', 'other'), { ...draft, state: 'submitted' })).toBe(false);
    expect(mayRead(actor(null), { ...draft, state: 'submitted' })).toBe(false);
    expect(mayRead(actor('m', 'manager'), { ...draft, state: 'submitted' }, { recused: ['m'] })).toBe(false);
  });

  it('lists for whoever stepped aside what is open to their lane, and nothing without one', () => {
    const sent = { ...draft, state: 'submitted', openAs: openLanes(['b']) } as const;
    const manager = actor('m', 'manager');
    expect(mayList(manager, sent, null)).toBe(true);
    expect(mayList(manager, sent, { lane: 'a' })).toBe(true);
    expect(mayList(manager, sent, { lane: 'b' })).toBe(false);
    expect(mayList(manager, sent, { lane: null })).toBe(false);
    expect(mayList(manager, { ...draft, state: 'submitted' }, { lane: 'a' })).toBe(false);
    expect(mayList(actor('m', 'manager', 'other'), sent, null)).toBe(false);
    expect(mayList(manager, { ...sent, state: 'draft' }, null)).toBe(false);
  });

  it('takes forty files and 200 MB, and no more', () => {
    const held = (count: number, bytes: number) => ({ attached: { count, bytes } });
    expect(hasRoomFor(held(39, 1000), 1000)).toBe(true);
    expect(hasRoomFor(held(40, 1000), 1000)).toBe(false);
    expect(hasRoomFor(held(1, mostBytes - 1000), 1000)).toBe(true);
    expect(hasRoomFor(held(1, mostBytes - 1000), 1001)).toBe(false);
  });

  it('lets authors write a draft until closing', () => {
    expect(mayWriteAnswer(actor('luc'), draft, open, answerOf('luc', 'a'))).toBe(true);
    expect(mayWriteAnswer(actor('luc'), draft, closed, answerOf('luc', 'a'))).toBe(false);
    expect(mayWriteAnswer(actor('eve'), draft, open, answerOf('eve', 'a'))).toBe(false);
    expect(mayWriteAnswer(actor('luc'), { ...draft, state: 'submitted' }, open, answerOf('luc', 'a'))).toBe(false);
  });

  it('takes one answer a write, under the name of whoever writes it', () => {
    expect(mayWriteAnswer(actor('luc'), draft, open, answerOf('amina', 'a'))).toBe(false);
    expect(mayWriteAnswer(actor('luc'), draft, open, answerOf('former', 'a'))).toBe(false);
    expect(mayWriteAnswer(actor('luc'), draft, open, answerOf('luc', 'a', ['a', 'b']))).toBe(false);
    expect(mayWriteAnswer(actor('luc'), draft, open, answerOf('luc', 'a', ['b']))).toBe(false);
  });

  it('lets authors write only the asked fields of an open request, even after closing, until it is due', () => {
    expect(writableFields(asked, closed, now)).toEqual(['a']);
    expect(mayWriteAnswer(actor('luc'), asked, closed, answerOf('luc', 'a'))).toBe(true);
    expect(mayWriteAnswer(actor('luc'), asked, closed, answerOf('luc', 'b'))).toBe(false);
    expect(writableFields({ ...asked, openRequest: { ...asked.openRequest, dueAt: now } }, closed, now)).toEqual([]);
  });

  it('opens files to authors, to managers once submitted, to assigned jurors from scoring on', () => {
    const access = {
      v: 1,
      programmeId: 'pins',
      authors: ['amina'],
      submitted: false,
      jurors: { jo: 'j1' },
      recused: ['bound'],
      attached: { count: 0, bytes: 0 },
    } as const;
    const scoring = () => ({ phase: 'scoring', blind: false });
    expect(mayOpenFile(actor('amina'), access, scoring)).toBe(true);
    expect(mayOpenFile(actor('m', 'manager'), access, scoring)).toBe(false);
    expect(mayOpenFile(actor('m', 'manager'), { ...access, submitted: true }, scoring)).toBe(true);
    expect(mayOpenFile(actor('jo'), access, scoring)).toBe(true);
    for (const phase of ['declaring', 'decided', 'announced'])
      expect(mayOpenFile(actor('jo'), access, () => ({ phase, blind: false }))).toBe(false);
    expect(mayOpenFile(actor('jo'), access, () => ({ phase: 'scoring', blind: true }))).toBe(false);
    expect(mayOpenFile(actor('eve'), access, scoring)).toBe(false);
    expect(mayOpenFile(actor('bound', 'manager'), { ...access, submitted: true }, scoring)).toBe(false);
  });
});
