/** Why: the words of an admissibility decision are read by people who hoped: written once, carefully, in both languages. */
import type { Application, Screening } from '@domain/applications/applications';
import type { Identified } from '@domain/shared/document';
import { type News } from '../platform/tell';
import { titleOf } from './telling';

const orientationLines = (screening: Screening, intro: string): string =>
  screening.orientation.length === 0 ? '' : `\n\n${intro}\n${screening.orientation.map((line) => `- ${line}`).join('\n')}`;

const eligible = (application: Identified<Application>, at: Date): News => {
  const title = titleOf(application);
  return {
    kind: 'applicationEligible',
    link: `/candidatures/${application.id}`,
    at,
    text: { fr: `« ${title} » est recevable : le jury va le lire.`, en: `“${title}” is eligible: the jury will read it.` },
    subject: { fr: `Dossier recevable : ${title}`, en: `Application eligible: ${title}` },
    body: {
      fr: `Bonjour,\n\nLe dossier « ${title} » (${application.number}) est recevable. Le jury va maintenant le lire ; la décision vous sera écrite.`,
      en: `Hello,\n\n“${title}” (${application.number}) is eligible. The jury will now read it, and you will receive the decision in writing.`,
    },
  };
};

/** What the authors are told, by the bell and by e-mail. */
export const decisionWords = (application: Identified<Application>, screening: Screening): News => {
  if (screening.decision === 'eligible') return eligible(application, screening.decidedAt);
  const title = titleOf(application);
  return {
    kind: screening.decision === 'reoriented' ? 'applicationReoriented' : 'applicationNotEligible',
    link: `/candidatures/${application.id}/reponse`,
    at: screening.decidedAt,
    text: { fr: `Une réponse est arrivée pour « ${title} ».`, en: `There is a decision on “${title}”.` },
    subject: { fr: `Réponse à votre candidature : ${title}`, en: `Decision on your application: ${title}` },
    body: {
      fr: `Bonjour,\n\nLe dossier « ${title} » (${application.number}) n'est pas retenu à l'étape de la recevabilité de « ${application.callName} ».\n\n${screening.reason}${orientationLines(screening, "D'autres portes vous sont ouvertes :")}\n\nVous pouvez répondre à ce message si un point vous semble inexact.`,
      en: `Hello,\n\n“${title}” (${application.number}) has not passed the screening stage of “${application.callName}”.\n\n${screening.reason}${orientationLines(screening, 'Other schemes that may suit you:')}\n\nYou can reply to this message if anything seems inaccurate.`,
    },
  };
};
