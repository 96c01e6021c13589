/** Why: what was reported to a funder for a year stays as it was reported, whatever becomes of the records; the difference is shown beside it. */
import type { Stage, Visitor } from '../support/stage';

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
  await page.getByRole('button', { name: `Calculer ${String(lastYear)}`, exact: true }).click();
  await recomputed.waitFor();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: 'Appels lancés', exact: true }) });
  const figure = card.locator('b').first();
  const before = Number(await figure.innerText());
  expect(before).toBeGreaterThan(0);

  await page.getByText(`Figer les indicateurs ${String(lastYear)}`).click();
  await page.getByText('Cela ne se reprend pas.').waitFor();
  await manager.look('community-22-freeze');
  await page.getByRole('button', { name: `Figer ${String(lastYear)} définitivement` }).click();
  await card.getByText(/Figé le .* par Claire Vautrin\s: \d+\./).waitFor();
  await card.getByText("Les enregistrements donnent aujourd'hui le même chiffre.").waitFor();
  // One figure after the other is frozen; the act is over when it is offered no more.
  await page.getByRole('button', { name: `Figer ${String(lastYear)} définitivement` }).waitFor({ state: 'detached' });

  await opensAt(lastYear + 1);
  await recomputed.waitFor({ state: 'hidden' });
  await again.click();
  await card.getByText(`Les enregistrements donnent aujourd'hui ${String(before - 1)}`).waitFor();
  expect(Number(await figure.innerText())).toBe(before);
  await card.getByText('Voir les enregistrements du chiffre figé').click();
  await card.getByRole('link', { name: String(call.get('name')) }).waitFor();
  await manager.look('community-23-frozen');
};
