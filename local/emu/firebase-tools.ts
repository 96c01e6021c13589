/** Why: the one place that names private modules of firebase-tools (its version is pinned for that reason) and says the little we rely on. */
import { createRequire } from 'node:module';
import type { RequestListener } from 'node:http';

const require = createRequire(import.meta.url);
const load = (path: string): unknown => require(`firebase-tools/lib/emulator/${path}`);

/** One account, as the Auth emulator keeps it. */
export interface AuthUser {
  readonly localId: string;
  readonly providerUserInfo?: readonly { readonly providerId: string }[];
  readonly [field: string]: unknown;
}

/** A mail that Auth would have sent: sign-in link, verification, password reset. */
export interface AuthMail {
  readonly email: string;
  readonly requestType: string;
  readonly oobCode: string;
  readonly oobLink: string;
}

export interface ProjectState {
  readonly projectId: string;
  readonly tenantId?: string;
  readonly users: Map<string, AuthUser>;
  readonly oobs: Map<string, AuthMail>;
  overwriteUserWithLocalId(id: string, user: object): AuthUser;
  updateUserByLocalId(id: string, fields: object, options?: object): AuthUser;
  deleteUser(user: AuthUser): void;
  deleteAllAccounts(): void;
  createOob(...args: readonly unknown[]): AuthMail;
  deleteOobCode(code: string): boolean;
  getTenantProject(tenantId: string): ProjectState;
}

export interface StoredFile {
  readonly metadata: StoredMetadata;
}
export interface StoredMetadata {
  readonly bucket: string;
  readonly name: string;
  update(incoming: object, shouldTrigger?: boolean): void;
}
export interface StorageInstance {
  readonly _files: Map<string, StoredFile>;
  readonly _persistence: { readonly _diskPathMap: Map<string, string>; readonly dirPath: string };
  readonly _cloudFunctions: unknown;
  readonly storageLayer: {
    export(folder: string, options: { initiatedBy: string }): Promise<void>;
    import(folder: string, options: { initiatedBy: string }): void | Promise<void>;
  };
  readonly rulesManager: { start(): Promise<unknown>; stop(): Promise<unknown> };
}
export interface TasksInstance {
  createHubServer(): RequestListener;
  readonly controller: { stop(): void };
}

/** What Storage asks before each act: plain JavaScript values (dates are Date). */
export interface VerifyOptions {
  readonly method: string;
  readonly path: string;
  readonly file: { readonly before?: Readonly<Record<string, unknown>>; readonly after?: Readonly<Record<string, unknown>> };
  readonly token?: string;
  readonly delimiter?: string;
}
export interface RulesRuntime {
  start(): Promise<void>;
  stop(): Promise<void>;
  loadRuleset(source: { readonly files: readonly { readonly content: string }[] }): Promise<unknown>;
}

interface Registry {
  set(name: string, instance: { getInfo(): { name: string; host: string; port: number }; getName(): string }): void;
}
interface Log {
  log(level: string, text: string): void;
  logLabeled(level: string, label: string, text: string): void;
}

export const { default: authSpec } = load('auth/apiSpec.js') as { default: { paths: Record<string, { parameters?: readonly object[] }> } };
type Operation = (state: ProjectState, body: Readonly<Record<string, unknown>>, ctx?: OperationContext) => unknown;
export interface OperationContext {
  /** `Oauth2` is there when an administrator asks. */
  readonly security?: { readonly Oauth2?: unknown };
}
/** The acts of Auth by which a password is chosen. */
export const authOperations = load('auth/operations.js') as {
  resetPassword: Operation;
  readonly authOperations: { readonly identitytoolkit: { readonly accounts: Record<'signUp' | 'update' | 'resetPassword', Operation> } };
};
/** The very module that Auth reads and writes its tokens with. */
export const jsonWebTokens = createRequire(require.resolve('firebase-tools/lib/emulator/auth/operations.js'))('jsonwebtoken') as {
  sign: (payload: unknown, key: unknown, options: unknown) => string;
  decode: (token: string, options: unknown) => unknown;
};
export const authState = load('auth/state.js') as {
  ProjectState: { prototype: ProjectState };
  AgentProjectState: new (project: string) => ProjectState;
};
export const authErrors = load('auth/errors.js') as { BadRequestError: new (message: string) => Error };
export const authServer = load('auth/server.js') as {
  createApp(project: string, mode: number, states: Map<string, ProjectState>): Promise<RequestListener>;
};
export const storageModule = load('storage/index.js') as { StorageEmulator: new (args: object) => StorageInstance };
export const storageServer = load('storage/server.js') as {
  createApp(project: string, emulator: StorageInstance): Promise<RequestListener>;
};
export const storageFiles = load('storage/files.js') as { StoredFile: new (metadata: StoredMetadata) => StoredFile };
export const storageMetadata = load('storage/metadata.js') as {
  StoredFileMetadata: {
    prototype: StoredMetadata;
    fromJSON(json: string, functions: unknown): StoredMetadata;
    toJSON(metadata: StoredMetadata): string;
  };
};
export const rulesRuntime = load('storage/rules/runtime.js') as {
  StorageRulesRuntime: { prototype: RulesRuntime };
  StorageRulesIssues: new (errors: readonly string[], warnings: readonly string[]) => { exist(): boolean };
};
export const tasksModule = load('tasksEmulator.js') as { TasksEmulator: new (args: object) => TasksInstance };
export const { EmulatorRegistry } = load('registry.js') as { EmulatorRegistry: Registry };
export const { EmulatorLogger } = load('emulatorLogger.js') as { EmulatorLogger: { prototype: Log } };
export const toolsLogger = (require('firebase-tools/lib/logger.js') as { logger: { silent: boolean } }).logger;
