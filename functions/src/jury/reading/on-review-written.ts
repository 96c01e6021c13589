/** Why: standings follow each submitted review; drafts change nothing that others see. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Review } from '@domain/jury/jury';
import { inTurns } from '../../platform/derived/in-turns';
import { refreshStandings } from './refresh-standings';

/** Only what enters or leaves `submitted` counts: a submitted review is frozen by the rules. */
export const changesStandings = (before: Pick<Review, 'state'> | undefined, after: Pick<Review, 'state'> | undefined): boolean =>
  (before?.state === 'submitted') !== (after?.state === 'submitted');

export const onReviewWritten = onDocumentWritten({ document: 'juries/{jury}/reviews/{review}', retry: true }, async (event) => {
  const before = event.data?.before.data() as Review | undefined;
  const after = event.data?.after.data() as Review | undefined;
  if (changesStandings(before, after))
    await inTurns(`standings~${event.params.jury}`, () => refreshStandings(event.params.jury, new Date()));
});
