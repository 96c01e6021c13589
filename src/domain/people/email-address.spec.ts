import { isEmailAddress } from './email-address';

describe('isEmailAddress', () => {
  const complete = ['a@b.fr', ' a@b.fr ', "o'brien@exemple.org", 'prenom.nom+essaim@sous.domaine.exemple.org', 'a_b-c@x-y.museum'];
  for (const typed of complete) it(`takes "${typed}"`, () => expect(isEmailAddress(typed)).toBeTrue());

  const incomplete = [
    '',
    'a@b',
    'a b@c.fr',
    '@c.fr',
    'a@',
    'a..b@c.fr',
    '.a@c.fr',
    'a.@c.fr',
    'a@-c.fr',
    'a@c..fr',
    'a@b@c.fr',
    'Ada <a@b.fr>',
    'a@b.fr, c@d.fr',
    `${'x'.repeat(200)}@b.fr`,
  ];
  for (const typed of incomplete) it(`refuses "${typed}"`, () => expect(isEmailAddress(typed)).toBeFalse());
});
