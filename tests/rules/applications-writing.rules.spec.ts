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
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${String(index)}`, 'x']));
const writtenByLuc = { given: { [answersOf('draft')]: writtenBy('luc') } };
const changeOfBudget = { 'answers.budget': 2, edited: 'budget', updatedAt: serverTimestamp() };
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

    ...authors.flatMap((author) =>
      each(`to write an answer of a draft under the name of ${String(author)}`, [author], {
        does: 'update',
        path: 'applications/draft/content/answers',
        data: edit('projectName', 'nouveau', author ?? ''),
        ...writes(draft, openCall, 'projectName', { editor: author ?? '' }),
      }),
    ),
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
      writes(asked, openCall, 'budget', { changes: ['budget', 'projectName'] }),
    ),
    write('to a field that was not asked by signing it', 'asked', { ...edit('budget'), 'editors.projectName': 'amina' }, false),
    write('to an asked field once the request is overdue', 'late', edit('budget'), false, {
      ...writes(overdue, openCall, 'budget'),
      twin: answersOf('asked'),
    }),
    write('together with another', 'draft', { ...edit('projectName'), 'answers.budget': 2 }, false, {
      ...writes(draft, openCall, 'projectName', { changes: ['projectName', 'budget'] }),
    }),
    write('signed by a co-author', 'draft', edit('projectName', 'nouveau', 'luc'), false, {
      ...writes(draft, openCall, 'projectName', { editor: 'luc' }),
    }),
    write('that a co-author wrote before, under their own name', 'draft', edit('budget', 2), true, writtenByLuc),
    write('that a co-author wrote before, left under that name', 'draft', changeOfBudget, false, writtenByLuc),
    write(
      'that a co-author wrote before, without saying who does',
      'draft',
      { ...changeOfBudget, 'editors.budget': deleteField() },
      false,
      {
        ...writtenByLuc,
      },
    ),
    write('of their own, which is under their name', 'draft', changeOfBudget, true, {
      given: { [answersOf('draft')]: writtenBy('amina') },
    }),
    write(
      'beside one that becomes a co-author’s',
      'draft',
      { ...edit('projectName'), 'editors.budget': 'luc' },
      false,
      writtenByOneWhoLeft,
    ),
    write(
      'beside one that a co-author wrote, which becomes theirs',
      'draft',
      { ...edit('projectName'), 'editors.budget': 'amina' },
      false,
      {
        ...writtenByLuc,
      },
    ),
    write('without naming it', 'draft', { ...edit('projectName'), edited: deleteField() }, false),
    write('under the name of another field', 'draft', { ...edit('projectName'), edited: 'budget' }, false),
    write('signed by somebody who is not an author', 'draft', edit('projectName', 'nouveau', 'claire'), false),
    write('beside a field that somebody wrote who is an author no more', 'draft', edit('projectName'), true, writtenByOneWhoLeft),
    write('that somebody wrote who is an author no more, under their own name', 'draft', edit('budget', 2), true, writtenByOneWhoLeft),
    write('under the name of whoever left', 'draft', edit('projectName', 'nouveau', 'left'), false, writtenByOneWhoLeft),
    write('that somebody wrote who is an author no more, left under that name', 'draft', changeOfBudget, false, writtenByOneWhoLeft),
    {
      ...write('of an application that is not theirs, under their own name', 'draft', edit('projectName', 'nouveau', 'stranger'), false),
      as: 'stranger',
    },
    {
      ...write(
        'of an application they left, under their own name',
        'draft',
        edit('projectName', 'nouveau', 'left'),
        false,
        writtenByOneWhoLeft,
      ),
      as: 'left',
    },
    write('signed by something that is not a person', 'draft', edit('projectName', 'nouveau', 'x'.repeat(5000)), false),
    write('with an extra field', 'draft', { ...edit('projectName'), state: 'submitted' }, false),
    write('with a date of their own', 'draft', { ...edit('projectName'), updatedAt: past }, false),
    write('that are no longer a map', 'draft', { answers: 'tout', updatedAt: serverTimestamp() }, false),
    write('without the answers', 'draft', { answers: deleteField(), updatedAt: serverTimestamp() }, false),
    write('under more than 200 fields', 'draft', { ...edit('f200') }, false, {
      given: { [answersOf('draft')]: { ...writtenBy('amina'), answers: many(200) } },
    }),
    ...each('to delete the answers', [], { does: 'delete', path: 'applications/draft/content/answers' }),
    ...each('to create another content', [], {
      does: 'create',
      path: 'applications/draft/content/other',
      data: { v: 1, answers: {}, editors: {}, updatedAt: serverTimestamp() },
    }),
  ],
});
