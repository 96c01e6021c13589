import { replacesUnseen } from './seen-decision';

const at = new Date('2027-06-01T10:00:00Z');
const held = { outcome: 'notSelected', reason: 'Loin du seuil.', orientation: [], decidedAt: at } as const;
const asked = { outcome: 'waitingList', reason: 'À suivre.', orientation: [] } as const;

describe('a decision recorded while another was typed', () => {
  it('is replaced by whoever saw it', () => {
    expect(replacesUnseen(held, asked, at.toISOString())).toBeFalse();
    expect(replacesUnseen(null, asked, null)).toBeFalse();
  });
  it('is not replaced unseen, nor once it fell', () => {
    expect(replacesUnseen(held, asked, null)).toBeTrue();
    expect(replacesUnseen(held, asked, '2027-06-01T09:00:00.000Z')).toBeTrue();
    expect(replacesUnseen(null, asked, at.toISOString())).toBeTrue();
  });
  it('is met without harm by the same words asked twice, or by a screen that says nothing', () => {
    expect(replacesUnseen(held, { ...held, orientation: ['typed, then hidden'] }, null)).toBeFalse();
    expect(replacesUnseen(held, asked, undefined)).toBeFalse();
  });
});
