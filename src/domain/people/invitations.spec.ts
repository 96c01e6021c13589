import { isStillOffered, landingPath, mayInvite, take, type Taker } from './invitations';
import { organisationId, type Invitation, type Role } from './people';

const now = new Date('2026-11-22T10:00:00Z');
const anActor = (roles: readonly (readonly [Role, string])[] = [], change: Partial<Taker> = {}): Taker => ({
  uid: 'u',
  email: 'nadia@example.org',
  emailVerified: true,
  signedInAt: now,
  memberships: roles.map(([role, scopeId]) => ({ role, scopeId, from: new Date(0), until: null })),
  now,
  ...change,
});
const anInvitation = (change: Partial<Invitation> = {}): Invitation => ({
  v: 1,
  role: 'juror',
  scopeKind: 'jury',
  scopeId: 'j',
  scopeName: "Jury P'INS 2027",
  programmeId: 'p',
  subjectId: 'c',
  email: 'nadia@example.org',
  name: 'Nadia',
  invitedBy: 'm',
  invitedByName: 'Malo',
  invitedAt: now,
  expiresAt: new Date('2026-12-22T10:00:00Z'),
  state: 'pending',
  details: {},
  ...change,
});

describe('invitations', () => {
  it('let a manager invite in their programme only', () => {
    const manager = anActor([['manager', 'p']]);
    expect(mayInvite(manager, 'juror', 'p')).toBeTrue();
    expect(mayInvite(manager, 'manager', 'p')).toBeTrue();
    expect(mayInvite(manager, 'juror', 'other')).toBeFalse();
    expect(mayInvite(manager, 'administrator', 'p')).toBeFalse();
    expect(mayInvite(anActor([['coach', 'e']]), 'coach', 'p')).toBeFalse();
  });
  it('let an administrator invite anyone', () => {
    const administrator = anActor([['administrator', organisationId]]);
    expect(mayInvite(administrator, 'administrator', null)).toBeTrue();
    expect(mayInvite(administrator, 'partner', 'p')).toBeTrue();
  });
  it('stand while who sent them may still send them', () => {
    const sender = (memberships: Taker['memberships'], authors: readonly string[] = []) => ({ memberships, authors, now });
    const held = (role: Role, scopeId: string, until: Date | null = null) => [{ role, scopeId, from: new Date(0), until }];
    const juror = anInvitation();
    for (const roles of [held('manager', 'p'), held('administrator', organisationId)])
      expect(isStillOffered(juror, sender(roles))).toBeTrue();
    for (const roles of [held('manager', 'p', now), held('manager', 'other'), held('coach', 'e'), []])
      expect(isStillOffered(juror, sender(roles, ['m']))).toBeFalse();
    const coAuthor = anInvitation({ role: 'applicant', programmeId: null });
    expect([isStillOffered(coAuthor, sender([], ['m'])), isStillOffered(coAuthor, sender([], ['n']))]).toEqual([true, false]);
  });
  it('are taken by the invited address, verified, in time', () => {
    expect(take(anInvitation(), anActor(), false)).toEqual({ ok: true, value: 'first' });
    expect(take(anInvitation(), anActor([], { email: 'other@example.org' }), false)).toEqual({ ok: false, reason: 'anotherAddress' });
    expect(take(anInvitation(), anActor([], { emailVerified: false }), false)).toEqual({ ok: false, reason: 'addressNotVerified' });
    expect(take(anInvitation({ expiresAt: now }), anActor(), false)).toEqual({ ok: false, reason: 'invitationExpired' });
    expect(take(anInvitation({ state: 'revoked' }), anActor(), false)).toEqual({ ok: false, reason: 'invitationRevoked' });
    expect(take(anInvitation(), anActor([], { signedInAt: null }), false)).toEqual({ ok: false, reason: 'signInAgain' });
  });
  it('may be followed again by who took them, even later', () => {
    expect(take(anInvitation({ state: 'accepted', expiresAt: now }), anActor(), true)).toEqual({ ok: true, value: 'again' });
    expect(take(anInvitation({ state: 'accepted' }), anActor(), false)).toEqual({ ok: false, reason: 'invitationTaken' });
  });
  it('lead where the role begins', () => {
    expect(landingPath({ role: 'juror', scopeId: 'j' })).toBe('/jury/j');
    expect(landingPath({ role: 'applicant', scopeId: 'a' })).toBe('/candidatures/a');
  });
});
