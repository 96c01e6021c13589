/** Why: documents whose rules ask which version a write follows; a case that is about something else is given the right one here. */
import type { RuleTable } from './rules/table';

/** Every path under `follows()` of `firestore.rules`; how two writers meet there is told in docs/data-model.md. */
export const revisedPaths: readonly RegExp[] = [
  /^(programmes|editions|calls)\/[^/]+$/,
  /^applications\/[^/]+\/content\/answers$/,
  /^juries\/[^/]+\/(reviews|notes)\/[^/]+$/,
  /^enrolments\/[^/]+$/,
  /^enrolments\/[^/]+\/(objectives|milestones|meetings|coachNotes)\/[^/]+$/,
  /^enrolments\/[^/]+\/diagnostics\/[^/]+\/sides\/[^/]+$/,
  /^sessions\/[^/]+$/,
  /^alumni\/[^/]+(\/private\/contact)?$/,
  /^exchanges\/[^/]+$/,
];

/** Every path under `isSigned()`: a write says who makes it, for the journal. */
const signedPaths: readonly RegExp[] = [/^(programmes|editions|calls|sessions)\/[^/]+$/, /^juries\/[^/]+\/members\/[^/]+$/];

const signed = (path: string, data: object, uid: string): object =>
  'updatedBy' in data || !signedPaths.some((one) => one.test(path)) ? data : { ...data, updatedBy: uid };

const versionOf = (held: object | null | undefined): string => {
  if (held === null || held === undefined) return '';
  return 'edit' in held ? (held.edit as { readonly id: string }).id : 'unmarked';
};

/** What a case writes, as the application would: following what the document holds. A case that says its `edit` keeps it. */
const following = (path: string, held: object | null | undefined, data: object): object =>
  'edit' in data || !revisedPaths.some((one) => one.test(path)) ? data : { ...data, edit: { id: 'this-write', after: versionOf(held) } };

export const followingVersions = (table: RuleTable): RuleTable => ({
  ...table,
  cases: table.cases.map((one) => {
    if (one.data === undefined) return one;
    const held: Readonly<Record<string, object | null>> = { ...table.world, ...one.given };
    const uid = one.as === null ? 'nobody' : (table.people[one.as]?.uid ?? 'nobody');
    return { ...one, data: signed(one.path, following(one.path, held[one.path], one.data), uid) };
  }),
});
