import type { Actor } from '../people/permissions';
import { addAuthor, mayRemoveAuthor, removeAuthor } from './authors';

const actor = (uid: string | null, manages = ''): Actor => ({
  uid,
  email: null,
  emailVerified: true,
  memberships: manages === '' ? [] : [{ role: 'manager', scopeId: manages, from: new Date(0), until: null }],
  now: new Date('2027-03-01T10:00:00Z'),
});
const draft = {
  ownerUid: 'amina',
  authors: ['amina', 'luc', 'zoe'],
  authorNames: ['Amina', 'Luc', 'Zoé'],
  programmeId: 'pins',
  state: 'draft',
} as const;
const sent = { ...draft, state: 'submitted' } as const;

describe('the authors of an application', () => {
  it('may each leave, and be removed by who leads it or manages it, once submitted', () => {
    expect(mayRemoveAuthor(actor('luc'), draft, 'luc')).toBeTrue();
    expect(mayRemoveAuthor(actor('amina'), draft, 'luc')).toBeTrue();
    expect(mayRemoveAuthor(actor('claire', 'pins'), sent, 'luc')).toBeTrue();
    expect(mayRemoveAuthor(actor('claire', 'pins'), draft, 'luc')).toBeFalse();
    expect(mayRemoveAuthor(actor('max', 'other'), sent, 'luc')).toBeFalse();
    expect(mayRemoveAuthor(actor('zoe'), draft, 'luc')).toBeFalse();
    expect(mayRemoveAuthor(actor(null), sent, 'luc')).toBeFalse();
    for (const who of [actor('amina'), actor('claire', 'pins')]) expect(mayRemoveAuthor(who, sent, 'amina')).toBeFalse();
  });

  it('are remembered once they left, so that what they wrote keeps its author', () => {
    expect(removeAuthor(actor('amina'), draft, 'luc')).toEqual({
      ok: true,
      value: { authors: ['amina', 'zoe'], authorNames: ['Amina', 'Zoé'], formerAuthors: ['luc'], formerAuthorNames: ['Luc'] },
    });
    const left = { ...draft, authors: ['amina'], authorNames: ['Amina'], formerAuthors: ['zoe', 'luc'], formerAuthorNames: ['Zoé', 'Luc'] };
    expect(addAuthor(left, 'luc', 'Luc B.')).toEqual({
      authors: ['amina', 'luc'],
      authorNames: ['Amina', 'Luc B.'],
      formerAuthors: ['zoe'],
      formerAuthorNames: ['Zoé'],
    });
  });

  it('keep who leads, refuse others, and are left once however often it is asked', () => {
    expect(removeAuthor(actor('amina'), draft, 'amina')).toEqual({ ok: false, reason: 'leadStays' });
    expect(removeAuthor(actor('zoe'), draft, 'luc')).toEqual({ ok: false, reason: 'mayNotRemoveAuthor' });
    expect(removeAuthor(actor('amina'), draft, 'gone')).toEqual({ ok: true, value: null });
  });
});
