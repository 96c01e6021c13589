/** Why: matches and introductions are their two parties’; contacts go to two people who both said yes. */
import { mayReadExchangedContacts, mayReadIntroduction, mayReadMatch } from '@domain/alumni/permissions';
import { runRuleTable } from '../support/rule-cases';
import { accepted, contacts, introduction, match, only, people, world } from './alumni-world';

runRuleTable({
  room: 'alumni-introductions',
  people,
  world,
  cases: [
    ...only(['nadia', 'olivier'], 'read a match', { does: 'get', path: 'matches/n1~o1', may: (actor) => mayReadMatch(actor, match) }),
    {
      it: 'lets a party list their matches',
      as: 'olivier',
      does: 'list',
      path: 'matches',
      where: [['parties', 'array-contains', 'olivier']],
      orderBy: [['score', 'desc']],
      allowed: true,
    },
    {
      it: "refuses to list somebody else's matches",
      as: 'olivier',
      does: 'list',
      path: 'matches',
      where: [['parties', 'array-contains', 'nadia']],
      orderBy: [['score', 'desc']],
      allowed: false,
    },
    { it: 'refuses that a party writes a match', as: 'nadia', does: 'update', path: 'matches/n1~o1', data: { score: 100 }, allowed: false },

    ...only(['nadia', 'olivier'], 'read an introduction', {
      does: 'get',
      path: 'introductions/i1',
      may: (actor) => mayReadIntroduction(actor, introduction),
    }),
    {
      it: 'lets a party list their introductions',
      as: 'olivier',
      does: 'list',
      path: 'introductions',
      where: [['parties', 'array-contains', 'olivier']],
      orderBy: [['proposedAt', 'desc']],
      allowed: true,
    },
    {
      it: 'refuses to list introductions at large',
      as: 'admin',
      does: 'list',
      path: 'introductions',
      orderBy: [['proposedAt', 'desc']],
      allowed: false,
    },
    {
      it: 'refuses that the person asked accepts by themselves',
      as: 'olivier',
      does: 'update',
      path: 'introductions/i1',
      data: { state: 'accepted' },
      allowed: false,
    },
    {
      it: 'refuses that a member writes an introduction',
      as: 'nadia',
      does: 'create',
      path: 'introductions/i9',
      data: introduction,
      allowed: false,
    },
    ...only([], 'read contacts before the yes', {
      does: 'get',
      path: 'introductions/i1/private/contacts',
      twin: 'introductions/i2/private/contacts',
      may: (actor) => mayReadExchangedContacts(actor, { parties: introduction.parties, state: 'proposed' }),
    }),
    ...only(['nadia', 'olivier'], 'read contacts after the yes', {
      does: 'get',
      path: 'introductions/i2/private/contacts',
      may: (actor) => mayReadExchangedContacts(actor, { parties: accepted.parties, state: 'accepted' }),
    }),
    {
      it: 'refuses that a party writes contacts',
      as: 'nadia',
      does: 'create',
      path: 'introductions/i1/private/contacts',
      data: contacts,
      allowed: false,
    },
  ],
});
