/** Why: the outcome of an act is shown while it is on its way, and put back when it is refused. */
import { on, type Action, type ActionCreator, type ReducerTypes } from '@ngrx/store';
import type { Expected, KnownLists, ListChanges, Row } from './known-list';

type Changes<One extends Row> = readonly ReducerTypes<KnownLists<One>, readonly ActionCreator[]>[];

type Told<Given extends object> = ActionCreator<string, (given: Given) => Given & Action>;
interface ActFacts<Input, Answer, Refused> {
  readonly asked: Told<{ readonly subject: string; readonly input: Input }>;
  readonly accepted: Told<{ readonly subject: string; readonly answer: Answer }>;
  readonly refused: Told<{ readonly subject: string; readonly refusal: Refused }>;
}

/** Says what an act will change: `of` reads its input. */
export type Expecting<One extends Row> = <Input, Answer, Refused>(
  facts: ActFacts<Input, Answer, Refused>,
  of: (input: Input) => Expected<One>,
) => Changes<One>;

export const expecting =
  <One extends Row>(changes: ListChanges<One>): Expecting<One> =>
  (facts, of) => {
    const nameOf = (subject: string): string => `${facts.asked.type}~${subject}`;
    return [
      on(facts.asked, (lists: KnownLists<One>, { subject, input }) => changes.expected(lists, nameOf(subject), of(input))),
      on(facts.accepted, (lists: KnownLists<One>, { subject }) => changes.accepted(lists, nameOf(subject))),
      on(facts.refused, (lists: KnownLists<One>, { subject }) => changes.undone(lists, nameOf(subject))),
    ];
  };
