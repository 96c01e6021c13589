/** Why: a call is prepared by several people; a story of its own, so that neither they nor the long one wait. */
import { draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import { step, test } from '../support/journey';
import { prepareTogether } from './two-managers';

const callId = 'prepared-together';

test.use({ staged: { project: 'demo-journey-settings', withFiles: false } });

test('The settings of a call are written by two managers at once', async ({ stage, manager }) => {
  const place = {
    programmeId: 'p-ins',
    programmeName: "P'INS",
    editionId: 'p-ins-2031',
    name: "P'INS 2031",
    contactEmail: 'a@example.org',
  };
  const call = stage.database.doc(`calls/${callId}`);
  await call.set(draftCall({ ...place, createdAt: new Date() }, settingsOf(pInsCall, 2031)));
  await call.collection('forms').doc('1').set(draftForm('p-ins', pInsCall.sections));

  await step('both weigh criteria, one offline for a while, and a condition comes and goes', () => prepareTogether(stage, manager, callId));
});
