import type { Role } from './people';
import { mayReadAudit, mayReadInvitation, mayReadMails, mayReadMembership, mayReadPerson, tellsOfSelection } from './administration';
import type { Actor } from './permissions';

const anActor = (uid: string | null, roles: readonly (readonly [Role, string])[] = [], change: Partial<Actor> = {}): Actor => ({
  uid,
  email: uid === null ? null : `${uid}@example.org`,
  emailVerified: true,
  memberships: roles.map(([role, scopeId]) => ({ role, scopeId, from: new Date(0), until: null })),
  now: new Date('2027-01-01'),
  ...change,
});
const claire = anActor('claire', [['manager', 'pins']]);
const estelle = anActor('estelle', [['administrator', 'essaim']]);
const luc = anActor('luc');
const everyone = [claire, estelle, luc, anActor(null)];
const ask = (question: (actor: Actor) => boolean): readonly boolean[] => everyone.map(question);

describe('what an organisation answers for', () => {
  it('records of people: oneself and administrators', () => {
    expect(ask((actor) => mayReadPerson(actor, 'luc'))).toEqual([false, true, true, false]);
  });
  it('roles: oneself, managers of the programme, administrators', () => {
    expect(ask((actor) => mayReadMembership(actor, { uid: 'x', programmeId: 'pins' }))).toEqual([true, true, false, false]);
    expect(ask((actor) => mayReadMembership(actor, { uid: 'luc', programmeId: 'other' }))).toEqual([false, true, true, false]);
    expect(ask((actor) => mayReadMembership(actor, { uid: 'x', programmeId: null }))).toEqual([false, true, false, false]);
  });
  it('invitations: the proven address, managers of the programme, administrators', () => {
    const invitation = { email: 'luc@example.org', programmeId: 'pins' };
    expect(ask((actor) => mayReadInvitation(actor, invitation))).toEqual([true, true, true, false]);
    expect(mayReadInvitation(anActor('luc', [], { emailVerified: false }), invitation)).toBeFalse();
  });
  it('the journal: managers their programme, administrators all; mails: administrators', () => {
    expect(ask((actor) => mayReadAudit(actor, { programmeId: 'pins' }))).toEqual([true, true, false, false]);
    expect(ask((actor) => mayReadAudit(actor, { programmeId: null }))).toEqual([false, true, false, false]);
    expect(ask((actor) => mayReadAudit(actor, { programmeId: 'pins', selection: true }, true))).toEqual([false, false, false, false]);
    expect(ask((actor) => mayReadAudit(actor, { programmeId: 'pins' }, true))).toEqual([false, false, false, false]);
    expect(ask((actor) => mayReadAudit(actor, { programmeId: 'pins', selection: false }, true))).toEqual([true, true, false, false]);
    expect(ask(mayReadMails)).toEqual([false, true, false, false]);
  });
  it('lines about applications, juries and exported rows tell of the selection; others do not', () => {
    const told = (act: string, subject: string): boolean => tellsOfSelection({ act, subject });
    expect(told('screenApplication', 'applications/a1')).toBeTrue();
    expect(told('recordDecision', 'juries/j1/decisions/a1')).toBeTrue();
    expect(told('traceExport', 'calls/c1')).toBeTrue();
    expect(told('amendCall', 'calls/c1')).toBeFalse();
    expect(told('assignCoach', 'enrolments/a1')).toBeFalse();
  });
});
