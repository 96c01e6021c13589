/** Why: the tables of rules that speak of the community start from two members, somebody hidden, somebody who left, and what passes between them. */
import { serverTimestamp } from 'firebase/firestore';
import type { RuleCase } from '../support/rule-cases';

export const past = new Date('2026-01-01T00:00:00Z');
export const profile = {
  v: 1,
  name: 'Nadia Ferrand',
  organisationName: 'Réseau Trame',
  headline: 'A convaincu trois régions',
  department: '69',
  region: '84',
  programmes: ["P'INS 2021"],
  topics: ['legal'],
  lived: 'Deux ans de patience.',
  askMe: 'Parler aux régions',
  visible: true,
  keywords: ['na', 'nadia'],
  updatedAt: past,
};
export const contact = { v: 1, email: 'nadia@example.org', phone: '' };
export const need = {
  v: 1,
  kind: 'need',
  authorUid: 'nadia',
  authorName: 'Nadia Ferrand',
  organisationName: 'Réseau Trame',
  title: 'Relire une convention',
  text: 'Qui ?',
  topics: ['legal'],
  region: '84',
  state: 'open',
  solicitations: 2,
  createdAt: past,
  updatedAt: past,
};
export const match = {
  v: 1,
  needId: 'n1',
  offerId: 'o1',
  parties: ['nadia', 'olivier'],
  needTitle: 'a',
  offerTitle: 'b',
  needAuthorName: 'N',
  offerAuthorName: 'O',
  score: 40,
  reasons: [],
  computedAt: past,
};
export const introduction = {
  v: 1,
  fromUid: 'nadia',
  fromName: 'Nadia',
  toUid: 'olivier',
  toName: 'Olivier',
  parties: ['nadia', 'olivier'],
  exchangeId: null,
  about: '',
  message: 'Bonjour',
  state: 'proposed',
  outcome: null,
  proposedAt: past,
  answeredAt: null,
};
export const accepted = { ...introduction, state: 'accepted', answeredAt: past };
export const contacts = {
  v: 1,
  contacts: { nadia: { email: 'n@example.org', phone: '' }, olivier: { email: 'o@example.org', phone: '' } },
};

export const people = {
  nadia: { uid: 'nadia', roles: [['alumnus', 'alumni']] },
  olivier: { uid: 'olivier', roles: [['alumnus', 'alumni']] },
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
  coach: { uid: 'coach', roles: [['coach', 'e1']] },
  former: { uid: 'former', roles: [] },
} as const;
export type Someone = keyof typeof people | null;
const everyone: readonly Someone[] = [null, 'nadia', 'olivier', 'claire', 'admin', 'coach', 'former'];

/** The same question put to everyone: those named are allowed, all others refused. */
export const only = (allowed: readonly Someone[], what: string, question: Omit<RuleCase, 'as' | 'allowed' | 'it'>): readonly RuleCase[] =>
  everyone.map((as) => {
    const may = allowed.includes(as);
    return { ...question, as, allowed: may, it: `${may ? 'lets' : 'refuses that'} ${as ?? 'a visitor'} ${what}` };
  });

export const visible = [['visible', '==', true]] as const;
export const edit = (change: object) => ({ ...change, updatedAt: serverTimestamp() });
export const world = {
  'people/nadia': { v: 1, name: 'Nadia Ferrand' },
  'alumni/nadia': profile,
  'alumni/olivier': { ...profile, name: 'Olivier Fontanel' },
  'alumni/hidden': { ...profile, name: 'Caché', visible: false },
  'alumni/former': { ...profile, name: 'Parti', visible: false },
  'alumni/nadia/private/contact': contact,
  'exchanges/n1': need,
  'matches/n1~o1': match,
  'introductions/i1': introduction,
  'introductions/i2': accepted,
  'introductions/i1/private/contacts': contacts,
  'introductions/i2/private/contacts': contacts,
};
