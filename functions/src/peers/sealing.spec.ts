import { brokenLink, verdictOn } from '@domain/peers/chain';
import type { Attendance, ChainLink, EarlierAttendance, MarkRecord, Session, SignatureRecord } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { journalLines } from '../platform/testing/journal';
import { aWorld, later, loadRoom, now, reasonOf, type Room, type World } from './testing/world';

const ended = later(27 * 60);

describe('the sheet of a session on the server', () => {
  let room: Room;
  let world: World;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
  });

  const about = (name: string) => ({
    programmeId: world.session.programmeId,
    halfDayId: 'h1',
    uid: world.uid(name),
    name,
    organisationName: '',
  });
  const signature = (name: string, more: Partial<SignatureRecord> = {}): SignatureRecord => ({
    v: 2,
    kind: 'signature',
    ...about(name),
    signature: 'M0 0L9 9',
    signedAt: world.session.startsAt,
    at: world.session.startsAt,
    ...more,
  });
  const mark = (name: string, more: Partial<MarkRecord> = {}): MarkRecord => ({
    v: 2,
    kind: 'mark',
    ...about(name),
    state: 'present',
    lateMinutes: 0,
    earlyMinutes: 0,
    byUid: 'claire',
    byName: 'Claire',
    at: later(25 * 60),
    ...more,
  });
  const put = async (record: Attendance, suffix: string): Promise<string> => {
    const id = `${record.halfDayId}~${record.uid}${suffix}`;
    await room.database.doc(`${world.at}/attendances/${id}`).set(record);
    return id;
  };
  const seal = (id: string, at = later(1500)) => room.sealAttendance(world.session.id, id, at);
  const write = async (record: Attendance, suffix: string): Promise<string> => {
    const id = await put(record, suffix);
    await seal(id);
    return id;
  };
  const all = async <T>(collection: string): Promise<readonly Identified<T>[]> => {
    const found = await room.database.collection(`${world.at}/${collection}`).get();
    return Promise.all(found.docs.map(async ({ ref }) => (await room.read<Identified<T>>(ref.path)) as Identified<T>));
  };
  const chain = () => all<ChainLink>('chain');
  const session = async (): Promise<Session> => (await room.read<Session>(world.at)) as Session;
  const difference = async () =>
    verdictOn(await chain(), await all<Attendance>('attendances'), await session(), room.sha256, later(10_000)).difference;

  describe('seals', () => {
    it('each record once, in a chain that holds, a retry adding nothing', async () => {
      const id = await write(signature('amina'), '~s~k7');
      await seal(id, later(1501));
      await write(signature('luc'), '~s~k7');
      expect((await chain()).map((link) => link.number)).toEqual([1, 2]);
      expect(brokenLink(await chain(), room.sha256)).toBeNull();
      expect((await session()).presentCount).toBe(2);
    });

    it('absent and then present, both, when the first trigger runs after the second write', async () => {
      const first = await put(mark('amina', { state: 'absent' }), '~m~1');
      await put(mark('amina', { at: later(25 * 60 + 1) }), '~m~2');
      await seal(first);
      expect((await chain()).map((link) => link.attendanceId)).toEqual([first, first.replace('~m~1', '~m~2')]);
      expect((await session()).presentCount).toBe(1);
      expect(await difference()).toBeNull();
    });

    it('both in their order when triggers arrive the other way round, or at once, or twice', async () => {
      const first = await put(mark('amina', { state: 'absent' }), '~m~1');
      const second = await put(mark('amina', { at: later(25 * 60 + 1) }), '~m~2');
      await Promise.all([seal(second), seal(first), seal(second), seal(first)]);
      expect((await chain()).map((link) => link.attendanceId)).toEqual([first, second]);
      expect(await difference()).toBeNull();
    });

    it('and names the record that somebody deleted', async () => {
      const id = await write(signature('amina'), '~s~k7');
      await write(signature('luc'), '~s~k7');
      expect(await difference()).toBeNull();
      await room.database.doc(`${world.at}/attendances/${id}`).delete();
      await seal(id);
      expect(await difference()).toEqual({ kind: 'recordDeleted', number: 1, name: 'amina', halfDayId: 'h1' });
    });

    it('a record of before as it is, once', async () => {
      const { programmeId, halfDayId, uid, name, organisationName } = about('amina');
      const old: EarlierAttendance = {
        v: 1,
        programmeId,
        halfDayId,
        uid,
        name,
        organisationName,
        state: 'present',
        method: 'signature',
        signature: 'M0 0L9 9',
        at: world.session.startsAt,
        validatedByName: '',
        validatedAt: null,
      };
      const id = await write(old, '');
      await seal(id, later(1501));
      await write(mark('amina'), '~m~1');
      expect((await chain()).map((link) => link.attendanceId)).toEqual([id, `${id}~m~1`]);
      expect(await difference()).toBeNull();
    });
  });

  describe('counts', () => {
    it('a person once over several half-days, and not those absent', async () => {
      const halfDays = [...world.session.halfDays, { id: 'h2', startsAt: later(28 * 60), endsAt: later(30 * 60) }];
      await room.database.doc(world.at).update({ halfDays });
      await write(signature('amina', { halfDayId: 'h2', signedAt: later(28 * 60), at: later(28 * 60) }), '~s~k7');
      await write(signature('amina'), '~s~k7');
      await write(mark('luc', { state: 'absent' }), '~m~1');
      expect((await session()).presentCount).toBe(1);
      await write(mark('amina', { state: 'absent' }), '~m~1');
      expect((await session()).presentCount).toBe(1);
      await write(mark('amina', { state: 'absent', halfDayId: 'h2' }), '~m~1');
      expect((await session()).presentCount).toBe(0);
    });

    it('those who signed before this count existed', async () => {
      await put(signature('luc'), '~s~k7');
      await write(signature('amina'), '~s~k7');
      expect((await session()).presentCount).toBe(2);
    });

    it('an absence fixes the times of the session too', async () => {
      await write(mark('luc', { state: 'absent' }), '~m~1');
      expect((await session()).timesFixed).toBeTrue();
    });

    it('end what waited for the person, and leave a deleted session alone', async () => {
      await room.registerAs({ sessionId: world.session.id }, world.laureate('amina'));
      await room.remindOf(world.session, now);
      await write(signature('amina'), '~s~k7');
      expect(await room.read(`people/${world.uid('amina')}/nextActs/signAttendance~${world.session.id}`)).toBeNull();
      expect(await reasonOf(room.sealAttendance('nowhere', 'h1~x', now))).toBe('accepted');
    });
  });

  describe('is sealed by a manager', () => {
    const close = (caller = world.manager, at = ended, halfDayId = 'h1') =>
      reasonOf(room.sealSheetAs({ sessionId: world.session.id, halfDayId }, { ...caller, now: at }));

    it('once the half-day is over and every signature answered for', async () => {
      await write(signature('amina'), '~s~k7');
      expect(await close(world.laureate('amina'))).toBe('managersOnly');
      expect(await close(world.manager, later(26 * 60))).toBe('notOver');
      expect(await close(world.manager, ended, 'h7')).toBe('halfDayMissing');
      expect(await close()).toBe('undecidedSignatures');
      await write(mark('amina'), '~m~1');
      expect(await close()).toBe('accepted');
      expect(await close()).toBe('sheetSealed');
      expect(await difference()).toBeNull();
    });

    it('not while a signature has arrived after an absence was marked', async () => {
      await write(mark('amina', { state: 'absent' }), '~m~1');
      await write(signature('amina', { at: later(26 * 60) }), '~s~k7');
      expect(await close()).toBe('undecidedSignatures');
    });

    it('with what no trigger had sealed yet, and a line in the journal that carries the hash', async () => {
      await put(mark('amina', { state: 'absent' }), '~m~1');
      expect(await close()).toBe('accepted');
      const links = await chain();
      expect(links.map((link) => link.attendanceId)).toEqual([`h1~${world.uid('amina')}~m~1`, '']);
      expect((await session()).sealed?.['h1']?.hash).toBe(links[1]?.hash);
      expect(await difference()).toBeNull();
      const lines = await journalLines('act', 'sealSheet');
      expect(lines.some(({ summary }) => summary.includes(links[1]?.hash ?? 'none'))).toBeTrue();
    });

    it('once, when two managers do it together', async () => {
      await write(mark('amina'), '~m~1');
      const outcomes = await Promise.all([close(), close()]);
      expect([...outcomes].sort()).toEqual(['accepted', 'sheetSealed']);
      expect((await chain()).filter((link) => link.attendanceId === '').length).toBe(1);
    });
  });
});
