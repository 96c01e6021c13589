import type { Role } from '../people/people';
import type { Actor } from '../people/permissions';
import * as may from './permissions';

const now = new Date('2027-03-01T10:00:00Z');
const anActor = (uid: string | null, role?: readonly [Role, string]): Actor => ({
  uid,
  email: null,
  emailVerified: true,
  memberships: role === undefined ? [] : [{ role: role[0], scopeId: role[1], from: new Date(0), until: null }],
  now,
});
const member = anActor('nadia', ['alumnus', 'alumni']);
const administrator = anActor('estelle', ['administrator', 'essaim']);
const stranger = anActor('luc');
const visitor = anActor(null);

describe('who sees the community', () => {
  it('members and administrators see visible profiles, owners always their own', () => {
    expect([member, administrator, stranger, visitor].map((who) => may.mayReadProfile(who, 'x', { visible: true }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([member, administrator].map((who) => may.mayReadProfile(who, 'x', { visible: false }))).toEqual([false, false]);
    expect(may.mayReadProfile(stranger, 'luc', { visible: false })).toBeTrue();
  });

  it('only members write, and only their own', () => {
    expect(may.mayWriteProfile(member, 'nadia')).toBeTrue();
    expect(may.mayWriteProfile(member, 'luc')).toBeFalse();
    expect(may.mayWriteProfile(stranger, 'luc')).toBeFalse();
    expect(may.mayWriteExchange(member, { authorUid: 'nadia' })).toBeTrue();
    expect(may.mayWriteExchange(administrator, { authorUid: 'estelle' })).toBeFalse();
  });

  it('an introduction and its contacts belong to its two parties, contacts once accepted', () => {
    const parties = ['nadia', 'olivier'];
    expect(may.mayReadIntroduction(member, { parties })).toBeTrue();
    expect(
      [administrator, stranger, visitor].some((who) => may.mayReadIntroduction(who, { parties }) || may.mayReadMatch(who, { parties })),
    ).toBeFalse();
    expect(may.mayReadExchangedContacts(member, { parties, state: 'accepted' })).toBeTrue();
    expect(may.mayReadExchangedContacts(member, { parties, state: 'declined' })).toBeFalse();
  });
});
