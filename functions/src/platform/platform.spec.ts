import type { AlumnusProfile } from '@domain/alumni/alumni';
import { joinCommunity } from '@domain/alumni/profile';
import type { MailRecord } from '@domain/people/administration';
import { sharedLocal } from '../../../tests/support/local';
import { emptied } from './testing/emptied';

const now = new Date('2027-06-15T10:00:00Z');
const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, migrating, mails, messages] = await Promise.all([
    import('./firebase'),
    import('./migrations'),
    import('./mails/mail-text'),
    import('./messages'),
  ]);
  return { ...platform, ...migrating, ...mails, ...messages };
};
let room: Awaited<ReturnType<typeof loadRoom>>;

describe('the platform of functions', () => {
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  describe('e-mails', () => {
    afterEach(() => delete process.env['APP_URL']);

    it('say the same in text and in HTML, in the language of who reads, with the address of the application', () => {
      process.env['APP_URL'] = 'https://essaim.example.org';
      const french = room.composeMail('Objet', 'Bonjour <Léa>,\n\nUne ligne\nune autre.', '/communaute', 'fr');
      expect(french.text).toContain(
        'Bonjour <Léa>,\n\nUne ligne\nune autre.\n\nOuvrir dans Essaim : https://essaim.example.org/communaute',
      );
      expect(french.html).toContain('<p>Bonjour &#60;Léa&#62;,</p><p>Une ligne<br>une autre.</p>');
      expect(french.html).toContain('href="https://essaim.example.org/communaute"');
      expect(room.composeMail('s', 't', '/x', 'en').text).toContain('Open in Essaim: https://essaim.example.org/en/x');
    });

    it('have a subject of one line, whatever was typed in it', () => {
      expect(room.composeMail('Dossier « Sève\r\nBcc: all@example.org »', 't', '', 'fr').subject).toBe(
        'Dossier « Sève Bcc: all@example.org »',
      );
    });

    it('lead to the local application when no address was given, and nowhere without a link', () => {
      expect(room.composeMail('s', 't', '/x', 'fr').text).toContain('http://localhost:4200/x');
      expect(room.composeMail('s', 't', '', 'fr').html).not.toContain('href');
    });

    it('are kept in the shape the e-mail extension sends', async () => {
      const to = `${Math.random().toString(36).slice(2)}@example.org`;
      const batch = room.database.batch();
      room.queueMail(batch, { to, subject: 'Objet', text: 'Bonjour', link: '/x', createdAt: now });
      await batch.commit();
      const [mail] = (await room.database.collection('mails').where('to', '==', to).get()).docs.map((one) =>
        room.fromQueryDocument<MailRecord>(one),
      );
      expect(mail).toEqual(jasmine.objectContaining({ v: 1, to, link: '/x', createdAt: now }));
      expect(Object.keys(mail?.message ?? {}).sort()).toEqual(['html', 'subject', 'text']);
      expect(mail?.delivery).toBeUndefined();
    });
  });

  describe('migrations', () => {
    const path = (name: string) => `alumni/migrated-${name}`;
    const profile = joinCommunity(null, { name: 'Zoé Arnaud', organisationName: 'Sève', department: '2B', editionName: "P'INS 2015" }, now);
    const { keywords: _keywords, region: _region, ...old } = profile;

    beforeAll(() => emptied('alumni', 'applications'));
    beforeEach(async () => {
      await room.database.doc(path('old')).set(old);
      await room.database.doc(path('new')).set({ ...profile, keywords: ['mine'], region: '94' });
    });
    afterEach(() => Promise.all(['old', 'new'].map((name) => room.database.doc(path(name)).delete())));
    const first = () => room.migrations[0]!;
    const read = async (name: string) => room.fromSnapshot<AlumnusProfile>(await room.database.doc(path(name)).get());

    it('have numbers in order, each once', () => {
      const numbers = room.migrations.map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    });

    it('only count when they are not told to write', async () => {
      expect((await room.migrate(first(), false)).changed).toBe(1);
      expect((await read('old'))?.keywords).toBeUndefined();
    });

    it('fill in what is missing, leave the rest alone, and change nothing the second time', async () => {
      expect((await room.migrate(first(), true)).changed).toBe(1);
      expect(await read('old')).toEqual(jasmine.objectContaining({ region: '94', keywords: profile.keywords }));
      expect((await read('new'))?.keywords).toEqual(['mine']);
      expect((await room.migrate(first(), true)).changed).toBe(0);
    });

    it('go through every page of a collection', async () => {
      const count = 650;
      const collection = `pages-${Math.random().toString(36).slice(2)}`;
      const writer = room.database.bulkWriter();
      for (let index = 0; index < count; index += 1) void writer.set(room.database.doc(`${collection}/${String(index)}`), { index });
      await writer.close();
      const outcome = await room.migrate({ number: 999, name: 'n', collection, change: () => null }, true);
      expect(outcome).toEqual({ number: 999, name: 'n', examined: count, changed: 0 });
    });

    it('say of documents attached before they were checked that they are stored, wherever they are, and of no other', async () => {
      const states = room.migrations.find(({ number }) => number === 15)!;
      const at = (id: string) => room.database.doc(`applications/${id}/files/f1`);
      const storagePath = 'applications/a/f1/b.pdf';
      await Promise.all([
        at('old1').set({ storagePath }),
        at('old2').set({ storagePath }),
        at('new').set({ storagePath, state: 'checking' }),
      ]);
      await room.migrate(states, true);
      const found = await Promise.all(['old1', 'old2', 'new'].map(async (id) => (await at(id).get()).get('state') as unknown));
      expect(found).toEqual(['stored', 'stored', 'checking']);
      expect((await room.migrate(states, true)).changed).toBe(0);
      await Promise.all(['old1', 'old2', 'new'].map((id) => at(id).delete()));
    });

    it('run once each, and are recorded when they went to their end', async () => {
      const number = 1000 + Math.floor(Math.random() * 8000);
      const broken = {
        number,
        name: 'broken',
        collection: 'alumni',
        change: () => {
          throw new Error('halfway');
        },
      };
      await expectAsync(room.runMigrations(now, true, [broken])).toBeRejectedWithError('halfway');
      const corrected = { ...broken, change: () => null };
      expect((await room.runMigrations(now, true, [corrected])).map((one) => one.number)).toEqual([number]);
      expect(await room.runMigrations(now, true, [corrected])).toEqual([]);
    });
  });
});
