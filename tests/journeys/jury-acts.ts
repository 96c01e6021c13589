/** Why: what jurors and their manager do again and again in a journey, each as one act. */
import { choose } from '../support/choosing';
import { expect } from '../support/journey';
import type { Stage } from '../support/stage/stage';
import type { Visitor } from '../support/stage/visitor';

export const criteria = [
  'Innovation sociale',
  'Impact démontré',
  "Ambition et stratégie de changement d'échelle",
  'Modèle économique',
  'Équipe et gouvernance',
];

/** Scores each criterion by its digit, chooses a recommendation and gives the opinion. */
export const giveOpinion = async ({ page }: Visitor, digits: string, recommendation: string, advice: string): Promise<void> => {
  const levels = (criterion: string) => page.getByRole('group', { name: criterion }).getByRole('radio');
  await levels(criteria[0] ?? '')
    .first()
    .focus();
  for (const digit of digits) for (const key of [digit, 'Tab']) await page.keyboard.press(key);
  for (const [index, criterion] of criteria.entries()) await expect(levels(criterion).nth(Number(digits[index]))).toBeChecked();
  await page.getByRole('radio', { name: recommendation, exact: true }).check();
  await page.getByLabel('Conseil au candidat').fill(advice);
  await page.getByRole('button', { name: 'Rendre mon avis…' }).click();
  await page.getByRole('button', { name: 'Rendre mon avis', exact: true }).click();
  await expect(page.getByText('Avis rendu', { exact: true })).toBeVisible();
};

export const invite = async (manager: Visitor, name: string, email: string, capacity: number): Promise<void> => {
  const form = manager.page.locator('details').filter({ hasText: 'Inviter un juré' });
  await expect(form).toBeVisible();
  if (!(await form.evaluate((details: HTMLDetailsElement) => details.open))) await form.getByText('Inviter un juré').click();
  await form.getByLabel('Nom', { exact: true }).fill(name);
  await form.getByLabel('Adresse électronique').fill(email);
  await form.getByLabel('Dossiers au plus').fill(String(capacity));
  await form.getByRole('button', { name: "Envoyer l'invitation" }).click();
  await expect(manager.page.getByText(`Invitation envoyée à ${name}.`)).toBeVisible();
  await expect(manager.page.getByText('En attente de réponse').filter({ hasText: name })).toBeVisible();
};

export const accept = async (stage: Stage, visitor: Visitor, email: string): Promise<void> => {
  await visitor.page.goto(await stage.linkIn(email, 'votre invitation'));
  await visitor.page.getByRole('button', { name: "Accepter l'invitation" }).click();
  await visitor.page.waitForURL(/\/jury\//);
};

export const declare = async (
  visitor: Visitor,
  juryId: string,
  link?: { readonly project: string; readonly ground: string },
): Promise<void> => {
  const { page } = visitor;
  await visitor.open(`/jury/${juryId}`);
  await page.getByRole('link', { name: 'Déclarer mes intérêts' }).click();
  if (link !== undefined) {
    await page.getByRole('checkbox', { name: link.project }).check();
    await choose(page.getByLabel('Nature du lien'), link.ground);
  }
  await page.getByRole('checkbox', { name: /^J'ai parcouru la liste/ }).check();
  await visitor.look(`jury-03-interests-${visitor.uid || 'rozenn'}`);
  await page.getByRole('button', { name: link === undefined ? "Déclarer que je n'ai aucun lien" : 'Déclarer 1 lien' }).click();
  await expect(page.getByText('Merci, vos intérêts sont déclarés.')).toBeVisible();
};

/** The first five characters of the next file that the page is about to show: files have no address that one could ask again. */
export const beginningOfNextFile = ({ page }: Visitor): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (bytes: Blob) => {
          void bytes.slice(0, 5).text().then(resolve);
          return make(bytes);
        };
      }),
  );
