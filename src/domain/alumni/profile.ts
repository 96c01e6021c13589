/** Why: a profile starts from what the programme already knows, and never overwrites what the person wrote. */
import { searchTokens } from '../shared/search';
import { departmentOf, regionOfDepartment } from '../shared/territories';
import type { Instant } from '../shared/time';
import type { AlumnusProfile, Exchange } from './alumni';
import { wordsToFind } from './topic-words';

/** Topics people look for; a closed list, so that needs meet offers. Keys are stored, words are the screens'. */
export const topics = [
  'businessModel',
  'governance',
  'impact',
  'funding',
  'scaling',
  'socialFranchise',
  'hiring',
  'volunteers',
  'digital',
  'legal',
  'publicPartnerships',
  'corporatePartnerships',
  'communication',
  'training',
  'health',
  'housing',
  'mobility',
  'autonomy',
  'upcycling',
  'food',
] as const;
export type Topic = (typeof topics)[number];

/** Joins the community, or adds a programme to an existing profile. */
export const joinCommunity = (
  existing: AlumnusProfile | null,
  from: { readonly name: string; readonly organisationName: string; readonly department: string; readonly editionName: string },
  at: Instant,
): AlumnusProfile => {
  const programmes = [...new Set([...(existing?.programmes ?? []), from.editionName])];
  const profile: AlumnusProfile = {
    v: 1,
    name: existing?.name ?? from.name,
    organisationName: existing?.organisationName ?? from.organisationName,
    headline: existing?.headline ?? '',
    department: existing?.department ?? from.department,
    region: '',
    programmes,
    topics: existing?.topics ?? [],
    lived: existing?.lived ?? '',
    askMe: existing?.askMe ?? '',
    visible: existing?.visible ?? true,
    keywords: [],
    updatedAt: at,
  };
  return { ...profile, ...derivedOf(profile) };
};

/** Under which names one's needs and offers are read: a hidden member is named in none of them. */
export const announcedAs = (
  profile: Pick<AlumnusProfile, 'name' | 'organisationName' | 'visible'>,
): Pick<Exchange, 'authorName' | 'organisationName'> =>
  profile.visible ? { authorName: profile.name, organisationName: profile.organisationName } : { authorName: '', organisationName: '' };

/** What a function derives from a profile: its region, and the words one finds it by: all that its card shows. */
export const derivedOf = (profile: AlumnusProfile): Pick<AlumnusProfile, 'region' | 'keywords'> => ({
  region: regionOfDepartment(profile.department)?.code ?? '',
  keywords: searchTokens(
    profile.name,
    profile.organisationName,
    profile.headline,
    profile.askMe,
    departmentOf(profile.department)?.name ?? '',
    profile.department,
    ...profile.topics.map(wordsToFind),
    ...profile.programmes,
  ),
});
