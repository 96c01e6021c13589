/** Why: when a candidate leaves the selection the others move up; standings follow the roster they rank. */
import { onDocumentUpdated } from 'firebase-functions/v2/firestore';
import type { Roster } from '@domain/jury/jury';
import { refreshStandings } from './refresh-standings';

/** Names may be hidden for a blind reading: only who is on the list counts. */
export const losesCandidates = (before: Pick<Roster, 'entries'> | undefined, after: Pick<Roster, 'entries'> | undefined): boolean => {
  const kept = new Set(after?.entries.map((entry) => entry.applicationId));
  return before?.entries.some((entry) => !kept.has(entry.applicationId)) ?? false;
};

export const onRosterWritten = onDocumentUpdated({ document: 'juries/{jury}/rosters/{page}', retry: true }, async (event) => {
  const before = event.data?.before.data() as Roster | undefined;
  const after = event.data?.after.data() as Roster | undefined;
  if (losesCandidates(before, after)) await refreshStandings(event.params.jury, new Date());
});
