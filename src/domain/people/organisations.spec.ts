import { likeDomains, likeOrganisations, organisationKey, type Likeness } from './organisations';

describe('likeOrganisations', () => {
  const cases: readonly (readonly [one: string, other: string, likeness: Likeness])[] = [
    ['Cœur de Ville', 'Coeur de Ville', 'certain'],
    ['Cœur de Ville', 'CŒUR  DE VILLE', 'certain'],
    ['Pain & Sel', 'Pain et Sel', 'certain'],
    ['Pain + Sel', 'pain et sel', 'certain'],
    ['Association loi 1901 Les Volants', 'Les Volants', 'certain'],
    ['Volants, association régie par la loi de 1901', 'Les Volants', 'certain'],
    ['Association régie par la loi du 1er juillet 1901 « Les Volants »', 'Volants', 'certain'],
    ['S.C.O.P. Lisière', 'Lisière', 'certain'],
    ['SCIC Maison des communs', 'Maison des communs', 'certain'],
    ['Ressourcerie de l’Île', "ressourcerie de l'ile", 'certain'],
    ['Łódka Ø', 'lodka o', 'certain'],
    ['Réseau Trame', 'Trame', 'possible'],
    ['Réseau Trame', 'Réseau Trame Bretagne', 'possible'],
    ['Fondation Rivage', 'Rivage', 'possible'],
    ['Coeur-deville', 'Cœur de Ville', 'possible'],
    ['Habitat et Humanisme', 'Humanisme et Habitat', 'possible'],
    ['ADMR', 'Aide Domicile Milieu Rural', 'possible'],
    ['Ressourcerie du Port', 'Ressourcerie du Pont', 'none'],
    ['Coopérative Lisière', 'Coopérative Aurore', 'none'],
    ['Maison des communs', 'Coopérative', 'none'],
    ['Fondation', 'Fondation Rivage', 'none'],
    ['', '', 'none'],
    ['', 'Les Volants', 'none'],
    ['Association', 'Association', 'certain'],
  ];
  for (const [one, other, likeness] of cases)
    it(`finds ${likeness === 'none' ? 'no likeness' : `a ${likeness} one`} of “${one}” and “${other}”, either way`, () => {
      expect(likeOrganisations(one, other)).toBe(likeness);
      expect(likeOrganisations(other, one)).toBe(likeness);
      expect(organisationKey(one) !== '' && organisationKey(one) === organisationKey(other)).toBe(likeness === 'certain');
    });
});

describe('likeDomains', () => {
  const cases: readonly (readonly [one: string, other: string, likeness: Likeness])[] = [
    ['rivage.org', 'rivage.org', 'certain'],
    ['Rivage.org', 'rivage.org', 'certain'],
    ['ess.rivage.org', 'rivage.org', 'possible'],
    ['a.rivage.org', 'b.rivage.org', 'none'],
    ['grand-rivage.org', 'rivage.org', 'none'],
    ['rivage.org', 'org', 'none'],
    ['gmail.com', 'gmail.com', 'none'],
    ['mail.gmail.com', 'gmail.com', 'none'],
    ['volants.asso.fr', 'asso.fr', 'none'],
    ['volants.example.org', 'example.org', 'none'],
    ['', '', 'none'],
  ];
  for (const [one, other, likeness] of cases)
    it(`takes “${one}” and “${other}” for ${likeness}, either way`, () => {
      expect(likeDomains(one, other)).toBe(likeness);
      expect(likeDomains(other, one)).toBe(likeness);
    });
});
