import type { Mission } from './coaching';
import { countersign } from './missions';

const at = new Date('2027-03-10T10:00:00Z');
const claire = { uid: 'claire', name: 'Claire' };
const aMission = (more: Partial<Mission>): Mission => ({
  v: 1,
  title: 'Modèle économique',
  letter: 'Trois scénarios',
  expertName: 'Isabelle',
  expertUid: null,
  daysPlanned: 2.5,
  daysDone: 1,
  state: 'requested',
  deliverable: '',
  log: [],
  signedByName: '',
  signedAt: null,
  updatedAt: at,
  ...more,
});

describe("the programme's signature", () => {
  it('comes after the team has signed, from a manager, once', () => {
    const signed = aMission({ state: 'signed', signedAt: at, signedByName: 'Amina' });
    expect(countersign(aMission({ state: 'delivered' }), ['manager'], claire, at)).toEqual({ ok: false, reason: 'notSigned' });
    expect(countersign(signed, ['coach', 'expert', 'laureate'], { uid: 'driss', name: 'Driss' }, at)).toEqual({
      ok: false,
      reason: 'managersOnly',
    });
    const both = countersign(signed, ['manager'], claire, at);
    expect(both.ok && [both.value.countersignedByName, both.value.countersignedAt]).toEqual(['Claire', at]);
    expect(both.ok && countersign(both.value, ['manager'], claire, at)).toEqual({ ok: false, reason: 'alreadyCountersigned' });
  });

  it('is another manager’s when a manager did the work', () => {
    const signed = aMission({ state: 'signed', signedAt: at, signedByName: 'Amina', expertUid: 'claire' });
    expect(countersign(signed, ['expert', 'manager'], claire, at)).toEqual({ ok: false, reason: 'ownDays' });
    expect(countersign(signed, ['manager'], claire, at)).toEqual({ ok: false, reason: 'ownDays' });
    expect(countersign(signed, ['manager'], { uid: 'marc', name: 'Marc' }, at).ok).toBeTrue();
  });
});
