/** Why: what the manager has done with an application: asked for a complement, or decided. */
import type { Application, ApplicationState, OutcomeLetter, Screening } from '@domain/applications/applications';
import type { Answers } from '@domain/calls/calls';
import { schemeNames } from '@domain/calls/orientation';
import { letterFor } from '@domain/jury/announcement';
import { after, hours, isBefore } from '@domain/shared/time';
import type { World } from '../world';
import type { Timetable } from './timetable';

const screened: readonly ApplicationState[] = ['eligible', 'notEligible', 'reoriented', 'laureate', 'waitingList', 'notSelected'];

const askComplement = (world: World, id: string, application: Application, answers: Answers): Application => {
  const fieldIds = ['accounts', 'impact'];
  // The first ends tomorrow: a deadline is near whenever one looks.
  const asked = [...world.documents.keys()].filter((path) => path.endsWith('/requests/first')).length;
  const dueAt = world.at(asked === 0 ? 1 : world.chance.between(4, 9), 18);
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

const juryReasons: Readonly<Record<'laureate' | 'waitingList' | 'notSelected', string>> = {
  laureate: 'Une solution éprouvée, des partenaires engagés dans la région visée, une équipe prête à passer la main.',
  waitingList: 'Un projet solide, dont le modèle économique de la nouvelle région reste à confirmer.',
  notSelected: 'Les effets sont décrits sans mesure, et l’essaimage repose sur un seul partenaire.',
};

/** What its authors were told, as the jury or the screening tells it; null while there is nothing to tell. */
const letterOf = (
  { state, projectName, callName }: Application,
  { decision, reason, orientation, decidedAt }: Pick<Screening, 'decision' | 'reason' | 'orientation' | 'decidedAt'>,
  announcedAt: Date,
): OutcomeLetter | null => {
  if (state === 'laureate' || state === 'waitingList' || state === 'notSelected') {
    const decided = { outcome: state, projectName, reason: juryReasons[state], feedback: [], orientation: [] };
    return letterFor(decided, { callName }, announcedAt);
  }
  return decision === 'eligible' ? null : { v: 1, outcome: decision, message: reason, feedback: [], orientation, sentAt: decidedAt };
};

const screenIt = (world: World, id: string, application: Application, announcedAt: Date): Application => {
  const decision = application.state === 'notEligible' || application.state === 'reoriented' ? application.state : 'eligible';
  const reason = {
    eligible: 'Dossier complet, conditions du règlement remplies.',
    notEligible: 'La structure a moins de deux ans à la clôture et l’équilibre économique reste éloigné.',
    reoriented: 'Le développement visé reste dans la même région : le DLA régional est mieux placé pour vous accompagner.',
  }[decision];
  const orientation = decision === 'reoriented' ? [schemeNames.dlaRegion] : [];
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
  const letter = letterOf(application, { decision, reason, orientation, decidedAt }, announcedAt);
  if (letter === null) return application;
  world.put(`applications/${id}/outcome/letter`, letter);
  return { ...application, announcedAt: letter.sentAt };
};

/** Puts what follows from the application's state, and answers the application as it leaves it. */
export const putScreening = (
  world: World,
  id: string,
  application: Application,
  answers: Answers,
  { announcedAt }: Pick<Timetable, 'announcedAt'>,
): Application => {
  if (application.state === 'complement') return askComplement(world, id, application, answers);
  return screened.includes(application.state) ? screenIt(world, id, application, announcedAt) : application;
};
