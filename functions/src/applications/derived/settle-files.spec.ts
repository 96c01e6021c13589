/** Why: a file opens for others only once its bytes were read, whichever of its bytes and its record comes first, and however often each event comes. */
import { gzipSync, strToU8 } from 'fflate';
import type { ApplicationFile } from '@domain/applications/applications';
import { sharedLocal } from '../../../../tests/support/local';

const loadRoom = async () => {
  const { ports } = await sharedLocal();
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String(ports.firestore)}`;
  process.env['FIREBASE_STORAGE_EMULATOR_HOST'] ??= `127.0.0.1:${String(ports.storage)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, settling, links] = await Promise.all([
    import('../../platform/firebase'),
    import('./settle-files'),
    import('./forget-links'),
  ]);
  return { ...platform, ...settling, ...links };
};

const pdf = strToU8('%PDF-1.4 un vrai document');
const html = strToU8('<!doctype html><script>alert(1)</script>');

describe('a file that is stored', () => {
  let room: Awaited<ReturnType<typeof loadRoom>>;
  let number = 0;
  let place: { readonly path: string; readonly record: string };
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(() => {
    number += 1;
    const id = `settle${String(number)}`;
    place = { path: `applications/${id}/f1/statuts.pdf`, record: `applications/${id}/files/f1` };
  });

  const keep = (bytes: Uint8Array, contentType = 'application/pdf'): Promise<void> =>
    room
      .bucket()
      .file(place.path)
      .save(Buffer.from(bytes), { contentType, resumable: false, metadata: { metadata: { verdict: 'checking' } } });
  const record = (more: Partial<ApplicationFile> = {}): Promise<unknown> =>
    room.database
      .doc(place.record)
      .set({ v: 1, name: 'statuts.pdf', size: 1, contentType: 'application/pdf', storagePath: place.path, state: 'checking', ...more });
  const read = async () => (await room.database.doc(place.record).get()).data() ?? {};
  const verdict = async () => (await room.bucket().file(place.path).getMetadata())[0];

  it('is opened to its readers, with its true size, once its bytes are those of its type', async () => {
    await keep(pdf);
    await record();
    await room.settleFile(place.path);
    expect(await read()).toEqual(jasmine.objectContaining({ state: 'stored', size: pdf.length }));
    const { metadata, contentDisposition } = await verdict();
    expect(metadata?.['verdict']).toBe('stored');
    expect(contentDisposition).toBe('attachment; filename="statuts.pdf"');
  });

  it('is set aside, and says why, when they are those of a page', async () => {
    await keep(html);
    await record();
    await room.settleFile(place.path);
    expect(await read()).toEqual(jasmine.objectContaining({ state: 'blocked', fault: 'bytesDisagree', size: html.length }));
    expect((await verdict()).metadata?.['verdict']).toBe('blocked');
  });

  it('is set aside, unread, when it came compressed: what it opens to has another size', async () => {
    const bytes = gzipSync(pdf);
    await room
      .bucket()
      .file(place.path)
      .save(Buffer.from(bytes), {
        contentType: 'application/pdf',
        resumable: false,
        metadata: { contentEncoding: 'gzip', metadata: { verdict: 'checking' } },
      });
    await record();
    await room.settleFile(place.path);
    expect(await read()).toEqual(jasmine.objectContaining({ state: 'blocked', fault: 'bytesDisagree', size: bytes.length }));
    expect((await verdict()).metadata?.['verdict']).toBe('blocked');
  });
  for (const [state, told] of [
    ['submitted', 1],
    ['complement', 1],
    ['draft', 0],
  ] as const)
    it(`is told to its authors, once, when it is set aside and their application is in state ${state}: ${String(told)}`, async () => {
      const author = `author-${place.record.split('/')[1] ?? ''}`;
      await room.database
        .doc(place.record.split('/').slice(0, 2).join('/'))
        .set({ v: 1, state, projectName: 'Résovilles', authors: [author] });
      await keep(html);
      await record();
      await room.settleFile(place.path);
      await room.settleFile(place.path);
      const news = (await room.database.collection(`people/${author}/notifications`).get()).docs.map((one) => one.get('text.fr') as string);
      expect(news.filter((text) => text.includes('statuts.pdf') && text.includes('Résovilles')).length).toBe(told);
      expect(news.length).toBe(told);
    });

  it('is settled when its record comes after its bytes, and when each comes twice', async () => {
    await keep(pdf);
    await room.settleFile(place.path);
    await record();
    await room.settleFile(place.path);
    await room.settleFile(place.path);
    expect(await read()).toEqual(jasmine.objectContaining({ state: 'stored', size: pdf.length }));
  });

  it('is not read again once its bytes were judged', async () => {
    await keep(html);
    await room.settleFile(place.path);
    const once = (await verdict()).metageneration;
    await room.settleFile(place.path);
    expect((await verdict()).metageneration).toBe(once);
  });

  it('is taken back when its application already holds as many as it may', async () => {
    const path = (number: number): string => place.path.replace('/f1/', `/f${String(number)}/`);
    const store = (number: number): Promise<void> => room.bucket().file(path(number)).save(Buffer.from(pdf), { resumable: false });
    for (const number of [1, 2]) await store(number);
    expect(await room.refuseExcess(path(2), 2)).toBeFalse();
    await store(3);
    expect(await room.refuseExcess(path(3), 2)).toBeTrue();
    expect((await room.bucket().getFiles({ prefix: place.path.split('f1')[0] ?? '' }))[0].length).toBe(2);
  });

  it('is set aside when its bytes never came', async () => {
    await record();
    await room.settleFile(place.path);
    expect(await read()).toEqual(jasmine.objectContaining({ state: 'blocked', fault: 'missing' }));
  });

  it('leaves a record from before as it is, and one that names other bytes', async () => {
    await record({ state: 'stored' });
    await room.settleFile(place.path);
    expect((await read())['state']).toBe('stored');
    await record({ storagePath: 'applications/other/f1/statuts.pdf' });
    await keep(pdf);
    await room.settleFile(place.path);
    expect((await read())['state']).toBe('checking');
  });

  it('keeps no address that opens it without asking who reads', async () => {
    await keep(pdf);
    await room
      .bucket()
      .file(place.path)
      .setMetadata({ metadata: { [room.linkSecrets]: 'a-secret' } });
    const made = (await verdict()).metadata?.[room.linkSecrets];
    expect(made).toBe('a-secret');
    expect(await room.forgetLinks(place.path, String(made))).toBeTrue();
    expect((await verdict()).metadata?.[room.linkSecrets]).toBeUndefined();
    expect(await room.forgetLinks(place.path, undefined)).toBeFalse();
  });

  it('counts for its true size in what is attached', async () => {
    const { refreshFileAccess } = await import('./grant-file-reading');
    const id = place.record.split('/')[1] ?? '';
    await room.database.doc(`applications/${id}`).set({ v: 1, programmeId: 'pins', authors: ['amina'], state: 'draft' });
    await keep(pdf);
    await record();
    await room.settleFile(place.path);
    await refreshFileAccess(id);
    expect((await room.database.doc(`applications/${id}/access/files`).get()).get('attached')).toEqual({ count: 1, bytes: pdf.length });
  });
});
