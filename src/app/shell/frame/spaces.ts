/** Why: which spaces a person sees follows from their roles; a person with three roles sees three clear spaces. */
import type { Role } from '@domain/people/people';
import type { IconName } from '../../shared/icon/paths';

export type SpaceId = 'public' | 'candidature' | 'jury' | 'programme' | 'parcours' | 'communaute' | 'administration';

export interface PageLink {
  /** First segment = the room's mount point; shown only when that room is mounted. */
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  /** Roles that see it in this space; all of the space's when absent. */
  readonly roles?: readonly Role[];
}

export interface Space {
  readonly id: SpaceId;
  readonly label: string;
  readonly icon: IconName;
  readonly pages: readonly PageLink[];
}

interface Opening extends Space {
  /** Who sees the space: some roles, who applies (or holds no role yet), or those who came for something else. */
  readonly to: readonly Role[] | 'applying' | 'notApplying';
}

const calls: PageLink = { path: 'appels', label: $localize`:@@shell.pageCalls:Appels ouverts`, icon: 'flag' };
const orientation: PageLink = {
  path: 'orientation',
  label: $localize`:@@shell.pageOrientation:Trouver le bon dispositif`,
  icon: 'compass',
};
const directory: PageLink = { path: 'annuaire', label: $localize`:@@shell.pageDirectory:Annuaire des dispositifs`, icon: 'map' };
const sessions: PageLink = { path: 'seances', label: $localize`:@@shell.pageSessions:Séances entre pairs`, icon: 'calendar' };
const impact: PageLink = { path: 'impact', label: $localize`:@@shell.pageImpact:Indicateurs`, icon: 'chart' };

/** What everyone sees, signed in or not. */
export const publicPages: readonly PageLink[] = [calls, orientation, directory];

const openings: readonly Opening[] = [
  {
    id: 'candidature',
    label: $localize`:@@shell.spaceApplication:Candidature`,
    icon: 'edit',
    to: 'applying',
    pages: [
      { path: 'candidatures', label: $localize`:@@shell.pageApplications:Mes candidatures`, icon: 'document' },
      calls,
      orientation,
      directory,
    ],
  },
  {
    id: 'jury',
    label: $localize`:@@shell.spaceJury:Jury`,
    icon: 'scale',
    to: ['juror'],
    pages: [{ path: 'jury', label: $localize`:@@shell.pageJury:Mes dossiers à lire`, icon: 'scale' }],
  },
  {
    id: 'programme',
    label: $localize`:@@shell.spaceProgramme:Programme`,
    icon: 'building',
    to: ['manager', 'partner', 'administrator'],
    pages: [
      {
        path: 'programmes',
        label: $localize`:@@shell.pageProgrammes:Programmes et éditions`,
        icon: 'building',
        roles: ['manager', 'administrator'],
      },
      { path: 'jury', label: $localize`:@@shell.pageJuries:Jurys`, icon: 'scale', roles: ['manager', 'administrator'] },
      { path: 'cohortes', label: $localize`:@@shell.pageCohorts:Cohortes`, icon: 'people', roles: ['manager', 'administrator'] },
      { ...sessions, roles: ['manager', 'administrator'] },
      impact,
      { path: 'administration', label: $localize`:@@shell.pageAdministration:Personnes et rôles`, icon: 'settings', roles: ['manager'] },
    ],
  },
  {
    id: 'parcours',
    label: $localize`:@@shell.spaceCoaching:Parcours`,
    icon: 'road',
    to: ['laureate', 'coach', 'expert'],
    pages: [{ path: 'parcours', label: $localize`:@@shell.pageCoaching:Parcours d'accompagnement`, icon: 'road' }, sessions],
  },
  {
    id: 'communaute',
    label: $localize`:@@shell.spaceCommunity:Communauté`,
    icon: 'people',
    to: ['alumnus'],
    pages: [
      { path: 'communaute', label: $localize`:@@shell.pageCommunity:La communauté`, icon: 'people' },
      { path: 'communaute/entraide', label: $localize`:@@shell.pageAid:Entraide`, icon: 'people' },
      { path: 'communaute/mises-en-relation', label: $localize`:@@shell.pageIntroductions:Mises en relation`, icon: 'people' },
      { ...sessions, label: $localize`:@@shell.pageEvents:Événements` },
    ],
  },
  {
    id: 'administration',
    label: $localize`:@@shell.spaceAdministration:Administration`,
    icon: 'settings',
    to: ['administrator'],
    pages: [
      { path: 'administration', label: $localize`:@@shell.pageAdministration:Personnes et rôles`, icon: 'settings' },
      { path: 'administration/journal', label: $localize`:@@shell.pageJournal:Journal`, icon: 'document' },
      { path: 'administration/courriels', label: $localize`:@@shell.pageMails:Courriels`, icon: 'document' },
    ],
  },
  {
    id: 'public',
    label: $localize`:@@shell.spacePublic:Appels et dispositifs`,
    icon: 'compass',
    to: 'notApplying',
    pages: publicPages,
  },
];

/** The spaces of a signed-in person who holds `roles`, with the pages whose room exists. */
export function spacesOf(roles: readonly Role[], isMounted: (path: string) => boolean): readonly Space[] {
  const holds = (wanted: readonly Role[]): boolean => wanted.some((role) => roles.includes(role));
  const applies = roles.length === 0 || roles.includes('applicant');
  const isFor = ({ to }: Opening): boolean => (typeof to === 'string' ? (to === 'applying') === applies : holds(to));
  return openings
    .filter(isFor)
    .map(({ id, label, icon, pages }) => ({
      id,
      label,
      icon,
      pages: pages.filter((page) => isMounted(page.path) && (!page.roles || holds(page.roles))),
    }))
    .filter(({ pages }) => pages.length > 0);
}

const isUnder = (url: string, { path }: PageLink): boolean => {
  const here = url.replace(/^\//, '').split(/[?#]/)[0] ?? '';
  return here === path || here.startsWith(`${path}/`);
};

/** The page of a space that an address is under: the nearest one. */
export const pageOf = (url: string, space: Space | null): PageLink | null =>
  (space?.pages ?? []).filter((page) => isUnder(url, page)).sort((a, b) => b.path.length - a.path.length)[0] ?? null;

/** The space an address belongs to: the one chosen last when several show the page. */
export function spaceOf(url: string, spaces: readonly Space[], chosen: SpaceId | null): Space | null {
  const inside = spaces.filter(({ pages }) => pages.some((page) => isUnder(url, page)));
  return inside.find(({ id }) => id === chosen) ?? inside[0] ?? null;
}
