/** Why: a commit is decided completely before anything is written: pending state, then rules, then preconditions, in that visible order. */
import { FirestoreError, type Caller, type Write, type WriteResult } from '../../engine.ts';
import { encodeFields } from '../../model/codec.ts';
import { valueAt, withValueAt } from '../../model/field-path.ts';
import { validateFields, validateSize } from '../../model/limits.ts';
import { rememberBytes } from '../../model/stored-bytes.ts';
import type { Fields, Micros, StoredDocument, Value } from '../../model/value.ts';
import { MULTIPLE_BUDGET, ruleDocument, SINGLE_BUDGET, type Gate, type Judge } from '../authorise.ts';
import type { Documents, StoredRow } from '../tables/documents.ts';
import { applyTransforms } from './transforms.ts';

/** A document during a commit: what is stored, and what the writes so far made of it (null: no document). */
interface Draft {
  readonly row: StoredRow | null;
  fields: Fields | null;
  updateTime: Micros;
  /** deleted and created again inside this commit */
  recreated: boolean;
  touched: boolean;
}

interface Step {
  readonly write: Write;
  readonly path: string;
  readonly draft: Draft;
  /** state the precondition sees */
  readonly existed: boolean;
  readonly updateTime: Micros;
  readonly after: Fields | null;
  readonly transformResults: readonly Value[];
}

/** One document to write: `body` null deletes it. */
export interface PlannedChange {
  readonly path: string;
  readonly row: StoredRow | null;
  readonly after: StoredDocument | null;
  readonly body: Uint8Array | null;
}

export interface Decision {
  readonly changes: readonly PlannedChange[];
  readonly results: readonly WriteResult[];
}

export interface CommitRequest {
  readonly db: string;
  readonly writes: readonly Write[];
  readonly paths: readonly string[];
  readonly caller: Caller;
}

/** Decides a validated commit at a given commit time. Throws FirestoreError; touches nothing. */
export function evaluateCommit(documents: Documents, gate: Gate, request: CommitRequest, time: Micros): Decision {
  const drafts = new Map<string, Draft>();
  const steps = request.writes.map((write, i) => step(documents, drafts, request, write, request.paths[i] ?? '', time));
  judgeSteps(gate, request, drafts, steps, time);
  for (const one of steps) checkPrecondition(one);
  const changes: PlannedChange[] = [];
  const updated = new Map<Draft, Micros>();
  for (const [path, draft] of drafts) {
    const change = changeOf(request.db, path, draft, time);
    if (change) changes.push(change);
    updated.set(draft, change || !draft.row ? time : draft.row.document.updateTime);
  }
  return { changes, results: steps.map((one) => resultOf(one, updated.get(one.draft) ?? time)) };
}

function step(documents: Documents, drafts: Map<string, Draft>, request: CommitRequest, write: Write, path: string, time: Micros): Step {
  let draft = drafts.get(path);
  if (!draft) {
    const row = documents.read(request.db, path);
    draft = { row, fields: null, updateTime: row?.document.updateTime ?? 0n, recreated: false, touched: false };
    drafts.set(path, draft);
  }
  const existed = draft.touched ? draft.fields !== null : draft.row !== null;
  const before = { write, path, draft, existed, updateTime: draft.updateTime };
  if (write.kind === 'verify') return { ...before, after: draft.touched ? draft.fields : null, transformResults: [] };
  const { fields, results } = outcome(draft, write, time);
  if (fields !== null && draft.touched && !existed) draft.recreated = draft.row !== null;
  draft.touched = true;
  draft.fields = fields;
  draft.updateTime = time;
  return { ...before, after: fields, transformResults: results };
}

function outcome(
  draft: Draft,
  write: Exclude<Write, { kind: 'verify' }>,
  time: Micros,
): { fields: Fields | null; results: readonly Value[] } {
  if (write.kind === 'delete') return { fields: null, results: [] };
  const base = write.kind === 'update' && !write.mask ? write.fields : merged(currentFields(draft), write);
  return write.transforms.length === 0 ? { fields: base, results: [] } : applyTransforms(base, write.transforms, time);
}

function currentFields(draft: Draft): Fields {
  if (draft.touched) return draft.fields ?? new Map<string, Value>();
  return draft.row?.document.fields ?? new Map<string, Value>();
}

function merged(current: Fields, write: Write): Fields {
  if (write.kind !== 'update') return current;
  let fields = current;
  for (const path of write.mask ?? []) fields = withValueAt(fields, path, valueAt(write.fields, path));
  return fields;
}

function judgeSteps(gate: Gate, request: CommitRequest, drafts: ReadonlyMap<string, Draft>, steps: readonly Step[], time: Micros): void {
  const { db, caller } = request;
  const readAfter = (path: string) => {
    const draft = drafts.get(path);
    if (!draft?.touched) return ruleDocument(documentOf(gate, db, path, draft));
    return draft.fields && { path, fields: draft.fields };
  };
  const judged = withTheirTransforms(steps);
  const judge = gate.judge(db, caller, time, judged.length === 1 ? SINGLE_BUDGET : MULTIPLE_BUDGET, readAfter);
  if (judge) for (const one of judged) judgeStep(judge, one);
}

/** Older SDKs send one `set` or `update` as two writes, the second with the server timestamps: rules see the one act. */
function withTheirTransforms(steps: readonly Step[]): readonly Step[] {
  const acts: Step[] = [];
  for (const one of steps) {
    const before = acts.at(-1);
    if (one.write.kind === 'transform' && before?.write.kind === 'update' && before.draft === one.draft)
      acts[acts.length - 1] = { ...before, after: one.after };
    else acts.push(one);
  }
  return acts;
}

function documentOf(gate: Gate, db: string, path: string, draft: Draft | undefined): StoredDocument | null {
  return draft ? (draft.row?.document ?? null) : gate.stored(db, path);
}

function judgeStep(judge: Judge, { write, path, draft, after }: Step): void {
  const resource = ruleDocument(draft.row?.document ?? null);
  if (write.kind === 'verify') {
    judge.ask({ method: 'get', path, resource });
    return;
  }
  if (write.kind === 'delete') {
    judge.ask({ method: 'delete', path, resource });
    return;
  }
  const method = draft.row !== null || write.precondition?.exists === true ? 'update' : 'create';
  judge.ask({ method, path, resource, requestResource: after && { path, fields: after } });
}

function checkPrecondition({ write, existed, updateTime }: Step): void {
  const wanted = write.precondition;
  if (!wanted) return;
  if ((wanted.exists === true || wanted.updateTime !== undefined) && !existed) {
    throw new FirestoreError('NOT_FOUND', `No document to update: ${write.name}`);
  }
  if (wanted.exists === false && existed) throw new FirestoreError('ALREADY_EXISTS', `Document already exists: ${write.name}`);
  if (wanted.updateTime !== undefined && wanted.updateTime !== updateTime) {
    const message = `The stored version (${updateTime}) does not match the required base version (${wanted.updateTime}).`;
    throw new FirestoreError('FAILED_PRECONDITION', message);
  }
}

/** Null when the commit leaves the document as it was, byte for byte. */
function changeOf(db: string, path: string, draft: Draft, time: Micros): PlannedChange | null {
  const { row } = draft;
  if (!draft.touched) return null;
  if (draft.fields === null) return row && { path, row, after: null, body: null };
  const body = encodeFields(draft.fields);
  if (row && !draft.recreated && body.equals(row.body)) return null;
  const name = `${db}/documents/${path}`;
  validateResult(name, path, draft.fields, body.length);
  const createTime = row && !draft.recreated ? row.document.createTime : time;
  const after: StoredDocument = { name, fields: draft.fields, createTime, updateTime: time };
  rememberBytes(after, body);
  return { path, row, after, body };
}

/** Masks and transforms can build what no single write held: too deep, or too large. */
function validateResult(name: string, path: string, fields: Fields, bytes: number): void {
  validateFields(fields);
  validateSize(name, path, fields, bytes);
}

function resultOf({ write, transformResults }: Step, updateTime: Micros): WriteResult {
  return write.kind === 'delete' || write.kind === 'verify' ? { transformResults } : { updateTime, transformResults };
}
