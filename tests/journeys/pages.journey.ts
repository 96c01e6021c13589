/** Why: whatever the size of the data, every screen opens on at most sixty documents, axe finds nothing wrong in either theme, and nothing is lost at 320 px, on paper or in forced colours. */
import type { Invitation } from '@domain/people/people';
import { forgetWhatWasRead } from '../support/browser/kept-state';
import { expect, test } from '../support/journey';
import { routeOf, routesOf } from '../support/routes';
import { accessibilityFaults } from '../support/stage/faults';
import { forcedColourFaults, paperFaults, reflowFaults } from '../support/stage/other-readers';
import { readBudget, type Stage } from '../support/stage/stage';
import type { Visitor } from '../support/stage/visitor';
import { everyPage, readingJury, type PageCase } from './every-page';

const soon = new Date(Date.now() + 86_400_000);
const anInvitation: Invitation = {
  v: 1,
  role: 'coach',
  scopeKind: 'edition',
  scopeId: 'p-ins-2027',
  scopeName: 'P’INS 2027',
  programmeId: 'p-ins',
  subjectId: null,
  email: 'amina@volants.example.org',
  name: 'Amina Benali',
  invitedBy: 'demo-manager',
  invitedByName: 'Claire Vautrin',
  invitedAt: new Date(),
  expiresAt: soon,
  state: 'pending',
  details: {},
};

/** 3,000 applications in the current call, 144 dossiers in the jury. */
const times = 50;
const pageLimitMs = 120_000;

interface Reader {
  /** One browser for all pages of a person: it forgets what it read before each. */
  readonly fresh: Visitor;
  /** What any page costs: who its reader is. */
  readonly base: number;
}

/** What a page that is only a sentence costs: memberships at least, for who is signed in. */
const costOfArriving = async (stage: Stage, fresh: Visitor): Promise<number> => {
  await forgetWhatWasRead(fresh.page, stage.url);
  return fresh.readsToOpen('/acces-refuse', fresh.uid === '' ? 0 : 1);
};

const arrive = async (stage: Stage, who: string): Promise<Reader> => {
  const fresh = await stage.afresh(who === 'visitor' ? await stage.visitor() : await stage.person(who));
  // Twice: what signing in for the first time sets in motion may still be read the first time.
  const base = Math.min(await costOfArriving(stage, fresh), await costOfArriving(stage, fresh));
  return { fresh, base };
};

test.use({ staged: { project: 'demo-pages', times, withFiles: false } });

test.describe(`every page, with ${String(times * 60)} applications in the call`, () => {
  test.describe.configure({ timeout: pageLimitMs });
  const readers = new Map<string, Reader>();
  let dossier = '';

  test.beforeAll(async ({ stage: { database } }) => {
    const assigned = await database.collection(`juries/${readingJury}/assignments`).where('jurorUid', '==', 'demo-juror').limit(1).get();
    dossier = String(assigned.docs[0]?.get('applicationId'));
    await database.doc('invitations/pages').set(anInvitation);
  });

  test('leaves no route of the application unopened', () => {
    const routes = routesOf('src/app/shell/app.routes.ts');
    const opened = new Set(Object.values(everyPage).flatMap((pages) => pages.map(({ path }) => routeOf(routes, path.replace(/\?.*/, '')))));
    expect(routes.length).toBeGreaterThan(50);
    expect(routes.filter((route) => !opened.has(route))).toEqual([]);
  });

  const judge = async (stage: Stage, who: string, { path, readsNothing }: PageCase): Promise<void> => {
    const reader = readers.get(who) ?? (await arrive(stage, who));
    readers.set(who, reader);
    const { fresh, base } = reader;
    const { page } = fresh;
    let faults: readonly string[] = [];
    await forgetWhatWasRead(page, stage.url);
    const expected = fresh.uid === '' ? 0 : base + (readsNothing === undefined ? 1 : 0);
    const reads = await fresh.readsToOpen(path.replace('{dossier}', dossier), expected, async () => {
      await fresh.picture(`pages-${who}${path.replaceAll(/[/?]/g, '_')}`);
      faults = [
        ...(await accessibilityFaults(page)),
        ...(await reflowFaults(page)),
        ...(await paperFaults(page)),
        ...(await forcedColourFaults(page)),
      ];
    });
    if (readsNothing !== undefined) expect(reads).toBe(base);
    // What visitors read may be part of the application.
    else if (who !== 'visitor') expect(reads).toBeGreaterThan(base);
    expect(reads).toBeLessThanOrEqual(readBudget);
    expect(await page.locator('es-problem').count(), 'refusals shown').toBe(0);
    expect(faults).toEqual([]);
  };

  for (const [who, pages] of Object.entries(everyPage)) {
    test.describe(`for ${who}`, () => {
      for (const page of pages) {
        const floor = page.readsNothing === undefined ? 'something, and at most' : `nothing (${page.readsNothing}), so less than`;
        test(`${page.path} reads ${floor} ${String(readBudget)} documents and passes axe in light and dark`, ({ stage }) =>
          judge(stage, who, page));
      }
    });
  }
});
