/** Why: browsers open six connections to one address; whoever keeps eight tabs open must still see each change in all of them, and leave all of them at once. */
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { openStage, type Stage, type Visitor } from '../support/stage';
import { story } from '../support/story';
import { documentsKept, goBack, nextPerson, nothingIsLeft, signOut, takeTheSeat } from './signing-out';

const tabs = 8;

describe(`${String(tabs)} tabs of one browser`, () => {
  let stage: Stage;
  let amina: Visitor;
  let bastien: Visitor;

  beforeAll(async () => {
    stage = await openStage({ project: 'demo-journey-tabs', withFiles: false });
    amina = await stage.person('demo-applicant');
    bastien = await stage.person('demo-coauthor');
  }, 120_000);
  afterAll(() => stage.close(), 60_000);

  story('all stay live', async (tell) => {
    const path = `/candidatures/p-ins-${String(new Date().getUTCFullYear() + 1)}-call-001`;
    const open: Page[] = [amina.page];
    const name = (page: Page) => page.getByLabel('Nom du projet');

    await tell('one person opens the same dossier in each', async () => {
      while (open.length < tabs) open.push(await amina.context.newPage());
      for (const page of open) {
        await page.goto(stage.url + path);
        await name(page).waitFor();
      }
      await amina.look('tabs-01-first');
    });

    await tell('a co-author renames the project elsewhere, and all eight show it', async () => {
      await bastien.open(path);
      await name(bastien.page).fill('Volants de nuit');
      await name(bastien.page).blur();
      for (const page of open) await page.getByRole('heading', { level: 1, name: 'Volants de nuit' }).waitFor();
    });

    await tell('and what is typed in the eighth reaches the first and the co-author', async () => {
      const [first] = open;
      const last = open.at(-1);
      if (first === undefined || last === undefined) throw new Error('No tab is open');
      await last.bringToFront();
      await name(last).fill('Volants de nuit et du matin');
      await name(last).blur();
      await bastien.page.getByRole('heading', { level: 1, name: 'Volants de nuit et du matin' }).waitFor();
      await first.getByRole('heading', { level: 1, name: 'Volants de nuit et du matin' }).waitFor();
      await first.bringToFront();
      await eventually('these words in the field of the first tab', async () => {
        return (await name(first).inputValue()) === 'Volants de nuit et du matin';
      });
    });
  });

  story('are left together: who signs out leaves nothing of what was read', async (tell) => {
    const planId = `p-ins-${String(new Date().getUTCFullYear())}-call-101`;
    const path = `/parcours/${planId}`;
    let leonie: Visitor;
    let other: Page;
    let project = '';

    await tell('a laureate reads her plan in two tabs', async () => {
      project = String((await stage.database.doc(`enrolments/${planId}`).get()).get('projectName'));
      leonie = await stage.person('demo-laureate');
      await leonie.open(path);
      other = await leonie.context.newPage();
      await other.goto(stage.url + path);
      for (const page of [leonie.page, other]) await page.getByRole('heading', { level: 1, name: project }).waitFor();
      expect(await documentsKept(leonie.page)).toBeGreaterThan(0);
    });

    await tell('signs out in one: no tab shows it any more, and nothing is kept in this browser', async () => {
      await signOut(leonie);
      await nothingIsLeft([leonie.page, other], project);
      await leonie.look('tabs-02-signed-out');
    });

    await tell('the back button brings nothing of it back', async () => {
      await goBack(leonie.page, project);
      await goBack(other, project);
    });

    await tell('and the next person on this browser reads nothing of it, with or without network', () =>
      nextPerson(stage, leonie, 'olivier@maisons-vives.example.org', path, project),
    );

    await tell('and when another opens a sign-in link of their own, the first person is nowhere left', () =>
      takeTheSeat(stage, leonie, other),
    );
  });
});
