import type { Registration, Session } from '@domain/peers/peers';
import type { Mail } from '../platform/messages';
import { aWorld, later, loadRoom, now, reasonOf, type Room, type World } from './testing/world';

describe('a session that changes after people registered', () => {
  let room: Room;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  /** Amina and Luc are in, Zoé waits, Max left. */
  const registered = async (more: Partial<Session> = {}): Promise<World> => {
    const world = await aWorld(room, more);
    for (const name of ['amina', 'luc', 'zoe', 'max'] as const) {
      const locale = name === 'luc' ? 'en' : 'fr';
      const person = { v: 1, name, email: `${world.uid(name)}@example.org`, organisationName: '', locale, createdAt: now };
      await room.database.doc(`people/${world.uid(name)}`).set(person);
      await room.registerAs({ sessionId: world.session.id }, world.laureate(name));
    }
    await room.cancelAs({ sessionId: world.session.id }, world.laureate('max'));
    return world;
  };
  const write = (world: World, part: Partial<Session>): Promise<unknown> => room.database.doc(world.at).update({ ...part });
  const mailsOf = async (world: World, name: string): Promise<readonly Mail[]> => {
    const found = await room.database
      .collection('mails')
      .where('to', '==', `${world.uid(name)}@example.org`)
      .get();
    return found.docs.map((mail) => mail.data() as Mail);
  };
  const subjects = async (world: World, name: string): Promise<readonly string[]> =>
    (await mailsOf(world, name)).map(({ message }) => message.subject);
  const told = async (world: World): Promise<Session['told']> => (await room.read<Session>(world.at))?.told;
  const actOf = (world: World, name: string) =>
    room.read<{ readonly subject: string; readonly dueAt: Date }>(`people/${world.uid(name)}/nextActs/signAttendance~${world.session.id}`);

  it('tells those registered or waiting, in their language, and nobody else', async () => {
    const world = await registered();
    await write(world, { title: 'Collectif 2', startsAt: later(48 * 60), endsAt: later(51 * 60) });
    await room.tellChanges(world.session.id, world.session, now);
    expect(await subjects(world, 'amina')).toEqual(['Séance modifiée : Collectif 1']);
    expect(await subjects(world, 'luc')).toEqual(['Session changed: Collectif 1']);
    expect(await subjects(world, 'zoe')).toEqual(['Séance modifiée : Collectif 1']);
    expect(await subjects(world, 'max')).toEqual([]);
    const [mail] = await mailsOf(world, 'amina');
    expect(mail?.message.text.replaceAll(/\s/gu, ' ')).toContain(
      'elle s’appelle désormais « Collectif 2 » ; elle commence jeudi 6 mai 2027 à 11:00, heure de Paris',
    );
    const bell = await room.database.collection(`people/${world.uid('amina')}/notifications`).get();
    expect(bell.docs.map((one) => one.data()['kind'] as string)).toEqual(['sessionChanged']);
  });

  it('is told once, however often and in whatever order the store tells it', async () => {
    const world = await registered();
    await write(world, { title: 'Collectif 2' });
    await write(world, { title: 'Collectif 3' });
    const between = { ...world.session, title: 'Collectif 2' };
    await Promise.all([
      room.tellChanges(world.session.id, between, now),
      room.tellChanges(world.session.id, world.session, now),
      room.tellChanges(world.session.id, between, now),
    ]);
    expect((await subjects(world, 'amina')).length).toBe(1);
    expect((await told(world))?.revision).toBe(1);
    await room.tellChanges('nowhere', world.session, now);
  });

  it('counts every change that a calendar shows, and mails only what people count on', async () => {
    const world = await registered();
    await write(world, { description: 'Gouvernance' });
    await room.tellChanges(world.session.id, world.session, now);
    expect((await told(world))?.revision).toBe(1);
    expect(await subjects(world, 'amina')).toEqual([]);
    await write(world, { place: 'Angers' });
    await room.tellChanges(world.session.id, { ...world.session, description: 'Gouvernance' }, now);
    expect((await told(world))?.revision).toBe(2);
    expect(await subjects(world, 'amina')).toEqual(['Séance modifiée : Collectif 1']);
  });

  it('grows once more when it is cancelled, which is told by the cancellation alone', async () => {
    const world = await registered();
    await room.cancelSessionAs({ sessionId: world.session.id, reason: 'Salle fermée' }, world.manager);
    await room.tellChanges(world.session.id, world.session, now);
    expect(await told(world)).toEqual(jasmine.objectContaining({ revision: 1, cancelled: true }));
    expect(await subjects(world, 'amina')).toEqual(['Séance annulée : Collectif 1']);
  });

  it('tells nobody of a session that is over', async () => {
    const world = await registered();
    await write(world, { title: 'Collectif 2' });
    await room.tellChanges(world.session.id, world.session, later(28 * 60));
    expect(await subjects(world, 'amina')).toEqual([]);
    expect((await told(world))?.title).toBe('Collectif 2');
  });

  it('takes the signature that waits along: another hour, another name, or later than the reminder', async () => {
    const world = await registered();
    await room.remindOf(world.session, now);
    const [startsAt, endsAt] = [later(30 * 60), later(33 * 60)];
    await write(world, { startsAt, endsAt, halfDays: [{ id: 'h1', startsAt, endsAt }] });
    await room.tellChanges(world.session.id, world.session, now);
    expect((await actOf(world, 'amina'))?.dueAt).toEqual(later(35 * 60));
    const moved = await room.read<Session>(world.at);
    await room.database.doc(`people/${world.uid('luc')}/nextActs/signAttendance~${world.session.id}`).delete();
    await write(world, { title: 'Collectif 2' });
    await room.tellChanges(world.session.id, moved ?? world.session, now);
    expect((await actOf(world, 'amina'))?.subject).toBe('Collectif 2');
    expect(await actOf(world, 'luc')).toBeNull();
    await write(world, { startsAt: later(96 * 60), endsAt: later(99 * 60) });
    await room.tellChanges(world.session.id, moved ?? world.session, now);
    expect(await actOf(world, 'amina')).toBeNull();
  });

  it('waits for the signature of whoever takes a place after the reminder, and of nobody else', async () => {
    const world = await aWorld(room);
    await room.remindOf(world.session, now);
    for (const name of ['amina', 'luc', 'zoe']) await room.registerAs({ sessionId: world.session.id }, world.laureate(name));
    expect((await actOf(world, 'amina'))?.subject).toBe('Collectif 1');
    expect(await actOf(world, 'zoe')).toBeNull();
    expect(await reasonOf(room.cancelAs({ sessionId: world.session.id }, world.laureate('amina')))).toBe('accepted');
    expect(await actOf(world, 'amina')).toBeNull();
    expect((await actOf(world, 'zoe'))?.subject).toBe('Collectif 1');
    const far = await aWorld(room, { startsAt: later(72 * 60), endsAt: later(75 * 60) });
    await room.registerAs({ sessionId: far.session.id }, far.laureate('amina'));
    expect((await room.read<Registration>(`${far.at}/registrations/${far.uid('amina')}`))?.state).toBe('registered');
    expect(await actOf(far, 'amina')).toBeNull();
  });
});
