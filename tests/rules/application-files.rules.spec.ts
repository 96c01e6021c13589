/** Why: the bytes of an application are judged by `storage.rules`, with the documents as they are. */
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { doc, setDoc, type Firestore } from 'firebase/firestore';
import { deleteObject, getBytes, listAll, ref, updateMetadata, uploadBytes, type FirebaseStorage } from 'firebase/storage';
import { acceptedExtensions, acceptedTypes } from '@domain/applications/documents';
import { mayOpenFile } from '@domain/applications/permissions';
import { readsMinutes } from '@domain/jury/permissions';
import { actorOf, type CasePerson } from '../support/rule-cases';
import { sharedLocal } from '../support/local';

const past = new Date('2026-01-01T00:00:00Z');
const soon = new Date(Date.now() + 3_600_000);
const people: Readonly<Record<string, CasePerson>> = {
  amina: { uid: 'amina', roles: [] },
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  otherManager: { uid: 'otherManager', roles: [['manager', 'graines']] },
  juror: { uid: 'juror', roles: [['juror', 'j1']] },
  administrator: { uid: 'administrator', roles: [['administrator', 'essaim']] },
  gilles: { uid: 'gilles', roles: [['manager', 'pins']] },
  president: { uid: 'president', roles: [['juror', 'j1']] },
  stranger: { uid: 'stranger', roles: [] },
};
const access = {
  v: 1,
  programmeId: 'pins',
  authors: ['amina'],
  submitted: false,
  jurors: {} as Record<string, string>,
  recused: [] as readonly string[],
  attached: { count: 0, bytes: 0 },
} as const;
const application = { callId: 'c1', programmeId: 'pins', authors: ['amina'], state: 'draft', openRequest: null as object | null };
const call = { programmeId: 'pins', state: 'open', closesAt: soon };

interface Given {
  readonly access?: object;
  readonly application?: object;
  readonly call?: object;
  readonly phase?: string;
  readonly blind?: boolean;
}

describe('files of applications', () => {
  let environment: RulesTestEnvironment;
  const bytes = new Uint8Array([37, 80, 68, 70]);
  const path = 'applications/a1/f1/budget.pdf';

  beforeAll(async () => {
    const { ports } = await sharedLocal();
    environment = await initializeTestEnvironment({
      projectId: 'demo-functions',
      firestore: { host: '127.0.0.1', port: ports.firestore },
      storage: { host: '127.0.0.1', port: ports.storage },
    });
  }, 60_000);
  afterAll(() => environment.cleanup(), 30_000);

  const given = (world: Given): Promise<void> =>
    environment.withSecurityRulesDisabled(async (context) => {
      const firestore = context.firestore() as unknown as Firestore;
      await setDoc(doc(firestore, 'calls/c1'), { ...call, ...world.call });
      await setDoc(doc(firestore, 'applications/a1'), { ...application, ...world.application });
      await setDoc(doc(firestore, 'applications/a1/access/files'), { ...access, ...world.access });
      await setDoc(doc(firestore, 'juries/j1'), { phase: world.phase ?? 'scoring', blind: world.blind ?? false });
      for (const person of Object.values(people)) {
        for (const [role, scopeId] of person.roles) {
          await setDoc(doc(firestore, `memberships/${role}~${scopeId}~${person.uid}`), { from: past, until: null });
        }
      }
    });

  const storageOf = (as: string | null): FirebaseStorage => {
    const context = as === null ? environment.unauthenticatedContext() : environment.authenticatedContext(as);
    return context.storage();
  };
  const outcome = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'allowed',
      (error: unknown) => {
        const { code } = error as { readonly code?: string };
        if (code === 'storage/unauthorized' || code === 'storage/unauthenticated') return 'refused';
        throw error;
      },
    );
  /** Bytes that are there, whoever may read them. */
  const keep = (path_: string, customMetadata: Record<string, string> = {}): Promise<void> =>
    environment.withSecurityRulesDisabled((context) =>
      uploadBytes(ref(context.storage() as unknown as FirebaseStorage, path_), bytes, {
        contentType: 'application/pdf',
        customMetadata,
      }).then(() => undefined),
    );
  const upload = (as: string | null, to = path, contentType = 'application/pdf', body = bytes, verdict = 'checking'): Promise<string> =>
    outcome(uploadBytes(ref(storageOf(as), to), body, { contentType, ...(verdict !== '' && { customMetadata: { verdict } }) }));
  const open = (as: string | null): Promise<string> => outcome(getBytes(ref(storageOf(as), 'applications/a1/kept/budget.pdf')));

  const uploads: readonly (readonly [it: string, as: string | null, world: Given, allowed: boolean])[] = [
    ['allows an author on a draft', 'amina', {}, true],
    [
      'allows an author while a complement is open, after closing',
      'amina',
      { application: { state: 'complement', openRequest: { id: 'r', fieldIds: ['b'], dueAt: soon } }, call: { closesAt: past } },
      true,
    ],
    ['refuses an author after the deadline', 'amina', { call: { closesAt: past } }, false],
    ['refuses an author once submitted', 'amina', { application: { state: 'submitted' } }, false],
    [
      'refuses an author once the complement is overdue',
      'amina',
      { application: { state: 'complement', openRequest: { id: 'r', fieldIds: ['b'], dueAt: past } } },
      false,
    ],
    ['refuses a manager', 'claire', {}, false],
    ['refuses a stranger', 'stranger', {}, false],
    ['refuses a visitor', null, {}, false],
  ];
  uploads.forEach(([it_, as, world, allowed], index) => {
    it(`uploading: ${it_}`, async () => {
      await given(world);
      expect(await upload(as, `applications/a1/u${index}/budget.pdf`)).toBe(allowed ? 'allowed' : 'refused');
    });
  });

  it('uploading: refuses a programme, an empty file, and a file above 20 MB', async () => {
    await given({});
    expect(await upload('amina', 'applications/a1/t1/run.exe', 'application/x-msdownload')).toBe('refused');
    expect(await upload('amina', 'applications/a1/t2/vide.pdf', 'application/pdf', new Uint8Array())).toBe('refused');
    expect(await upload('amina', 'applications/a1/t3/gros.pdf', 'application/pdf', new Uint8Array(20 * 1024 * 1024 + 1))).toBe('refused');
  });

  it('uploading: takes each type of the list under each of its extensions', async () => {
    await given({});
    for (const contentType of acceptedTypes)
      for (const extension of acceptedExtensions[contentType] ?? [])
        expect(await upload('amina', `applications/a1/${extension}/Annexe.${extension.toUpperCase()}`, contentType))
          .withContext(extension)
          .toBe('allowed');
  });

  it('uploading: refuses a type that only begins like one of the list, and a name that says otherwise', async () => {
    await given({});
    const openDocument = 'application/vnd.oasis.opendocument.text';
    const refused: readonly (readonly [name: string, contentType: string])[] = [
      ['y.html', `${openDocument}, text/html`],
      ['y.odt', `${openDocument}, text/html`],
      ['y.odt', `${openDocument}-template`],
      ['y.html', openDocument],
      ['y.pdf.html', 'application/pdf'],
      ['pdf', 'application/pdf'],
      ['.pdf', 'application/pdf'],
      ['y.docx', 'application/pdf'],
      ['y.svg', 'image/svg+xml'],
    ];
    for (const [index, [name, contentType]] of refused.entries())
      expect(await upload('amina', `applications/a1/n${String(index)}/${name}`, contentType))
        .withContext(`${name} as ${contentType}`)
        .toBe('refused');
  });

  it('uploading: refuses bytes that say by themselves that they were read', async () => {
    await given({});
    for (const [index, verdict] of ['', 'stored', 'quarantined'].entries())
      expect(await upload('amina', `applications/a1/v${String(index)}/budget.pdf`, 'application/pdf', bytes, verdict)).toBe('refused');
  });

  it('uploading: refuses replacing bytes and writing elsewhere', async () => {
    await given({});
    expect(await upload('amina', 'applications/a1/once/budget.pdf')).toBe('allowed');
    expect(await upload('amina', 'applications/a1/once/budget.pdf')).toBe('refused');
    expect(await upload('amina', 'applications/a1/budget.pdf')).toBe('refused');
    expect(await upload('amina', 'elsewhere/budget.pdf')).toBe('refused');
  });

  const readings: readonly (readonly [it: string, as: string | null, world: Given, allowed: boolean])[] = [
    ['allows an author of a draft', 'amina', {}, true],
    ['refuses its manager on a draft', 'claire', {}, false],
    ['allows its manager once submitted', 'claire', { access: { submitted: true } }, true],
    ['refuses the manager of another programme', 'otherManager', { access: { submitted: true } }, false],
    ['allows an assigned juror while scoring', 'juror', { access: { submitted: true, jurors: { juror: 'j1' } } }, true],
    [
      'refuses an assigned juror once the minutes are sealed',
      'juror',
      { access: { submitted: true, jurors: { juror: 'j1' } }, phase: 'decided' },
      false,
    ],
    [
      'refuses an assigned juror before scoring',
      'juror',
      { access: { submitted: true, jurors: { juror: 'j1' } }, phase: 'declaring' },
      false,
    ],
    [
      'refuses an assigned juror who reads blind: a document says whose it is',
      'juror',
      { access: { submitted: true, jurors: { juror: 'j1' } }, blind: true },
      false,
    ],
    ['refuses a juror who is not assigned, or recused', 'juror', { access: { submitted: true } }, false],
    ['refuses a stranger', 'stranger', { access: { submitted: true } }, false],
    ['refuses a visitor', null, { access: { submitted: true } }, false],
    ['refuses a manager who stepped aside from it in a jury', 'gilles', { access: { submitted: true, recused: ['gilles'] } }, false],
    ['allows a manager who did not', 'gilles', { access: { submitted: true, recused: ['juror'] } }, true],
    ['refuses an administrator who did not take the role of manager', 'administrator', { access: { submitted: true } }, false],
  ];
  for (const [it_, as, world, allowed] of readings) {
    it(`opening: ${it_}`, async () => {
      await given({});
      await keep('applications/a1/kept/budget.pdf');
      await given(world);
      expect(await open(as)).toBe(allowed ? 'allowed' : 'refused');
      const actor = actorOf(as === null ? null : (people[as] ?? null));
      expect(
        mayOpenFile(actor, { ...access, ...world.access }, () => ({ phase: world.phase ?? 'scoring', blind: world.blind ?? false })),
      ).toBe(allowed);
    });
  }

  for (const [verdict, others] of [
    ['checking', 'refused'],
    ['quarantined', 'refused'],
    ['stored', 'allowed'],
  ] as const) {
    it(`opening: ${others === 'refused' ? 'leaves to its authors' : 'opens to its readers'} what is ${verdict}`, async () => {
      await keep(`applications/a1/${verdict}/budget.pdf`, { verdict });
      await given({ access: { submitted: true, jurors: { juror: 'j1' } } });
      const opened = (as: string): Promise<string> => outcome(getBytes(ref(storageOf(as), `applications/a1/${verdict}/budget.pdf`)));
      expect(await opened('amina')).toBe('allowed');
      expect([await opened('claire'), await opened('juror')]).toEqual([others, others]);
    });
  }

  it('changing or removing: refuses bytes and their metadata to everyone, their author first', async () => {
    await given({ access: { submitted: true } });
    await keep('applications/a1/kept/budget.pdf');
    for (const as of [...Object.keys(people), null]) {
      const kept = ref(storageOf(as), 'applications/a1/kept/budget.pdf');
      expect(await outcome(deleteObject(kept)))
        .withContext(`delete by ${as ?? 'a visitor'}`)
        .toBe('refused');
      expect(await outcome(updateMetadata(kept, { contentType: 'text/html' })))
        .withContext(`metadata by ${as ?? 'a visitor'}`)
        .toBe('refused');
      expect(await outcome(listAll(ref(storageOf(as), 'applications/a1'))))
        .withContext(`list by ${as ?? 'a visitor'}`)
        .toBe('refused');
    }
    expect(await open('amina')).toBe('allowed');
  });

  const sheet = 'juries/j1/minutes/1.pdf';
  const minutes: readonly (readonly [as: string | null, allowed: boolean])[] = [
    ['claire', true],
    ['administrator', true],
    ['president', true],
    ['juror', false],
    ['otherManager', false],
    ['amina', false],
    ['stranger', false],
    [null, false],
  ];
  for (const [as, allowed] of minutes) {
    it(`minutes: ${allowed ? 'shows' : 'hides'} the sheet ${allowed ? 'to' : 'from'} ${as ?? 'a visitor'}, who cannot write it`, async () => {
      await given({});
      await keep(sheet, { programmeId: 'pins', presidentUid: 'president' });
      expect(await outcome(getBytes(ref(storageOf(as), sheet)))).toBe(allowed ? 'allowed' : 'refused');
      expect(await upload(as, sheet)).toBe('refused');
      expect(await upload(as, 'juries/j1/minutes/2.pdf')).toBe('refused');
      expect(await outcome(deleteObject(ref(storageOf(as), sheet)))).toBe('refused');
      const scope = { juryId: 'j1', programmeId: 'pins', phase: 'decided' as const, presidentUid: 'president', boundUids: [] };
      expect(readsMinutes(actorOf(as === null ? null : (people[as] ?? null)), scope)).toBe(allowed);
    });
  }

  it('minutes: hides the sheet from a manager and from a president who stepped aside from a project of the jury', async () => {
    await given({});
    await keep(sheet, { programmeId: 'pins', presidentUid: 'president', bound: 'juror,gilles,president' });
    expect(await outcome(getBytes(ref(storageOf('claire'), sheet)))).toBe('allowed');
    expect(await outcome(getBytes(ref(storageOf('gilles'), sheet)))).toBe('refused');
    expect(await outcome(getBytes(ref(storageOf('president'), sheet)))).toBe('refused');
  });

  it('elsewhere: refuses every role to read, write or list', async () => {
    await given({});
    const paths = ['people/amina/photo.png', 'backups/all.json', 'applications/a1', 'juries/j1/notes/1.pdf'];
    for (const path of paths) await keep(path);
    for (const as of [...Object.keys(people), null])
      for (const path of paths) {
        expect(await outcome(getBytes(ref(storageOf(as), path))))
          .withContext(`${path} by ${as ?? 'a visitor'}`)
          .toBe('refused');
        expect(await upload(as, `${path}.pdf`))
          .withContext(`${path} by ${as ?? 'a visitor'}`)
          .toBe('refused');
      }
  });
});
