import type { Session } from '@domain/peers/peers';
import type { Mail } from '../platform/messages';
import { aWorld, later, loadRoom, now, reasonOf, type Room, type World } from './testing/world';

describe('a peer session on the server', () => {
  let room: Room;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  const register = (world: World, caller = world.laureate('amina')) => reasonOf(room.registerAs({ sessionId: world.session.id }, caller));
  const cancel = (world: World, caller = world.laureate('amina')) => reasonOf(room.cancelAs({ sessionId: world.session.id }, caller));
  const full = async (more: Partial<Session> = {}): Promise<World> => {
    const world = await aWorld(room, more);
    for (const [index, name] of ['amina', 'luc', 'zoe', 'max'].entries()) await register(world, world.laureate(name, later(index)));
    return world;
  };

  describe('registration', () => {
    it('is for those invited, once, before the end', async () => {
      const world = await aWorld(room);
      expect(await register(world, world.caller('stranger'))).toBe('notInvited');
      expect(await register(world)).toBe('accepted');
      expect(await register(world)).toBe('alreadyRegistered');
      expect(await register(world, world.laureate('late', later(27 * 60)))).toBe('over');
      expect(await reasonOf(room.registerAs({ sessionId: 'nowhere' }, world.laureate('amina')))).toBe('sessionMissing');
    });

    it('never gives the last place twice', async () => {
      const world = await aWorld(room, { capacity: 1 });
      const states = await Promise.all(
        ['amina', 'luc', 'zoe'].map((name) => room.registerAs({ sessionId: world.session.id }, world.laureate(name))),
      );
      expect(states.filter(({ state }) => state === 'registered').length).toBe(1);
    });

    it('gives a freed place to whoever waited longest, and tells them', async () => {
      const world = await full();
      expect(await world.stateOf('zoe')).toBe('waiting');
      expect(await cancel(world)).toBe('accepted');
      expect(await cancel(world)).toBe('notRegistered');
      expect([await world.stateOf('amina'), await world.stateOf('zoe'), await world.stateOf('max')]).toEqual([
        'cancelled',
        'registered',
        'waiting',
      ]);
      const told = await room.database.collection(`people/${world.uid('zoe')}/notifications`).get();
      expect(told.docs.map((one) => one.data()['kind'] as string)).toEqual(['placeFreed']);
      await room.countRegistrations(world.session.id);
      await room.countRegistrations(world.session.id);
      expect(await room.read<Session>(world.at)).toEqual(jasmine.objectContaining({ registeredCount: 2, waitingCount: 1 }));
    });

    it('takes in those who waited when the room grows, once', async () => {
      const world = await full();
      await room.database.doc(world.at).update({ capacity: 3 });
      expect(await room.promoteWaiting(world.session.id, now)).toEqual([world.uid('zoe')]);
      expect(await room.promoteWaiting(world.session.id, now)).toEqual([]);
      expect(await world.stateOf('max')).toBe('waiting');
      expect(await room.promoteWaiting('nowhere', now)).toEqual([]);
    });
  });

  describe('cancelling', () => {
    it('is a manager’s act, once, and tells everyone registered or waiting', async () => {
      const world = await full();
      await room.database
        .doc(`people/${world.uid('zoe')}`)
        .set({ v: 1, name: 'Zoé', email: `${world.uid('zoe')}@example.org`, organisationName: '', locale: 'en', createdAt: now });
      const act = (caller = world.manager) =>
        reasonOf(room.cancelSessionAs({ sessionId: world.session.id, reason: 'Salle fermée' }, caller));
      expect(await act(world.laureate('amina'))).toBe('managersOnly');
      expect(await act()).toBe('accepted');
      expect(await act()).toBe('alreadyCancelled');
      expect(await register(world, world.laureate('new'))).toBe('cancelled');
      const mails = await room.database
        .collection('mails')
        .where('to', '==', `${world.uid('zoe')}@example.org`)
        .get();
      expect(mails.docs.map((mail) => (mail.data() as Mail).message.subject)).toEqual(['Session cancelled: Collectif 1']);
    });
  });

  describe('reminders', () => {
    it('ask those registered to sign, and nobody twice', async () => {
      const world = await full({
        startsAt: later(40 * 60),
        endsAt: later(43 * 60),
        halfDays: [{ id: 'h1', startsAt: later(40 * 60), endsAt: later(43 * 60) }],
      });
      for (const name of ['amina', 'luc'])
        await room.database
          .doc(`people/${world.uid(name)}`)
          .set({ v: 1, name, email: `${world.uid(name)}@example.org`, organisationName: '', locale: 'fr', createdAt: now });
      expect(await room.remindOf(world.session, later(24 * 60))).toBe(2);
      expect(await room.remindOf(world.session, later(24 * 60))).toBe(0);
      expect(await room.read(`people/${world.uid('amina')}/nextActs/signAttendance~${world.session.id}`)).toEqual(
        jasmine.objectContaining({ kind: 'signAttendance', dueAt: later(45 * 60) }),
      );
      expect(await room.read(`people/${world.uid('zoe')}/nextActs/signAttendance~${world.session.id}`)).toBeNull();
    });
  });
});
