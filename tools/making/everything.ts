/** Why: what must be built before the application can be started or tested. */
import { buildApplication } from './application.ts';
import { buildFunctions } from './bundle.ts';
import { say } from '../running/say.ts';

/** Builds the functions and the application, saying so, or nothing when both are fresh. */
export async function buildEverything(): Promise<void> {
  say('Fonctions', 'functions');
  await buildFunctions();
  say('Application (une minute la première fois)', 'application (a minute the first time)');
  if (!(await buildApplication())) say('Rien n’a changé depuis la dernière construction', 'unchanged since the last build');
}
