/** Why: what a new phase asks of whom, in words and as next acts. */
import type { Transaction } from '../../platform/firebase';
import type { Assignment, Jury, JuryMember, JuryPhase } from '@domain/jury/jury';
import { agree } from '@domain/shared/counting';
import type { Identified } from '@domain/shared/document';
import { clearNextAct, setNextAct } from '../../platform/next-acts';
import { type News, type People, tellOne, when } from '../../platform/tell';

export interface PhaseContext {
  readonly jury: Identified<Jury>;
  readonly members: readonly Identified<JuryMember>[];
  readonly assignments: readonly Assignment[];
  readonly people: People;
  readonly managers: readonly string[];
  readonly now: Date;
}

const declaring = (transaction: Transaction, { jury, members, people, now }: PhaseContext): void => {
  const link = `/jury/${jury.id}/interets`;
  const message: News = {
    kind: 'declareInterests',
    link,
    at: now,
    text: { fr: `${jury.name} : déclarez vos intérêts avant la lecture.`, en: `${jury.name}: declare your interests before reading.` },
    subject: { fr: `${jury.name} : déclarez vos intérêts`, en: `${jury.name}: declare your interests` },
    body: {
      fr: `Bonjour,\n\nLa liste des projets candidats à ${jury.callName} (${jury.applicationCount}) est prête. Avant d’ouvrir un dossier, indiquez ceux avec lesquels vous avez un lien, ou déclarez que vous n’en avez aucun.`,
      en: `Hello,\n\nThe list of projects applying to ${jury.callName} (${jury.applicationCount}) is ready. Before you open any application, tell us which ones you have a connection with, or declare that you have none.`,
    },
  };
  for (const member of members) {
    setNextAct(transaction, member.id, `declareInterests~${jury.id}`, {
      kind: 'declareInterests',
      link,
      subject: jury.name,
      count: jury.applicationCount,
      dueAt: null,
      createdAt: now,
    });
    tellOne(transaction, people, member.id, message);
  }
};

interface PileChange {
  readonly more: number;
  readonly fewer: number;
}

/** What a new distribution changed in a pile that was known. */
const changeInWords = ({ more, fewer }: PileChange, locale: 'fr' | 'en'): string =>
  locale === 'fr'
    ? ` Les lectures ont été réparties à nouveau : ${more} ${agree(more, 'fr', 'dossier arrive', 'dossiers arrivent')}, ${fewer} ${agree(fewer, 'fr', 'part', 'partent')}.`
    : ` The readings were assigned again: ${more} ${agree(more, 'en', 'application is', 'applications are')} new, ${fewer} ${agree(fewer, 'en', 'has', 'have')} left.`;

/** A juror's pile: shown on their home page and told by e-mail. `change`: what a distribution moved in it. */
export const announcePile = (
  transaction: Transaction,
  { jury, people, now }: Pick<PhaseContext, 'jury' | 'people' | 'now'>,
  uid: string,
  count: number,
  change: PileChange | null = null,
): void => {
  const changed = (locale: 'fr' | 'en'): string => (change === null ? '' : changeInWords(change, locale));
  const link = `/jury/${jury.id}`;
  const until = (locale: 'fr' | 'en'): string =>
    jury.readingClosesAt === null ? '' : (locale === 'fr' ? ' avant le ' : ' before ') + when(jury.readingClosesAt, locale);
  setNextAct(transaction, uid, `readDossiers~${jury.id}`, {
    kind: 'readDossiers',
    link,
    subject: jury.name,
    count,
    dueAt: jury.readingClosesAt,
    createdAt: now,
  });
  tellOne(transaction, people, uid, {
    kind: 'readDossiers',
    link,
    at: now,
    text: {
      fr: `${jury.name} : ${count} ${agree(count, 'fr', 'dossier', 'dossiers')} à lire${until('fr')}.`,
      en: `${jury.name}: ${count} ${agree(count, 'en', 'application', 'applications')} to read${until('en')}.`,
    },
    subject: { fr: `${jury.name} : votre pile de lecture`, en: `${jury.name}: your reading list` },
    body: {
      fr: `Bonjour,\n\n${count} ${agree(count, 'fr', 'dossier vous attend', 'dossiers vous attendent')}${until('fr')}. Ouvrez votre pile une fois avec du réseau : vous pourrez ensuite lire et noter hors ligne.${changed('fr')}`,
      en: `Hello,\n\n${count} ${agree(count, 'en', 'application is', 'applications are')} waiting for you to read${until('en')}. Open your reading list once while online: you can then read and score offline.${changed('en')}`,
    },
  });
};

const scoring = (transaction: Transaction, context: PhaseContext): void => {
  for (const member of context.members) {
    clearNextAct(transaction, member.id, `declareInterests~${context.jury.id}`);
    const count = context.assignments.filter((assignment) => assignment.jurorUid === member.id).length;
    if (count > 0) announcePile(transaction, context, member.id, count);
  }
};

const deliberating = (transaction: Transaction, { jury, members, people, managers, now }: PhaseContext): void => {
  const link = `/jury/${jury.id}/deliberation`;
  const act = { link, subject: jury.name, count: jury.applicationCount, dueAt: jury.deliberationAt, createdAt: now };
  const message: News = {
    kind: 'joinDeliberation',
    link,
    at: now,
    text: { fr: `${jury.name} : la délibération est ouverte.`, en: `${jury.name}: the deliberation is open.` },
    subject: { fr: `${jury.name} : la délibération est ouverte`, en: `${jury.name}: the deliberation is open` },
    body: {
      fr: `Bonjour,\n\nLa délibération de ${jury.name} est ouverte${jury.deliberationAt === null ? '' : ` (séance du ${when(jury.deliberationAt, 'fr')})`}. Le classement et les dossiers vous sont accessibles, sauf ceux dont vous êtes déporté.`,
      en: `Hello,\n\nThe deliberation of ${jury.name} is open${jury.deliberationAt === null ? '' : ` (session on ${when(jury.deliberationAt, 'en')})`}. You can see the ranking and the applications, except those you are recused from.`,
    },
  };
  for (const member of members) {
    clearNextAct(transaction, member.id, `readDossiers~${jury.id}`);
    setNextAct(transaction, member.id, `joinDeliberation~${jury.id}`, { kind: 'joinDeliberation', ...act });
    tellOne(transaction, people, member.id, message);
  }
  for (const uid of managers) setNextAct(transaction, uid, `openDeliberation~${jury.id}`, { kind: 'openDeliberation', ...act });
};

const news: Readonly<Partial<Record<JuryPhase, (transaction: Transaction, context: PhaseContext) => void>>> = {
  declaring,
  scoring,
  deliberating,
};

export const announcePhase = (transaction: Transaction, context: PhaseContext, to: JuryPhase): void => news[to]?.(transaction, context);
