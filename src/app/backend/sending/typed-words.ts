/** Why: what waits in the outbox is shown to whoever typed it: their words and figures, not what the machine sends along. */
import { isFieldChange } from '../stored/field-change';
import type { OutboxEntry } from './outbox.state';

/** Versions, states, identifiers, places and drawings: nobody typed them. */
const technical = /^(v|state|kind|quality|signature|position|recommendation|audience|validated|.*(Id|Ids|Uid|Uids|At|Path))$/;

/** The text of an entry, a blank line between its parts. */
export const typedWords = ({ patch, mode, uid }: Pick<OutboxEntry, 'patch' | 'mode' | 'uid'>): string => {
  const words = (key: string, value: unknown): readonly string[] => {
    if (technical.test(key.split('.').at(-1) ?? '') || isFieldChange(value)) return [];
    if (typeof value === 'string') return value.trim() === '' || value === uid ? [] : [value];
    // A figure alone is an answer; among others it is a score or a setting.
    if (typeof value === 'number') return mode === 'update' ? [String(value)] : [];
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
    return isGroup ? Object.entries(value).flatMap(([name, part]) => words(name, part)) : [];
  };
  return Object.entries(patch)
    .flatMap(([key, value]) => words(key, value))
    .join('\n\n');
};
