/** Why: `node --import …/local/owner/preload.ts program` lets any program that uses the Admin SDK send the owner secret of its environment, unchanged. */
import { sendOwnerSecret } from './send-secret.ts';

sendOwnerSecret(process.env);
