/** Why: what was reported to a funder for a year stays as it was reported, whatever becomes of the records; the difference is shown beside it. */
import { expect } from '../support/journey';
import type { Stage } from '../support/stage/stage';
import type { Visitor } from '../support/stage/visitor';

const lastYear = new Date().getUTCFullYear() - 1;

/** Last year has one call; the manager freezes the year, then the call turns out to belong to another one. */
export const freezeYear = async (stage: Stage, manager: Visitor): Promise<void> => {
  const { page } = manager;
  const calls = await stage.database.collection('calls').where('programmeId', '==', 'p-ins').get();
  const call = calls.docs.find((one) => !['draft', 'open'].includes(String(one.get('state'))));
  if (call === undefined) throw new Error('No call was closed');
  const opensAt = (year: number): Promise<unknown> => call.ref.update({ opensAt: new Date(Date.UTC(year, 5, 1)) });
  await opensAt(lastYear);
  await manager.open(`/impact?programme=p-ins&annee=${String(lastYear)}`);
  const again = page.getByRole('button', { name: new RegExp(`^\\s*Recalculer ${String(lastYear)}`) });
  const recomputed = page.getByText(`Indicateurs ${String(lastYear)} recalculés.`);
  // A year that nobody computed is computed when it is first opened.
  await expect(again).toBeVisible();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: 'Appels lancés', exact: true }) });
  const figure = card.locator('b').first();
  await expect(figure).toHaveText(/^\s*[1-9]\d*\s*$/);
  const before = Number(await figure.innerText());

  await page.getByText(`Figer les indicateurs ${String(lastYear)}`).click();
  await expect(page.getByText('Cela ne se reprend pas.')).toBeVisible();
  await manager.look('community-22-freeze');
  await page.getByRole('button', { name: `Figer ${String(lastYear)} définitivement` }).click();
  await expect(card.getByText(/Figé le .* par Claire Vautrin\s: \d+\./)).toBeVisible();
  await expect(card.getByText("Les enregistrements donnent aujourd'hui le même chiffre.")).toBeVisible();
  // One figure after the other is frozen; the act is over when it is offered no more.
  await expect(page.getByRole('button', { name: `Figer ${String(lastYear)} définitivement` })).toHaveCount(0);

  await opensAt(lastYear + 1);
  await expect(recomputed).toBeHidden();
  await again.click();
  await expect(card.getByText(`Les enregistrements donnent aujourd'hui ${String(before - 1)}`)).toBeVisible();
  expect(Number(await figure.innerText())).toBe(before);
  await card.getByText('Voir les enregistrements du chiffre figé').click();
  await expect(card.getByRole('link', { name: String(call.get('name')) })).toBeVisible();
  await manager.look('community-23-frozen');
};
