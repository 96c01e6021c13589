/** Why: an application is named the same way in every message. */
import type { Application } from '@domain/applications/applications';

/** How a project is called in a sentence; a draft may have no name yet. */
export const titleOf = (application: Pick<Application, 'projectName' | 'callName'>): string =>
  application.projectName || application.callName;
