/** Why: Auth, Storage and Tasks run in a process of their own; these are the words it exchanges with the one that started it. */
import type { Gate } from '../owner/gate.ts';
import type { LoadedRules, StorageQuestion, StorageVerdict } from './storage-rules.ts';

export interface EmuOptions {
  readonly project: string;
  /** Folder of the accounts, the files and this process's temporary files. */
  readonly folder: string;
  /** false keeps nothing after the stop. */
  readonly durable: boolean;
  readonly host?: string;
  readonly ports: {
    readonly auth: number;
    readonly storage: number;
    readonly tasks: number;
    readonly firestore: number;
    readonly functions: number;
  };
  readonly withFunctions: boolean;
  /** Who is believed; null believes anybody. */
  readonly gate: Gate | null;
  /** The characters that a password chosen by a person must have; Auth's own six unless given. */
  readonly shortestPassword?: number;
}

/** Folders of an export, named as the official CLI names them. */
export const ACCOUNTS = 'auth_export';
export const FILES = 'storage_export';

export type Direction = 'export' | 'import';

export type ToEmu =
  | { readonly kind: 'start'; readonly options: EmuOptions }
  | { readonly kind: 'verdict'; readonly id: number; readonly verdict: StorageVerdict }
  | { readonly kind: 'loaded'; readonly id: number; readonly loaded: LoadedRules }
  | { readonly kind: 'transfer'; readonly direction: Direction; readonly folder: string }
  | { readonly kind: 'stop' };

export type FromEmu =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }
  /** The export or import asked for is done, or why not. */
  | { readonly kind: 'transferred'; readonly problem: string | null }
  | { readonly kind: 'load'; readonly id: number; readonly source: string }
  | { readonly kind: 'forget'; readonly ruleset: number }
  | { readonly kind: 'question'; readonly id: number; readonly question: StorageQuestion };
