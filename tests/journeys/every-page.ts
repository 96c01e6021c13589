/** Why: the addresses at which each screen is opened, and by whom; `pages.journey.ts` opens them all. */

export interface PageCase {
  readonly path: string;
  /** Why this screen reads no document beyond who its reader is. */
  readonly readsNothing?: string;
}

const year = new Date().getUTCFullYear();
const [open, running, closed] = [`p-ins-${String(year + 1)}-call`, `p-ins-${String(year)}-call`, `graines-${String(year + 1)}-call`];
const plan = `/parcours/${running}-101`;
/** The jury that reads. */
export const readingJury = `${closed}-jury`;
const jury = `/jury/${readingJury}`;
const call = `/programmes/p-ins/appels/${open}`;
const today = `/seances/p-ins-${String(year)}-today`;

const reads = (...paths: readonly string[]): readonly PageCase[] => paths.map((path) => ({ path }));
const still = (path: string, readsNothing: string): PageCase => ({ path, readsNothing });

/** `{dossier}` stands for one that the juror has to read. */
export const everyPage: Readonly<Record<string, readonly PageCase[]>> = {
  visitor: [
    ...reads('/', '/appels', `/appels/${open}`, `/appels/${open}/eligibilite`, '/orientation', '/annuaire'),
    still('/connexion', 'a form'),
    still('/connexion/lien', 'asks Authentication, not the database'),
    still('/nulle-part', 'a sentence'),
  ],
  'demo-applicant': [
    ...reads('/', '/candidatures', `/candidatures/${open}-001`, `/candidatures/${open}-001/depot`, `/appels/${open}/candidater`),
    ...reads('/invitation/pages'),
    still('/compte', 'shows what signing in already told'),
    still('/compte/envois', 'shows what this browser keeps'),
    still('/acces-refuse', 'a sentence'),
  ],
  'demo-manager': [
    ...reads('/', '/programmes', '/programmes/p-ins', `/programmes/p-ins/editions/p-ins-${String(year + 1)}`, '/programmes/p-ins/equipe'),
    ...reads('/programmes/p-ins/editions/nouvelle', call, `${call}/formulaire`, `${call}/ouverture`, `${call}/recevabilite`),
    ...reads('/jury', `/jury/${open}-jury`, `/jury/${open}-jury/composition`),
    ...reads(jury, `${jury}/composition`, `${jury}/classement`, `${jury}/deliberation`, `${jury}/proces-verbal`, `${jury}/annonces`),
    ...reads('/cohortes', `/cohortes/p-ins-${String(year)}`, plan, '/seances', `${today}/modifier`, `${today}/emargement`, '/impact'),
    ...reads(`/seances/nouvelle?editionId=p-ins-${String(year)}`, '/administration', '/administration/journal'),
  ],
  'demo-juror': reads('/', '/jury', jury, `${jury}/interets`, `${jury}/lecture/{dossier}`, `${jury}/classement`, `${jury}/deliberation`),
  'demo-coach': reads('/', '/parcours', plan, `${plan}/diagnostic`, `${plan}/rencontres`),
  'demo-expert': reads('/', '/parcours', `${plan}/missions/x0`),
  'demo-laureate': [
    ...reads('/', plan, `${plan}/feuille-de-route`, `${plan}/expertise`, `${plan}/equipe`, `/candidatures/${running}-101/reponse`),
    ...reads('/seances', today, `${today}/attestation`),
  ],
  'demo-alumnus': [
    ...reads('/', '/communaute', '/communaute/moi', '/communaute/entraide', '/communaute/mises-en-relation'),
    ...reads('/communaute/alumnus-05'),
  ],
  'demo-plural': reads('/', '/roles-attendus'),
  'demo-admin': reads('/', '/administration', '/administration/journal', '/administration/courriels', '/impact'),
};
