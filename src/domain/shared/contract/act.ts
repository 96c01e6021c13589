/** Why: what a screen may ask of the server is written once, by the callable's name: what it takes, what it answers, why it refuses. */

/** One act as it travels: instants as ISO strings both ways. Only a type: nothing of it exists at run time. */
export interface Act<Input extends object, Output, Refusal extends string> {
  readonly input: Input;
  readonly output: Output;
  readonly refusal: Refusal;
}

/** An act that answers nothing but that it was done. */
export type Deed<Input extends object, Refusal extends string> = Act<Input, null, Refusal>;

/** What any act may answer before, or beside, its own reasons. */
export type CommonRefusal =
  'signInFirst' | 'accountDisabled' | 'sessionEnded' | 'appNotVerified' | 'invalidInput' | 'tooManyItems' | 'busy' | 'tooManyAsked';
