/** Why: in development no mail leaves the machine; this gathers those that Auth and the application would have sent. */
import type { SentMail } from '../emu/auth/store.ts';
import type { LocalPorts } from '../functions-host/settings.ts';

export interface Mail {
  readonly id: string;
  readonly origin: 'auth' | 'application';
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly link: string | null;
  /** ISO 8601 */
  readonly at: string;
  /** The link has already served (Auth only). */
  readonly used: boolean;
}

const subjects: Readonly<Record<string, string>> = {
  EMAIL_SIGNIN: 'Lien de connexion',
  VERIFY_EMAIL: 'Vérification de l’adresse',
  PASSWORD_RESET: 'Nouveau mot de passe',
  RECOVER_EMAIL: 'Retour à l’adresse précédente',
  VERIFY_AND_CHANGE_EMAIL: 'Changement d’adresse',
};
/** Where the mails are, and the owner's bearer token with which they are asked for. */
export interface MailboxPlace {
  readonly project: string;
  readonly ports: Pick<LocalPorts, 'auth' | 'firestore'>;
  readonly token: string;
}

/** Newest first; with `to`, only those sent to an address that contains it. */
export async function readMailbox(place: MailboxPlace, to = ''): Promise<readonly Mail[]> {
  const [auth, application] = await Promise.all([authMails(place), applicationMails(place)]);
  const wanted = to.trim().toLowerCase();
  return [...auth, ...application]
    .filter((mail) => wanted === '' || mail.to.some((address) => address.toLowerCase().includes(wanted)))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

const ownersHeaders = ({ token }: MailboxPlace) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });

async function authMails(place: MailboxPlace): Promise<readonly Mail[]> {
  const response = await fetch(`http://127.0.0.1:${place.ports.auth}/emulator/v1/projects/${place.project}/mails`, {
    headers: ownersHeaders(place),
  });
  if (!response.ok) throw new Error(`Auth answered ${response.status} to the mailbox`);
  const mails = (await response.json()) as readonly SentMail[];
  return mails.map(({ id, at, kind, email, link, used }) => ({
    id,
    origin: 'auth',
    to: [email],
    subject: subjects[kind] ?? kind,
    text: '',
    html: null,
    link,
    at,
    used,
  }));
}

type RestValue = Readonly<Record<string, unknown>>;
interface RestDocument {
  readonly name: string;
  readonly fields?: Readonly<Record<string, RestValue>>;
  readonly createTime: string;
}

async function applicationMails(place: MailboxPlace): Promise<readonly Mail[]> {
  const url = `http://127.0.0.1:${place.ports.firestore}/v1/projects/${place.project}/databases/(default)/documents:runQuery`;
  const structuredQuery = {
    from: [{ collectionId: 'mails' }],
    orderBy: [{ field: { fieldPath: 'createdAt' }, direction: 'DESCENDING' }],
    limit: 500,
  };
  const response = await fetch(url, { method: 'POST', headers: ownersHeaders(place), body: JSON.stringify({ structuredQuery }) });
  if (!response.ok) throw new Error(`Firestore answered ${response.status} to the mailbox`);
  const rows = (await response.json()) as readonly { readonly document?: RestDocument }[];
  return rows.flatMap(({ document }) => (document ? [mailFrom(document)] : []));
}

/** Subject and words may be inside `message`, as the e-mail extension of Firebase wants them. */
function mailFrom({ name, fields = {}, createTime }: RestDocument): Mail {
  const message = (fields['message']?.['mapValue'] as { readonly fields?: Readonly<Record<string, RestValue>> } | undefined)?.fields;
  const text = (field: string): string | null => textsIn(fields[field] ?? message?.[field])[0] ?? null;
  return {
    id: name.slice(name.lastIndexOf('/') + 1),
    origin: 'application',
    to: textsIn(fields['to']),
    subject: text('subject') ?? '(sans objet)',
    text: text('text') ?? '',
    html: text('html'),
    link: text('link'),
    at: instantIn(fields['createdAt']) ?? createTime,
    used: false,
  };
}

function textsIn(value: RestValue | undefined): readonly string[] {
  if (typeof value?.['stringValue'] === 'string') return [value['stringValue']];
  const list = value?.['arrayValue'] as { values?: readonly RestValue[] } | undefined;
  return (list?.values ?? []).flatMap(textsIn);
}

/** Timestamps, ISO texts and milliseconds are all in use for dates. */
function instantIn(value: RestValue | undefined): string | null {
  const written =
    value?.['timestampValue'] ??
    value?.['stringValue'] ??
    (value?.['integerValue'] === undefined ? undefined : Number(value['integerValue']));
  if (typeof written !== 'string' && typeof written !== 'number') return null;
  const date = new Date(written);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
