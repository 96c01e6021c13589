/** Why: a browser may still keep what an earlier version of the application had not sent; it leaves in today's way, once. */
import { isFieldChange } from '../stored/field-change';
import type { Data } from '../stored/stored-values';
import type { Letter, OutboxEntry } from './outbox.state';

interface Amendment {
  readonly callId: string;
  readonly version: number;
  readonly amendment: unknown;
}

/** Changes of an open call once had a queue of their own. What is taken is not there for another tab. */
export function takeOlderAmendments(uid: string): readonly Letter[] {
  const key = `essaim.amendments.${uid}`;
  const kept = localStorage.getItem(key);
  localStorage.removeItem(key);
  const all = kept === null ? [] : (JSON.parse(kept) as readonly Amendment[]);
  return all.map(({ callId, version, amendment }) => ({
    path: `calls/${callId}`,
    patch: { callId, version, amendment },
    mode: 'call',
    call: 'amendCall',
    label: $localize`:@@shell.olderAmendment:Modification d'un appel`,
  }));
}

/** Created once each. */
const asBefore = /\/(attendances|records)\//;
const whoAndWhen = /^(v|updatedBy|byUid|byName|editors\..*|.*Uid|.*Id)$/;

const isMap = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date) && !isFieldChange(value);
const leaves = (data: Data): readonly (readonly [string, unknown])[] =>
  Object.entries(data).flatMap(([key, value]) =>
    isMap(value) ? leaves(value).map(([path, leaf]) => [`${key}.${path}`, leaf] as const) : [[key, value] as const],
  );

const isSigned = /^(editions|programmes|calls|sessions)\/[^/]+$/;

const holdsAnswers = /^applications\/[^/]+\/content\/answers$/;
const ofAnswer = 'answers.';

/** An entry as today's rules take it: field by field, saying who wrote what the journal tells, and which answer of an application it is. */
export function asRevision(entry: OutboxEntry): OutboxEntry {
  const revision = byField(entry);
  const said = revision.mode === 'revise' ? { ...signature(entry), ...namedAnswer(revision) } : {};
  return Object.keys(said).length === 0 ? revision : { ...revision, along: { ...revision.along, ...said } };
}

const signature = ({ path, uid }: OutboxEntry): Data => (isSigned.test(path) ? { updatedBy: uid } : {});

function namedAnswer({ path, patch }: OutboxEntry): Data {
  const field = holdsAnswers.test(path) ? Object.keys(patch).find((key) => key.startsWith(ofAnswer)) : undefined;
  return field === undefined ? {} : { edited: field.slice(ofAnswer.length) };
}

/** An entry kept before documents said their version. */
function byField(entry: OutboxEntry): OutboxEntry {
  if (entry.along !== undefined || asBefore.test(entry.path) || (entry.mode !== 'set' && entry.mode !== 'update')) return entry;
  const fields = entry.mode === 'set' ? leaves(entry.patch) : Object.entries(entry.patch);
  const isAlong = ([path, value]: readonly [string, unknown]): boolean => isFieldChange(value) || whoAndWhen.test(path);
  return {
    ...entry,
    mode: 'revise',
    patch: Object.fromEntries(fields.filter((field) => !isAlong(field))),
    along: Object.fromEntries(fields.filter(isAlong)),
    blank: entry.mode === 'set' ? entry.patch : null,
    base: entry.base === null ? null : Object.fromEntries(entry.mode === 'set' ? leaves(entry.base) : Object.entries(entry.base)),
  };
}
