import type { AuditLine } from '@domain/people/administration';
import type { Role } from '@domain/people/people';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';

const now = new Date('2027-06-15T10:00:00.123Z');
const caller = (role: Role = 'administrator', scopeId = 'essaim'): Caller => ({
  uid: 'estelle',
  name: 'Estelle',
  email: null,
  emailVerified: true,
  memberships: [{ role, scopeId, from: new Date(0), until: null }],
  now,
});

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, chain, verifying] = await Promise.all([
    import('../platform/firebase'),
    import('../platform/audit'),
    import('./verify-audit'),
  ]);
  return { ...platform, ...chain, ...verifying };
};
let room: Awaited<ReturnType<typeof loadRoom>>;

describe('verifying the journal', () => {
  /** The journal is one for the database: other specs may have written before us, so ours are the last lines. */
  let first: number;

  const write = (summary: string): Promise<unknown> =>
    room.database.runTransaction(async (transaction) => {
      const head = await room.auditHead(transaction);
      room.audit(transaction, head, caller(), { act: 'openCall', subject: 'calls/c1', programmeId: 'pins', summary });
    });
  const line = (offset: number) => room.database.doc(room.auditPath(first + offset));
  const verify = () => room.verifyAuditAs({}, caller());

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    first = (await room.readAuditHead()).sequence + 1;
    for (const summary of ['un', 'deux', 'trois']) await write(summary);
  });

  it('holds as long as nobody touched a line', async () => {
    expect(await verify()).toEqual({ ok: true, lines: first + 2 });
    expect((await line(0).get()).get('sequence')).toBe(first);
  });

  it('names the line whose words were changed', async () => {
    await line(1).update({ summary: 'autre chose' });
    expect(await verify()).toEqual({ ok: false, sequence: first + 1, fault: 'changed' });
    await line(1).update({ summary: 'deux' });
    expect((await verify()).ok).toBeTrue();
  });

  it('names the line that is missing, in the middle or at the end', async () => {
    for (const offset of [1, 2]) {
      const taken = (await line(offset).get()).data() ?? {};
      await line(offset).delete();
      expect(await verify()).toEqual({ ok: false, sequence: first + offset, fault: 'missing' });
      await line(offset).set(taken);
    }
    expect((await verify()).ok).toBeTrue();
  });

  it('names the line after one that was forged with a right hash of its own', async () => {
    const genuine = (await line(0).get()).data() ?? {};
    const { id: _id, ...body } = room.fromSnapshot<AuditLine>(await line(0).get()) ?? ({} as AuditLine & { id: string });
    const forged = { ...body, summary: 'réécrit' };
    await line(0).set({ ...forged, hash: room.auditHash(forged) });
    expect(await verify()).toEqual({ ok: false, sequence: first + 1, fault: 'unchained' });
    await line(0).set(genuine);
  });

  it('is refused to whoever is not administrator of the organisation', async () => {
    for (const [role, scope] of [
      ['manager', 'pins'],
      ['administrator', 'pins'],
    ] as const)
      await expectAsync(room.verifyAuditAs({}, caller(role, scope))).toBeRejectedWith(
        jasmine.objectContaining({ reason: 'administratorsOnly' }),
      );
  });
});
