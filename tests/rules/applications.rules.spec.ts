/** Why: who reads applications, put to the rules and to the domain. */
import { mayList, mayRead, mayScreen } from '@domain/applications/permissions';
import type { Actor } from '@domain/people/permissions';
import { dossiers, draft, submitted, authors, readers, each, reading, queue } from './applications-world';
import type { Lane } from '@domain/applications/listing/lanes';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

/** The queue as somebody who stepped aside asks for it, with and without words searched for. */
const lists = (
  as: string,
  how: string,
  lane: readonly [string, '==', boolean] | null,
  theirs: Lane | null,
  allowed: boolean,
): readonly RuleCase[] =>
  [[], [['keywords', 'array-contains', 're'] as const]].map((words) => ({
    ...queue(['submitted', 'complement'], ...words, ...(lane === null ? [] : [lane])),
    it: `${allowed ? 'allows' : 'refuses'} ${as} to ${words.length === 0 ? 'list' : 'search'} the queue ${how}`,
    as,
    allowed,
    // What the query asks for holds of each row that it may answer.
    may: (actor: Actor) => mayList(actor, rowOf(lane), as === 'otherManager' ? null : { lane: theirs }),
  }));
const rowOf = (lane: readonly [string, '==', boolean] | null) => ({
  ...submitted,
  openAs: { a: false, b: false, c: false, d: false, ...(lane !== null && { [lane[0].slice('openAs.'.length)]: lane[2] }) },
});

runRuleTable({
  room: 'applications',
  ...dossiers,
  cases: [
    ...reading('a draft', 'draft', draft, authors),
    ...reading('submitted', 'sent', submitted, readers),
    ...each('to read the screening decision', ['claire', 'admin'], {
      does: 'get',
      path: 'applications/sent/screening/decision',
      may: (actor) => mayScreen(actor, 'pins'),
    }),
    ...['', '/content/answers', '/files/f0', '/requests/r1', '/outcome/letter', '/screening/decision'].map((path) => ({
      it: `refuses ${path || 'the application'} to a manager who stepped aside from it in a jury`,
      as: 'bound',
      does: 'get' as const,
      path: `applications/sent${path}`,
      allowed: false,
      may: (actor: Actor) => mayRead(actor, submitted, { recused: ['bound'] }),
    })),
    ...each('to read who opens the files', [], { does: 'get', path: 'applications/sent/access/files' }),
    ...each('to list the queue of a call', ['claire', 'admin'], queue(['submitted', 'complement', 'eligible'])),
    ...each('to search the queue', ['claire', 'admin'], {
      ...queue(['submitted']),
      where: [
        ['keywords', 'array-contains', 're'],
        ['programmeId', '==', 'pins'],
        ['callId', '==', 'c1'],
        ['state', 'in', ['submitted']],
      ],
    }),
    ...lists('bound', 'by their lane', ['openAs.b', '==', true], 'b', true),
    ...lists('bound', 'without their lane', null, 'b', false),
    ...lists('bound', 'by the lane of another', ['openAs.c', '==', true], 'b', false),
    ...lists('bound', 'by what is closed to their lane', ['openAs.b', '==', false], 'b', false),
    ...lists('boundElsewhere', 'by their lane', ['openAs.c', '==', true], 'c', true),
    ...lists('boundElsewhere', 'without their lane', null, 'c', false),
    ...lists('boundWithoutLane', 'by a lane', ['openAs.a', '==', true], null, false),
    ...lists('formerBound', 'by the lane they had', ['openAs.c', '==', true], 'c', false),
    ...lists('otherManager', 'by a lane', ['openAs.c', '==', true], null, false),
    ...['bound', 'boundElsewhere'].map((as): RuleCase => ({
      it: `tells ${as} which lane is theirs`,
      as,
      does: 'get',
      path: `bindings/${as}`,
      allowed: true,
    })),
    { it: 'refuses to tell whoever is not bound of others', as: 'claire', does: 'get', path: 'bindings/bound', allowed: false },
    { it: 'tells whoever is not bound so', as: 'claire', does: 'get', path: 'bindings/claire', allowed: true },
    { it: 'refuses bindings to a visitor', as: null, does: 'get', path: 'bindings/bound', allowed: false },
    { it: 'refuses that somebody unties themselves', as: 'bound', does: 'delete', path: 'bindings/bound', allowed: false },
    ...each('to list drafts of a call', [], queue(['draft', 'submitted'])),
    ...each('to list every application of a call', [], { does: 'list', path: 'applications', where: [['programmeId', '==', 'pins']] }),
    {
      it: 'allows an author to list their own applications',
      as: 'luc',
      does: 'list',
      path: 'applications',
      where: [['authors', 'array-contains', 'luc']],
      orderBy: [['updatedAt', 'desc']],
      allowed: true,
    },
    {
      it: "refuses to list somebody else's applications",
      as: 'stranger',
      does: 'list',
      path: 'applications',
      where: [['authors', 'array-contains', 'luc']],
      orderBy: [['updatedAt', 'desc']],
      allowed: false,
    },
    ...each('to see who is writing', authors, { does: 'list', path: 'applications/draft/presence' }),
    ...each('to list the files of a draft', authors, { does: 'list', path: 'applications/draft/files' }),
    ...each('to list the requests', readers, { does: 'list', path: 'applications/asked/requests' }),
  ],
});
