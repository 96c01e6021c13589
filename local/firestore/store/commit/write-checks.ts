/** Why: a malformed write is refused before anything is read, whoever sends it. */
import { FirestoreError, type FieldPath, type Transform, type Write } from '../../engine.ts';
import { formatFieldPath } from '../../model/field-path.ts';
import { validateFieldPath, validateFields, validateOperand } from '../../model/limits.ts';
import { documentPath } from '../../model/names.ts';
import type { Value } from '../../model/value.ts';

/** Paths of the written documents, in order. Throws INVALID_ARGUMENT for the first malformed write. */
export function validateWrites(db: string, writes: readonly Write[]): readonly string[] {
  const paths = writes.map((write) => validateWrite(db, write));
  refuseVerifiedTwice(writes);
  refuseImpossibleSequences(writes, paths);
  return paths;
}

function validateWrite(db: string, write: Write): string {
  const path = documentPath(db, write.name);
  const { precondition } = write;
  if (precondition?.exists !== undefined && precondition.updateTime !== undefined)
    refuse('A precondition holds either exists or updateTime.');
  if (write.kind === 'update') {
    validateFields(write.fields);
    write.mask?.forEach(validateFieldPath);
  }
  if (write.kind === 'transform' && write.transforms.length === 0) refuse('A transform write needs at least one field transform.');
  if (write.kind === 'update' || write.kind === 'transform') validateTransforms(write.transforms);
  return path;
}

function validateTransforms(transforms: readonly Transform[]): void {
  for (const transform of transforms) {
    validateFieldPath(transform.path);
    if (transform.op === 'requestTime') continue;
    const { operand } = transform;
    if ('t' in operand) {
      if (operand.t !== 'int' && operand.t !== 'double')
        refuse(`The operand of ${transform.op} on "${formatFieldPath(transform.path)}" must be a number.`);
    } else validateElements(operand, transform.path);
  }
}

function validateElements(elements: readonly Value[], path: FieldPath): void {
  for (const element of elements) {
    if (element.t === 'array') refuse('Nested arrays are not allowed');
    validateOperand(element, path);
  }
}

function refuseVerifiedTwice(writes: readonly Write[]): void {
  const verified = writes.filter((write) => write.kind === 'verify').map((write) => write.name);
  if (verified.length === 0) return;
  const unique = new Set(verified);
  const written = writes.some((write) => write.kind !== 'verify' && unique.has(write.name));
  if (unique.size !== verified.length || written) refuse('A document cannot be verified twice, nor verified and written, in one commit.');
}

/** Within one commit an update cannot follow a deletion of its document, nor a creation any write that leaves one. */
function refuseImpossibleSequences(writes: readonly Write[], paths: readonly string[]): void {
  const kept = new Map<string, boolean>();
  writes.forEach((write, i) => {
    const path = paths[i] ?? '';
    const before = kept.get(path);
    const { exists, updateTime } = write.precondition ?? {};
    if (write.kind !== 'delete' && before === false && (exists === true || updateTime !== undefined))
      refuse(`An update cannot follow a deletion of the same document in one commit: ${write.name}`);
    if (before === true && exists === false)
      refuse(`A creation cannot follow another write of the same document in one commit: ${write.name}`);
    kept.set(path, write.kind !== 'delete');
  });
}

function refuse(message: string): never {
  throw new FirestoreError('INVALID_ARGUMENT', message);
}
