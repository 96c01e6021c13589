/** Why: browsers open six connections to one address; whoever keeps eight tabs open must still see each change in all of them, and leave all of them at once. */
import type { Page } from '@playwright/test';
import { expect, step, test } from '../support/journey';
import { documentsKept, goBack, nextPerson, nothingIsLeft, signOut, takeTheSeat } from './signing-out';

const tabs = 8;
/** Milliseconds for a tab to open while the worker stores the application and other stories use the machine: what is told here is not speed. */
const opening = 90_000;

test.use({ staged: { project: 'demo-journey-tabs', withFiles: false, offline: true } });

test.describe(`${String(tabs)} tabs of one browser`, () => {
  test('all stay live', async ({ stage, applicant: amina, coauthor: bastien }) => {
    const path = `/candidatures/p-ins-${String(new Date().getUTCFullYear() + 1)}-call-001`;
    const open: Page[] = [amina.page];
    const name = (page: Page) => page.getByLabel('Nom du projet');

    await step('one person opens the same dossier in each', async () => {
      while (open.length < tabs) open.push(await amina.context.newPage());
      for (const page of open) {
        await page.goto(stage.url + path);
        await expect(name(page)).toBeVisible({ timeout: opening });
      }
      await amina.look('tabs-01-first');
    });

    await step('a co-author renames the project elsewhere, and all eight show it', async () => {
      await bastien.open(path);
      await name(bastien.page).fill('Volants de nuit');
      await name(bastien.page).blur();
      for (const page of open) await expect(page.getByRole('heading', { level: 1, name: 'Volants de nuit' })).toBeVisible();
    });

    await step('and what is typed in the eighth reaches the first and the co-author', async () => {
      const [first] = open;
      const last = open.at(-1);
      if (first === undefined || last === undefined) throw new Error('No tab is open');
      await last.bringToFront();
      await name(last).fill('Volants de nuit et du matin');
      await name(last).blur();
      await expect(bastien.page.getByRole('heading', { level: 1, name: 'Volants de nuit et du matin' })).toBeVisible();
      await expect(first.getByRole('heading', { level: 1, name: 'Volants de nuit et du matin' })).toBeVisible();
      await first.bringToFront();
      await expect(name(first), 'these words in the field of the first tab').toHaveValue('Volants de nuit et du matin');
    });
  });

  test('are left together: who signs out leaves nothing of what was read', async ({ stage, laureate: leonie }) => {
    const planId = `p-ins-${String(new Date().getUTCFullYear())}-call-101`;
    const path = `/parcours/${planId}`;
    let other: Page;
    let project = '';

    await step('a laureate reads her plan in two tabs', async () => {
      project = String((await stage.database.doc(`enrolments/${planId}`).get()).get('projectName'));
      await leonie.open(path);
      other = await leonie.context.newPage();
      await other.goto(stage.url + path);
      for (const page of [leonie.page, other]) await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible();
      expect(await documentsKept(leonie.page)).toBeGreaterThan(0);
    });

    await step('signs out in one: no tab shows it any more, and nothing is kept in this browser', async () => {
      await signOut(leonie);
      await nothingIsLeft([leonie.page, other], project);
      await leonie.look('tabs-02-signed-out');
    });

    await step('the back button brings nothing of it back', async () => {
      await goBack(leonie.page, project);
      await goBack(other, project);
    });

    await step('and the next person on this browser reads nothing of it, with or without network', () =>
      nextPerson(stage, leonie, 'olivier@maisons-vives.example.org', path, project),
    );

    await step('and when another opens a sign-in link of their own, the first person is nowhere left', () =>
      takeTheSeat(stage, leonie, other),
    );
  });
});
