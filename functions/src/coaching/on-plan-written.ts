/** Why: whatever moves in a plan is reflected in its enrolment. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { inTurns } from '../platform/derived/in-turns';
import { database } from '../platform/firebase';
import { refreshProgress } from './refresh-progress';

const refreshOn = (collection: string) =>
  onDocumentWritten({ document: `enrolments/{enrolment}/${collection}/{item}`, retry: true }, (event) =>
    inTurns(`plan~${event.params.enrolment}`, () => refreshProgress(event.params.enrolment, new Date())),
  );

export const onMilestoneWritten = refreshOn('milestones');
export const onMissionWritten = refreshOn('missions');
export const onDiagnosticWritten = refreshOn('diagnostics');
export const onDiagnosticLookWritten = refreshOn('diagnostics/{kind}/sides');
export const onMeetingWritten = refreshOn('meetings');

/** Lateness and silence grow by themselves: every running plan is refreshed each night. */
export const refreshCohorts = onSchedule({ schedule: '15 4 * * *', timeZone: 'Europe/Paris' }, async () => {
  const running = await database.collection('enrolments').where('state', '!=', 'alumnus').select().get();
  for (const enrolment of running.docs) await refreshProgress(enrolment.id, new Date());
});
