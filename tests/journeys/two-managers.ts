/** Why: two managers prepare one call at once: what both change is kept, and who meets the other's words is shown both. */
import { chooseInMenu } from '../support/choosing';
import { expect } from '../support/journey';
import type { Stage } from '../support/stage/stage';
import type { Visitor } from '../support/stage/visitor';

/** The questions of a part of the form, as the server has them. */
export const labelsOf = async (stage: Stage, callId: string, part: string): Promise<readonly string[]> => {
  const form = await stage.database.doc(`calls/${callId}/forms/1`).get();
  const sections = (form.get('sections') ?? []) as readonly { id: string; fields: readonly { label: string }[] }[];
  return sections.find(({ id }) => id === part)?.fields.map(({ label }) => label) ?? [];
};

/** Opens the criterion if it is closed, and leaves the weight written. */
const weigh = async ({ page }: Visitor, criterion: string, weight: string): Promise<void> => {
  const card = page.locator('details').filter({ hasText: criterion }).first();
  const box = card.getByLabel('Poids, en %');
  if (!(await box.isVisible())) await card.locator('summary').click();
  await box.fill(weight);
  await box.blur();
};

/** A manager and another of the programme, from the same view of the draft. */
export const prepareTogether = async (stage: Stage, manager: Visitor, callId: string): Promise<void> => {
  const { page } = manager;
  const other = await stage.person('demo-admin');
  const settings = `/programmes/p-ins/appels/${callId}`;
  const weightOf = async (criterion: string): Promise<number | undefined> => {
    const grid = (await stage.database.doc(`calls/${callId}`).get()).get('grid') as readonly { id: string; weight: number }[];
    return grid.find(({ id }) => id === criterion)?.weight;
  };
  await Promise.all([manager.open(settings), other.open(settings)]);
  await Promise.all([weigh(manager, 'Innovation sociale', '15'), weigh(other, 'Impact démontré', '30')]);
  await expect.poll(async () => [await weightOf('innovation'), await weightOf('impact')], 'both weights').toEqual([15, 30]);
  await expect(page.getByText('100 % au total')).toBeVisible();

  await manager.context.setOffline(true);
  await weigh(manager, 'Impact démontré', '35');
  await weigh(other, 'Impact démontré', '25');
  await expect.poll(() => weightOf('impact'), 'the weight of who is online').toBe(25);
  await manager.context.setOffline(false);
  await expect(page.getByText(/Estelle Rambaud a changé les mêmes mots/)).toBeVisible();
  await manager.look('call-04b-two-managers');
  await page.getByRole('button', { name: 'Mettre la mienne' }).click();
  await expect.poll(() => weightOf('impact'), 'the weight chosen').toBe(35);
  await weigh(manager, 'Impact démontré', '30');

  await chooseInMenu(page.getByRole('button', { name: 'Ajouter une condition' }), 'Nombre de salariés');
  await page.locator('details').filter({ hasText: 'À compléter' }).locator('summary').click();
  const condition = page.locator('details[open]').filter({ hasText: 'Nombre de salariés' });
  await expect(condition.getByText("Dites ce qu'il faut répondre")).toBeVisible();
  await condition.getByLabel('Minimum').fill('1');
  await condition.getByLabel('Minimum').blur();
  await condition.getByLabel('Raison').fill('Sans salarié, le programme ne peut pas être suivi.');
  await condition.getByLabel('Raison').blur();
  await expect(page.getByText('À compléter')).toHaveCount(0);
  const conditions = async (): Promise<readonly string[]> => {
    const rules = (await stage.database.doc(`calls/${callId}`).get()).get('eligibility') as readonly { label: string }[];
    return rules.map(({ label }) => label);
  };
  await expect.poll(conditions, 'the conditions on the server').toContain('Nombre de salariés');
  await manager.look('call-04c-conditions');
  await condition.getByRole('button', { name: 'Retirer cette condition' }).click();
  await expect.poll(conditions, 'the conditions on the server').not.toContain('Nombre de salariés');
  await other.context.close();
};
