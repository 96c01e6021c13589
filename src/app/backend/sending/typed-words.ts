/** Why: what waits in the outbox is shown to whoever typed it: their words and figures, not what the machine sends along. */
import { paris } from '@domain/shared/instant';
import { isFieldChange } from '../stored/field-change';
import type { Data } from '../stored/stored-values';
import type { OutboxEntry } from './outbox.state';

/** Versions, states, identifiers, places and drawings: nobody typed them. */
const technical = /^(v|state|kind|quality|signature|position|recommendation|audience|validated|.*(Id|Ids|Uid|Uids|At|Path))$/;

type Typed = Pick<OutboxEntry, 'patch' | 'mode' | 'uid'>;

const partsOf = (patch: Data): readonly (readonly [string, unknown])[] =>
  Object.entries(patch).filter(([, value]) => !isFieldChange(value));

/** The text of an entry, a blank line between its parts. */
export const typedWords = ({ patch, mode, uid }: Typed): string => {
  // A figure alone is an answer; among others it is a score or a setting.
  const isAlone = mode === 'update' || (mode === 'revise' && partsOf(patch).length === 1);
  const words = (key: string, value: unknown): readonly string[] => {
    if (technical.test(key.split('.').at(-1) ?? '') || isFieldChange(value)) return [];
    if (typeof value === 'string') return value.trim() === '' || value === uid ? [] : [value];
    if (typeof value === 'number') return isAlone ? [String(value)] : [];
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
    return isGroup ? Object.entries(value).flatMap(([name, part]) => words(name, part)) : [];
  };
  return Object.entries(patch)
    .flatMap(([key, value]) => words(key, value))
    .join('\n\n');
};

/** A value as a person reads it; nothing for what is ticked or empty. */
export const said = (value: unknown): string => {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (value instanceof Date)
    return value.toLocaleString(document.documentElement.lang.startsWith('en') ? 'en-GB' : 'fr-FR', {
      timeZone: paris,
      dateStyle: 'long',
      timeStyle: 'short',
    });
  if (Array.isArray(value)) return value.map(said).join(', ');
  if (typeof value === 'object') return Object.values(value).map(said).filter(Boolean).join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Both sides of an entry in conflict, in words, with what is needed to choose. */
export const metWordsOf = ({ id, label, patch, theirs }: OutboxEntry) => {
  const fields = partsOf(patch);
  const paths = fields.map(([path]) => path);
  return {
    id,
    label,
    mine: fields.map(([, value]) => said(value)).join('\n\n'),
    theirs: paths.map((path) => said(theirs?.[path])).join('\n\n'),
    isText: fields.length === 1 && typeof fields[0]?.[1] === 'string',
  };
};
