/** Why: nobody loses a word to a deadline: what was typed too late is refused, said, and there to copy. */
import { line } from '../support/answering';
import { expect } from '../support/journey';
import { keepsTheApplication, type Stage } from '../support/stage/stage';

/** Another applicant writes offline while the call's deadline passes. */
export const writeTooLate = async (stage: Stage, callId: string): Promise<void> => {
  const late = await stage.visitor(keepsTheApplication);
  const { page, context } = late;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await late.open(`/appels/${callId}/candidater`);
  await stage.createAccount(late, 'Ludovic Hamon', 'ludovic@retard.example.org');
  await line(page, 'Nom du projet').fill('La ressourcerie mobile');
  await line(page, 'Nom du projet').blur();
  await expect(page.getByText(/Enregistré à/)).toBeVisible();
  const lateId = /candidatures\/([^/?#]+)/.exec(page.url())?.[1] ?? '';
  await context.setOffline(true);
  const words = 'Un camion passe dans douze villages et répare ce que l’on allait jeter.';
  await line(page, 'Votre projet en quelques phrases').fill(words);
  await line(page, 'Votre projet en quelques phrases').blur();
  await expect(page.getByText('Hors ligne : 1 modification en attente')).toBeVisible();
  // The page's own clock moves by half minutes, and would close the draft before the server's refusal arrives: here the refusal comes first.
  await page.clock.setFixedTime(new Date());
  await stage.database.doc(`calls/${callId}`).update({ closesAt: new Date(Date.now() - 1000) });
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: "Des réponses n'ont pas pu être enregistrées" })).toBeVisible();
  await expect(line(page, 'Votre projet en quelques phrases')).toHaveValue(words);
  await late.look('call-19-refused');
  // An hour too late by any clock: the draft closes by itself.
  await stage.database.doc(`calls/${callId}`).update({ closesAt: new Date(Date.now() - 3_600_000) });
  await expect(page.getByRole('heading', { name: 'La date limite est passée' })).toBeVisible();
  await expect(page.getByRole('heading', { name: "Des réponses n'ont pas pu être enregistrées" })).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  await late.look('call-19-too-late');
  await page.getByRole('button', { name: 'Copier le texte' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
  const kept = await stage.database.doc(`applications/${lateId}/content/answers`).get();
  expect(kept.get('answers.projectSummary')).toBeUndefined();
  expect(kept.get('answers.projectName')).toBe('La ressourcerie mobile');
};
