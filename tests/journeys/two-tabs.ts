/** Why: one juror, two tabs of one opinion: what each tab gave is kept, and the same field in both is shown twice, for a choice. */
import type { Page } from '@playwright/test';
import { expect } from '../support/journey';
import type { Stage } from '../support/stage/stage';
import type { Visitor } from '../support/stage/visitor';
import { criteria } from './jury-acts';

const score = (page: Page, criterion: string, digit: string): Promise<void> =>
  page.getByRole('group', { name: criterion }).getByRole('radio').first().press(digit);
const [first = '', second = '', third = ''] = criteria;

export const scoreInTwoTabs = async (stage: Stage, juror: Visitor, juryId: string, applicationId: string): Promise<void> => {
  const address = `/jury/${juryId}/lecture/${applicationId}`;
  const here = juror.page;
  const there = await juror.context.newPage();
  const review = async () => {
    const found = await stage.database.collection(`juries/${juryId}/reviews`).where('applicationId', '==', applicationId).get();
    return found.docs[0];
  };
  const scores = async (): Promise<readonly number[]> =>
    Object.values(((await review())?.get('scores') ?? {}) as Readonly<Record<string, number>>).toSorted((a, b) => a - b);
  for (const page of [here, there]) {
    await page.goto(stage.url + address);
    await expect(page.getByRole('heading', { name: 'Grille' })).toBeVisible();
  }
  await score(here, first, '5');
  await score(there, second, '4');
  await expect.poll(async () => (await scores()).join(), 'both scores').toBe('4,5');

  // Another device of hers, as the server sees it, while this one is away.
  await juror.context.setOffline(true);
  await score(here, third, '1');
  const held = await review();
  const missing = (((await stage.database.doc(`juries/${juryId}`).get()).get('criterionIds') ?? []) as readonly string[])[2] ?? '';
  await held?.ref.update({ [`scores.${missing}`]: 3, edit: { id: 'another-device', after: String(held.get('edit.id')) } });
  await juror.context.setOffline(false);
  await expect(here.getByText(/n'est pas enregistrée\s: choisissez/).first()).toBeVisible();
  await juror.look('jury-07a-two-versions');
  expect(await scores()).toEqual([3, 4, 5]);
  await here.reload();
  await here.getByRole('button', { name: 'Garder la mienne' }).first().click();
  await expect.poll(async () => (await scores()).join(), 'the chosen score').toBe('1,4,5');
  await there.close();
};
