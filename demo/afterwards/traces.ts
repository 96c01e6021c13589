/** Why: whoever looks at the journal and at the mails sent finds what this story left there, in the shapes and words of the functions. */
import { mailLine, tellsOfSelection, type AuditLine, type MailRecord } from '@domain/people/administration';
import type { Application, OutcomeLetter } from '@domain/applications/applications';
import { composeMail } from '../../functions/src/platform/mails/mail-text';
import { decisionInFrench } from '../../functions/src/platform/journal/codes-in-french';
import { kept } from '../kept';
import type { World } from '../world';
import { momentInWords } from '@domain/shared/time';

/** The journal and the mail log are read by pages: enough for several, whatever the size of the call. */
const mostLines = 60;

type Line = Pick<AuditLine, 'at' | 'act' | 'subject' | 'programmeId' | 'summary'>;

const ofCalls = (world: World): readonly Line[] =>
  kept(world, 'calls').flatMap(([subject, { opensAt, closesAt, programmeId, name }]) =>
    opensAt === null || closesAt === null
      ? []
      : [
          {
            at: opensAt,
            act: 'openCall',
            subject,
            programmeId,
            summary: `${name}, clôture ${momentInWords(closesAt, 'fr-FR', 'full')}, heure de Paris`,
          },
        ],
  );

const ofScreening = (world: World): readonly Line[] =>
  kept(world, 'decisions').flatMap(([path, screening]) => {
    const subject = path.split('/').slice(0, 2).join('/');
    const application = world.documents.get(subject) as unknown as Application;
    const summary = `Dossier ${application.number} : ${decisionInFrench[screening.decision]}${screening.reason === '' ? '' : `. Motif : ${screening.reason}`}`;
    return [{ at: screening.decidedAt, act: 'screenApplication', subject, programmeId: application.programmeId, summary }];
  });

const ofJuries = (world: World): readonly Line[] =>
  kept(world, 'juries').map(([subject, { createdAt, programmeId, name, callName }]) => ({
    at: createdAt,
    act: 'createJury',
    subject,
    programmeId,
    summary: `${name} créé pour ${callName}.`,
  }));

/** Lines wait in the queue, in the order of their acts: the functions chain and seal them, as they do for everybody. */
const putJournal = (world: World): void => {
  const lines = [...ofCalls(world), ...ofScreening(world), ...ofJuries(world)].sort((a, b) => a.at.getTime() - b.at.getTime());
  const actor = { actorUid: 'demo-manager', actorName: 'Claire Vautrin', actorEmail: 'claire@essaim.example.org' };
  for (const [index, line] of lines.slice(-mostLines).entries())
    world.put(`auditQueue/demo-${String(index).padStart(4, '0')}`, {
      v: 1,
      ...actor,
      ...line,
      selection: tellsOfSelection(line),
      queuedAt: line.at,
      rank: 0,
    });
};

const putMail = (world: World, id: string, to: string, subject: string, text: string, link: string, at: Date): void => {
  const mail: MailRecord = { v: 1, to, message: composeMail(subject, text, link, 'fr'), link, createdAt: at, personal: false };
  world.put(`mails/${id}`, mail);
  world.put(`mailLog/${id}`, mailLine(mail));
};

/** Whoever leads an application was written to when it was handed in, then of its outcome. */
const putMails = (world: World): void => {
  const told = kept(world, 'applications').filter(([, { state }]) => state !== 'draft');
  for (const [path, application] of told.slice(0, mostLines)) {
    const to = world.users.get(application.ownerUid)?.email ?? '';
    const { projectName, number, callName, submittedAt } = application;
    const id = path.replace('/', '-');
    const link = `/candidatures/${path.split('/')[1] ?? ''}`;
    if (submittedAt !== null)
      putMail(
        world,
        `${id}-received`,
        to,
        `Dossier déposé : ${projectName} (${number})`,
        `Bonjour,\n\nLe dossier « ${projectName} » a été déposé pour « ${callName} », sous le numéro ${number}.`,
        link,
        submittedAt,
      );
    const letter = world.documents.get(`${path}/outcome/letter`) as unknown as OutcomeLetter | undefined;
    if (letter !== undefined)
      putMail(
        world,
        `${id}-outcome`,
        to,
        `${callName} : une réponse vous attend`,
        `Bonjour,\n\nLa réponse à votre candidature « ${projectName} » est en ligne.`,
        `${link}/reponse`,
        letter.sentAt,
      );
  }
};

export const putTraces = (world: World): void => {
  putJournal(world);
  putMails(world);
};
