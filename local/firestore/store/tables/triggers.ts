/** Why: a trigger owed by a commit must survive a crash, so it is queued in the commit's own SQLite transaction. */
import type { Caller, Change, PendingTrigger, TriggerQueue } from '../../engine.ts';
import type { Micros } from '../../model/value.ts';
import { databaseIdOf, projectOf, splitName } from '../../model/names.ts';
import { bytesOf } from '../../model/stored-bytes.ts';
import { documentFrom } from './documents.ts';
import type { Row, Sqlite } from './sqlite.ts';

interface Registered {
  readonly project: string;
  readonly id: string;
  readonly pattern: readonly string[];
  readonly eventType: string;
  readonly database: string;
}

export class Triggers implements TriggerQueue {
  private readonly sqlite: Sqlite;
  private registered: readonly Registered[] = [];

  constructor(sqlite: Sqlite) {
    this.sqlite = sqlite;
    this.load();
  }

  register(
    project: string,
    id: string,
    trigger: { readonly pattern: string; readonly eventType: string; readonly database: string },
  ): void {
    this.sqlite.run(
      'INSERT OR REPLACE INTO triggers(project, id, pattern, event, database) VALUES(?, ?, ?, ?, ?)',
      project,
      id,
      trigger.pattern,
      trigger.eventType,
      trigger.database,
    );
    this.load();
  }

  unregisterAll(project: string): void {
    this.sqlite.run('DELETE FROM triggers WHERE project = ?', project);
    this.load();
  }

  isRegistered(project: string, id: string): boolean {
    return this.registered.some((trigger) => trigger.project === project && trigger.id === id);
  }

  pending(limit: number): readonly PendingTrigger[] {
    return this.sqlite.all('SELECT * FROM deliveries ORDER BY seq LIMIT ?', limit).map(pendingFrom);
  }

  acknowledge(sequence: bigint): void {
    this.sqlite.run('DELETE FROM deliveries WHERE seq = ?', sequence);
  }

  /** Queues the deliveries owed by one change; to be called inside the commit's transaction. */
  enqueue(db: string, change: Change, commitTime: Micros, caller: Caller): void {
    if (this.registered.length === 0) return;
    const [project, database] = [projectOf(db), databaseIdOf(db)];
    const path = splitName(change.name).path.split('/');
    for (const trigger of this.registered) {
      if (trigger.project !== project || trigger.database !== database) continue;
      if (!wants(trigger.eventType, change) || !matchesPattern(trigger.pattern, path)) continue;
      const { before, after } = change;
      this.sqlite.run(
        `INSERT INTO deliveries(project, trigger, event, time, name, caller, before_created, before_updated, before_body, after_created, after_updated, after_body)
         VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        project,
        trigger.id,
        trigger.eventType,
        commitTime,
        change.name,
        JSON.stringify(caller),
        before?.createTime ?? null,
        before?.updateTime ?? null,
        before ? bytesOf(before) : null,
        after?.createTime ?? null,
        after?.updateTime ?? null,
        after ? bytesOf(after) : null,
      );
    }
  }

  private load(): void {
    this.registered = this.sqlite.all('SELECT * FROM triggers').map((row) => ({
      project: row['project'] as string,
      id: row['id'] as string,
      pattern: (row['pattern'] as string).split('/').filter((segment) => segment !== ''),
      eventType: row['event'] as string,
      database: row['database'] as string,
    }));
  }
}

/** `google.cloud.firestore.document.v1.{written,created,updated,deleted}[.withAuthContext]`, or 1st gen `…/document.{write,create,update,delete}`. */
function wants(eventType: string, change: Change): boolean {
  const kind = /document\.(?:v1\.)?(writ|creat|updat|delet)/.exec(eventType)?.[1];
  if (kind === 'writ') return true;
  if (change.before === null) return kind === 'creat';
  return change.after === null ? kind === 'delet' : kind === 'updat';
}

/** `calls/{call}/reviews/{review}`; `{rest=**}` takes any number of segments. */
function matchesPattern(pattern: readonly string[], path: readonly string[]): boolean {
  const [head, ...rest] = pattern;
  if (head === undefined) return path.length === 0;
  if (/^\{.*=\*\*\}$/.test(head)) return path.some((_, i) => matchesPattern(rest, path.slice(i))) || matchesPattern(rest, []);
  if (path[0] === undefined) return false;
  return (/^\{.*\}$/.test(head) || head === path[0]) && matchesPattern(rest, path.slice(1));
}

function pendingFrom(row: Row): PendingTrigger {
  const name = row['name'] as string;
  const side = (when: string) => {
    const body = row[`${when}_body`];
    return body instanceof Uint8Array ? documentFrom(name, row[`${when}_created`], row[`${when}_updated`], body) : null;
  };
  return {
    sequence: BigInt(row['seq'] as number),
    project: row['project'] as string,
    triggerId: row['trigger'] as string,
    eventType: row['event'] as string,
    commitTime: BigInt(row['time'] as number),
    change: { name, before: side('before'), after: side('after') },
    caller: JSON.parse(row['caller'] as string) as Caller,
  };
}
