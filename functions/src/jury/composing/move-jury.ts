/** Why: a jury enters a phase only when its conditions hold, and everyone concerned learns what they have to do. */
import * as v from 'valibot';
import { phases } from '@domain/jury/composition';
import { counted, newsOfAccount } from '../../platform/accounts/act-limits';
import { callable, id, type Caller } from '../../platform/callable';
import { transact } from '../../platform/transact';
import { askForPreparation } from '../preparing/ask-for-preparation';
import { refreshPossibleLinks } from '../linking/possible-links';
import { refreshStandings } from '../reading/refresh-standings';
import { enterPhase, readyTo } from './enter-phase';

const schema = v.object({ juryId: id, to: v.picklist(phases) });
type Input = v.InferOutput<typeof schema>;

export const moveJuryAs = async (input: Input, caller: Caller): Promise<null> => {
  if (input.to === 'scoring') return askForPreparation(input.juryId, caller);
  if (input.to === 'deliberating') await refreshStandings(input.juryId, caller.now);
  await transact(async (transaction) => {
    await enterPhase(transaction, await readyTo(transaction, input, caller), input.to, caller);
  });
  if (input.to === 'declaring') await refreshPossibleLinks(input.juryId, caller.now);
  return null;
};

/**
 * `moveJury({ juryId, to })`: composing → declaring → scoring → deliberating; refuses with the condition that fails.
 * Scoring is entered when the task that prepares the dossiers is done; the jury's `preparing` says how far it is.
 */
export const moveJury = callable('moveJury', schema, counted(newsOfAccount, moveJuryAs));
