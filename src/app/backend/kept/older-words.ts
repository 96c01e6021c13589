/** Why: an earlier version kept words in the tab alone; those of a tab that is still open are taken over, once. */
import type { Data } from '../stored/stored-values';
import type { KeptRecord } from './kept-storage';

export function takeOlderWords(uid: string): readonly KeptRecord[] {
  const prefix = `essaim.typed.${uid}.`;
  const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
  return keys.map((key): KeptRecord => {
    const words = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Data;
    sessionStorage.removeItem(key);
    const text = ['reason', 'message'].map((part) => words[part]).filter((part) => typeof part === 'string');
    return {
      id: crypto.randomUUID(),
      uid,
      place: key.slice(prefix.length),
      title: $localize`:@@shared.olderWords:Texte commencé`,
      path: '',
      words,
      base: null,
      text: text.join('\n\n'),
      at: new Date(),
    };
  });
}
