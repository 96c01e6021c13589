/** Why: the task behind "open the reading": it prepares every dossier, then moves the jury on; run again, it goes on where it stopped. */
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import type { Preparation } from '@domain/jury/opening/preparing';
import { actorFor } from '../../platform/actor';
import type { Caller } from '../../platform/callable';
import { plain } from '../../platform/firebase';
import { Refused } from '../../platform/refusals';
import { busy, readTogether, transact } from '../../platform/transact';
import { enterPhase, readyTo } from '../composing/enter-phase';
import { noteFailure, noteProgress, NoLongerAsked, stillAsked, type Asked } from './generation';
import { notPrepared, prepareDossiers, preparedOf, type ToPrepare } from './prepare-dossiers';

/** Candidates and readers may change meanwhile: rounds before "somebody keeps changing the jury" is said. */
const mostRounds = 5;

interface Left {
  readonly callId: string;
  readonly total: number;
  readonly toPrepare: readonly ToPrepare[];
}

const leftToPrepare = (asked: Asked, caller: Caller): Promise<Left> =>
  readTogether(async (transaction) => {
    await stillAsked(transaction, asked);
    const { jury, candidates, assignments } = await readyTo(transaction, { juryId: asked.juryId, to: 'scoring' }, caller);
    const dossiers = await preparedOf(transaction, asked.juryId);
    return {
      callId: jury.callId,
      total: candidates.length,
      toPrepare: notPrepared(candidates, assignments, dossiers, asked.generation),
    };
  });

/** The whole list is read again where the phase is written; false when a dossier is missing after all. */
const openIfPrepared = (asked: Asked, caller: Caller): Promise<boolean> =>
  transact(async (transaction) => {
    await stillAsked(transaction, asked);
    const situation = await readyTo(transaction, { juryId: asked.juryId, to: 'scoring' }, caller);
    const dossiers = await preparedOf(transaction, asked.juryId);
    if (notPrepared(situation.candidates, situation.assignments, dossiers, asked.generation).length > 0) return false;
    await enterPhase(transaction, situation, 'scoring', caller);
    return true;
  });

const prepareAndOpen = async (asked: Asked, caller: Caller): Promise<void> => {
  for (let round = 0; round < mostRounds; round += 1) {
    const { callId, total, toPrepare } = await leftToPrepare(asked, caller);
    await noteProgress(asked, total - toPrepare.length, total);
    await prepareDossiers(asked, callId, toPrepare, total);
    if (await openIfPrepared(asked, caller)) return;
  }
  throw new Refused('juryKeepsChanging');
};

/** A refusal is told on the jury and ends the task; a fault is told too, and thrown so that the task is run again. */
export const openReading = async (asked: Asked, caller: Caller): Promise<void> => {
  try {
    await prepareAndOpen(asked, caller);
  } catch (error) {
    if (error instanceof NoLongerAsked) return;
    const final = error instanceof Refused && error.reason !== busy().reason;
    try {
      await noteFailure(asked, final ? error.reason : 'preparationInterrupted');
    } catch (late) {
      if (late instanceof NoLongerAsked) return;
      throw late;
    }
    if (!final) throw error;
  }
};

/** Nine minutes are the most an event may take; a retry goes on with the dossiers that are left. */
export const onPreparationAsked = onDocumentCreated(
  { document: 'juries/{jury}/preparations/{generation}', retry: true, timeoutSeconds: 540 },
  async (event) => {
    if (event.data === undefined) return;
    const { askedBy } = plain(event.data.data()) as Preparation;
    await openReading({ juryId: event.params.jury, generation: Number(event.params.generation) }, await actorFor(askedBy, {}, new Date()));
  },
);
