import type { CallableRequest } from 'firebase-functions/v2/https';
import * as v from 'valibot';
import { sharedLocal } from '../../../../tests/support/local';

// Loaded late: the admin SDK takes its addresses from the environment when it starts.
const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  return import('../callable');
};

describe('App Check', () => {
  let answer: ReturnType<Awaited<ReturnType<typeof loadRoom>>['visitorCallable']>;
  beforeAll(async () => {
    const { visitorCallable } = await loadRoom();
    answer = visitorCallable('signOutEverywhere', v.object({}), () => Promise.resolve(null));
  }, 60_000);
  const ask = async (app?: object): Promise<unknown> => {
    try {
      return await answer.run({ data: {}, rawRequest: {}, acceptsStreaming: false, ...(app && { app }) } as unknown as CallableRequest);
    } catch (error) {
      const { code, details } = error as { readonly code?: string; readonly details?: { readonly reason?: string } };
      return [code, details?.reason];
    }
  };
  afterEach(() => delete process.env['ENFORCE_APP_CHECK']);

  it('asks nothing of a page until the environment says so', async () => {
    expect(await ask()).toBeNull();
    process.env['ENFORCE_APP_CHECK'] = 'false';
    expect(await ask()).toBeNull();
  });

  it('refuses a call without a verified token once the environment says so, and answers one that has it', async () => {
    process.env['ENFORCE_APP_CHECK'] = 'true';
    expect(await ask()).toEqual(['unauthenticated', 'appNotVerified']);
    expect(await ask({ appId: '1:2:web:3' })).toBeNull();
  });
});
