/** Why: whoever follows a link to a call, on any phone or from any search engine, reads it in the first answer of the server, before a line of script. */
import { onRequest, type Request } from 'firebase-functions/v2/https';
import { callParts } from '@domain/calls/reading/call-parts';
import type { Call } from '@domain/calls/calls';
import { mayReadCall } from '@domain/calls/permissions';
import { readable } from '@domain/shared/contract/fallbacks';
import type { Identified } from '@domain/shared/document';
import { database, fromSnapshot } from '../../platform/firebase';
import { addressOf } from '../../platform/mails/mail-text';
import { fieldsToRest } from './rest-values';
import { webShell, withContent } from './web-shell';
import { callPage, escaped } from './page-html';
import type { PageLocale } from './page-words';

type Answer = Parameters<Parameters<typeof onRequest>[0]>[1];

interface Found {
  readonly call: Identified<Call>;
  /** The document as REST tells it: the application reads it there instead of asking again. */
  readonly data: string;
}

const address = /^(?:\/en)?\/appels\/([\w-]{1,128})\/?$/;
const visitor = (now: Date) => ({ uid: null, email: null, emailVerified: false, memberships: [], now });
/** Seconds a cache may keep the page: the deadline is judged by the server anyway, a minute late is only a word. */
const freshness = 60;

/** A call anyone may read, or null. `<` is escaped in the data, so that no text can close its element. */
const publicCall = async (callId: string, now: Date): Promise<Found | null> => {
  const snapshot = await database.doc(`calls/${callId}`).get();
  const call = fromSnapshot<Call>(snapshot);
  if (call === null || !mayReadCall(visitor(now), call)) return null;
  const { id: _, ...fields } = call;
  const rest = { [`calls/${callId}`]: { name: snapshot.ref.path, fields: fieldsToRest(fields) } };
  const json = JSON.stringify(rest).replaceAll('<', '\\u003c');
  return { call: readable(callParts, call).value, data: `<script type="application/json" id="es-documents">${json}</script>` };
};

const headOf = (call: Identified<Call>, locale: PageLocale): string => {
  const [path, other] = [`/appels/${call.id}`, locale === 'fr' ? 'en' : 'fr'] as const;
  const here = addressOf(locale === 'fr' ? path : `/en${path}`);
  const meta = (kind: 'name' | 'property', key: string, content: string): string =>
    `<meta ${kind}="${key}" content="${escaped(content)}" />`;
  return (
    meta('name', 'description', call.tagline) +
    meta('property', 'og:type', 'website') +
    meta('property', 'og:site_name', 'Essaim') +
    meta('property', 'og:title', call.name) +
    meta('property', 'og:description', call.tagline) +
    meta('property', 'og:url', here) +
    `<link rel="canonical" href="${escaped(here)}" />` +
    `<link rel="alternate" hreflang="${other}" href="${escaped(addressOf(other === 'fr' ? path : `/en${path}`))}" />`
  );
};

/** Answers `/appels/{callId}` and `/en/appels/{callId}`; what is not public gets the bare application, which explains. */
export const answerPublicPage = async (request: Request, response: Answer, now = new Date()): Promise<void> => {
  const locale: PageLocale = request.path.startsWith('/en/') ? 'en' : 'fr';
  const callId = address.exec(request.path)?.[1];
  const [shell, found] = await Promise.all([
    webShell(request, locale === 'fr' ? '/' : '/en/'),
    callId === undefined ? null : publicCall(callId, now),
  ]);
  for (const [name, value] of shell.headers) response.set(name, value);
  response.type('html');
  if (found === null) {
    response.set('cache-control', 'no-cache').send(shell.html);
    return;
  }
  const demo = (process.env['GCLOUD_PROJECT'] ?? '').startsWith('demo-');
  const first = callPage(found.call, { locale, now, demo });
  const page = withContent(shell, `${escaped(found.call.name)} · Essaim`, headOf(found.call, locale), first, found.data);
  response.set('cache-control', `public, max-age=0, s-maxage=${String(freshness)}`).send(page);
};

/** Behind Hosting's rewrite only (firebase.json): a visitor's page, cached at the edge for a minute. */
export const publicPage = onRequest({ invoker: 'public' }, (request, response) => answerPublicPage(request, response));
