/** Why: whoever could leave an arrival in another's name, after the deadline or with an instant of their own would hand in late. */
import { serverTimestamp } from 'firebase/firestore';
import { mayHandIn, mayReadArrival, mayTakeBack } from '@domain/applications/permissions';
import type { Actor } from '@domain/people/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { asked, authors, closedCall, dossiers, draft, each, openCall, past, soon, submitted } from './applications-world';

const arrivalOf = (uid: string, id = 'draft'): string => `applications/${id}/arrivals/${uid}`;
const now = { v: 1, at: serverTimestamp() };
const there = { [arrivalOf('amina')]: { v: 1, at: past } };

/** Amina's own, on her draft, unless told. */
const handsIn = (it: string, allowed: boolean, more: Partial<RuleCase> = {}): RuleCase => ({
  it: `${allowed ? 'allows' : 'refuses'} an author to hand in ${it}`,
  as: 'amina',
  does: 'create',
  path: arrivalOf('amina'),
  data: now,
  allowed,
  ...more,
});
const asks =
  (application: typeof draft, call: Parameters<typeof mayHandIn>[2]) =>
  (actor: Actor): boolean =>
    mayHandIn(actor, application, call);
const own = { ...draft, authors: ['amina', 'luc', 'unproven', 'shared'] };

runRuleTable({
  room: 'applications-arrivals',
  ...dossiers,
  people: {
    ...dossiers.people,
    left: { uid: 'left', roles: [], formerRoles: [['applicant', 'draft']] },
    unproven: { uid: 'unproven', roles: [], emailVerified: false },
    shared: { uid: 'shared', roles: [], shared: true },
  },
  cases: [
    handsIn('their draft while the call is open', true, { may: asks(draft, openCall) }),
    handsIn('a second time, which moves the instant', true, { does: 'update', given: there, may: asks(draft, openCall) }),
    handsIn('as a co-author', true, { as: 'luc', path: arrivalOf('luc'), may: asks(draft, openCall) }),
    ...each('to hand in under the name of Luc', ['luc'], { does: 'create', path: arrivalOf('luc'), data: now }),
    ...each('to move the instant of Amina', ['amina'], { does: 'update', path: arrivalOf('amina'), data: now, given: there }),
    ...['claire', 'admin', 'juror', 'stranger', 'left'].map((as) =>
      handsIn(`when they are ${as}, who is no author`, false, {
        as,
        path: arrivalOf(as),
        twin: arrivalOf('amina'),
        may: asks(draft, openCall),
      }),
    ),
    handsIn('once they were removed, under the name they had', false, {
      as: 'left',
      path: arrivalOf('left'),
      twin: arrivalOf('amina'),
      given: { 'applications/draft': { ...draft, formerAuthors: ['left'], formerAuthorNames: ['Léa'] } },
    }),
    ...['unproven', 'shared'].map((as) =>
      handsIn(`with an address that is ${as}`, false, {
        as,
        path: arrivalOf(as),
        twin: arrivalOf('amina'),
        given: { 'applications/draft': own },
        may: asks(own as typeof draft, openCall),
      }),
    ),
    handsIn('at the deadline', false, { given: { 'calls/c1': closedCall }, may: asks(draft, closedCall) }),
    handsIn('again at the deadline', false, { does: 'update', given: { ...there, 'calls/c1': closedCall }, may: asks(draft, closedCall) }),
    handsIn('once the call is closed', false, {
      given: { 'calls/c1': { ...openCall, state: 'closed' } },
      may: asks(draft, { state: 'closed', closesAt: soon }),
    }),
    handsIn('what is submitted', false, { path: arrivalOf('amina', 'sent'), twin: arrivalOf('amina'), may: asks(submitted, openCall) }),
    handsIn('what was asked about', false, { path: arrivalOf('amina', 'asked'), twin: arrivalOf('amina'), may: asks(asked, openCall) }),
    handsIn('at an instant of their own', false, { data: { v: 1, at: past } }),
    handsIn('at an instant to come', false, { data: { v: 1, at: soon } }),
    handsIn('at no instant', false, { data: { v: 1 } }),
    handsIn('in another version', false, { data: { ...now, v: 2 } }),
    handsIn('with anything more', false, { data: { ...now, number: 1 } }),
    ...each('to take back what Amina handed in', ['amina'], {
      does: 'delete',
      path: arrivalOf('amina'),
      given: there,
      may: (actor) => mayTakeBack(actor, draft, 'amina'),
    }),
    handsIn('no more, once the call is closed and nothing was answered', true, {
      does: 'delete',
      given: { ...there, 'calls/c1': closedCall },
    }),
    handsIn('no more, what is submitted', false, {
      does: 'delete',
      path: arrivalOf('amina', 'sent'),
      twin: arrivalOf('amina'),
      given: { [arrivalOf('amina', 'sent')]: { v: 1, at: past } },
      may: (actor) => mayTakeBack(actor, submitted, 'amina'),
    }),
    handsIn('no more, once they were removed', false, {
      as: 'left',
      does: 'delete',
      path: arrivalOf('left'),
      twin: arrivalOf('amina'),
      given: { [arrivalOf('left')]: { v: 1, at: past } },
    }),
    ...each('to read what Amina handed in', ['amina'], {
      does: 'get',
      path: arrivalOf('amina'),
      given: there,
      may: (actor) => mayReadArrival(actor, draft, 'amina'),
    }),
    {
      it: 'refuses to tell somebody removed of what they handed in',
      as: 'left',
      does: 'get',
      path: arrivalOf('left'),
      twin: arrivalOf('amina'),
      given: { [arrivalOf('left')]: { v: 1, at: past } },
      allowed: false,
    },
    ...authors.map((as) => ({
      it: `refuses ${String(as)} to list arrivals`,
      as,
      does: 'list' as const,
      path: 'applications/draft/arrivals',
      given: there,
      allowed: false,
    })),
  ],
});
