/** Why: how many of a thing each callable takes at once, so that the last one that fits and the first one too many are both sent. */

export interface ListBound {
  readonly act: string;
  readonly field: string;
  readonly most: number;
  /** So many of them, well formed and about nothing that exists. */
  readonly of: (count: number) => unknown;
}

const listOf =
  (item: (index: number) => unknown) =>
  (count: number): unknown =>
    Array.from({ length: count }, (_, index) => item(index));
const mapOf = (count: number): unknown => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${String(index)}`, true]));
const ids = listOf((index) => `nowhere${String(index)}`);
const words = listOf((index) => `Porte ${String(index)}`);

export const listBounds: readonly ListBound[] = [
  { act: 'requestComplement', field: 'fieldIds', most: 40, of: ids },
  { act: 'screenSelection', field: 'applicationIds', most: 40, of: ids },
  { act: 'screenSelection', field: 'orientation', most: 6, of: words },
  { act: 'screenApplication', field: 'orientation', most: 6, of: words },
  { act: 'recordDecision', field: 'applicationIds', most: 50, of: ids },
  { act: 'recordDecision', field: 'orientation', most: 6, of: words },
  { act: 'recordDecision', field: 'feedback', most: 20, of: listOf((index) => ({ label: `Critère ${String(index)}`, text: 'Clair' })) },
  { act: 'createJury', field: 'alsoHidden', most: 200, of: ids },
  { act: 'configureJury', field: 'alsoHidden', most: 200, of: ids },
  { act: 'declareInterests', field: 'dismissed', most: 200, of: ids },
  {
    act: 'declareInterests',
    field: 'recusals',
    most: 200,
    of: listOf((index) => ({ applicationId: `nowhere${String(index)}`, ground: 'board', detail: '' })),
  },
  { act: 'linkMilestone', field: 'add', most: 8, of: ids },
  { act: 'linkMilestone', field: 'drop', most: 40, of: ids },
  { act: 'startApplication', field: 'answers', most: 100, of: mapOf },
  { act: 'inviteMember', field: 'details', most: 12, of: mapOf },
  { act: 'logUncoveredNeed', field: 'reasons', most: 4, of: listOf(() => 'unclear') },
];
