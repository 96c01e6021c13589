import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { draftCall, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import { sharedLocal } from '../../../../tests/support/local';
import { pageWords } from './page-words';

const now = new Date('2027-02-01T08:00:00Z');
const closesAt = new Date('2027-04-06T16:00:00Z');
const index = readFileSync('src/index.html', 'utf8').replace('</head>', '<link rel="stylesheet" href="styles-1.css"></head>');
const built = index.replace('</body>', '<script src="main-1.js" type="module"></script></body>');

interface Answer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, page] = await Promise.all([import('../../platform/firebase'), import('./public-page')]);
  return { ...platform, ...page };
};
let room: Awaited<ReturnType<typeof loadRoom>>;
let hosting: Server;

/** What a visitor is answered at a path, by the function itself. */
const get = async (path: string, at = now): Promise<Answer> => {
  const headers: Record<string, string> = {};
  let body = '';
  const host = `127.0.0.1:${String((hosting.address() as AddressInfo).port)}`;
  const response = {
    set: (name: string, value: string) => {
      headers[name] = value;
      return response;
    },
    type: () => response,
    send: (text: string) => {
      body = text;
      return response;
    },
  };
  const request = { path, get: (name: string) => (name === 'x-forwarded-host' ? host : undefined) };
  await room.answerPublicPage(
    request as unknown as Parameters<typeof room.answerPublicPage>[0],
    response as unknown as Parameters<typeof room.answerPublicPage>[1],
    at,
  );
  return { body, headers };
};

describe('the page of a call, answered with its text', () => {
  beforeAll(async () => {
    room = await loadRoom();
    process.env['FUNCTIONS_EMULATOR'] = 'true';
    hosting = createServer((request, response) => {
      const isPage = request.url?.endsWith('.html') ?? false;
      response.writeHead(200, { etag: '"1"', 'content-security-policy': "default-src 'none'" });
      response.end(
        isPage
          ? built
          : "@font-face{font-family:A;src:url('/fonts/a.woff2')}@font-face{font-family:B;src:local('Arial')}.es-card{padding:1px}",
      );
    });
    await new Promise<void>((resolve) => hosting.listen(0, '127.0.0.1', resolve));
    const place = {
      programmeId: 'public-pins',
      programmeName: "P'INS",
      editionId: 'e-public',
      contactEmail: 'pins@example.org',
      createdAt: now,
    };
    const draft = {
      ...draftCall({ ...place, name: "P'INS <2027>" }, settingsOf(pInsCall, 2027)),
      presentation: '</script><script>alert(1)',
    };
    await room.database.doc('calls/public-draft').set(draft);
    await room.database.doc('calls/public-open').set({ ...draft, state: 'open', closesAt });
  }, 60_000);
  afterAll(() => {
    delete process.env['FUNCTIONS_EMULATOR'];
    hosting.close();
  });

  it('says what the call says, with every typed word escaped', async () => {
    const { body, headers } = await get('/appels/public-open');
    expect(body).toContain('<h1 lang="fr">P&#39;INS &lt;2027&gt;</h1>');
    expect(body).toContain('<title>P&#39;INS &lt;2027&gt; · Essaim</title>');
    expect(body).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(body).not.toContain('</script><script>alert(1)');
    expect(body).toContain('href="/appels/public-open/candidater"');
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=60');
    expect(headers['content-security-policy']).toBe("default-src 'none'");
  });

  it('paints without asking for a style or a script, and starts the application later', async () => {
    const { body } = await get('/appels/public-open');
    expect(body).toContain("<style>@font-face{font-family:B;src:local('Arial')}.es-card{padding:1px}</style>");
    expect(body).toContain('<link rel="essaim/later" href="styles-1.css"><noscript><link rel="stylesheet" href="styles-1.css"></noscript>');
    const asked = [...body.replace(/<noscript>.*?<\/noscript>/g, '').matchAll(/rel="stylesheet" ([^>]*?)\s*\/?>/g)].map(([, rest]) => rest);
    // Of paper and of the reader's own colours: browsers wait for neither.
    expect(asked).toEqual(['media="print" href="print.css"', 'media="(forced-colors: active)" href="forced-colors.css"']);
    expect(body).not.toContain('rel="preload"');
    expect(body).not.toMatch(/<script [^>]*type="module"/);
    expect(body).toContain('<script type="essaim/later" src="main-1.js"></script>');
  });

  it('brings the document along as REST would give it', async () => {
    const { body } = await get('/appels/public-open');
    const [, json = ''] = /id="es-documents">([^<]*)<\/script>/.exec(body) ?? [];
    const brought = JSON.parse(json) as Record<string, { readonly name: string; readonly fields: Record<string, unknown> }>;
    expect(brought['calls/public-open']?.name).toMatch(/calls\/public-open$/);
    expect(brought['calls/public-open']?.fields['closesAt']).toEqual({ timestampValue: closesAt.toISOString() });
    expect(brought['calls/public-open']?.fields['v']).toEqual({ integerValue: '1' });
    expect(brought['calls/public-open']?.fields['opensAt']).toEqual({ nullValue: null });
  });

  it('speaks English under /en, and leads to French', async () => {
    const { body } = await get('/en/appels/public-open');
    expect(body).toContain('href="/en/appels/public-open/eligibilite"');
    expect(body).toContain('Check if I am eligible');
    expect(body).toContain('href="/appels/public-open" lang="fr"');
  });

  it('says under /en that what the programme wrote is in French, and only that', async () => {
    const { body } = await get('/en/appels/public-open');
    expect(body).toContain('<h1 lang="fr">');
    expect(body).toContain('<p lang="fr" class="es-prose lines">');
    expect(body).toContain('Source: <span lang="fr">');
    expect(body).toContain('<h2>The programme</h2>');
  });

  it('leaves out the lines that were written wrong, and shows the others', async () => {
    await room.database.doc('calls/public-wrong').set({
      ...draftCall(
        {
          name: 'Appel mal écrit',
          programmeId: 'public-pins',
          programmeName: "P'INS",
          editionId: 'e',
          contactEmail: 'p@example.org',
          createdAt: now,
        },
        settingsOf(pInsCall, 2027),
      ),
      state: 'open',
      closesAt,
      benefits: [3, 'Un appui', null],
      calendar: 'avril',
      questions: [null],
      expectedLoad: { fr: 'deux jours' },
    });
    const { body } = await get('/appels/public-wrong');
    expect(body).toContain('<h1 lang="fr">Appel mal écrit</h1>');
    expect(body).toContain('<li>Un appui</li>');
    expect(body).not.toContain('<li>3</li>');
  });

  it('offers nothing to fill in once the deadline has passed', async () => {
    const { body } = await get('/appels/public-open', new Date(closesAt.getTime() + 1));
    expect(body).toContain('Cet appel est clos.');
    expect(body).not.toContain('/candidater');
  });

  it('answers with the bare application for a draft, an unknown call and a strange address', async () => {
    for (const path of ['/appels/public-draft', '/appels/public-nowhere', '/appels/..%2f', '/en/appels/public-draft']) {
      const { body, headers } = await get(path);
      expect(body).withContext(path).toBe(built);
      expect(headers['cache-control']).withContext(path).toBe('no-cache');
    }
  });
});

describe('what the page and the application both say', () => {
  const ids = {
    'calls.openCalls': 'calls',
    'calls.findScheme': 'findScheme',
    'calls.apply': 'apply',
    'calls.checkEligibility': 'check',
    'calls.closed': 'closed',
    'calls.presentation': 'presentation',
    'calls.benefits': 'benefits',
    'calls.conditions': 'conditions',
    'calls.questions': 'questions',
    'calls.calendar': 'calendar',
    'calls.load': 'load',
    'calls.criteria': 'criteria',
    'calls.contact': 'contact',
    'calls.readRegulation': 'regulation',
    'shell.openNavigation': 'menu',
    'shell.pageDirectory': 'directory',
    'shell.signIn': 'signIn',
    'shell.demoLabel': 'demo',
  } as const;
  it('is the same in English', () => {
    const translations = ['calls', 'shell'].map(
      (room_) => (JSON.parse(readFileSync(`src/locale/en/${room_}.json`, 'utf8')) as { translations: Record<string, string> }).translations,
    );
    const said = Object.assign({}, ...translations) as Record<string, string>;
    for (const [id, word] of Object.entries(ids))
      expect<string>(pageWords.en[word])
        .withContext(id)
        .toBe(said[id] ?? '');
  });
});

describe('the script that index.html runs before the first paint', () => {
  it('is the only one the security policy lets run in a page', () => {
    const policy = readFileSync('firebase.json', 'utf8');
    const inline = [...index.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
    expect(inline.length).toBe(1);
    const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect([...policy.matchAll(/'sha256-[^']+'/g)].map(([hash]) => hash)).toEqual(hashes);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-/);
  });
});
