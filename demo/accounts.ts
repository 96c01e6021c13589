/** Why: the people one can sign in as, in the demonstration only. */

import { jurors } from './selection/jurors';

/** Everyone's password in the demonstration; the local Authentication never leaves this machine. */
export const demoPassword = 'essaim-demo';

export interface Account {
  readonly uid: string;
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly organisationName: string;
}

const account = (uid: string, role: string, name: string, email: string, organisationName: string): Account => ({
  uid,
  role,
  name,
  email,
  password: demoPassword,
  organisationName,
});

const played: readonly Account[] = [
  account('demo-manager', 'responsable de programme', 'Claire Vautrin', 'claire@essaim.example.org', 'Essaim'),
  account('demo-manager-2', 'seconde responsable', 'Solange Hoarau', 'solange@essaim.example.org', 'Essaim'),
  account('demo-applicant', 'candidate', 'Amina Benali', 'amina@volants.example.org', 'Les Volants solidaires'),
  account('demo-coauthor', 'co-rédacteur', 'Bastien Guillou', 'bastien@volants.example.org', 'Les Volants solidaires'),
  account('demo-juror', 'jurée', 'Hélène Marchetti', 'helene@fondation-rivage.example.org', 'Fondation Rivage'),
  account('demo-coach', 'accompagnateur', 'Driss Saïdi', 'driss@conseil-lien.example.org', 'Conseil Lien'),
  account('demo-expert', 'experte', 'Isabelle Mercadier', 'isabelle@atelier-communs.example.org', 'Atelier des communs'),
  account('demo-laureate', 'lauréate', 'Léonie Tessier', 'leonie@chantiers-voisins.example.org', 'Chantiers voisins'),
  account('demo-alumnus', 'alumni', 'Olivier Fontanel', 'olivier@maisons-vives.example.org', 'Les Maisons vives'),
  account('demo-plural', 'trois rôles (jurée, accompagnatrice, alumni)', 'Nadia Ferrand', 'nadia@reseau-trame.example.org', 'Réseau Trame'),
  account('demo-partner', 'partenaire', 'Rodrigue Payet', 'rodrigue@ess-des-oceans.example.org', 'ESS des Océans'),
  account(
    'demo-funder',
    'financeuse (partenaire du programme)',
    'Margot Delcourt',
    'margot@fonds-estuaire.example.org',
    'Fonds de l’Estuaire',
  ),
  account('demo-admin', 'administratrice', 'Estelle Rambaud', 'estelle@essaim.example.org', 'Essaim'),
];

/** The other members of the juries, so that each can give an opinion and be present: a room decides with half of them. */
const otherJurors: readonly Account[] = jurors
  .filter(({ uid }) => played.every((one) => one.uid !== uid))
  .map(({ uid, name, email, organisationName }) => account(uid, 'membre du jury', name, email, organisationName));

export const accounts: readonly Account[] = [...played, ...otherJurors];
