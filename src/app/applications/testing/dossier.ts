/** A call, its form and a draft, as dull as possible, for the specs of this room. */
import type { Application } from '@domain/applications/applications';
import type { Answers, Call, Field, Form } from '@domain/calls/calls';

export const aField = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  type: 'shortText',
  label: `Question ${id}`,
  help: '',
  required: true,
  max: null,
  options: [],
  hiddenFromJurors: false,
  showWhen: null,
  ...more,
});

export const aForm = (...fields: readonly Field[]): Form => ({
  v: 1,
  programmeId: 'pins',
  version: 1,
  published: true,
  sections: [{ id: 's1', title: 'Votre projet', help: '', fields }],
});

export const anOpenCall = (more: Partial<Call> = {}): Call => ({
  v: 1,
  programmeId: 'pins',
  programmeName: "P'INS",
  editionId: 'e1',
  name: "P'INS 2027",
  tagline: '',
  presentation: '',
  benefits: [],
  calendar: [],
  questions: [],
  expectedLoad: '',
  state: 'open',
  opensAt: new Date(0),
  closesAt: new Date(Date.now() + 86_400_000),
  formVersion: 1,
  regulationVersion: 2,
  eligibility: [],
  grid: [],
  contactEmail: 'pins@example.org',
  createdAt: new Date(0),
  ...more,
});

export const aDraft = (more: Partial<Application> = {}): Application => ({
  v: 1,
  callId: 'c1',
  callName: "P'INS 2027",
  programmeId: 'pins',
  editionId: 'e1',
  ownerUid: 'amina',
  authors: ['amina'],
  authorNames: ['Amina'],
  projectName: 'Résovilles',
  organisationName: 'Sève',
  department: '44',
  state: 'draft',
  number: '',
  completeness: 40,
  verdict: 'toCheck',
  formVersion: 1,
  regulationVersion: 2,
  submittedAt: null,
  openRequest: null,
  announcedAt: null,
  keywords: [],
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...more,
});

/** Documents of one dossier, for `fakeDocuments`. */
export const aDossier = (
  application: Application,
  form: Form,
  answers: Answers,
  call: Call = anOpenCall(),
): Readonly<Record<string, object>> => ({
  'calls/c1': call,
  'calls/c1/forms/1': form,
  'applications/a1': application,
  'applications/a1/content/answers': { v: 1, answers, editors: {}, updatedAt: new Date('2027-03-01T13:02:00Z') },
});
