/** Why: leaving the programme is one act, told before it is done: the plan closes and its team is among the alumni. */
import { expect } from '../support/journey';
import type { Stage } from '../support/stage/stage';
import type { Visitor } from '../support/stage/visitor';

/** The manager closes a plan from the cockpit; a member of its team finds the community open and the plan as it was. */
export const finishPlan = async (stage: Stage, manager: Visitor, member: Visitor, planId: string): Promise<void> => {
  const { page } = manager;
  const plan = await stage.database.doc(`enrolments/${planId}`).get();
  const [project, editionId] = [String(plan.get('projectName')), String(plan.get('editionId'))];
  await member.open('/communaute/moi');
  await member.answered();
  expect(await member.page.getByRole('heading', { name: 'Mon profil' }).count()).toBe(0);

  await manager.open(`/cohortes/${editionId}`);
  await page.getByRole('row').filter({ hasText: project }).getByRole('button', { name: project }).click();
  const detail = page.getByRole('complementary', { name: 'Projet' });
  await detail.getByRole('button', { name: 'Clore…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Ce qui va se passer')).toBeVisible();
  await expect(dialog.getByText(String((plan.get('teamNames') as readonly string[])[0]))).toBeVisible();
  await manager.look('coaching-42-finish');
  await dialog.getByRole('button', { name: 'Clore le parcours', exact: true }).click();
  await expect(page.getByText(`${project} entre dans la communauté.`)).toBeVisible();
  await expect(detail.getByRole('heading', { name: project })).toBeVisible();
  await expect(detail.getByRole('button', { name: 'Clore…' })).toHaveCount(0);

  await stage.mailTo('amina@volants.example.org', 'Bienvenue dans la communauté');
  await member.open('/');
  await expect(member.page.getByText(/Votre profil est incomplet/)).toBeVisible();
  await member.look('coaching-43-home-of-alumna');
  await member.open('/communaute/moi');
  await expect(member.page.getByRole('heading', { level: 1, name: 'Mon profil' })).toBeVisible();
  await expect(member.page.getByRole('button', { name: 'Enregistrer mon profil' })).toBeVisible();
  await member.look('coaching-44-profile');

  await member.open(`/parcours/${planId}/diagnostic`);
  await expect(member.page.getByText('Scellé par les deux côtés')).toBeVisible();
  await member.open(`/parcours/${planId}/feuille-de-route`);
  await expect(member.page.getByRole('heading', { level: 1, name: project })).toBeVisible();
  await member.answered();
  expect(await member.page.getByRole('button', { name: /Ajouter/ }).count()).toBe(0);
};
