/** Why: each demonstration account finds what waits for it, as the functions would have written it. */
import type { NextAct } from '@domain/people/people';
import type { PutApplication } from './selection/applications';
import { jurors } from './selection/jurors';
import type { OpenedCall } from './selection/programmes';
import type { World } from './world';

export interface Stage {
  readonly current: OpenedCall;
  readonly reading: OpenedCall;
  readonly running: OpenedCall;
  readonly cohort: readonly PutApplication[];
}

const countOf = (world: World, prefix: string, accepts: (data: Readonly<Record<string, unknown>>) => boolean): number =>
  [...world.documents.entries()].filter(
    ([path, data]) => path.startsWith(prefix) && path.split('/').length === prefix.split('/').length && accepts(data),
  ).length;

const act = (world: World, uid: string, key: string, data: Omit<NextAct, 'v' | 'createdAt'>): void =>
  void world.put(`people/${uid}/nextActs/${key}`, { v: 1, createdAt: world.at(-1), ...data });

const completeDraft = (world: World, { call }: OpenedCall): void => {
  const draft = `${call.id}-001`;
  for (const uid of ['demo-applicant', 'demo-coauthor'])
    act(world, uid, `completeDraft~${draft}`, {
      kind: 'completeDraft',
      link: `/candidatures/${draft}`,
      subject: call.name,
      count: 1,
      dueAt: call.closesAt,
    });
};

const screenApplications = (world: World, { call }: OpenedCall): void => {
  const toScreen = countOf(world, 'applications/', (data) => data['callId'] === call.id && data['state'] === 'submitted');
  act(world, 'demo-manager', `screenApplications~${call.id}`, {
    kind: 'screenApplications',
    link: `/programmes/${call.programmeId}/appels/${call.id}/recevabilite`,
    subject: call.name,
    count: toScreen,
    dueAt: null,
  });
};

const readDossiers = (world: World, { call }: OpenedCall): void => {
  const juryId = `${call.id}-jury`;
  for (const { uid } of jurors) {
    const left = countOf(world, `juries/${juryId}/assignments/`, (data) => data['jurorUid'] === uid && data['state'] === 'assigned');
    if (left > 0)
      act(world, uid, `readDossiers~${juryId}`, {
        kind: 'readDossiers',
        link: `/jury/${juryId}`,
        subject: call.name,
        count: left,
        dueAt: world.at(10, 18),
      });
  }
};

const moveMilestone = (world: World, { application }: PutApplication): void =>
  act(world, 'demo-laureate', `moveMilestone~${application.id}`, {
    kind: 'moveMilestone',
    link: `/parcours/${application.id}/feuille-de-route`,
    subject: 'Signer la convention avec la structure d’accueil',
    count: 1,
    dueAt: world.at(-6),
  });

/** What waits for the applicants, the manager, the jurors and the laureate. */
export const putNextActs = (world: World, { current, reading, cohort }: Stage): void => {
  completeDraft(world, current);
  screenApplications(world, current);
  readDossiers(world, reading);
  const [mine] = cohort;
  if (mine !== undefined) moveMilestone(world, mine);
};
