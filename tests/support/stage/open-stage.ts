/** Why: everything is started on free ports with the demonstration loaded; the application and the functions must be built. */
import type { Browser } from '@playwright/test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadDemo } from '../../../demo/load';
import type { HostingOptions } from '../../../local/hosting/start.ts';
import { startLocal } from '../local';
import { keepsTheApplication, Stage, type Listening } from './stage';

export interface StageOptions {
  readonly project: string;
  /** 50 → 3,000 applications in the current call. */
  readonly times?: number;
  readonly withFiles?: boolean;
  /** The demonstration's people keep the application to start without network. */
  readonly offline?: boolean;
}

/** The application as this browser opens it. */
export const openStage = async (browser: Browser, options: StageOptions): Promise<Stage> => {
  const firebase = await startLocal({
    project: options.project,
    data: ':memory:',
    rules: 'firestore.rules',
    storageRules: 'storage.rules',
    indexes: 'firestore.indexes.json',
    functions: { bundle: resolve('dist/functions/index.js'), sources: resolve('functions') },
    prepare: async ({ env }) => {
      Object.assign(process.env, env);
      await loadDemo({ project: options.project, times: options.times ?? 1, withFiles: options.withFiles ?? true });
    },
  });
  const { startHosting } = (await import(pathToFileURL(resolve('local/hosting/start.ts')).href)) as {
    readonly startHosting: (given: HostingOptions) => Promise<Listening>;
  };
  const hosting = await startHosting({
    config: resolve('firebase.json'),
    project: options.project,
    services: firebase.ports,
    gate: firebase.gate,
    port: 0,
    demo: true,
  });
  return new Stage(firebase, hosting, browser, options.offline === true ? keepsTheApplication : {});
};
