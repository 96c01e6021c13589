/** Why: the one reader of writes, preconditions, masks and read anchors. */
import type { Consistency, FieldPath, Precondition, Transform, Write } from '../../engine.ts';
import { parseFieldPath } from '../../model/field-path.ts';
import { decodeFields, decodeValue, decodeValues } from './decode-value.ts';
import { bytes, has, invalid, message, repeated, text, type Raw } from './raw.ts';
import { decodeTime } from './time.ts';

/** The `writes` of a commit, batch or stream request. */
export function decodeWrites(input: unknown): readonly Write[] {
  return repeated(input, 'writes').map((write) => decodeWrite(message(write, 'write')));
}

function decodeWrite(raw: Raw): Write {
  const precondition = decodePrecondition(raw['currentDocument']);
  const extra = precondition ? { precondition } : {};
  if (has(raw, 'update')) {
    const document = message(raw['update'], 'update');
    const mask = decodeMask(raw['updateMask']);
    return {
      kind: 'update',
      name: text(document['name'], 'name'),
      fields: decodeFields(document['fields']),
      ...(mask ? { mask } : {}),
      transforms: decodeTransforms(raw['updateTransforms']),
      ...extra,
    };
  }
  if (has(raw, 'delete')) return { kind: 'delete', name: text(raw['delete'], 'delete'), ...extra };
  if (has(raw, 'verify')) return { kind: 'verify', name: text(raw['verify'], 'verify'), ...extra };
  if (!has(raw, 'transform')) throw invalid('A write needs an operation: update, delete, verify or transform.');
  const transform = message(raw['transform'], 'transform');
  return {
    kind: 'transform',
    name: text(transform['document'], 'document'),
    transforms: decodeTransforms(transform['fieldTransforms']),
    ...extra,
  };
}

/** A DocumentMask; undefined when absent. */
export function decodeMask(input: unknown): readonly FieldPath[] | undefined {
  if (input === undefined || input === null) return undefined;
  return repeated(message(input, 'mask')['fieldPaths'], 'fieldPaths').map((path) => parseFieldPath(text(path, 'fieldPath')));
}

/** A Precondition; undefined when absent or empty. */
export function decodePrecondition(input: unknown): Precondition | undefined {
  const raw = message(input, 'currentDocument');
  if (has(raw, 'exists')) return { exists: raw['exists'] === true };
  if (has(raw, 'updateTime')) return { updateTime: decodeTime(raw['updateTime'], 'updateTime') };
  return undefined;
}

function decodeTransforms(input: unknown): readonly Transform[] {
  return repeated(input, 'transforms').map((item) => decodeTransform(message(item, 'transform')));
}

function decodeTransform(raw: Raw): Transform {
  const path = parseFieldPath(text(raw['fieldPath'], 'fieldPath'));
  for (const op of ['increment', 'maximum', 'minimum'] as const) {
    if (has(raw, op)) return { path, op, operand: decodeValue(raw[op]) };
  }
  if (has(raw, 'appendMissingElements')) return { path, op: 'appendMissing', operand: elements(raw['appendMissingElements']) };
  if (has(raw, 'removeAllFromArray')) return { path, op: 'removeAll', operand: elements(raw['removeAllFromArray']) };
  if (raw['setToServerValue'] === 'REQUEST_TIME') return { path, op: 'requestTime' };
  throw invalid('Unknown field transform.');
}

function elements(input: unknown): ReturnType<typeof decodeValues> {
  return decodeValues(message(input, 'array')['values']);
}

/** How a read is anchored: transaction, new transaction or read time. */
export function decodeConsistency(raw: Raw): Consistency {
  const transaction = decodeTransaction(raw['transaction']);
  if (transaction !== undefined) return { transaction };
  if (has(raw, 'newTransaction')) return { begin: decodeTransactionOptions(raw['newTransaction']) };
  if (has(raw, 'readTime')) return { readTime: decodeTime(raw['readTime'], 'readTime') };
  return {};
}

/** A transaction id; undefined when absent or empty. */
export function decodeTransaction(input: unknown): string | undefined {
  const id = bytes(input, 'transaction');
  return id.length === 0 ? undefined : Buffer.from(id).toString('utf8');
}

/** TransactionOptions; read-write when nothing is said. */
export function decodeTransactionOptions(input: unknown): NonNullable<Consistency['begin']> {
  const raw = message(input, 'options');
  if (has(raw, 'readOnly')) {
    const readTime = message(raw['readOnly'], 'readOnly')['readTime'];
    return { readOnly: true, ...(readTime === undefined || readTime === null ? {} : { readTime: decodeTime(readTime, 'readTime') }) };
  }
  const retry = decodeTransaction(message(raw['readWrite'], 'readWrite')['retryTransaction']);
  return { readOnly: false, ...(retry === undefined ? {} : { retry }) };
}
