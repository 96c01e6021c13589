/** Why: each demonstration account finds what waits for it, as the functions would have written it. */
import type { Session } from '@domain/peers/peers';
import { membershipId, type NextAct } from '@domain/people/people';
import type { PutApplication } from './selection/applications';
import { jurors } from './selection/jurors';
import type { OpenedCall } from './selection/programmes';
import type { World } from './world';

export interface Stage {
  readonly current: OpenedCall;
  readonly reading: OpenedCall;
  readonly deliberating: OpenedCall;
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

const readDossiers = (world: World, { call, timetable }: OpenedCall): void => {
  const juryId = `${call.id}-jury`;
  for (const { uid } of jurors) {
    const left = countOf(world, `juries/${juryId}/assignments/`, (data) => data['jurorUid'] === uid && data['state'] === 'assigned');
    if (left > 0)
      act(world, uid, `readDossiers~${juryId}`, {
        kind: 'readDossiers',
        link: `/jury/${juryId}`,
        subject: call.name,
        count: left,
        dueAt: timetable.readingClosesAt,
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

const deliberate = (world: World, { call, timetable }: OpenedCall): void => {
  const juryId = `${call.id}-jury`;
  const waiting = {
    link: `/jury/${juryId}/deliberation`,
    subject: `Jury ${call.name}`,
    count: countOf(world, `juries/${juryId}/dossiers/`, () => true),
    dueAt: timetable.deliberationAt,
  };
  for (const { uid } of jurors) act(world, uid, `joinDeliberation~${juryId}`, { kind: 'joinDeliberation', ...waiting });
  for (const uid of managersOf(world, call.programmeId))
    act(world, uid, `openDeliberation~${juryId}`, { kind: 'openDeliberation', ...waiting });
};

const managersOf = (world: World, programmeId: string): readonly string[] =>
  ['demo-manager', 'demo-manager-2'].filter((uid) => world.documents.has(`memberships/${membershipId('manager', programmeId, uid)}`));

/** The sheet of yesterday's session. */
const reviewAttendance = (world: World, { edition }: OpenedCall): void => {
  const sessionId = `${edition.id}-pitch`;
  const session = world.documents.get(`sessions/${sessionId}`) as unknown as Session;
  for (const uid of managersOf(world, edition.programmeId))
    act(world, uid, `reviewAttendance~${sessionId}`, {
      kind: 'reviewAttendance',
      link: `/seances/${sessionId}/emargement`,
      subject: session.title,
      count: session.halfDays.length,
      dueAt: null,
    });
};

/** What waits for the applicants, the managers, the jurors and the laureate. */
export const putNextActs = (world: World, { current, reading, deliberating, running, cohort }: Stage): void => {
  completeDraft(world, current);
  screenApplications(world, current);
  readDossiers(world, reading);
  deliberate(world, deliberating);
  reviewAttendance(world, running);
  const [mine] = cohort;
  if (mine !== undefined) moveMilestone(world, mine);
};
