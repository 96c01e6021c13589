/** Why: whatever the size of the data, every screen opens on at most sixty documents, and axe finds nothing wrong in either theme. */
import type { Invitation } from '@domain/people/people';
import { forgetWhatWasRead } from '../support/browser/kept-state';
import { routeOf, routesOf } from '../support/routes';
import { openStage, readBudget, type Stage, type Visitor } from '../support/stage';
import { turns } from '../support/turns';
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
/** While one page waits for silence, others are judged. */
const inTurn = turns(3);

interface Finding {
  readonly reads: number;
  readonly problems: number;
  readonly faults: readonly string[];
}

interface Reader {
  /** One browser for all pages of a person: it forgets what it read before each. */
  readonly fresh: Visitor;
  /** What any page costs: who its reader is. */
  readonly base: number;
}

describe(`every page, with ${String(times * 60)} applications in the call`, () => {
  let stage: Stage;
  let dossier: string;
  const readers = new Map<string, Promise<Reader>>();
  const findings = new Map<PageCase, Promise<Finding>>();

  const visit = async (who: string, { fresh, base }: Reader, { path, readsNothing }: PageCase): Promise<Finding> => {
    await forgetWhatWasRead(fresh.page, stage.url);
    const expected = fresh.uid === '' ? 0 : base + (readsNothing === undefined ? 1 : 0);
    const reads = await fresh.readsToOpen(path.replace('{dossier}', dossier), expected);
    await fresh.picture(`pages-${who}${path.replaceAll(/[/?]/g, '_')}`);
    const faults = await fresh.accessibilityFaults();
    const problems = await fresh.page.locator('es-problem').count();
    return { reads, problems, faults };
  };

  /** What a page that is only a sentence costs: memberships at least, for who is signed in. */
  const costOfArriving = async (fresh: Visitor): Promise<number> => {
    await forgetWhatWasRead(fresh.page, stage.url);
    return fresh.readsToOpen('/acces-refuse', fresh.uid === '' ? 0 : 1);
  };

  const arrive = async (who: string): Promise<Reader> => {
    const visitor = who === 'visitor' ? await stage.visitor() : await stage.person(who);
    const fresh = await stage.afresh(visitor);
    await visitor.context.close();
    // Twice: what signing in for the first time sets in motion may still be read the first time.
    const base = Math.min(await costOfArriving(fresh), await costOfArriving(fresh));
    return { fresh, base };
  };

  /** One person's pages one after the other, since reads are counted by person; all persons side by side. */
  const setOut = (who: string, pages: readonly PageCase[]): void => {
    const reader = inTurn(() => arrive(who));
    readers.set(who, reader);
    let previous: Promise<unknown> = reader;
    for (const page of pages) {
      const found = previous.then(async () => {
        const arrived = await reader;
        return inTurn(() => visit(who, arrived, page));
      });
      findings.set(page, found);
      previous = found.catch(() => undefined);
    }
  };

  beforeAll(async () => {
    stage = await openStage({ project: 'demo-pages', times, withFiles: false });
    const { database } = stage;
    const assigned = await database.collection(`juries/${readingJury}/assignments`).where('jurorUid', '==', 'demo-juror').limit(1).get();
    dossier = String(assigned.docs[0]?.get('applicationId'));
    await database.doc('invitations/pages').set(anInvitation);
    for (const [who, pages] of Object.entries(everyPage)) setOut(who, pages);
  }, 240_000);
  afterAll(async () => {
    await Promise.allSettled(findings.values());
    await stage.close();
  }, 600_000);

  it('leaves no route of the application unopened', () => {
    const routes = routesOf('src/app/shell/app.routes.ts');
    const opened = new Set(Object.values(everyPage).flatMap((pages) => pages.map(({ path }) => routeOf(routes, path.replace(/\?.*/, '')))));
    expect(routes.length).toBeGreaterThan(50);
    expect(routes.filter((route) => !opened.has(route))).toEqual([]);
  });

  for (const [who, pages] of Object.entries(everyPage)) {
    describe(`for ${who}`, () => {
      for (const page of pages) {
        const { path, readsNothing } = page;
        const floor = readsNothing === undefined ? 'something, and at most' : `nothing (${readsNothing}), so less than`;
        it(`${path} reads ${floor} ${String(readBudget)} documents and passes axe in light and dark`, async () => {
          const { base } = await (readers.get(who) as Promise<Reader>);
          const { reads, problems, faults } = await (findings.get(page) as Promise<Finding>);
          if (readsNothing !== undefined) expect(reads).toBe(base);
          // What visitors read may be part of the application.
          else if (who !== 'visitor') expect(reads).toBeGreaterThan(base);
          expect(reads).toBeLessThanOrEqual(readBudget);
          expect(problems).withContext('refusals shown').toBe(0);
          expect(faults).toEqual([]);
        }, 600_000);
      }
    });
  }
});
