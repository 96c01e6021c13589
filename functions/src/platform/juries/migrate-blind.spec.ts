import type { Dossier } from '@domain/jury/jury';
import { pInsSections } from '@domain/calls/presets/p-ins-form';
import { sharedLocal } from '../../../../tests/support/local';
import { emptied } from '../testing/emptied';

describe('migration 6, of blind dossiers that said who applies', () => {
  const load = async () => {
    const { ports } = await sharedLocal();
    process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${ports.firestore}`;
    process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
    const [platform, migrating] = await Promise.all([import('../firebase'), import('../migrations')]);
    return { ...platform, ...migrating };
  };
  let room: Awaited<ReturnType<typeof load>>;
  const [juryId, callId] = [`blind-${process.pid}`, `blind-call-${process.pid}`];
  const item = (fieldId: string, text: string) => ({ fieldId, label: fieldId, text });
  const dossier = {
    v: 1,
    programmeId: 'pins',
    projectName: 'Lien',
    organisationName: 'Ressourcerie des Marées',
    sections: [
      { title: 'Votre organisation', items: [item('organisationName', 'Ressourcerie des Marées'), item('siren', '732829320')] },
      { title: 'Votre innovation', items: [item('innovation', 'Une réponse nouvelle.')] },
    ],
    files: [{ name: 'comptes-marees.pdf', storagePath: 'applications/a/f/comptes-marees.pdf', size: 10 }],
    submittedReviews: 2,
  };
  const stored = async (): Promise<Dossier | null> =>
    room.fromSnapshot<Dossier>(await room.database.doc(`juries/${juryId}/dossiers/a`).get());
  const run = () => {
    const migration = room.migrations.find(({ number }) => number === 6);
    if (migration === undefined) throw new Error('migration 6 is missing');
    return room.migrate(migration, true);
  };
  const given = async (blind: boolean): Promise<void> => {
    await room.database.doc(`calls/${callId}`).set({ eligibility: [] });
    await room.database.doc(`calls/${callId}/forms/1`).set({ v: 1, version: 1, sections: pInsSections });
    await room.database.doc(`juries/${juryId}`).set({ programmeId: 'pins', callId, blind });
    await room.database.doc(`juries/${juryId}/dossiers/a`).set(dossier);
  };

  beforeAll(async () => {
    room = await load();
    await emptied('juries');
  }, 60_000);
  afterEach(() =>
    Promise.all([`juries/${juryId}`, `calls/${callId}`].map((path) => room.database.recursiveDelete(room.database.doc(path)))),
  );

  it('takes out the organisation, its register and the attachments, and keeps the project and its counts', async () => {
    await given(true);
    await run();
    const kept = await stored();
    expect(JSON.stringify(kept)).not.toMatch(/marées|marees|732829320/i);
    expect(kept?.sections.map((section) => section.title)).toEqual(['Votre innovation']);
    expect([kept?.files, kept?.submittedReviews]).toEqual([[], 2]);
  });

  it('leaves an open reading as it is', async () => {
    await given(false);
    await run();
    expect((await stored())?.files.length).toBe(1);
  });
});
