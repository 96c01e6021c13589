/** Why: whoever may make the product write to somebody, read much or fill the journal may not do so without end: so many an hour or a day for one account, so many a day to one address. */
import { hours } from '@domain/shared/time';
import type { Caller } from '../callable';
import type { Transaction } from '../firebase';
import { spend, spendWithin, type Limit } from './limits';

/** Of everybody whom one account makes the product write to, whatever the act: a jury of sixteen and its managers in one sitting. */
export const mailsOfAccount: Limit = { what: 'mailsOfAccount', most: 20, span: hours(1) };
/** Of what one address receives from people who invite it, whoever they are. */
export const invitationsToAddress: Limit = { what: 'invitationsToAddress', most: 5, span: hours(24) };
/** Of acts that tell those they concern: one every twelve seconds for an hour is nobody's day of work. */
export const newsOfAccount: Limit = { what: 'newsOfAccount', most: 300, span: hours(1) };
/** Of acts that read thousands of documents, or that anybody could repeat to bury the other lines of the journal. */
export const costlyOfAccount: Limit = { what: 'costlyOfAccount', most: 60, span: hours(1) };
/** Of names that one account takes: each leaves a line in the journal of every programme where it holds a role. */
export const namesOfAccount: Limit = { what: 'namesOfAccount', most: 10, span: hours(24) };

type Sender = Pick<Caller, 'uid' | 'now'>;

/** An invitation: counted with the act that sends it, which is refused beyond. Call it with the transaction's reads; the answer writes. */
export const spendInvitation = (transaction: Transaction, { uid, now }: Sender, to: string): Promise<() => void> =>
  spendWithin(
    transaction,
    [
      [mailsOfAccount, uid],
      [invitationsToAddress, to],
    ],
    now,
  );

/** A message from one person to another, whose address is not known to the sender. */
export const spendMessage = (transaction: Transaction, { uid, now }: Sender): Promise<() => void> =>
  spendWithin(transaction, [[mailsOfAccount, uid]], now);

/** An act that tells those it concerns, or costs much, counted for whoever does it before it is done. */
export const counted =
  <Input, Output>(limit: Limit, act: (input: Input, caller: Caller) => Promise<Output>) =>
  async (input: Input, caller: Caller): Promise<Output> => {
    await spend(limit, caller.uid, caller.now);
    return act(input, caller);
  };
