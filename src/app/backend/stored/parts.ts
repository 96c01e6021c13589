/** Why: the parts of stored documents that pages walk through, by collection. Coaching sets whole documents aside (domain/coaching/reading). */
import type { AlumnusProfile, Exchange } from '@domain/alumni/alumni';
import type { Application, ComplementRequest, OutcomeLetter, Screening } from '@domain/applications/applications';
import { callParts } from '@domain/calls/reading/call-parts';
import type { Form } from '@domain/calls/calls';
import type { Decision, Dossier, Jury, Roster, Standing } from '@domain/jury/jury';
import type { AuditLine } from '@domain/people/administration';
import type { Session } from '@domain/peers/peers';
import type { Edition, Programme } from '@domain/programmes/programmes';
import { itemsThat, readable, records, words, type Readable, type Part, type Parts } from '@domain/shared/contract/fallbacks';
import { figure, instant, listOf, orNull, record, text } from '@domain/shared/contract/shape';
import { collectionsOf } from '@domain/shared/contract/versions';

const texts = itemsThat(text);

const programme: Parts<Programme> = { name: words, summary: words, theme: words, partners: texts, objectives: texts };
const edition: Parts<Edition> = { name: words, calendar: records({ label: text, from: text, to: orNull(text) }) };
const form: Parts<Form> = { sections: records({ id: text, title: text, fields: listOf(record({ id: text, type: text, label: text })) }) };
const session: Parts<Session> = {
  title: words,
  description: words,
  place: words,
  link: words,
  halfDays: records({ id: text, startsAt: instant, endsAt: instant }),
};
const application: Parts<Application> = {
  authors: texts,
  authorNames: texts,
  projectName: words,
  organisationName: words,
  keywords: texts,
};
const request: Parts<ComplementRequest> = { message: words, fieldIds: texts };
const screening: Parts<Screening> = { reason: words, orientation: texts };
const letter: Parts<OutcomeLetter> = { message: words, orientation: texts, feedback: records({ label: text, text }) };
const jury: Parts<Jury> = { name: words, grid: callParts.grid ?? texts };
const roster: Parts<Roster> = { entries: records({ applicationId: text, projectName: text, organisationName: text }) };
const dossier: Parts<Dossier> = {
  sections: records({ title: text, items: listOf(record({ fieldId: text, label: text, text })) }),
  files: records({ name: text, storagePath: text, size: figure }),
};
const standing: Parts<Standing> = { projectName: words, organisationName: words, visibleTo: texts };
const decision: Parts<Decision> = {
  reason: words,
  orientation: texts,
  recusedNames: texts,
  visibleTo: texts,
  feedback: records({ label: text, text }),
};
const profile: Parts<AlumnusProfile> = { name: words, headline: words, lived: words, askMe: words, programmes: texts, topics: texts };
const exchange: Parts<Exchange> = { title: words, text: words, authorName: words, organisationName: words, topics: texts };
const line: Parts<AuditLine> = { summary: words, changes: records({ field: text }) };

const known: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  programmes: programme,
  editions: edition,
  calls: callParts,
  'calls/forms': form,
  sessions: session,
  applications: application,
  'applications/requests': request,
  'applications/screening': screening,
  'applications/outcome': letter,
  juries: jury,
  'juries/rosters': roster,
  'juries/dossiers': dossier,
  'juries/standings': standing,
  'juries/decisions': decision,
  alumni: profile,
  exchanges: exchange,
  audit: line,
};

/** What pages can show of a stored document, and the fields of which something is left out. */
export const showable = (path: string, data: object): Readable<object> => readable(known[collectionsOf(path)] ?? {}, data);
