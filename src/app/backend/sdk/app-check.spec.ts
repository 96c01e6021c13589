import type { FirebaseApp } from 'firebase/app';
import { startAppCheck } from './app-check';
import type { HostingConfig } from './hosting-config';

const app = { name: 'essaim' } as FirebaseApp;
const listener = { host: '127.0.0.1', port: 1 };
const local: HostingConfig = { emulators: { auth: listener, firestore: listener, functions: listener, storage: listener } };

describe('App Check of a page', () => {
  class Provider {
    readonly key: string;
    constructor(key: string) {
      this.key = key;
    }
  }
  const start = async (config: HostingConfig): Promise<jasmine.Spy> => {
    const initializeAppCheck = jasmine.createSpy('initializeAppCheck');
    await startAppCheck(app, config, () => Promise.resolve({ initializeAppCheck, ReCaptchaEnterpriseProvider: Provider } as never));
    return initializeAppCheck;
  };
  const answers = (body: string, status = 200): jasmine.Spy => spyOn(globalThis, 'fetch').and.resolveTo(new Response(body, { status }));

  it('starts with the key that the site gives', async () => {
    answers('{ "siteKey": "6Lc" }');
    const started = await start({});
    expect(started).toHaveBeenCalledOnceWith(app, { provider: jasmine.objectContaining({ key: '6Lc' }), isTokenAutoRefreshEnabled: true });
  });

  for (const [state, body, status] of [
    ['has no key', '{ "siteKey": "" }', 200],
    ['answers a page', '<!doctype html>', 200],
    ['has no such file', '{}', 404],
  ] as const)
    it(`loads nothing when the site ${state}`, async () => {
      answers(body, status);
      expect(await start({})).not.toHaveBeenCalled();
    });

  it('asks nothing and loads nothing against local emulators', async () => {
    const asked = answers('{ "siteKey": "6Lc" }');
    expect(await start(local)).not.toHaveBeenCalled();
    expect(asked).not.toHaveBeenCalled();
  });
});
