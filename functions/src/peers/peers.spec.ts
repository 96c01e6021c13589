import { brokenLink } from '@domain/peers/attendance';
import type { Attendance, ChainLink, Session } from '@domain/peers/peers';
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
      const world = await full();
      for (const name of ['amina', 'luc'])
        await room.database
          .doc(`people/${world.uid(name)}`)
          .set({ v: 1, name, email: `${world.uid(name)}@example.org`, organisationName: '', locale: 'fr', createdAt: now });
      expect(await room.remindOf(world.session, now)).toBe(2);
      expect(await room.remindOf(world.session, now)).toBe(0);
      expect(await room.read(`people/${world.uid('amina')}/nextActs/signAttendance~${world.session.id}`)).toEqual(
        jasmine.objectContaining({ kind: 'signAttendance', dueAt: later(29 * 60) }),
      );
      expect(await room.read(`people/${world.uid('zoe')}/nextActs/signAttendance~${world.session.id}`)).toBeNull();
    });
  });

  describe('signatures', () => {
    const signed = (world: World, name: string, more: Partial<Attendance> = {}): Attendance => ({
      v: 1,
      programmeId: world.session.programmeId,
      halfDayId: 'h1',
      uid: world.uid(name),
      name,
      organisationName: '',
      state: 'present',
      method: 'signature',
      signature: 'M0 0L9 9',
      at: world.session.startsAt,
      validatedByName: '',
      validatedAt: null,
      ...more,
    });
    const write = async (world: World, attendance: Attendance): Promise<string> => {
      const id = `h1~${attendance.uid}`;
      await room.database.doc(`${world.at}/attendances/${id}`).set(attendance);
      await room.sealAttendance(world.session.id, id, later(1500));
      return id;
    };
    const chainOf = async (world: World): Promise<readonly ChainLink[]> =>
      (await room.database.collection(`${world.at}/chain`).get()).docs.map((document) => document.data() as ChainLink);

    it('are sealed in a chain that holds, a retry adding nothing', async () => {
      const world = await aWorld(room);
      const id = await write(world, signed(world, 'amina'));
      await room.sealAttendance(world.session.id, id, later(1501));
      await write(world, signed(world, 'luc'));
      const chain = await chainOf(world);
      expect(chain.map((link) => link.number)).toEqual([1, 2]);
      expect(brokenLink(chain, room.sha256)).toBeNull();
      expect((await room.read<Session>(world.at))?.presentCount).toBe(2);
    });

    it('are judged late by the server, whatever the client says, until a manager corrects them', async () => {
      const world = await aWorld(room);
      const at = new Date(world.session.startsAt.getTime() + 16 * 60_000);
      const id = await write(world, signed(world, 'amina', { at }));
      expect((await room.read<Attendance>(`${world.at}/attendances/${id}`))?.state).toBe('late');
      await write(world, signed(world, 'amina', { at, state: 'present', validatedByName: 'Claire', validatedAt: later(1600) }));
      expect((await room.read<Attendance>(`${world.at}/attendances/${id}`))?.state).toBe('present');
      expect((await chainOf(world)).length).toBe(2);
    });

    it('count a person once over several half-days, and not those absent', async () => {
      const world = await aWorld(room);
      await room.database.doc(`${world.at}/attendances/h2~${world.uid('amina')}`).set(signed(world, 'amina', { halfDayId: 'h2' }));
      await write(world, signed(world, 'amina'));
      await write(
        world,
        signed(world, 'luc', { state: 'absent', method: 'manager', signature: '', validatedByName: 'Claire', validatedAt: now }),
      );
      expect((await room.read<Session>(world.at))?.presentCount).toBe(1);
    });

    it('end what waited for the person, and leave a deleted session alone', async () => {
      const world = await aWorld(room);
      await room.registerAs({ sessionId: world.session.id }, world.laureate('amina'));
      await room.remindOf(world.session, now);
      await write(world, signed(world, 'amina'));
      expect(await room.read(`people/${world.uid('amina')}/nextActs/signAttendance~${world.session.id}`)).toBeNull();
      expect(await reasonOf(room.sealAttendance('nowhere', 'h1~x', now))).toBe('accepted');
    });
  });
});
