/** Why: rules and indexes are edited while the local Firebase runs; each change is put in force, or named with its line and left out. */
import { readFileSync, statSync, unwatchFile, watchFile } from 'node:fs';

/** Loads the file now (throwing when it cannot be), then again at each change. Answers how to stop watching. */
export function followFile(file: string, load: (source: string) => void, tell: (line: string) => void): () => void {
  loadFrom(file, load);
  const listener = (): void => {
    if (!statSync(file, { throwIfNoEntry: false })) return;
    try {
      loadFrom(file, load);
      tell(`${file} : rechargé / reloaded`);
    } catch (error) {
      tell(`${(error as Error).message}\n  La version précédente reste en vigueur. / The previous version stays in force.`);
    }
  };
  // Polling sees every editor's way of saving, on every file system, for two small files.
  watchFile(file, { interval: 500, persistent: false }, listener);
  return () => unwatchFile(file, listener);
}

function loadFrom(file: string, load: (source: string) => void): void {
  try {
    load(readFileSync(file, 'utf8'));
  } catch (error) {
    const { line, column, message } = error as Error & { line?: number; column?: number };
    const place = line === undefined ? '' : `:${line}:${column ?? 0}`;
    throw new Error(`${file}${place}: ${message}`, { cause: error });
  }
}
