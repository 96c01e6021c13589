/** Why: each demonstration account finds what waits for it, as the functions would have written it. */
import type { NextAct } from '@domain/people/people';
import type { PutApplication } from './selection/applications';
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

export const putNextActs = (world: World, { current, reading, cohort }: Stage): void => {
  const act = (uid: string, key: string, data: Omit<NextAct, 'v' | 'createdAt'>): void =>
    void world.put(`people/${uid}/nextActs/${key}`, { v: 1, createdAt: world.at(-1), ...data });
  const draft = `${current.call.id}-001`;
  for (const uid of ['demo-applicant', 'demo-coauthor'])
    act(uid, `completeDraft~${draft}`, {
      kind: 'completeDraft',
      link: `/candidatures/${draft}`,
      subject: current.call.name,
      count: 1,
      dueAt: current.call.closesAt,
    });
  const toScreen = countOf(world, 'applications/', (data) => data['callId'] === current.call.id && data['state'] === 'submitted');
  act('demo-manager', `screenApplications~${current.call.id}`, {
    kind: 'screenApplications',
    link: `/programmes/${current.call.programmeId}/appels/${current.call.id}/recevabilite`,
    subject: current.call.name,
    count: toScreen,
    dueAt: null,
  });
  const juryId = `${reading.call.id}-jury`;
  for (const uid of ['demo-juror', 'demo-plural']) {
    const left = countOf(world, `juries/${juryId}/assignments/`, (data) => data['jurorUid'] === uid && data['state'] === 'assigned');
    if (left > 0)
      act(uid, `readDossiers~${juryId}`, {
        kind: 'readDossiers',
        link: `/jury/${juryId}`,
        subject: reading.call.name,
        count: left,
        dueAt: world.at(10, 17),
      });
  }
  const mine = cohort[0];
  if (mine !== undefined)
    act('demo-laureate', `moveMilestone~${mine.application.id}`, {
      kind: 'moveMilestone',
      link: `/parcours/${mine.application.id}/feuille-de-route`,
      subject: 'Signer la convention avec la structure d’accueil',
      count: 1,
      dueAt: world.at(-6),
    });
};
