import { mailboxPage } from './mailbox-page.ts';
import { readMailbox, type Mail, type MailboxPlace } from './mailbox.ts';
import { startAuth } from '../emu/auth/serve.ts';
import { createEngine } from '../firestore/store/engine.ts';
import { RulesHolder, startFirestore, type FirestoreServer } from '../firestore/server.ts';
import type { Engine } from '../firestore/engine.ts';
import { compileRules } from '../rules/compile.ts';
import type { Listening } from '../listen.ts';

const project = 'demo-mailbox';
const owner = { authorization: 'Bearer owner', 'content-type': 'application/json' };
let auth: Listening;
let engine: Engine;
let firestore: FirestoreServer;

const place = (): MailboxPlace => ({ project, ports: { auth: auth.port, firestore: firestore.port }, token: 'owner' });

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, { method: 'POST', headers: owner, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
}

describe('the development mailbox', () => {
  beforeAll(async () => {
    const rules = new RulesHolder((source) => compileRules(source));
    engine = createEngine({ path: ':memory:', authorizer: rules });
    firestore = await startFirestore({ port: 0, engine, rules });
    auth = await startAuth(project, 0, null);
    await post(`http://127.0.0.1:${firestore.port}/v1/projects/${project}/databases/(default)/documents/mails?documentId=m1`, {
      fields: {
        to: { arrayValue: { values: [{ stringValue: 'Ada@example.org' }, { stringValue: 'bo@example.org' }] } },
        subject: { stringValue: 'Votre dossier <est> reçu' },
        text: { stringValue: 'Suivez https://example.org/dossier?a=1&b=2 pour le revoir.' },
        link: { stringValue: 'https://example.org/dossier' },
        createdAt: { timestampValue: '2020-01-02T03:04:05Z' },
      },
    });
    await post(`http://127.0.0.1:${firestore.port}/v1/projects/${project}/databases/(default)/documents/mails?documentId=m0`, {
      fields: {
        to: { stringValue: 'cyd@example.org' },
        message: {
          mapValue: {
            fields: { subject: { stringValue: 'Bienvenue' }, text: { stringValue: 'Bonjour' }, html: { stringValue: '<p>Bonjour</p>' } },
          },
        },
        link: { stringValue: '/communaute' },
        createdAt: { timestampValue: '2020-01-01T03:04:05Z' },
      },
    });
    await post(`http://127.0.0.1:${auth.port}/identitytoolkit.googleapis.com/v1/accounts:sendOobCode?key=k`, {
      requestType: 'EMAIL_SIGNIN',
      email: 'ada@example.org',
      continueUrl: 'http://localhost/',
    });
  });
  afterAll(async () => {
    await Promise.all([auth.close(), firestore.close()]);
    engine.close();
  });

  it('lists the mails of Auth and of the application, newest first', async () => {
    const mails = await readMailbox(place());
    expect(mails.map(({ origin, subject, to }) => [origin, subject, ...to])).toEqual([
      ['auth', 'Lien de connexion', 'ada@example.org'],
      ['application', 'Votre dossier <est> reçu', 'Ada@example.org', 'bo@example.org'],
      ['application', 'Bienvenue', 'cyd@example.org'],
    ]);
    expect(mails[1]).toEqual(jasmine.objectContaining({ id: 'm1', link: 'https://example.org/dossier', at: '2020-01-02T03:04:05.000Z' }));
  });

  it('reads the message that the e-mail extension would send', async () => {
    const [mail] = await readMailbox(place(), 'cyd@');
    expect(mail).toEqual(jasmine.objectContaining({ subject: 'Bienvenue', text: 'Bonjour', html: '<p>Bonjour</p>', link: '/communaute' }));
  });

  it('keeps those of one address, whatever its case', async () => {
    expect((await readMailbox(place(), 'BO@')).map(({ id }) => id)).toEqual(['m1']);
    expect(await readMailbox(place(), 'nobody@')).toEqual([]);
  });

  it('writes texts as texts, and links as links', () => {
    const mail: Mail = {
      id: 'x',
      origin: 'application',
      to: ['a@b.fr'],
      subject: '<b>gras</b>',
      text: 'voir https://e.org/?a=1&b=2 "ici"',
      html: null,
      link: null,
      at: '2026-01-02T03:04:05Z',
      used: false,
    };
    const page = mailboxPage([mail], '"><script>');
    expect(page).not.toContain('<b>gras');
    expect(page).not.toContain('<script>');
    expect(page).toContain('<a href="https://e.org/?a=1&#38;b=2">');
  });
});
