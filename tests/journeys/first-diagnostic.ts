/** Why: a plan begins by two looks on the same six axes, each kept from the other until it is signed. */
import { expect } from '../support/journey';
import type { Stage } from '../support/stage/stage';
import type { Visitor } from '../support/stage/visitor';

/** Puts a demonstration account in the team of the plan that nobody has started; answers its id. */
export const joinBlankPlan = async (stage: Stage, editionId: string, uid: string, name: string): Promise<string> => {
  const blank = stage.database.collection('enrolments').where('editionId', '==', editionId).where('state', '==', 'enrolled').limit(1);
  const [plan] = (await blank.get()).docs;
  if (plan === undefined) throw new Error(`Every plan of ${editionId} has started`);
  await plan.ref.update({ team: [uid], teamNames: [name], coaches: ['demo-coach'], coachNames: ['Driss Saïdi'] });
  return plan.id;
};

/** Scores the axes one after the other as the hint says: a digit, then Tab. */
export const scoreAxes = async ({ page }: Visitor, digits: string): Promise<void> => {
  const axes = page.getByRole('group').filter({ has: page.getByRole('radio') });
  await axes.first().getByRole('radio').first().focus();
  for (const digit of digits) for (const key of [digit, 'Tab']) await page.keyboard.press(key);
  for (let index = 0; index < digits.length; index++)
    await expect(
      axes
        .nth(index)
        .getByRole('radio')
        .nth(Number(digits.charAt(index))),
    ).toBeChecked();
};

const sign = async ({ page }: Visitor): Promise<void> => {
  await page.getByRole('button', { name: 'Signer de mon côté' }).click();
  await page.getByRole('button', { name: 'Signer le diagnostic' }).click();
};

/** From the home page to the seal; the one who signs first reads nothing of the other until both have signed. */
export const coSignAtEntry = async (stage: Stage, team: Visitor, coach: Visitor, planId: string): Promise<void> => {
  await Promise.all([team.open(`/parcours/${planId}/diagnostic`), coach.open(`/parcours/${planId}/diagnostic`)]);
  await expect(team.page.getByText(/Le regard de l'autre apparaît/)).toBeVisible();
  await scoreAxes(team, '332214');
  await team.page.getByLabel('Commentaire').fill('Nous savons tenir un lieu ; en conduire deux est nouveau.');
  await team.page.getByLabel('Commentaire').blur();
  await team.look('coaching-40-entry-scored');
  await sign(team);
  await expect(team.page.getByText(/L'équipe\s*: signé/)).toBeVisible();

  await expect(coach.page.getByText(/L'équipe\s*: signé/)).toBeVisible();
  expect(await coach.page.getByText('en conduire deux est nouveau').count()).toBe(0);
  await scoreAxes(coach, '321214');
  await sign(coach);
  for (const { page } of [team, coach]) {
    await expect(page.getByText('Scellé par les deux côtés')).toBeVisible();
    await expect(page.getByText('Nous savons tenir un lieu ; en conduire deux est nouveau.')).toBeVisible();
    expect(await page.getByRole('group').getByRole('radio').count()).toBe(0);
  }
  await team.look('coaching-41-entry-sealed');
  await expect
    .poll(async () => {
      return (await stage.database.doc(`enrolments/${planId}`).get()).get('state') === 'diagnosed';
    }, 'a plan that is diagnosed')
    .toBe(true);
};
