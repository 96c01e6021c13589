/** Why: a trigger delivery is a CloudEvent whose exact shape the functions SDK unpacks. */
import type { Caller, PendingTrigger } from '../engine.ts';
import { formatFieldPath } from '../model/field-path.ts';
import type { StoredDocument } from '../model/value.ts';
import { JSON_DIALECT } from './codec/dialect.ts';
import { encodeDocument } from './codec/encode.ts';
import type { Raw } from './codec/raw.ts';
import { timeText } from './codec/time.ts';

const DOCUMENTS = /^projects\/([^/]+)\/databases\/([^/]+)\/documents\/(.+)$/;

/** The CloudEvent 1.0 of a pending delivery. */
export function cloudEvent(pending: PendingTrigger): Raw {
  const { change, caller, eventType } = pending;
  const [, project = '', database = '', document = ''] = DOCUMENTS.exec(change.name) ?? [];
  const auth = eventType.endsWith('.withAuthContext') ? authContext(caller) : {};
  return {
    specversion: '1.0',
    id: `${pending.triggerId}-${pending.sequence}`,
    type: eventType,
    source: `//firestore.googleapis.com/projects/${project}/databases/${database}`,
    subject: `documents/${document}`,
    time: timeText(pending.commitTime),
    datacontenttype: 'application/json',
    location: 'local',
    project,
    database,
    namespace: '(default)',
    document,
    ...auth,
    data: {
      ...(change.after ? { value: encodeDocument(change.after, JSON_DIALECT) } : {}),
      ...(change.before ? { oldValue: encodeDocument(change.before, JSON_DIALECT) } : {}),
      ...(change.after && change.before ? { updateMask: { fieldPaths: changedFields(change.before, change.after) } } : {}),
    },
  };
}

/** The names of the functions SDK: it has none for a signed-in user but `unknown`, the id being what tells. */
function authContext(caller: Caller): Raw {
  if (caller.admin) return { authtype: 'service_account' };
  return caller.auth ? { authtype: 'unknown', authid: caller.auth.uid } : { authtype: 'unauthenticated' };
}

function changedFields(before: StoredDocument, after: StoredDocument): readonly string[] {
  const keys = new Set([...before.fields.keys(), ...after.fields.keys()]);
  const old = fieldsOf(before);
  const fresh = fieldsOf(after);
  return [...keys].filter((key) => JSON.stringify(old[key]) !== JSON.stringify(fresh[key])).map((key) => formatFieldPath([key]));
}

function fieldsOf(document: StoredDocument): Raw {
  return (encodeDocument(document, JSON_DIALECT)['fields'] ?? {}) as Raw;
}
