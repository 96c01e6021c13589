/** Why: acts leave their lines in a queue; this moves them into the journal's chain soon after, and the sweep those that an outage left. */
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { chainAudit } from '../platform/journal/audit-chain';
import { auditSecret } from '../platform/journal/audit-key';

/** Lines that come one after the other are chained together. */
const restMs = 500;

/** One instance: within it, lines that arrive during a round share the next. */
export const onAuditQueued = onDocumentCreated(
  { document: 'auditQueue/{line}', retry: true, maxInstances: 1, secrets: [auditSecret] },
  () => chainAudit(restMs),
);

export const sweepAuditQueue = onSchedule({ schedule: 'every 5 minutes', secrets: [auditSecret] }, () => chainAudit());
