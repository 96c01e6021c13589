/** Why: a call goes from a manager's intention to decided dossiers: prepared, opened, answered by two people at once, offline too, in time or too late, and screened. */
import { answer, answerAll, chip, line } from '../support/answering';
import { keptForOffline } from '../support/browser/offline';
import { dayInParis } from '../support/paris';
import { chooseInMenu } from '../support/choosing';
import { expect, step, test } from '../support/journey';
import { keepsTheApplication } from '../support/stage/stage';
import type { Visitor } from '../support/stage/visitor';
import { dossier, eligibility } from './call-dossier';
import { writeTooLate } from './late-applicant';
import { declareNotEligible } from './not-eligible';
import { openMenuByKeyboard, readByKeyboard } from './taking-over';
import { labelsOf } from './two-managers';
import { attachDocuments } from './uploading';

test.use({ staged: { project: 'demo-journey-call' } });

test('A call is prepared, opened, answered, closed and screened, from its edition to decided dossiers', async ({ stage, manager }) => {
  let youenn: Visitor;
  let callId = '';
  let applicationId = '';
  const maelle = await stage.visitor(keepsTheApplication);
  const manage = (): string => `/programmes/p-ins/appels/${callId}`;
  const savedAnswers = async (): Promise<Record<string, unknown>> =>
    (await stage.database.doc(`applications/${applicationId}/content/answers`).get()).get('answers') as Record<string, unknown>;

  await step('a manager creates an edition and its call from the preset', async () => {
    const { page } = manager;
    await manager.open('/programmes/p-ins');
    await page.getByRole('link', { name: 'Créer une édition' }).click();
    await page.getByRole('radio', { name: /^Le modèle P'INS/ }).check();
    await page.getByLabel("Année de l'appel").fill('2031');
    await page.getByLabel("Nom de l'édition").fill("P'INS 2031");
    await manager.look('call-01-new-edition');
    await page.getByRole('button', { name: 'Créer cette édition' }).click();
    await expect(page.getByRole('heading', { level: 1, name: "P'INS 2031" })).toBeVisible();
    await manager.look('call-02-edition');
    await page.getByRole('link', { name: "Préparer l'appel" }).click();
    await expect(page.getByText("Tout est prêt pour l'ouverture")).toBeVisible();
    callId = /appels\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    await manager.look('call-03-settings');
  });

  await step('edits the form in the builder: a part reworded, a question added and moved', async () => {
    const { page } = manager;
    await page.getByRole('link', { name: 'Modifier le formulaire' }).click();
    await chooseInMenu(page.getByRole('button', { name: 'Ajouter une question à « Votre gouvernance »' }), 'Texte court');
    await page.getByLabel('Question posée').fill('Combien de personnes siègent au conseil ?');
    await page.getByLabel('Question posée').blur();
    await page.getByRole('button', { name: 'Monter : Combien de personnes siègent au conseil ?' }).click();
    await expect(page.getByRole('region', { name: 'Aperçu' }).getByText('Combien de personnes siègent au conseil ?')).toBeVisible();
    await expect
      .poll(async () => (await labelsOf(stage, callId, 'decisions')).at(-2), 'the last question but one of its part on the server')
      .toBe('Combien de personnes siègent au conseil ?');
    await manager.look('call-04-form-builder');
  });

  await step('opens it with a deadline, having read what becomes public', async () => {
    const { page } = manager;
    await manager.open(`${manage()}/ouverture`);
    await page.getByLabel('Jour').fill(dayInParis(30));
    await page.getByLabel('Heure').fill('18:00');
    await expect(page.getByText(/recevra des candidatures de maintenant/)).toBeVisible();
    await manager.look('call-05-opening');
    await page.getByRole('button', { name: "Ouvrir l'appel maintenant" }).click();
    await expect(page.getByText("L'appel est ouvert.")).toBeVisible();
  });

  await step('a visitor reads the public page', async () => {
    const { page } = maelle;
    await maelle.open('/appels');
    await page.getByRole('link', { name: "P'INS 2031" }).click();
    await expect(page.getByRole('heading', { level: 1, name: "P'INS 2031" })).toBeVisible();
    await page.getByText('Lire le règlement').click();
    await expect(page.getByText(/Version 1, en vigueur/)).toBeVisible();
    await maelle.look('call-06-public-page');
  });

  await step('another reads it with the keyboard alone, and stays on the same link when the application comes', () =>
    readByKeyboard(stage, callId),
  );

  await step('opens the menu of a narrow screen with the keyboard, walks it and comes back to its button', () =>
    openMenuByKeyboard(stage, callId),
  );

  await step('checks eligibility and reads the reasons of each condition', async () => {
    const { page } = maelle;
    await page.getByRole('link', { name: 'Vérifier mon éligibilité' }).click();
    await answerAll(page, eligibility);
    const result = page.getByRole('region', { name: 'Résultat' });
    await expect(result.getByText("Une condition n'est pas remplie")).toBeVisible();
    await expect(result.getByText('Une même personne suit tout le parcours.')).toBeVisible();
    await maelle.look('call-07-not-eligible');
    await answer(page, 'Le responsable du projet s’engage-t-il', { pick: 'Oui' });
    await expect(result.getByText('Vous pouvez candidater')).toBeVisible();
    await maelle.look('call-08-eligible');
  });

  await step('creates an account and finds these answers in a draft', async () => {
    const { page } = maelle;
    await page.getByRole('link', { name: 'Candidater avec ces réponses' }).click();
    await page.waitForURL(/connexion/);
    await stage.createAccount(maelle, 'Maëlle Kerbrat', 'maelle@passeurs.example.org');
    await expect(page.getByText('Auteurs du dossier')).toBeVisible();
    applicationId = /candidatures\/([^/?#]+)/.exec(page.url())?.[1] ?? '';
    await expect(line(page, 'Date de création')).toHaveValue('14/03/2016');
    await expect(chip(page, 'Régions visées', 'Normandie')).toBeVisible();
    await maelle.look('call-09-draft');
  });

  await step('writes, and reads in words that the answers are saved', async () => {
    const { page } = maelle;
    await answerAll(page, dossier);
    await expect(page.getByText(/Enregistré à/)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Le bus des deux rives' })).toBeVisible();
    await expect.poll(async () => (await savedAnswers())['leaderCommits'], 'the last answer on the server').toBe(true);
    expect((await savedAnswers())['beneficiaries']).toBe(1240);
  });

  await step('confirms her address, then invites a co-author, who verifies an address and accepts through the mailbox', async () => {
    const { page } = maelle;
    await stage.confirmAddress(maelle, 'maelle@passeurs.example.org', 'Inviter');
    await page.getByRole('button', { name: 'Inviter' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('Youenn Le Goff');
    await page.getByLabel('Adresse électronique').fill('youenn@passeurs.example.org');
    await maelle.look('call-10-invite');
    await page.getByRole('button', { name: "Envoyer l'invitation" }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    youenn = await stage.visitor();
    await youenn.page.goto(await stage.linkIn('youenn@passeurs.example.org', 'vous invite à écrire'));
    await youenn.page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
    await stage.createAccount(youenn, 'Youenn Le Goff', 'youenn@passeurs.example.org');
    await expect(youenn.page.getByText("Confirmez d'abord")).toBeVisible();
    await youenn.look('call-11-verify-first');
    const invitation = youenn.page.url();
    await stage.proveAddress(youenn, 'youenn@passeurs.example.org');
    await youenn.page.goto(invitation);
    await expect(youenn.page.getByRole('heading', { level: 2, name: 'Le bus des deux rives' })).toBeVisible();
    await youenn.look('call-12-invitation');
    await youenn.page.getByRole('button', { name: "Accepter l'invitation" }).click();
    await youenn.page.waitForURL(new RegExp(applicationId));
    await expect(youenn.page.getByRole('heading', { name: 'Auteurs du dossier' })).toBeVisible();
    await expect(maelle.page.getByRole('button', { name: 'Retirer Youenn Le Goff' })).toBeVisible();
  });

  await step('both type at once in different fields, and nothing is lost', async () => {
    const hers = 'Avant, il fallait une voiture. Nous faisons conduire les habitants eux-mêmes, formés et assurés.';
    const his = 'Un conseil de neuf membres : trois passagers, trois conducteurs, trois communes.';
    const [one, other] = [line(maelle.page, 'En quoi votre réponse est-elle nouvelle'), line(youenn.page, 'Qui décide')];
    await Promise.all([one.pressSequentially(hers, { delay: 12 }), other.pressSequentially(his, { delay: 15 })]);
    await expect(maelle.page.getByText('Youenn Le Goff écrit ici')).toBeVisible();
    await maelle.look('call-13-two-authors');
    await Promise.all([one.blur(), other.blur()]);
    await expect.poll(savedAnswers, 'both answers on the server').toMatchObject({ innovation: hers, governance: his });
    await expect(line(youenn.page, 'En quoi votre réponse'), 'her words on his screen').toHaveValue(hers);
    await expect(line(maelle.page, 'Qui décide'), 'his words on her screen').toHaveValue(his);
  });

  await step('uploads a real PDF and sees it progress; a text file is refused in words', () => attachDocuments(maelle, youenn));

  await step('goes offline, keeps typing, reloads even, and everything arrives once back', async () => {
    const { page, context } = maelle;
    await keptForOffline(page);
    await expect(page.getByText(/Enregistré à/)).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText(/Hors ligne. Vous pouvez continuer/)).toBeVisible();
    await line(page, 'Combien de personnes siègent').fill('Neuf, dont trois passagers');
    await line(page, 'Combien de personnes siègent').blur();
    await expect(page.getByText('Hors ligne : 1 modification en attente')).toBeVisible();
    await maelle.look('call-15-offline');
    await line(page, 'Comment votre projet contribue-t-il').fill('Une voiture pour quatre, et bientôt deux minibus électriques.');
    await line(page, 'Comment votre projet contribue-t-il').blur();
    await expect(page.getByText('Hors ligne : 2 modifications en attente')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Hors ligne : 2 modifications en attente')).toBeVisible();
    await expect(line(page, 'Combien de personnes siègent'), 'what was typed offline').toHaveValue('Neuf, dont trois passagers');
    await maelle.picture('call-15-reloaded-offline');
    await context.setOffline(false);
    await expect(page.getByText(/Enregistré à/)).toBeVisible();
    await expect.poll(async () => (await savedAnswers())['transition'], 'what was typed offline').toMatch(/^Une voiture/);
  });

  await step('is told what is missing, completes it and submits before the deadline', async () => {
    const { page } = maelle;
    await page.getByRole('link', { name: 'Vérifier et déposer' }).first().click();
    await expect(page.getByText('Il reste 2 réponses à compléter')).toBeVisible();
    await maelle.look('call-16-missing');
    await page.getByRole('link', { name: 'Compléter' }).click();
    await answerAll(page, {
      'Je certifie que ces informations sont exactes.': { agree: true },
      "J'accepte le règlement de l'appel.": { agree: true },
    });
    await page.getByRole('link', { name: 'Vérifier et déposer' }).first().click();
    await expect(page.getByText('Tout est rempli. Voici ce que vous allez déposer.')).toBeVisible();
    // Once the last answers have arrived.
    await expect(page.getByRole('button', { name: 'Déposer ma candidature' })).toBeEnabled();
    await maelle.look('call-17-ready');
    await page.getByRole('button', { name: 'Déposer ma candidature' }).click();
    await expect(page.getByText("Déposé. L'équipe vérifie la recevabilité.")).toBeVisible();
    await maelle.look('call-18-submitted');
    await expect(youenn.page.getByText("Déposé. L'équipe vérifie la recevabilité.")).toBeVisible();
    await stage.mailTo('youenn@passeurs.example.org', 'Le bus des deux rives');
  });

  await step('another applicant writes offline while the deadline passes: refused, and the text is there to copy', () =>
    writeTooLate(stage, callId),
  );

  await step('the manager asks for a complement on two questions', async () => {
    const { page } = manager;
    await manager.open(`${manage()}/recevabilite`);
    await page.getByRole('button', { name: 'Le bus des deux rives' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Le bus des deux rives' })).toBeVisible();
    await manager.look('call-20-screening');
    await page.getByText('Demander un complément').click();
    await page.getByLabel('Votre demande').fill('Combien de passagers avez-vous interrogés, et comment ont-ils été choisis ?');
    await page.getByText('Votre impact').first().click();
    await page.getByRole('checkbox', { name: 'Qu’est-ce qui a changé pour elles' }).check();
    await page.getByLabel('Réponse attendue au plus tard le').fill(dayInParis(10));
    await manager.look('call-21-request');
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(page.getByText('Complément demandé, réponse attendue')).toBeVisible();
  });

  await step('the author answers it, after the deadline, seeing what will change', async () => {
    const { page } = maelle;
    await expect(page.getByRole('heading', { name: "L'équipe du programme vous demande une précision" })).toBeVisible();
    await maelle.look('call-22-complement');
    const question = line(page, 'Qu’est-ce qui a changé pour elles');
    await question.fill('310 passagers tirés au sort sur 1 240 ; trois sur quatre disent sortir chaque semaine.');
    await question.blur();
    await expect(page.getByText(/Enregistré à/)).toBeVisible();
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await expect(page.getByText("Déposé. L'équipe vérifie la recevabilité.")).toBeVisible();
  });

  await step('the manager sees the difference and declares the dossier eligible', async () => {
    const { page } = manager;
    await expect(page.getByText('Complément reçu')).toBeVisible();
    await expect(page.getByText(/310 passagers tirés au sort/).first()).toBeVisible();
    await expect(page.getByText(/enquête auprès de 310 personnes/).first()).toBeVisible();
    await manager.look('call-23-difference');
    await page.getByRole('radio', { name: /^Recevable/ }).check();
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await expect(maelle.page.getByText('Recevable. Le jury lit votre dossier.')).toBeVisible();
  });

  await step('another dossier is not eligible: the letter says why and where to go', () => declareNotEligible(manager));
});
