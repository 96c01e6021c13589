/** Why: the home page, the edition's hub, the queue and a manager's next act count the same applications: each takes its states from here. */
import type { CallFunnel } from '../../calls/calls';
import type { ApplicationState } from '../applications';

export type FunnelStage = 'begun' | 'toScreen' | 'completing' | 'eligible' | 'out' | 'chosen';

/** Every state is in one stage: together they count every application of the call. `toScreen` waits for a manager, `completing` for its authors. */
export const funnelStages: Readonly<Record<FunnelStage, readonly ApplicationState[]>> = {
  begun: ['draft'],
  toScreen: ['submitted'],
  completing: ['complement'],
  eligible: ['eligible'],
  out: ['notEligible', 'reoriented', 'notSelected', 'withdrawn'],
  chosen: ['laureate', 'waitingList'],
};

/** How many applications are in these states, from the counters of a call (0 for a state that has none). */
export const countedIn = (counts: CallFunnel['counts'] | undefined, states: readonly ApplicationState[]): number =>
  states.reduce((total, state) => total + (counts?.[state] ?? 0), 0);
