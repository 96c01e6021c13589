/** Why: whoever a new distribution touches is told once: what came, what went, and what is left to read. */
import { changesOf, type Pair } from '@domain/jury/assigning/assignment';
import type { Assignment, Jury } from '@domain/jury/jury';
import { recusalId } from '@domain/jury/recusal';
import { agree } from '@domain/shared/counting';
import type { Identified } from '@domain/shared/document';
import type { Transaction } from '../../platform/firebase';
import { clearNextAct, setNextAct } from '../../platform/next-acts';
import { type People, tellOne } from '../../platform/tell';
import { announcePile } from '../composing/phase-news';

interface Told {
  readonly jury: Identified<Jury>;
  readonly people: People;
  readonly now: Date;
}

const keyOf = (pair: Pair): string => recusalId(pair.applicationId, pair.uid);

/** Dossiers that leave a pile: nobody finds one gone without a word. */
export const announceFewer = (transaction: Transaction, { jury, people, now }: Told, uid: string, fewer: number, left: number): void => {
  const key = `readDossiers~${jury.id}`;
  const link = `/jury/${jury.id}`;
  if (left === 0) clearNextAct(transaction, uid, key);
  else
    setNextAct(transaction, uid, key, {
      kind: 'readDossiers',
      link,
      subject: jury.name,
      count: left,
      dueAt: jury.readingClosesAt,
      createdAt: now,
    });
  const text = {
    fr: `${jury.name} : ${fewer} ${agree(fewer, 'fr', 'dossier a quitté', 'dossiers ont quitté')} votre pile, ${left} ${agree(left, 'fr', 'reste', 'restent')} à lire.`,
    en: `${jury.name}: ${fewer} ${agree(fewer, 'en', 'application has', 'applications have')} left your reading list, ${left} to read.`,
  };
  tellOne(transaction, people, uid, {
    kind: 'pileChanged',
    link,
    at: now,
    text,
    subject: { fr: `${jury.name} : votre pile a changé`, en: `${jury.name}: your reading list has changed` },
    body: {
      fr: `Bonjour,\n\n${text.fr} Les lectures ont été réparties à nouveau : vous n’avez rien à faire pour ${agree(fewer, 'fr', 'ce dossier', 'ces dossiers')}.`,
      en: `Hello,\n\n${text.en} The readings were assigned again: there is nothing left for you to do about ${agree(fewer, 'en', 'it', 'them')}.`,
    },
  });
};

/** Every juror whose pile the distribution changes, once each; the others hear nothing. */
export const tellPiles = (transaction: Transaction, told: Told, before: readonly Assignment[], pairs: readonly Pair[]): void => {
  const had = before.map(({ applicationId, jurorUid }) => ({ applicationId, uid: jurorUid }));
  const done = new Set(before.filter((one) => one.state === 'submitted').map((one) => recusalId(one.applicationId, one.jurorUid)));
  for (const [uid, { more, fewer }] of changesOf(had, pairs)) {
    const left = pairs.filter((pair) => pair.uid === uid && !done.has(keyOf(pair))).length;
    if (more > 0) announcePile(transaction, told, uid, left, { more, fewer });
    else announceFewer(transaction, told, uid, fewer, left);
  }
};
