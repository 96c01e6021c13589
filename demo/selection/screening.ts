/** Why: what the manager has done with an application: asked for a complement, or decided. */
import type { Application, ApplicationState } from '@domain/applications/applications';
import type { Answers } from '@domain/calls/calls';
import { after, hours, isBefore } from '@domain/shared/time';
import type { World } from '../world';

const screened: readonly ApplicationState[] = ['eligible', 'notEligible', 'reoriented', 'laureate', 'waitingList', 'notSelected'];

const askComplement = (world: World, id: string, application: Application, answers: Answers): Application => {
  const fieldIds = ['accounts', 'impact'];
  const dueAt = world.at(world.chance.between(4, 9), 18);
  world.put(`applications/${id}/requests/first`, {
    v: 1,
    programmeId: application.programmeId,
    fieldIds,
    dueAt,
    state: 'open',
    message:
      'Merci de joindre les comptes du dernier exercice signés, et de préciser comment vous avez mesuré les résultats annoncés (méthode, effectif interrogé).',
    askedBy: 'demo-manager',
    askedByName: 'Claire Vautrin',
    askedAt: world.at(-3, 15),
    answeredAt: null,
    before: Object.fromEntries(fieldIds.map((field) => [field, answers[field] ?? null])),
  });
  return { ...application, openRequest: { id: 'first', fieldIds, dueAt } };
};

const screenIt = (world: World, id: string, application: Application): void => {
  const decision = application.state === 'notEligible' || application.state === 'reoriented' ? application.state : 'eligible';
  const reason = {
    eligible: 'Dossier complet, conditions du règlement remplies.',
    notEligible: 'La structure a moins de deux ans à la clôture et l’équilibre économique reste éloigné.',
    reoriented: 'Le développement visé reste dans la même région : le DLA régional est mieux placé pour vous accompagner.',
  }[decision];
  const orientation = decision === 'reoriented' ? ['dlaRegional'] : [];
  const usual = after(application.submittedAt ?? world.now, hours(36));
  const decidedAt = isBefore(world.now, usual) ? after(world.now, -hours(1)) : usual;
  world.put(`applications/${id}/screening/decision`, {
    v: 1,
    programmeId: application.programmeId,
    decision,
    reason,
    overrides: decision === 'eligible' && application.verdict === 'notEligible' ? application.verdict : null,
    orientation,
    decidedBy: 'demo-manager',
    decidedByName: 'Claire Vautrin',
    decidedAt,
  });
  if (decision !== 'eligible')
    world.put(`applications/${id}/outcome/letter`, {
      v: 1,
      outcome: decision,
      message: reason,
      feedback: [],
      orientation,
      sentAt: decidedAt,
    });
};

/** Puts what follows from the application's state, and answers the application as it leaves it. */
export const putScreening = (world: World, id: string, application: Application, answers: Answers): Application => {
  if (application.state === 'complement') return askComplement(world, id, application, answers);
  if (screened.includes(application.state)) screenIt(world, id, application);
  return application;
};
