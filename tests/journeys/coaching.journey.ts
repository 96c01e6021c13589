/** Why: a laureate's road is walked by two sides: a diagnostic both sign, milestones with their proof, days of expertise that are counted, and time among peers that is signed for. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { dayInParis, inParis } from '../support/paris';
import { chooseInMenu } from '../support/choosing';
import { expect, step, test } from '../support/journey';
import { finishPlan } from './end-of-plan';
import { carryMission, logDayAndHalf, signMission } from './expert-mission';
import { coSignAtEntry, joinBlankPlan, scoreAxes } from './first-diagnostic';
import { begin, cancel, certify, signByHand } from './session-ends';

const year = new Date().getUTCFullYear();
const editionId = `p-ins-${String(year)}`;
const planId = `${editionId}-call-101`;

test.use({ staged: { project: 'demo-journey-coaching', withFiles: false } });

const dialogButton = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

test.describe('A laureate on the road', () => {
  test('writes a roadmap, moves its milestones, uses its days and closes the diagnostic', async ({
    stage,
    manager,
    coach,
    laureate: leonie,
    expert: isabelle,
  }) => {
    const plan = async (): Promise<FirebaseFirestore.DocumentSnapshot> => stage.database.doc(`enrolments/${planId}`).get();
    let missionPath = '';
    const title = 'Signer avec la maison de santé de Coutances';

    await step('the laureate adds an objective and a milestone', async () => {
      const { page } = leonie;
      await leonie.open(`/parcours/${planId}`);
      await expect(page.getByText('Prochain jalon')).toBeVisible();
      await leonie.look('coaching-01-plan');
      await page.getByRole('tab', { name: 'Feuille de route', exact: true }).click();
      await page.getByRole('button', { name: 'Ajouter un objectif' }).click();
      await page.getByLabel("L'objectif, en une phrase").fill('Ouvrir dans la Manche avec les soignants');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(page.getByText('Ouvrir dans la Manche avec les soignants').first()).toBeVisible();
      await page.getByRole('button', { name: 'Ajouter un jalon' }).click();
      await page.getByLabel("Le jalon : une étape qu'on peut prouver").fill(title);
      await page.getByLabel('Échéance').fill(dayInParis(40));
      await leonie.look('coaching-02-milestone');
      await dialogButton(page, 'Enregistrer').click();
      await expect(page.getByRole('group', { name: title })).toBeVisible();
      await leonie.look('coaching-03-roadmap');
    });

    await step('the coach sees it arrive, and starts it with the keyboard alone', async () => {
      const { page } = coach;
      await coach.open(`/parcours/${planId}/feuille-de-route`);
      await page.getByRole('group', { name: title }).getByRole('button', { name: 'Commencer' }).press('Enter');
      await expect(page.getByRole('group', { name: title }).getByRole('button', { name: 'Remettre à venir' })).toBeVisible();
      await expect(leonie.page.getByRole('group', { name: title }).getByRole('button', { name: 'Remettre à venir' })).toBeVisible();
    });

    await step('it is postponed with a reason and a later date, from the board of states', async () => {
      const { page } = leonie;
      await page.getByRole('radio', { name: 'Tableau par état' }).click();
      await chooseInMenu(page.getByRole('button', { name: `Déplacer « ${title} »` }), 'Reporter');
      await dialogButton(page, 'Reporter').click();
      await expect(page.getByText('Donnez la raison')).toBeVisible();
      await page.getByLabel('La raison').fill('Les médecins votent le projet en septembre.');
      await page.getByLabel('Nouvelle échéance').fill(dayInParis(75));
      await dialogButton(page, 'Reporter').click();
      await expect(page.getByRole('region', { name: 'Reporté' }).getByText(title)).toBeVisible();
      await leonie.look('coaching-04-board');
    });

    await step('and reached, once what it waits for is reached and with its proof', async () => {
      const { page } = leonie;
      await page.getByRole('radio', { name: 'Ligne du temps' }).click();
      const waiting = page.getByRole('group', { name: 'Recruter la coordinatrice du nouveau site' });
      await waiting.getByRole('button', { name: 'Marquer atteint' }).click();
      await page.getByLabel('Ce qui le prouve').fill('Contrat signé.');
      await dialogButton(page, 'Marquer atteint').click();
      await expect(page.getByText(/dont celui-ci dépend n'est pas encore atteint/)).toBeVisible();
      await leonie.look('coaching-05-depends');
      await dialogButton(page, 'Annuler').click();
      await page.getByRole('group', { name: title }).getByRole('button', { name: 'Marquer atteint' }).click();
      await page.getByLabel('Ce qui le prouve').fill('Convention signée le 12, jointe au compte rendu du comité.');
      await dialogButton(page, 'Marquer atteint').click();
      await expect(page.getByText('Convention signée le 12, jointe au compte rendu du comité.')).toBeVisible();
    });

    await step('asking for more days than are left is refused in words', async () => {
      const { page } = leonie;
      await page.getByRole('tab', { name: 'Expertise', exact: true }).click();
      await page.getByRole('button', { name: 'Demander une mission' }).click();
      await page.getByLabel('Le besoin, en quelques mots').fill("Tarif d'un accueil en maison de santé");
      await page.getByLabel('Lettre de mission').fill('Chiffrer un accueil hebdomadaire et le présenter aux soignants avant octobre.');
      await page.getByLabel('Nombre de jours').fill('20');
      await page.getByRole('button', { name: 'Envoyer la demande' }).click();
      await expect(page.getByText("Il ne reste pas assez de jours dans l'enveloppe du projet.")).toBeVisible();
      await leonie.look('coaching-06-over-budget');
    });

    const before = { planned: 0, done: 0, signed: 0 };
    await step('a day and a half is asked for; the coach agrees, starts, logs and delivers it', async () => {
      const mission = leonie.page.getByRole('listitem').filter({ hasText: "Tarif d'un accueil en maison de santé" });
      const now = await plan();
      const figure = (field: string): number => Number(now.get(field));
      Object.assign(before, { planned: figure('daysPlanned'), done: figure('daysDone'), signed: figure('daysSigned') });
      await leonie.page.getByLabel('Nombre de jours').fill('1,5');
      await leonie.page.getByRole('button', { name: 'Envoyer la demande' }).click();
      await expect(mission.getByText('Demandée')).toBeVisible();
      const { page } = coach;
      await coach.open(`/parcours/${planId}/expertise`);
      const theirs = page.getByRole('listitem').filter({ hasText: "Tarif d'un accueil en maison de santé" });
      await theirs.getByRole('button', { name: 'Accepter…' }).click();
      await page.getByLabel('Qui la fera').fill('Isabelle Mercadier');
      await coach.look('coaching-07-agree');
      await dialogButton(page, 'Accepter la mission').click();
      await expect(theirs.getByText('Acceptée')).toBeVisible();
      await expect.poll(async () => Number((await plan()).get('daysPlanned')), 'the budget with these days').toBe(before.planned + 1.5);
      await theirs.getByRole('button', { name: 'Démarrer' }).click();
      await logDayAndHalf(theirs.getByRole('button', { name: 'Noter des jours…' }));
      await expect(theirs.getByText('1,5 / 1,5')).toBeVisible();
      await theirs.getByRole('button', { name: 'Livrer…' }).click();
      await page.getByLabel('Ce qui est remis').fill('Note de six pages et tableau de tarifs.');
      await dialogButton(page, 'Livrer la mission').click();
      await expect(theirs.getByText('Livrée, à valider')).toBeVisible();
      await coach.look('coaching-08-delivered');
    });

    await step('the laureate signs it off, and the budget shows it', async () => {
      const { page } = leonie;
      const mission = page.getByRole('listitem').filter({ hasText: "Tarif d'un accueil en maison de santé" });
      await mission.getByRole('button', { name: 'Valider la mission…' }).click();
      await leonie.look('coaching-09-sign');
      await dialogButton(page, 'Valider la mission').click();
      await expect(mission.getByText(/Validée par/)).toBeVisible();
      await expect
        .poll(async () => ({ ...(await plan()).data() }), 'the days done and signed')
        .toMatchObject({ daysDone: before.done + 1.5, daysSigned: before.signed + 1.5 });
      await leonie.look('coaching-10-budget');
    });

    await step('a manager names an expert, who declines, then accepts, works and delivers from a page of their own', async () => {
      missionPath = await carryMission(manager, isabelle, planId);
    });

    await step('the team and then the programme sign it, and the expert reads both signatures', () =>
      signMission(leonie, manager, isabelle, missionPath),
    );

    await step('the manager reads all of it in the cockpit of the cohort', async () => {
      const { page } = manager;
      await manager.open(`/cohortes/${editionId}`);
      const row = page.getByRole('row').filter({ hasText: String((await plan()).get('projectName')) });
      await expect(async () => {
        const now = await plan();
        const milestones = row.getByText(`${String(now.get('milestonesReached'))}/${String(now.get('milestoneCount'))}`);
        const spent = row.getByText(`${String(now.get('daysDone')).replace('.', ',')} / ${String(now.get('dayBudget'))}`);
        expect([await milestones.count(), await spent.count()], 'the figures of the plan in its row').toEqual([1, 1]);
      }).toPass({ timeout: 30_000 });
      await manager.look('coaching-11-cockpit');
    });

    await step('the coach opens the final review; each side scores alone', async () => {
      const { page } = coach;
      await coach.open(`/parcours/${planId}/diagnostic`);
      await expect(page.getByText('Scellé par les deux côtés')).toBeVisible();
      await coach.look('coaching-12-sealed');
      await page.getByRole('button', { name: 'Ouvrir le bilan final' }).click();
      await page.getByRole('radio', { name: 'Bilan final' }).click();
      await expect(page.getByRole('button', { name: 'Signer de mon côté' })).toBeVisible();
      await leonie.open(`/parcours/${planId}/diagnostic`);
      await leonie.page.getByRole('radio', { name: 'Bilan final' }).click();
      await expect(leonie.page.getByRole('button', { name: 'Signer de mon côté' })).toBeVisible();
      await scoreAxes(leonie, '554454');
      await scoreAxes(coach, '444244');
      expect(await leonie.statusOfReading(`enrolments/${planId}/coachNotes/n0`)).toBe(403);
      await leonie.look('coaching-13-scored');
    });

    await step('both sign: the radar shows both, the gaps are named and nothing changes any more', async () => {
      for (const { page } of [leonie, coach]) {
        await page.getByRole('button', { name: 'Signer de mon côté' }).click();
        await page.getByRole('button', { name: 'Signer le diagnostic' }).click();
      }
      await expect(leonie.page.getByText('Scellé par les deux côtés')).toBeVisible();
      await expect(coach.page.getByText('Scellé par les deux côtés')).toBeVisible();
      await expect(leonie.page.getByText('Ce que le parcours a changé')).toBeVisible();
      await expect(leonie.page.getByText(/À discuter d'abord/)).toBeVisible();
      expect(await leonie.page.getByRole('group').getByRole('radio').count()).toBe(0);
      await leonie.look('coaching-14-co-signed');
    });
  });

  test('meets peers: a session is planned, joined, signed for and printed', async ({ stage, manager, laureate: leonie }) => {
    const title = 'Atelier : dire non à un territoire';
    let sessionId = '';

    await step('the manager plans a session of this cohort that starts now', async () => {
      const { page } = manager;
      const [from, to] = [inParis(new Date(Date.now() + 600_000)), inParis(new Date(Date.now() + 7_800_000))];
      await manager.open(`/cohortes/${editionId}`);
      await page.getByRole('link', { name: 'Prévoir une séance' }).click();
      await page.getByRole('button', { name: 'Enregistrer la séance' }).click();
      await page.getByLabel('Titre').fill(title);
      await page.getByLabel('Du', { exact: true }).fill(from.day);
      await page.getByLabel('à', { exact: true }).first().fill(from.time);
      await page.getByLabel('Au', { exact: true }).fill(to.day);
      await page.getByLabel('à', { exact: true }).last().fill(to.time);
      await expect(page.getByText('On signera une fois')).toBeVisible();
      await page.getByLabel('Lieu', { exact: true }).fill('La Fabrique des possibles, Paris');
      await page.getByLabel('Animée par').fill('Driss Saïdi');
      await page.getByLabel('Places').fill('12');
      await manager.look('coaching-20-plan-session');
      await page.getByRole('button', { name: 'Enregistrer la séance' }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      sessionId = /seances\/([^/?]+)$/.exec(page.url())?.[1] ?? '';
    });

    await step('the laureate finds it, joins and puts it in a calendar', async () => {
      const { page } = leonie;
      await leonie.open('/seances');
      await leonie.look('coaching-21-sessions');
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: "M'inscrire" }).click();
      await expect(page.getByText('Vous êtes inscrit')).toBeVisible();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
      const calendar = readFileSync(await (await download).path(), 'utf8');
      expect(calendar).toContain('BEGIN:VCALENDAR');
      expect(calendar).toContain(`SUMMARY:${title}`);
    });

    await step('and signs the half-day by hand', () => signByHand(leonie));

    await step('the manager sees the signature arrive, validates it and checks the seals', async () => {
      const { page } = manager;
      await manager.open(`/seances/${sessionId}/emargement`);
      await expect(page.getByText('1 présent', { exact: true })).toBeVisible();
      expect(await page.getByRole('button', { name: 'Valider 1 présence' }).count()).toBe(0);
      await begin(stage, sessionId);
      await page.getByRole('button', { name: 'Valider 1 présence' }).click();
      await expect(page.getByRole('img', { name: 'validée' }).or(page.getByLabel('validée')).first()).toBeVisible();
      await page.getByRole('button', { name: 'Vérifier les scellés' }).click();
      await expect(page.getByText('Chaîne intacte')).toBeVisible();
      await manager.look('coaching-23-sheet');
    });

    await step('and prints a sheet that carries it', async () => {
      const { page } = manager;
      // Chromium prints one thing at a time: ours waits until the one that the page asks for is over.
      const over = page.evaluate(() => new Promise((resolve) => addEventListener('afterprint', () => resolve(true), { once: true })));
      await page.getByRole('button', { name: 'Imprimer' }).click();
      await over;
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
      await expect(page.getByRole('rowheader', { name: 'Léonie Tessier' })).toBeVisible();
      await expect(page.getByText('Signatures scellées')).toBeVisible();
      await manager.picture('coaching-24-printed');
      const paper = await page.pdf({ format: 'A4', landscape: true });
      expect(paper.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      await page.emulateMedia({ media: 'screen' });
    });

    await step('it took place: the laureate opens a certificate that says the hours signed for', () =>
      certify(stage, manager, leonie, sessionId),
    );

    await step('another session is cancelled: the reason is asked, and everyone registered learns it', () =>
      cancel(stage, manager, leonie, `${editionId}-funders`),
    );
  });

  test('begins with a diagnostic that both sides sign, and ends in the community', async ({ stage, manager, coach, applicant: amina }) => {
    let blankId = '';

    await step('a team and its coach score the six axes apart, then sign: only then does each read the other', async () => {
      blankId = await joinBlankPlan(stage, editionId, 'demo-applicant', 'Amina Benali');
      await coSignAtEntry(stage, amina, coach, blankId);
    });

    await step('the manager closes the plan: its team is among the alumni, and still reads it', () =>
      finishPlan(stage, manager, amina, blankId),
    );
  });
});
