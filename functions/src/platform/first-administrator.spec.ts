import type { Membership } from '@domain/people/people';
import { sharedLocal } from '../../../tests/support/local';

const now = new Date('2027-06-15T10:00:00Z');
const loadRoom = async () => {
  const { ports } = await sharedLocal();
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String(ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, naming] = await Promise.all([import('./firebase'), import('./first-administrator')]);
  return { ...platform, ...naming };
};
let room: Awaited<ReturnType<typeof loadRoom>>;

describe('naming the first administrator', () => {
  const address = `Estelle-${Math.random().toString(36).slice(2)}@example.org`;
  const administrators = async () =>
    (await room.database.collection('memberships').where('role', '==', 'administrator').get()).docs.map((one) =>
      room.fromQueryDocument<Membership>(one),
    );

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    for (const { id } of await administrators()) await room.database.doc(`memberships/${id}`).delete();
  });

  it('makes the account, its record and its role, and a way to choose a password', async () => {
    const { uid, signInLink } = await room.nameFirstAdministrator(` ${address} `, 'Estelle', now);
    expect((await administrators()).map((one) => [one.id, one.personName, one.until])).toEqual([
      [`administrator~essaim~${uid}`, 'Estelle', null],
    ]);
    expect((await room.authentication.getUser(uid)).emailVerified).toBeTrue();
    expect((await room.database.doc(`people/${uid}`).get()).get('email')).toBe(address.toLowerCase());
    expect(signInLink).toContain('resetPassword');
  });

  it('takes the account that an address already has, without touching its record', async () => {
    const email = `known-${address.toLowerCase()}`;
    const { uid } = await room.authentication.createUser({ email, password: 'essaim-demo' });
    await room.database.doc(`people/${uid}`).set({ v: 1, name: 'Son nom', email, organisationName: '', locale: 'fr', createdAt: now });
    expect(await room.nameFirstAdministrator(email, 'Autre', now)).toEqual({ uid, signInLink: null });
    expect((await room.database.doc(`people/${uid}`).get()).get('name')).toBe('Son nom');
  });

  it('is refused as soon as there is one', async () => {
    await room.nameFirstAdministrator(`one-${address}`, 'Une', now);
    await expectAsync(room.nameFirstAdministrator(`two-${address}`, 'Deux', now)).toBeRejectedWithError(/already an administrator/);
    expect((await administrators()).length).toBe(1);
  });
});
