import { TestBed } from '@angular/core/testing';
import { provideFakes } from '../backend/testing/fakes';
import { Undo } from '../shared/dialogs/undo';
import { NewVersion } from '../shared/version/new-version';
import { Unexpected } from './unexpected';

const gone = [
  'Failed to fetch dynamically imported module: https://essaim.fr/chunk-GONE.js',
  'error loading dynamically imported module: https://essaim.fr/chunk-GONE.js',
  'Importing a module script failed.',
  'NG0750',
];

describe('Unexpected', () => {
  let fetched: jasmine.Spy<typeof fetch>;
  beforeEach(() => {
    spyOn(console, 'error');
    fetched = spyOn(window, 'fetch');
    TestBed.configureTestingModule({ providers: [provideFakes(), Unexpected] });
  });
  const told = async (error: unknown): Promise<string> => {
    const said = new Promise<string>((resolve) => void spyOn(TestBed.inject(Undo), 'say').and.callFake(resolve));
    TestBed.inject(Unexpected).handleError(error);
    return said;
  };

  for (const message of gone)
    it(`says that a newer version is online when only the script is gone: ${message}`, async () => {
      fetched.and.callFake(() => Promise.resolve(new Response(null, { status: 200 })));
      expect(await told(new TypeError(message))).toContain("Une nouvelle version d'Essaim est en ligne");
      expect(TestBed.inject(NewVersion).isOnline()).toBeTrue();
    });

  it('says that the network does not answer when the server does not either, and announces nothing', async () => {
    fetched.and.rejectWith(new TypeError('Failed to fetch'));
    expect(await told(new TypeError(gone[0]))).toContain('le réseau ne répond pas');
    expect(TestBed.inject(NewVersion).isOnline()).toBeFalse();
  });

  it('says of anything else that it was not expected', async () => {
    expect(await told(new TypeError('boom'))).toContain('Une erreur inattendue');
    expect(fetched).not.toHaveBeenCalled();
  });
});
