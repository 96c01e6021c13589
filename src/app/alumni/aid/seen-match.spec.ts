import type { Match } from '@domain/alumni/alumni';
import { seenBy } from './seen-match';

const match: Match & { readonly id: string } = {
  id: 'n~o',
  v: 1,
  needId: 'n',
  offerId: 'o',
  parties: ['nadia', 'olivier'],
  needTitle: 'Un besoin',
  offerTitle: 'Une offre',
  needAuthorName: 'Nadia',
  offerAuthorName: 'Olivier',
  score: 40,
  reasons: [],
  computedAt: new Date(0),
};

describe('a match', () => {
  it('leads whoever needs to whoever offers, about the offer', () => {
    expect(seenBy('nadia', match)).toEqual({
      ...match,
      iNeed: true,
      mine: 'Un besoin',
      theirs: 'Une offre',
      who: 'Olivier',
      link: '/communaute/olivier',
      annonce: 'o',
    });
  });
  it('leads whoever offers to whoever needs, about the need', () => {
    expect(seenBy('olivier', match)).toEqual({
      ...match,
      iNeed: false,
      mine: 'Une offre',
      theirs: 'Un besoin',
      who: 'Nadia',
      link: '/communaute/nadia',
      annonce: 'n',
    });
  });
});
