/** Why: the smallest bundle with one function of each kind, to prove the host without any business. */
import { initializeApp } from 'firebase-admin/app';
import { FieldValue, getFirestore } from 'firebase-admin/firestore';
import { getFunctions } from 'firebase-admin/functions';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { HttpsError, onCall, onRequest } from 'firebase-functions/v2/https';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { onObjectFinalized } from 'firebase-functions/v2/storage';
import { onTaskDispatched } from 'firebase-functions/v2/tasks';

initializeApp();
const db = getFirestore();
const region = 'europe-west9';
const note = (id, fields) => db.doc(`notes/${id}`).set(fields, { merge: true });

export const whoAmI = onCall({ region }, ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'sign in first', { wanted: 'auth' });
  return { uid: auth.uid, email: auth.token.email, echo: data.word };
});

export const whatTime = onCall({ region }, () => ({
  now: Date.now(),
  year: new Date().getUTCFullYear(),
  given: new Date(0).toISOString(),
  isDate: new Date() instanceof Date,
}));

export const room = {
  hello: onRequest({ region }, (request, response) => void response.send(`hello ${request.query.name} ${request.rawBody?.length ?? 0}`)),
};

export const onItemWritten = onDocumentWritten({ region, document: 'items/{item}' }, (event) =>
  note(`written-${event.params.item}`, { before: event.data?.before.data() ?? null, after: event.data?.after.data() ?? null }),
);

let failures = 0;
export const onFragileWritten = onDocumentWritten({ region, document: 'fragile/{item}', retry: true }, async () => {
  failures += 1;
  if (failures < 3) throw new Error('not yet');
  await note('fragile', { attempts: failures });
});

export const everyNight = onSchedule({ region, schedule: '30 2 * * *', timeZone: 'Europe/Paris' }, () =>
  note('night', { runs: FieldValue.increment(1) }),
);

export const onFile = onObjectFinalized({ region }, ({ data }) => note('file', { name: data.name, size: Number(data.size) }));

export const later = onTaskDispatched({ region, retryConfig: { maxAttempts: 2 } }, ({ data }) => note('task', { word: data.word }));
export const askLater = onCall({ region }, async ({ data }) => {
  await getFunctions().taskQueue(`locations/${region}/functions/later`).enqueue({ word: data.word });
  return null;
});

export const notAFunction = { label: 'ignored' };
