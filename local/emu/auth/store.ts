/** Why: the Auth emulator forgets everything when it stops; here each account and each mail is written to SQLite before the client hears of it. */
import { DatabaseSync } from 'node:sqlite';
import { authState, type AuthMail, type AuthUser, type ProjectState } from '../firebase-tools.ts';

/** A mail as the development mailbox lists it. `used` is set once its link has served. */
export interface SentMail {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly email: string;
  readonly link: string;
  readonly used: boolean;
}

export interface AuthStore {
  readonly states: Map<string, ProjectState>;
  /** Newest first. */
  mails(project: string): readonly SentMail[];
  /** Adds accounts to a project, as they are. */
  addUsers(project: string, users: readonly AuthUser[]): void;
  close(): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS users (project TEXT, tenant TEXT, id TEXT, json TEXT NOT NULL, PRIMARY KEY (project, tenant, id));
  CREATE TABLE IF NOT EXISTS mails (number INTEGER PRIMARY KEY, project TEXT, tenant TEXT, code TEXT UNIQUE, at TEXT NOT NULL, used INTEGER NOT NULL DEFAULT 0, json TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS mails_by_project ON mails (project, number);
`;
const mailsKept = 2_000;

/** Opens (or creates) the accounts file; ':memory:' keeps nothing. One store per process, since it hooks the emulator's classes. */
export function openAuthStore(path: string): AuthStore {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  db.exec(schema);
  db.prepare('DELETE FROM mails WHERE number <= (SELECT max(number) FROM mails) - ?').run(mailsKept);
  const states = restore(db);
  hook(db);
  const list = db.prepare('SELECT code, at, used, json FROM mails WHERE project = ? ORDER BY number DESC LIMIT 500');
  return {
    states,
    mails: (project) => list.all(project).map((row) => toMail(row as unknown as MailRow)),
    addUsers: (project, users) => addUsers(db, stateIn(states, project), users),
    close: () => db.close(),
  };
}

interface MailRow {
  readonly project: string;
  readonly tenant: string;
  readonly code: string;
  readonly at: string;
  readonly used: number;
  readonly json: string;
}

function toMail(row: MailRow): SentMail {
  const mail = JSON.parse(row.json) as AuthMail;
  return { id: row.code, at: row.at, kind: mail.requestType, email: mail.email, link: mail.oobLink, used: row.used === 1 };
}

function stateIn(states: Map<string, ProjectState>, project: string): ProjectState {
  const state = states.get(project) ?? new authState.AgentProjectState(project);
  states.set(project, state);
  return state;
}

/** The emulator derives the password and phone providers itself: given back, they would be listed twice. */
function giveBack(state: ProjectState, user: AuthUser): void {
  const providerUserInfo = user.providerUserInfo?.filter(({ providerId }) => providerId !== 'password' && providerId !== 'phone') ?? [];
  state.overwriteUserWithLocalId(user.localId, { ...user, providerUserInfo });
}

function addUsers(db: DatabaseSync, state: ProjectState, users: readonly AuthUser[]): void {
  const save = db.prepare('INSERT OR REPLACE INTO users (project, tenant, id, json) VALUES (?, ?, ?, ?)');
  db.exec('BEGIN');
  for (const user of users) save.run(state.projectId, '', user.localId, JSON.stringify(user));
  db.exec('COMMIT');
  for (const user of users) giveBack(state, user);
}

function restore(db: DatabaseSync): Map<string, ProjectState> {
  const states = new Map<string, ProjectState>();
  const stateOf = (project: string, tenant: string): ProjectState => {
    const agent = stateIn(states, project);
    return tenant === '' ? agent : agent.getTenantProject(tenant);
  };
  for (const row of db.prepare('SELECT project, tenant, json FROM users').all() as unknown as {
    project: string;
    tenant: string;
    json: string;
  }[]) {
    giveBack(stateOf(row.project, row.tenant), JSON.parse(row.json) as AuthUser);
  }
  for (const row of db.prepare('SELECT project, tenant, code, json FROM mails WHERE used = 0').all() as unknown as MailRow[]) {
    stateOf(row.project, row.tenant).oobs.set(row.code, JSON.parse(row.json) as AuthMail);
  }
  return states;
}

/** Every change of an account passes through these five methods. */
function hook(db: DatabaseSync): void {
  const save = db.prepare('INSERT OR REPLACE INTO users (project, tenant, id, json) VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM users WHERE project = ? AND tenant = ? AND id = ?');
  const removeAll = db.prepare('DELETE FROM users WHERE project = ? AND tenant = ?');
  const addMail = db.prepare('INSERT OR REPLACE INTO mails (project, tenant, code, at, json) VALUES (?, ?, ?, ?, ?)');
  const useMail = db.prepare('UPDATE mails SET used = 1 WHERE code = ?');
  after('updateUserByLocalId', (state, user) => save.run(state.projectId, state.tenantId ?? '', user.localId, JSON.stringify(user)));
  after('deleteUser', (state, _result, user) => remove.run(state.projectId, state.tenantId ?? '', user.localId));
  after('deleteAllAccounts', (state) => removeAll.run(state.projectId, state.tenantId ?? ''));
  after('createOob', (state, mail) =>
    addMail.run(state.projectId, state.tenantId ?? '', mail.oobCode, new Date().toISOString(), JSON.stringify(mail)),
  );
  after('deleteOobCode', (_state, _result, code) => useMail.run(code));
}

type Hooked = 'updateUserByLocalId' | 'deleteUser' | 'deleteAllAccounts' | 'createOob' | 'deleteOobCode';

function after<Name extends Hooked>(
  name: Name,
  act: (state: ProjectState, result: ReturnType<ProjectState[Name]>, ...args: Parameters<ProjectState[Name]>) => unknown,
): void {
  const prototype = authState.ProjectState.prototype as unknown as Record<string, (...args: never[]) => unknown>;
  const original = prototype[name];
  if (!original) throw new Error(`firebase-tools no longer has ProjectState.${name}`);
  prototype[name] = function (this: ProjectState, ...args: never[]): unknown {
    const result = original.apply(this, args);
    act(this, result as ReturnType<ProjectState[Name]>, ...(args as unknown as Parameters<ProjectState[Name]>));
    return result;
  };
}
