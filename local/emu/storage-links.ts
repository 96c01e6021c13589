/** Why: the addresses that Storage makes die in the cloud when their secrets are taken away, and bytes are never sniffed; the emulator does neither. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestListener } from 'node:http';
import { storageMetadata, type StoredMetadata } from './firebase-tools.ts';

/** The metadata under which those secrets are kept. */
const SECRETS = 'firebaseStorageDownloadTokens';

interface Linked extends StoredMetadata {
  downloadTokens: string[];
  addDownloadToken: (shouldTrigger?: boolean) => void;
}

const readingBytes = new AsyncLocalStorage<boolean>();

/** Secrets set to nothing are forgotten; reading bytes makes none, only asking for a description does. */
export function linksAsInTheCloud(): void {
  const prototype = storageMetadata.StoredFileMetadata.prototype as Linked;
  const original = (name: string): unknown => Object.getOwnPropertyDescriptor(prototype, name)?.value;
  const update = original('update') as Linked['update'];
  const addDownloadToken = original('addDownloadToken') as Linked['addDownloadToken'];
  prototype.update = function (this: Linked, incoming, shouldTrigger) {
    if (takesSecretsAway(incoming)) this.downloadTokens = [];
    update.call(this, incoming, shouldTrigger);
  };
  prototype.addDownloadToken = function (this: Linked, shouldTrigger) {
    if (readingBytes.getStore() !== true) addDownloadToken.call(this, shouldTrigger);
  };
}

function takesSecretsAway(incoming: object): boolean {
  const { metadata } = incoming as { readonly metadata?: Readonly<Record<string, unknown>> | null };
  return metadata !== undefined && metadata !== null && SECRETS in metadata && (metadata[SECRETS] ?? '') === '';
}

/** Every answer forbids guessing its type, keeps the name that its description gives, and knows whether it only reads bytes. */
export function servedAsInTheCloud(app: RequestListener): RequestListener {
  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const setHeader = response.setHeader.bind(response);
    response.setHeader = (name, value) => setHeader(name, name === 'Content-Disposition' ? ownName(String(value)) : value);
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    readingBytes.run(searchParams.get('alt') === 'media', () => app(request, response));
  };
}

/** The emulator adds the file's own name behind the one its description gives. */
function ownName(disposition: string): string {
  return /filename=/.test(disposition) ? disposition.replace(/; filename\*=[^;]*$/, '') : disposition;
}
