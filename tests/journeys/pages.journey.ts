/** Why: whatever the size of the data, every screen opens on at most sixty documents, and axe finds nothing wrong in either theme. */
import { openStage, readBudget, type Stage, type Visitor } from '../support/stage';

/** 3,000 applications in the current call. */
const times = 50;

const pages: Readonly<Record<string, readonly string[]>> = {
  visitor: [
    '/',
    '/connexion',
    '/appels',
    '/appels/p-ins-2027-call',
    '/appels/p-ins-2027-call/eligibilite',
    '/orientation',
    '/annuaire',
    '/nulle-part',
  ],
  'demo-applicant': ['/', '/candidatures', '/candidatures/p-ins-2027-call-001', '/compte'],
  'demo-manager': [
    '/',
    '/programmes',
    '/programmes/p-ins',
    '/programmes/p-ins/editions/p-ins-2027',
    '/programmes/p-ins/equipe',
    '/programmes/p-ins/appels/p-ins-2027-call',
    '/programmes/p-ins/appels/p-ins-2027-call/formulaire',
    '/programmes/p-ins/appels/p-ins-2027-call/recevabilite',
    '/jury/p-ins-2027-call-jury',
    '/jury/p-ins-2027-call-jury/composition',
    '/jury/graines-2027-call-jury/classement',
    '/jury/graines-2027-call-jury/deliberation',
    '/cohortes/p-ins-2026',
    '/parcours/p-ins-2026-call-101',
    '/seances',
    '/seances/p-ins-2026-today/emargement',
    '/impact',
  ],
  'demo-juror': ['/', '/jury', '/jury/graines-2027-call-jury', '/jury/graines-2027-call-jury/interets'],
  'demo-coach': ['/', '/parcours', '/parcours/p-ins-2026-call-101/diagnostic', '/parcours/p-ins-2026-call-101/rencontres'],
  'demo-laureate': [
    '/',
    '/parcours/p-ins-2026-call-101',
    '/parcours/p-ins-2026-call-101/feuille-de-route',
    '/parcours/p-ins-2026-call-101/expertise',
    '/seances',
    '/seances/p-ins-2026-today',
  ],
  'demo-alumnus': ['/', '/communaute', '/communaute/moi', '/communaute/entraide', '/communaute/mises-en-relation'],
  'demo-plural': ['/'],
  'demo-admin': ['/', '/administration', '/impact'],
};

describe(`every page, with ${String(times * 60)} applications in the call`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ project: 'demo-pages', times, withFiles: false });
  }, 240_000);
  afterAll(() => stage.close(), 60_000);

  for (const [who, paths] of Object.entries(pages)) {
    describe(`for ${who}`, () => {
      let visitor: Visitor;
      beforeAll(async () => {
        visitor = who === 'visitor' ? await stage.visitor() : await stage.person(who);
      }, 60_000);
      afterAll(() => visitor.context.close());

      for (const path of paths) {
        it(`${path} reads at most ${String(readBudget)} documents and passes axe in light and dark`, async () => {
          const reads = await visitor.readsToOpen(path);
          await visitor.picture(`pages-${who}${path.replaceAll('/', '_')}`);
          expect(reads).toBeLessThanOrEqual(readBudget);
          expect(await visitor.accessibilityFaults()).toEqual([]);
        }, 60_000);
      }
    });
  }
});
