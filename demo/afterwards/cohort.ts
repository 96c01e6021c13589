/** Why: a running cohort: eight laureates at different points of their road, some late, some silent. */
import type { Enrolment, Meeting, Milestone, Mission } from '@domain/coaching/coaching';
import { diagnosticAxes, emptyLook, enrol, newDiagnostic } from '@domain/coaching/enrolment';
import type { SplitDiagnostic } from '@domain/coaching/reading/old-diagnostic';
import { progressOf } from '@domain/coaching/progress';
import type { Identified } from '@domain/shared/document';
import { addDays, dayOf } from '@domain/shared/time';
import { coachNotes, lookWords, meetingsOfRoad, roadOf } from '../stories/roads';
import type { PutApplication } from '../selection/applications';
import type { OpenedCall } from '../selection/programmes';
import type { World } from '../world';

/** Days from today, objective, dependency (index), state. */
const milestones: readonly (readonly [number, number, number | null, Milestone['state']])[] = [
  [-52, 0, null, 'reached'],
  [-6, 0, 0, 'inProgress'],
  [34, 0, 1, 'toCome'],
  [96, 0, 2, 'toCome'],
  [-20, 1, null, 'reached'],
  [21, 1, 4, 'inProgress'],
  [12, 2, null, 'inProgress'],
  [60, 2, 6, 'toCome'],
  [45, 3, null, 'toCome'],
];

const diagnosticOf = (world: World, signed: boolean): SplitDiagnostic => {
  const scores = () => Object.fromEntries(diagnosticAxes.map((axis) => [axis.id, world.chance.between(1, 4)]));
  const updatedAt = world.at(-63);
  const signatures = signed ? { laureateSignedAt: world.at(-64), coachSignedAt: updatedAt } : {};
  const laureate = {
    scores: scores(),
    comment: 'Nous savons faire vivre un lieu ; conduire plusieurs sites à distance est nouveau pour nous.',
  };
  const coach = signed ? { scores: scores(), comment: world.chance.pick(lookWords.coach) } : { scores: {}, comment: '' };
  return {
    head: { ...newDiagnostic(world.at(-70)), ...signatures, updatedAt },
    sides: { laureate: { v: 1, ...laureate, updatedAt }, coach: { v: 1, ...coach, updatedAt } },
  };
};

const putDiagnostic = (world: World, id: string, { head, sides }: SplitDiagnostic): void => {
  const at = `enrolments/${id}/diagnostics/initial`;
  world.put(at, head);
  for (const side of ['laureate', 'coach'] as const) world.put(`${at}/sides/${side}`, sides[side]);
};

const expert = { expertName: 'Isabelle Mercadier', expertUid: 'demo-expert', signedByName: '', signedAt: null };

/** Under way, delivered or signed in turn, so that each state of a mission is seen. */
const economicMission = (world: World, index: number): Mission => {
  const logged = (days: number, ago: number, note: string) => ({
    on: addDays(dayOf(world.now), -ago),
    days,
    note,
    byName: expert.expertName,
  });
  const underWay = index % 3 === 0;
  return {
    v: 1,
    ...expert,
    updatedAt: world.at(-5),
    title: 'Modèle économique de l’essaimage',
    letter: 'Chiffrer le coût complet d’un site, la part du siège et trois scénarios de financement sur trois ans.',
    daysPlanned: 2.5,
    daysDone: underWay ? 1 : 2.5,
    state: underWay ? 'underWay' : index % 3 === 1 ? 'delivered' : 'signed',
    deliverable: underWay ? '' : 'Note de quatorze pages et tableur à trois scénarios.',
    log: underWay
      ? [logged(1, 12, 'Entretien avec la trésorière, collecte des coûts.')]
      : [logged(1, 30, 'Entretiens et collecte.'), logged(1, 15, 'Scénarios.'), logged(0.5, 14, 'Restitution.')],
    ...(index % 3 === 2 ? { signedByName: 'Équipe', signedAt: world.at(-4) } : {}),
  };
};

const governanceMission = (world: World): Mission => ({
  v: 1,
  ...expert,
  // Asked for by the team; nobody is named yet.
  expertName: '',
  expertUid: null,
  updatedAt: world.at(-5),
  title: 'Statuts et gouvernance d’un réseau',
  letter: 'Comparer trois montages juridiques et leurs effets sur la place des usagers.',
  daysPlanned: 1.5,
  daysDone: 0,
  state: 'requested',
  deliverable: '',
  log: [],
});

const missionsOf = (world: World, index: number): readonly Mission[] =>
  index % 2 === 0 ? [economicMission(world, index), governanceMission(world)] : [economicMission(world, index)];

const milestonesOf = (world: World, enrolment: Enrolment, index: number, slow: boolean): readonly Identified<Milestone>[] =>
  milestones.slice(0, 6 + (index % 4)).map(([offset, objective, dependency, state], position) => ({
    v: 1,
    objectiveId: `o${String(objective)}`,
    title: roadOf(index).milestones[position] ?? '',
    dueOn: addDays(dayOf(world.now), offset + (slow ? -18 : index)),
    state,
    proof: state === 'reached' ? 'Compte rendu validé en comité de suivi.' : '',
    reason: '',
    dependsOn: dependency === null ? [] : [`m${String(dependency)}`],
    updatedBy: enrolment.team[0] ?? '',
    updatedAt: world.at(-9),
    id: `m${String(position)}`,
  }));

/** The latest first; a slow laureate has not been met for seven weeks. */
const meetingsOf = (world: World, index: number, slow: boolean): readonly Meeting[] =>
  meetingsOfRoad(index)
    .slice(slow ? 1 : 0)
    .map(([title, notes, nextSteps], position) => ({
      v: 1,
      at: world.at(-(slow ? 48 : 11) - position * 21, 15),
      title,
      notes,
      nextSteps,
      byUid: 'demo-coach',
      byName: 'Driss Saïdi',
    }));

const putObjectives = (world: World, id: string, index: number): void => {
  for (const [position, [title, strategy]] of roadOf(index)
    .objectives.slice(0, 3 + (index % 2))
    .entries())
    world.put(`enrolments/${id}/objectives/o${String(position)}`, { v: 1, title, strategy, position });
};

const putCoachNote = (world: World, id: string, index: number): void =>
  void world.put(`enrolments/${id}/coachNotes/n0`, {
    v: 1,
    text: coachNotes[index % coachNotes.length],
    byUid: 'demo-coach',
    updatedAt: world.at(-11),
  });

const putRoad = (world: World, enrolment: Enrolment, id: string, index: number, diagnostic: SplitDiagnostic): void => {
  const slow = index === 3 || index === 5;
  putDiagnostic(world, id, diagnostic);
  putObjectives(world, id, index);
  const kept = milestonesOf(world, enrolment, index, slow);
  for (const { id: milestoneId, ...milestone } of kept) world.put(`enrolments/${id}/milestones/${milestoneId}`, milestone);
  const missions = missionsOf(world, index);
  const project = { enrolmentId: id, projectName: enrolment.projectName, organisationName: enrolment.organisationName };
  const { editionId } = enrolment;
  missions.forEach((mission, position) => world.put(`enrolments/${id}/missions/x${String(position)}`, { ...mission, editionId, project }));
  const meetings = meetingsOf(world, index, slow);
  meetings.forEach((meeting, position) => world.put(`enrolments/${id}/meetings/r${String(position)}`, meeting));
  putCoachNote(world, id, index);
  const walked = { milestones: kept, missions, initialDiagnostic: diagnostic.head, lastContactAt: meetings[0]?.at ?? null };
  world.put(`enrolments/${id}`, { ...enrolment, heading: roadOf(index).heading, ...progressOf(enrolment, walked, world.now) });
};

/** A laureate who has not started. */
const putBlankRoad = (world: World, enrolment: Enrolment, id: string): void => {
  const at = world.at(-70);
  putDiagnostic(world, id, { head: newDiagnostic(at), sides: { laureate: emptyLook(at), coach: emptyLook(at) } });
  const nothing = { milestones: [], missions: [], initialDiagnostic: null, lastContactAt: null };
  world.put(`enrolments/${id}`, { ...enrolment, heading: '', ...progressOf(enrolment, nothing, world.now) });
};

const putPlan = (world: World, enrolment: Enrolment, id: string, index: number): void => {
  const started = index !== 6;
  // Drawn even for who has not started, so that the draws of those who follow do not depend on it.
  const diagnostic = diagnosticOf(world, started);
  if (started) putRoad(world, enrolment, id, index, diagnostic);
  else putBlankRoad(world, enrolment, id);
};

/** Enrols the laureates of a call, with a coach and a plan each. */
export const putCohort = (world: World, opened: OpenedCall, laureates: readonly PutApplication[]): void => {
  const { edition } = opened;
  const coaches = [
    { uid: 'demo-coach', name: 'Driss Saïdi' },
    { uid: 'demo-plural', name: 'Nadia Ferrand' },
  ] as const;
  for (const coach of coaches) world.grant(coach.uid, 'coach', edition.id, edition.name, edition.programmeId);
  world.grant('demo-expert', 'expert', edition.id, edition.name, edition.programmeId);
  laureates.forEach(({ application }, index) => {
    const coach = coaches[index % 4 === 3 ? 1 : 0];
    for (const uid of application.authors) world.grant(uid, 'laureate', edition.id, edition.name, edition.programmeId, application.id);
    putPlan(world, enrol(application, edition, [coach], opened.timetable.launchAt), application.id, index);
  });
};
