import type { MailLine, MailRecord } from '@domain/people/administration';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';

process.env['FIREBASE_CONFIG'] ??= JSON.stringify({ projectId: 'demo-functions', storageBucket: 'demo-functions.appspot.com' });
const now = new Date('2027-03-01T09:00:00Z');

const load = async () => {
  const { ports } = await sharedLocal();
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${ports.firestore}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [{ database, fromSnapshot }, messages, opening, { migrate, migrations }] = await Promise.all([
    import('../platform/firebase'),
    import('../platform/messages'),
    import('./open-mail'),
    import('../platform/migrations'),
  ]);
  const read = async <T extends object>(path: string) => fromSnapshot<T>(await database.doc(path).get());
  return { database, read, ...messages, ...opening, migrate, migrations };
};

const caller = (uid: string, role: 'administrator' | 'manager'): Caller => ({
  uid,
  name: uid,
  email: `${uid}@example.org`,
  emailVerified: true,
  memberships: [{ role, scopeId: role === 'administrator' ? 'essaim' : 'pins', from: new Date(0), until: null }],
  now,
});
const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return (error as { reason?: string }).reason ?? String(error);
  }
};

describe('an e-mail on the server', () => {
  let room: Awaited<ReturnType<typeof load>>;
  beforeAll(async () => {
    room = await load();
  }, 60_000);

  /** Its id, found by its address. */
  const queued = async (personal: boolean): Promise<string> => {
    const to = `${crypto.randomUUID()}@example.org`;
    const batch = room.database.batch();
    room.queueMail(batch, { to, subject: 'Bonjour', text: 'Des mots.', link: '/communaute', createdAt: now, personal });
    await batch.commit();
    return (await room.database.collection('mails').where('to', '==', to).get()).docs[0]?.id ?? '';
  };
  const lines = async (mailId: string): Promise<number> =>
    (await room.database.collection('auditQueue').where('subject', '==', `mails/${mailId}`).get()).size;

  it('has a line without its words, written with it', async () => {
    const line = await room.read<MailLine>(`mailLog/${await queued(true)}`);
    expect(line).toEqual(jasmine.objectContaining({ subject: 'Bonjour', personal: true }));
    expect(JSON.stringify(line)).not.toContain('Des mots.');
  });

  it('is opened by an administrator, each time with a line of the journal', async () => {
    const mailId = await queued(false);
    expect(await reasonOf(room.openMailAs({ mailId }, caller('claire', 'manager')))).toBe('administratorsOnly');
    expect(await reasonOf(room.openMailAs({ mailId: 'nowhere' }, caller('estelle', 'administrator')))).toBe('mailMissing');
    expect(await lines(mailId)).toBe(0);
    expect((await room.openMailAs({ mailId }, caller('estelle', 'administrator'))).text).toContain('Des mots.');
    await room.openMailAs({ mailId }, caller('estelle', 'administrator'));
    expect(await lines(mailId)).toBe(2);
  });

  it('is opened to nobody when it holds the words of one person to another, those from before included', async () => {
    const mailId = await queued(true);
    expect(await reasonOf(room.openMailAs({ mailId }, caller('estelle', 'administrator')))).toBe('personalWords');
    const mail = await room.read<MailRecord>(`mails/${mailId}`);
    const { personal: _, ...before } = { ...mail, link: '/communaute/mises-en-relation' };
    await room.database.doc(`mails/${mailId}`).set(before);
    expect(await reasonOf(room.openMailAs({ mailId }, caller('estelle', 'administrator')))).toBe('personalWords');
    expect(await lines(mailId)).toBe(0);
  });

  it('follows what the provider says of it, told twice or late', async () => {
    const mailId = await queued(false);
    await room.database.doc(`mails/${mailId}`).update({ delivery: { state: 'ERROR', error: 'refused' } });
    await Promise.all([room.refreshMailLine(mailId, now), room.refreshMailLine(mailId, now)]);
    expect((await room.read<MailLine>(`mailLog/${mailId}`))?.delivery).toEqual({ state: 'ERROR', error: 'refused' });
    await room.refreshMailLine('nowhere', now);
    expect(await room.read(`mailLog/nowhere`)).toBeNull();
  });

  describe('that failed', () => {
    const role = (uid: string, until: Date | null) => ({ v: 1, uid, role: 'administrator', scopeId: 'essaim', from: new Date(0), until });
    const waits = async (mailId: string): Promise<readonly boolean[]> =>
      Promise.all(
        ['estelle', 'ada', 'former'].map(async (uid) => (await room.read(`people/${uid}/nextActs/settleFailedMail~${mailId}`)) !== null),
      );
    const fail = async (mailId: string, state: 'ERROR' | 'SUCCESS'): Promise<void> => {
      await room.database.doc(`mails/${mailId}`).update({ delivery: { state } });
      await Promise.all([room.refreshMailLine(mailId, now), room.refreshMailLine(mailId, now)]);
    };
    beforeAll(async () => {
      for (const [uid, until] of [
        ['estelle', null],
        ['ada', null],
        ['former', new Date('2027-01-01T00:00:00Z')],
      ] as const)
        await room.database.doc(`memberships/administrator~essaim~${uid}`).set(role(uid, until));
    });

    it('waits for every administrator of now, until it is sent after all', async () => {
      const mailId = await queued(true);
      expect(await waits(mailId)).toEqual([false, false, false]);
      await fail(mailId, 'ERROR');
      expect(await waits(mailId)).toEqual([true, true, false]);
      await fail(mailId, 'SUCCESS');
      expect(await waits(mailId)).toEqual([false, false, false]);
    });

    it('waits for nobody once an administrator took note, however late the provider says it again', async () => {
      const mailId = await queued(true);
      await fail(mailId, 'ERROR');
      expect(await reasonOf(room.settleFailedMailAs({ mailId }, caller('claire', 'manager')))).toBe('administratorsOnly');
      expect(await reasonOf(room.settleFailedMailAs({ mailId: 'nowhere' }, caller('ada', 'administrator')))).toBe('mailMissing');
      await room.settleFailedMailAs({ mailId }, caller('ada', 'administrator'));
      expect(await waits(mailId)).toEqual([false, false, false]);
      await fail(mailId, 'ERROR');
      expect(await waits(mailId)).toEqual([false, false, false]);
      expect((await room.read<MailLine>(`mailLog/${mailId}`))?.settled).toBeTrue();
    });
  });

  it('from before gets its line by the migration, once', async () => {
    const mailId = await queued(false);
    await room.database.doc(`mailLog/${mailId}`).delete();
    const [migration] = room.migrations.filter(({ number }) => number === 19);
    if (migration === undefined) throw new Error('no migration 19');
    await room.migrate(migration, true);
    expect((await room.read<MailLine>(`mailLog/${mailId}`))?.subject).toBe('Bonjour');
    expect((await room.migrate(migration, true)).changed).toBe(0);
  });
});
