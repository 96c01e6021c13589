/** Why: browsers open six connections to one address; whoever keeps eight tabs open must still see each change in all of them. */
import type { Page } from 'playwright-core';
import { openStage, type Stage, type Visitor } from '../support/stage';
import { story } from '../support/story';

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
      expect(await name(first).inputValue()).toBe('Volants de nuit et du matin');
    });
  });
});
