/** Why: who reads applications, put to the rules and to the domain. */
import { mayRead, mayScreen, maySee } from '@domain/applications/permissions';
import type { Actor } from '@domain/people/permissions';
import { dossiers, draft, submitted, authors, readers, each, reading, queue } from './applications-world';
import { runRuleTable } from '../support/rule-cases';

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
    ...['content/answers', 'files/f0', 'requests/r1', 'outcome/letter', 'screening/decision'].map((path) => ({
      it: `refuses ${path} to a manager who stepped aside from it in a jury`,
      as: 'bound',
      does: 'get' as const,
      path: `applications/sent/${path}`,
      allowed: false,
      may: (actor: Actor) => mayRead(actor, submitted, { recused: ['bound'] }),
    })),
    {
      it: 'allows them to see in the queue that it exists',
      as: 'bound',
      does: 'get',
      path: 'applications/sent',
      allowed: true,
      may: (actor) => maySee(actor, submitted),
    },
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
