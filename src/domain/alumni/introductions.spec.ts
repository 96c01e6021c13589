import { after, days } from '../shared/time';
import type { AlumnusContact, Introduction } from './alumni';
import { answer, close, isMetBy, isReachable, pendingCap, propose, restDays, type Proposal, type Solicitations } from './introductions';

const at = new Date('2027-03-01T10:00:00Z');
const contact: AlumnusContact = { v: 1, email: 'olivier@example.org', phone: '' };
const nobody: AlumnusContact = { v: 1, email: ' ', phone: '' };
const aProposal = (change: Partial<Proposal> = {}): Proposal => ({
  from: { uid: 'olivier', name: 'Olivier' },
  to: { uid: 'nadia', name: 'Nadia' },
  exchange: null,
  message: ' Auriez-vous une demi-heure ? ',
  ...change,
});
const around = (change: Partial<Solicitations> = {}): Solicitations => ({ contact, between: [], pendingFrom: 0, pendingTo: 0, ...change });
const proposed = (): Introduction => {
  const result = propose(aProposal(), around(), at);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const accepted: Introduction = { ...proposed(), state: 'accepted', answeredAt: at };

describe('proposing an introduction', () => {
  it('carries who asks whom, about what, with a trimmed message', () => {
    const exchange = { id: 'e1', title: 'Relire notre convention', state: 'open' } as const;
    const result = propose(aProposal({ exchange }), around(), at);
    expect(result.ok && result.value).toEqual(
      jasmine.objectContaining({
        parties: ['olivier', 'nadia'],
        exchangeId: 'e1',
        about: 'Relire notre convention',
        message: 'Auriez-vous une demi-heure ?',
        state: 'proposed',
        proposedAt: at,
      }),
    );
  });

  it('refuses oneself, an empty message, nothing to be reached by, a closed exchange', () => {
    const refuses = (proposal: Partial<Proposal>, solicitations: Partial<Solicitations> = {}) =>
      propose(aProposal(proposal), around(solicitations), at);
    expect(refuses({ to: { uid: 'olivier', name: 'Olivier' } })).toEqual({ ok: false, reason: 'toOneself' });
    expect(refuses({ message: '  ' })).toEqual({ ok: false, reason: 'messageMissing' });
    expect(refuses({}, { contact: null })).toEqual({ ok: false, reason: 'contactMissing' });
    expect(refuses({}, { contact: nobody })).toEqual({ ok: false, reason: 'contactMissing' });
    expect(refuses({ exchange: { id: 'e', title: 't', state: 'met' } })).toEqual({ ok: false, reason: 'exchangeClosed' });
  });

  it('refuses a second request while the first waits, and after a recent no', () => {
    const declined = { state: 'declined', answeredAt: after(at, -days(restDays) + 1) } as const;
    expect(propose(aProposal(), around({ between: [{ state: 'proposed', answeredAt: null }] }), at)).toEqual({
      ok: false,
      reason: 'alreadyProposed',
    });
    expect(propose(aProposal(), around({ between: [declined] }), at)).toEqual({ ok: false, reason: 'declinedRecently' });
    expect(propose(aProposal(), around({ between: [{ state: 'declined', answeredAt: after(at, -days(restDays)) }] }), at).ok).toBeTrue();
    expect(propose(aProposal(), around({ between: [{ state: 'accepted', answeredAt: at }] }), at).ok).toBeTrue();
  });

  it('keeps to the caps of both sides', () => {
    expect(propose(aProposal(), around({ pendingFrom: pendingCap }), at)).toEqual({ ok: false, reason: 'tooManyPending' });
    expect(propose(aProposal(), around({ pendingTo: pendingCap }), at)).toEqual({ ok: false, reason: 'tooSolicited' });
    expect(propose(aProposal(), around({ pendingFrom: pendingCap - 1, pendingTo: pendingCap - 1 }), at).ok).toBeTrue();
  });
});

describe('answering an introduction', () => {
  it('is for the person asked, once', () => {
    const later = after(at, days(1));
    expect(answer(proposed(), 'nadia', true, contact, later)).toEqual({
      ok: true,
      value: { ...proposed(), state: 'accepted', answeredAt: later },
    });
    expect(answer(proposed(), 'olivier', true, contact, later)).toEqual({ ok: false, reason: 'notYours' });
    expect(answer(accepted, 'nadia', false, contact, later)).toEqual({ ok: false, reason: 'alreadyAnswered' });
  });

  it('asks for a contact to say yes, never to say no', () => {
    expect(answer(proposed(), 'nadia', true, nobody, at)).toEqual({ ok: false, reason: 'contactMissing' });
    const no = answer(proposed(), 'nadia', false, null, at);
    expect(no.ok && no.value.state).toBe('declined');
  });

  it('is closed by either party once accepted', () => {
    const closed = close(accepted, 'olivier', 'helped');
    expect(closed.ok && closed.value.outcome).toBe('helped');
    expect(close(accepted, 'stranger', 'helped')).toEqual({ ok: false, reason: 'notYours' });
    expect(close(proposed(), 'nadia', 'helped')).toEqual({ ok: false, reason: 'notAccepted' });
  });

  it('meets an open need, never an offer', () => {
    expect(isMetBy({ kind: 'need', state: 'open' })).toBeTrue();
    expect(isMetBy({ kind: 'need', state: 'closed' })).toBeFalse();
    expect(isMetBy({ kind: 'offer', state: 'open' })).toBeFalse();
    expect(isMetBy(null)).toBeFalse();
  });

  it('a telephone alone is a way to be reached', () => {
    expect(isReachable({ email: '', phone: '06 00 00 00 00' })).toBeTrue();
  });
});
