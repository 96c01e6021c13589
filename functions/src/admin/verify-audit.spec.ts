import type { AuditLine } from '@domain/people/administration';
import type { Role } from '@domain/people/people';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';
import { keyOfSpecs } from '../platform/testing/journal';

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
  process.env['AUDIT_KEY'] ??= keyOfSpecs;
  const [platform, queue, chain, transacting, verifying, mailing] = await Promise.all([
    import('../platform/firebase'),
    import('../platform/audit'),
    import('../platform/journal/audit-chain'),
    import('../platform/transact'),
    import('./verify-audit'),
    import('./mail-checkpoint'),
  ]);
  return { ...platform, ...queue, ...chain, ...transacting, ...verifying, ...mailing };
};
let room: Awaited<ReturnType<typeof loadRoom>>;

describe('verifying the journal', () => {
  /** The journal is one for the database: other specs may have written before us, so ours are the last lines. */
  let first: number;

  const write = (summary: string): Promise<unknown> =>
    room.transact((transaction) => {
      room.audit(transaction, caller(), { act: 'openCall', subject: 'calls/c1', programmeId: 'pins', summary });
      return Promise.resolve();
    });
  const line = (offset: number) => room.database.doc(room.auditPath(first + offset));
  const summaries = (offset: number, count: number): Promise<readonly string[]> =>
    Promise.all(Array.from({ length: count }, async (_, index) => (await line(offset + index).get()).get('summary') as string));
  const verify = () => room.verifyAuditAs({}, caller());

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    await room.chainAudit();
    first = (await room.readAuditHead()).sequence + 1;
    for (const summary of ['un', 'deux', 'trois']) await write(summary);
    await room.chainAudit();
  });

  it('holds as long as nobody touched a line', async () => {
    expect(await verify()).toEqual({ ok: true, lines: first + 2, keyedFrom: 1, waiting: 0 });
    expect((await line(0).get()).get('sequence')).toBe(first);
  });

  it('names the line whose words were changed', async () => {
    await line(1).update({ summary: 'autre chose' });
    expect(await verify()).toEqual({ ok: false, sequence: first + 1, fault: 'changed', waiting: 0 });
    await line(1).update({ summary: 'deux' });
    expect((await verify()).ok).toBeTrue();
  });

  it('names the line that is missing, in the middle or at the end', async () => {
    for (const offset of [1, 2]) {
      const taken = (await line(offset).get()).data() ?? {};
      await line(offset).delete();
      expect(await verify()).toEqual({ ok: false, sequence: first + offset, fault: 'missing', waiting: 0 });
      await line(offset).set(taken);
    }
    expect((await verify()).ok).toBeTrue();
  });

  it('names the line after one that was forged with a right hash of its own', async () => {
    const genuine = (await line(0).get()).data() ?? {};
    const { id: _id, ...body } = room.fromSnapshot<AuditLine>(await line(0).get()) ?? ({} as AuditLine & { id: string });
    const forged = { ...body, summary: 'réécrit' };
    await line(0).set({ ...forged, hash: room.auditHash(forged) });
    expect(await verify()).toEqual({ ok: false, sequence: first + 1, fault: 'unchained', waiting: 0 });
    await line(0).set(genuine);
  });

  it('says how many lines wait for their number, and does not count them as missing', async () => {
    for (const summary of ['quatre', 'cinq']) await write(summary);
    expect(await verify()).toEqual({ ok: true, lines: first + 2, keyedFrom: 1, waiting: 2 });
    await room.chainAudit();
    expect(await verify()).toEqual({ ok: true, lines: first + 4, keyedFrom: 1, waiting: 0 });
    expect(await summaries(3, 2)).toEqual(['quatre', 'cinq']);
  });

  it('numbers the lines of one act in the order in which it wrote them', async () => {
    const steps = Array.from({ length: 9 }, (_, index) => `pas ${index}`);
    await room.transact((transaction) => {
      for (const summary of steps) room.audit(transaction, caller(), { act: 'a', subject: 's', programmeId: null, summary });
      return Promise.resolve();
    });
    await room.chainAudit();
    expect(await summaries(3, steps.length)).toEqual(steps);
  });

  it('holds when many acts and several chainers run at once: each line once, none forgotten', async () => {
    const many = Array.from({ length: 450 }, (_, index) => `acte ${index}`);
    await Promise.all(many.map((summary, index) => write(summary).then(() => (index % 40 === 0 ? room.chainAudit() : null))));
    await Promise.all([room.chainAudit(), room.chainQueue(), room.chainQueue()]);
    expect(await verify()).toEqual({ ok: true, lines: first + 2 + many.length, keyedFrom: 1, waiting: 0 });
    expect([...(await summaries(3, many.length))].sort()).toEqual([...many].sort());
  });

  it('is contradicted by sealed minutes that kept another hash, and cut short before the line that they kept', async () => {
    const kept = (sequence: number, hash: string) => ({ content: JSON.stringify({ journal: { sequence, hash } }) });
    const minutes = room.database.doc('juries/of-the-journal/minutes/1');
    await minutes.set(kept(first + 1, (await line(1).get()).get('hash') as string));
    expect((await verify()).ok).toBeTrue();
    await minutes.set(kept(first + 1, 'another'));
    expect(await verify()).toEqual({ ok: false, sequence: first + 1, fault: 'contradicted', waiting: 0 });
    await minutes.set(kept(first + 9, 'gone'));
    expect(await verify()).toEqual({ ok: false, sequence: first + 3, fault: 'missing', waiting: 0 });
    await minutes.delete();
  });

  it('is not fooled by a head that was put back to an earlier line', async () => {
    const head = room.database.doc('auditHeads/main');
    const genuine = (await head.get()).data() ?? {};
    await head.set({ ...genuine, sequence: first + 1, hash: (await line(1).get()).get('hash') as string });
    expect(await verify()).toEqual({ ok: false, sequence: first + 1, fault: 'unkeyed', waiting: 0 });
    await head.set(genuine);
  });

  it('mails its head to the administrators', async () => {
    const uid = `administrator-${String(first)}`;
    const address = `${uid}@example.org`;
    await room.database
      .doc(`people/${uid}`)
      .set({ v: 1, name: 'Estelle', email: address, organisationName: '', locale: 'fr', createdAt: now });
    const role = {
      v: 1,
      uid,
      personName: 'Estelle',
      role: 'administrator',
      scopeKind: 'organisation',
      scopeId: 'essaim',
      from: new Date(0),
      until: null,
    };
    await room.database.doc(`memberships/administrator~essaim~${uid}`).set(role);
    expect(await room.mailCheckpointAt(now)).toBeGreaterThan(0);
    const mails = await room.database.collection('mails').where('to', '==', address).get();
    const { hash } = await room.readAuditHead();
    expect(mails.docs.map((mail) => (mail.get('message.text') as string).includes(hash))).toEqual([true]);
    const waits = async () => (await room.database.doc(`people/${uid}/nextActs/verifyJournal`).get()).exists;
    expect(await waits()).toBe(true);
    await room.verifyAuditAs({}, { ...caller(), uid });
    expect(await waits()).toBe(false);
    await room.database.doc(`memberships/administrator~essaim~${uid}`).delete();
  });

  it('leaves no line of an act that was refused', async () => {
    const refused = room.transact((transaction) => {
      room.audit(transaction, caller(), { act: 'a', subject: 's', programmeId: null, summary: 'jamais' });
      return Promise.reject(new Error('refused'));
    });
    await expectAsync(refused).toBeRejectedWithError('refused');
    expect((await verify()).waiting).toBe(0);
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
