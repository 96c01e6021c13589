/** Why: the Storage emulator keeps its list of files in memory; here each file's description is written to SQLite and its bytes stay in the data folder. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storageFiles, storageMetadata, type StorageInstance, type StoredFile, type StoredMetadata } from './firebase-tools.ts';

const { StoredFileMetadata } = storageMetadata;

/** Gives the emulator back its files, then follows every change. Answers the closer. */
export function keepStorage(emulator: StorageInstance, path: string): () => void {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  db.exec('CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, disk TEXT NOT NULL, json TEXT NOT NULL)');
  restore(db, emulator);
  follow(db, emulator);
  return () => db.close();
}

function restore(db: DatabaseSync, emulator: StorageInstance): void {
  const { dirPath, _diskPathMap: disk } = emulator._persistence;
  const known = new Set<string>();
  for (const row of db.prepare('SELECT path, disk, json FROM files').all() as unknown as { path: string; disk: string; json: string }[]) {
    if (!existsSync(join(dirPath, row.disk))) continue;
    known.add(row.disk);
    disk.set(row.path, row.disk);
    emulator._files.set(row.path, new storageFiles.StoredFile(StoredFileMetadata.fromJSON(row.json, emulator._cloudFunctions)));
  }
  // Bytes of uploads that were interrupted by the last stop.
  for (const name of readdirSync(dirPath)) if (!known.has(name)) rmSync(join(dirPath, name));
}

/** The emulator's map of files is where every upload, copy and deletion ends; `update` is where every description changes. */
function follow(db: DatabaseSync, emulator: StorageInstance): void {
  const save = db.prepare('INSERT OR REPLACE INTO files (path, disk, json) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM files WHERE path = ?');
  const files = emulator._files;
  const write = (path: string, metadata: StoredMetadata): void => {
    const disk = emulator._persistence._diskPathMap.get(path);
    if (disk === undefined) throw new Error(`Storage keeps no bytes for ${path}`);
    save.run(path, disk, StoredFileMetadata.toJSON(metadata));
  };
  files.set = (path, file) => {
    write(path, file.metadata);
    Map.prototype.set.call(files, path, file);
    return files;
  };
  files.delete = (path) => {
    remove.run(path);
    return Map.prototype.delete.call(files, path);
  };
  files.clear = () => {
    db.exec('DELETE FROM files');
    Map.prototype.clear.call(files);
  };
  followDescriptions(files, write);
}

function followDescriptions(files: Map<string, StoredFile>, write: (path: string, metadata: StoredMetadata) => void): void {
  const { prototype } = StoredFileMetadata;
  const original = Object.getOwnPropertyDescriptor(prototype, 'update')?.value as StoredMetadata['update'];
  prototype.update = function (this: StoredMetadata, incoming, trigger) {
    original.call(this, incoming, trigger);
    const path = join(this.bucket, this.name);
    // Rules are asked about copies: only the description that is really kept is written.
    if (files.get(path)?.metadata === this) write(path, this);
  };
}
