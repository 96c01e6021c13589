/** Why: what becomes of a change between the keyboard and the server, and what a screen shows meanwhile. */
import type { Call, Form } from '@domain/calls/calls';
import { amendCall, type CallAmendment } from '@domain/calls/amending/amend-call';
import { amendForm, type FormAmendment } from '@domain/calls/amending/amend-form';
import { itemOf, type Item, type ItemChange } from '@domain/calls/amending/item-change';

export type Amendment = CallAmendment | FormAmendment;

export type Fate =
  | { readonly kind: 'waiting' }
  /** Made; shown as ours until the document comes back with this revision. */
  | { readonly kind: 'made'; readonly revision: number }
  | { readonly kind: 'met'; readonly reason: 'changedSince' | 'gone'; readonly by: string | null; readonly at: string | null }
  | { readonly kind: 'refused'; readonly reason: string };

export interface Waiting {
  readonly key: string;
  readonly callId: string;
  /** Of the form, for its parts and questions. */
  readonly version: number;
  readonly amendment: Amendment;
  readonly fate: Fate;
  /** Others of the same item, told with this one. */
  readonly laterKeys?: readonly string[];
}

export const isOfForm = (amendment: Amendment): amendment is FormAmendment => amendment.list === 'sections' || amendment.list === 'fields';

export const aboutItem = (amendment: Amendment): string => itemOf(amendment.change as ItemChange<Item>);

const stillOurs = (one: Waiting, revision: number): boolean =>
  one.fate.kind === 'waiting' || (one.fate.kind === 'made' && one.fate.revision > revision);

/** The call as it will be once what waits has arrived; what somebody else met stays theirs until chosen. */
export const callWith = <T extends Call>(call: T, waiting: readonly Waiting[]): T =>
  waiting.reduce((shown, { amendment, ...one }) => {
    if (isOfForm(amendment) || !stillOurs({ amendment, ...one }, call.revision ?? 0)) return shown;
    const next = amendCall(shown, amendment);
    return next.ok ? { ...shown, ...next.value } : shown;
  }, call);

export const formWith = <T extends Form>(form: T, waiting: readonly Waiting[]): T =>
  waiting.reduce((shown, one) => {
    if (!isOfForm(one.amendment) || one.version !== form.version || !stillOurs(one, form.revision ?? 0)) return shown;
    const next = amendForm(shown, one.amendment);
    return next.ok ? next.value : shown;
  }, form);

/** Words typed after those that met somebody else's join them: one choice, not two. */
export const joined = (first: Amendment, later: Amendment): Amendment | null => {
  if (first.change.act !== 'change' || later.change.act !== 'change') return null;
  if (first.list !== later.list || first.change.id !== later.change.id) return null;
  const was = { ...later.change.was, ...first.change.was };
  const to = { ...first.change.to, ...later.change.to };
  return { ...first, change: { act: 'change', id: first.change.id, was, to } };
};
