/** Why: who writes answers, and that nobody writes what functions keep. */
import { deleteField, serverTimestamp } from 'firebase/firestore';
import {
  dossiers,
  past,
  openCall,
  closedCall,
  draft,
  submitted,
  asked,
  overdue,
  authors,
  each,
  edit,
  write,
  writes,
} from './applications-world';
import { runRuleTable } from '../support/rule-cases';

const answersOf = (id: string): string => `applications/${id}/content/answers`;

const writtenBy = (uid: string) => ({ v: 1, answers: { budget: 1 }, editors: { budget: uid }, updatedAt: past });
const writtenByOneWhoLeft = {
  given: {
    'applications/draft': { ...draft, formerAuthors: ['left'], formerAuthorNames: ['Léa'] },
    [answersOf('draft')]: writtenBy('left'),
  },
};

runRuleTable({
  room: 'applications-writing',
  ...dossiers,
  people: { ...dossiers.people, left: { uid: 'left', roles: [], formerRoles: [['applicant', 'draft']] } },
  cases: [
    ...each('to create an application from a screen', [], { does: 'create', path: 'applications/new', data: { ...draft } }),
    ...each('to change the state from a screen', [], { does: 'update', path: 'applications/draft', data: { state: 'submitted' } }),
    ...each('to change the names from a screen', [], { does: 'update', path: 'applications/sent', data: { projectName: 'Autre' } }),
    ...each('to delete an application', [], { does: 'delete', path: 'applications/draft' }),

    ...each('to write an answer of a draft', authors, {
      does: 'update',
      path: 'applications/draft/content/answers',
      data: edit('projectName'),
      ...writes(draft, openCall, 'projectName'),
    }),
    write('at the deadline', 'draft', edit('projectName'), false, {
      given: { 'calls/c1': closedCall },
      ...writes(draft, closedCall, 'projectName'),
    }),
    write('when the call was closed early', 'draft', edit('projectName'), false, {
      given: { 'calls/c1': { ...openCall, state: 'closed' } },
    }),
    write('when no deadline was set', 'draft', edit('projectName'), false, { given: { 'calls/c1': { ...openCall, closesAt: null } } }),
    write('once submitted', 'sent', edit('projectName'), false, {
      ...writes(submitted, openCall, 'projectName'),
      twin: answersOf('draft'),
    }),
    write('to an asked field, after closing', 'asked', edit('budget', 2), true, {
      given: { 'calls/c1': closedCall },
      ...writes(asked, closedCall, 'budget'),
    }),
    write('to a field that was not asked', 'asked', edit('projectName'), false, writes(asked, openCall, 'projectName')),
    write(
      'to an asked field together with another',
      'asked',
      { ...edit('budget'), ...edit('projectName') },
      false,
      writes(asked, openCall, 'budget', 'projectName'),
    ),
    write('to a field that was not asked by signing it', 'asked', { ...edit('budget'), 'editors.projectName': 'amina' }, false),
    write('to an asked field once the request is overdue', 'late', edit('budget'), false, {
      ...writes(overdue, openCall, 'budget'),
      twin: answersOf('asked'),
    }),
    write('signed by a co-author', 'draft', { ...edit('projectName'), 'editors.projectName': 'luc' }, true),
    write('signed by somebody who is not an author', 'draft', { ...edit('projectName'), 'editors.projectName': 'claire' }, false),
    write('beside a field that somebody wrote who is an author no more', 'draft', edit('projectName'), true, writtenByOneWhoLeft),
    write('beside a field signed by somebody who never was one', 'draft', edit('projectName'), false, {
      given: { [answersOf('draft')]: writtenBy('left') },
    }),
    {
      ...write('of an application they left', 'draft', edit('projectName'), false, writtenByOneWhoLeft),
      as: 'left',
    },
    write('signed by something that is not a person', 'draft', { ...edit('projectName'), 'editors.projectName': 'x'.repeat(5000) }, false),
    write('with an extra field', 'draft', { ...edit('projectName'), state: 'submitted' }, false),
    write('with a date of their own', 'draft', { ...edit('projectName'), updatedAt: past }, false),
    write('that are no longer a map', 'draft', { answers: 'tout', updatedAt: serverTimestamp() }, false),
    write('without the answers', 'draft', { answers: deleteField(), updatedAt: serverTimestamp() }, false),
    write(
      'under more than 200 fields',
      'draft',
      { answers: Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f${index}`, 'x'])), updatedAt: serverTimestamp() },
      false,
    ),
    ...each('to delete the answers', [], { does: 'delete', path: 'applications/draft/content/answers' }),
    ...each('to create another content', [], {
      does: 'create',
      path: 'applications/draft/content/other',
      data: { v: 1, answers: {}, editors: {}, updatedAt: serverTimestamp() },
    }),
  ],
});
