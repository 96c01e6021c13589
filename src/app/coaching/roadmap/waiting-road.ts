/** Why: links and removals are asked of the server; until it answers, the road is shown as its person left it. */
import type { Milestone } from '@domain/coaching/coaching';
import type { LinkChange } from '@domain/coaching/milestones';
import type { Identified } from '@domain/shared/document';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import type { OutboxEntry } from '../coaching-gateway';
import { refusalWords } from '../coaching-words';

type Shown = Identified<Milestone>;
const idOf = ({ path }: Pick<OutboxEntry, 'path'>): string => path.split('/').at(-1) ?? '';

const linked = (milestone: Shown, entry: OutboxEntry): Shown => {
  const { add, drop } = entry.patch as unknown as LinkChange;
  return { ...milestone, dependsOn: [...new Set([...milestone.dependsOn, ...add])].filter((id) => !drop.includes(id)) };
};

/** The milestones with the links asked for, without those asked to go. */
export const roadAsAsked = (milestones: readonly Shown[], entries: readonly OutboxEntry[]): readonly Shown[] => {
  const waiting = entries.filter(({ mode, state }) => mode === 'call' && state === 'pending');
  const going = new Set(waiting.filter(({ call }) => call === 'removeMilestone').map(idOf));
  return milestones
    .filter(({ id }) => !going.has(id))
    .map((milestone) =>
      waiting.filter((entry) => entry.call === 'linkMilestone' && idOf(entry) === milestone.id).reduce(linked, milestone),
    );
};

/** What the server did not do of a milestone, in words, until its person drops it. */
export interface RoadRefusal {
  readonly entryId: string;
  readonly milestoneId: string;
  readonly words: string;
}

export const roadRefusals = (entries: readonly OutboxEntry[]): readonly RoadRefusal[] =>
  entries.flatMap((entry) =>
    entry.state !== 'refused' || entry.refusal === null
      ? []
      : [{ entryId: entry.id, milestoneId: idOf(entry), words: wordsForRefusal(entry.refusal, refusalWords) }],
  );
