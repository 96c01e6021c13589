/** Why: conditions, criteria and questions of a call change one at a time; once people answer, what they were judged on no longer moves. */
import { done, refused, type Result } from '../../shared/result';
import type { Call, Criterion, EligibilityRule, PublicQuestion } from '../calls';
import { changed, type ItemChange, type ItemFault } from './item-change';

export type CallAmendment =
  | { readonly list: 'rules'; readonly change: ItemChange<EligibilityRule> }
  | { readonly list: 'criteria'; readonly change: ItemChange<Criterion> }
  | { readonly list: 'questions'; readonly change: ItemChange<PublicQuestion> };

export type CallAmendFault = ItemFault | 'callFrozen' | 'tooMany';
export type AmendedCall = Pick<Call, 'state' | 'eligibility' | 'grid' | 'questions'>;

/** As many as a screen, a regulation and a juror can bear. */
export const mostItems = { rules: 40, criteria: 12, questions: 40 } as const;

/** Questions of a public page may still be answered while people apply; conditions and criteria may not move. */
export const isFrozen = (call: Pick<Call, 'state'>, list: CallAmendment['list']): boolean =>
  list === 'questions' ? call.state !== 'draft' && call.state !== 'open' : call.state !== 'draft';

const lists = (call: AmendedCall, amendment: CallAmendment): Result<AmendedCall, ItemFault> => {
  switch (amendment.list) {
    case 'rules': {
      const next = changed(call.eligibility, amendment.change);
      return next.ok ? done({ ...call, eligibility: next.value }) : next;
    }
    case 'criteria': {
      const next = changed(call.grid, amendment.change);
      return next.ok ? done({ ...call, grid: next.value }) : next;
    }
    case 'questions': {
      const next = changed(call.questions, amendment.change);
      return next.ok ? done({ ...call, questions: next.value }) : next;
    }
  }
};

/** The call after one amendment, made on what it is now. */
export const amendCall = (call: AmendedCall, amendment: CallAmendment): Result<AmendedCall, CallAmendFault> => {
  if (isFrozen(call, amendment.list)) return refused('callFrozen');
  const next = lists(call, amendment);
  if (!next.ok) return next;
  const sizes = { rules: next.value.eligibility.length, criteria: next.value.grid.length, questions: next.value.questions.length };
  return amendment.change.act === 'add' && sizes[amendment.list] > mostItems[amendment.list] ? refused('tooMany') : next;
};
