/** Why: whoever is turned away is told why, and where else to go. */
import { expect } from '../support/journey';
import type { Visitor } from '../support/stage/visitor';

const edition = String(new Date().getUTCFullYear() + 1);

/** The manager decides the first dossier of a call, against what was checked by itself. */
export const declareNotEligible = async (manager: Visitor): Promise<void> => {
  const { page } = manager;
  await manager.open(`/programmes/p-ins/appels/p-ins-${edition}-call/recevabilite`);
  await page.getByRole('rowheader').first().getByRole('button').click();
  await page.getByRole('radio', { name: 'Non recevable' }).check();
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await expect(page.getByText('Écrivez le motif : le candidat le lira.').or(page.getByText(/Votre décision va contre/))).toBeVisible();
  await page.getByLabel('Motif').fill('Votre organisation dépend d’un réseau déjà accompagné : le règlement retient la structure mère.');
  const door = page.getByRole('group', { name: 'Orienter vers' }).getByRole('checkbox').first();
  await door.check();
  await manager.look('call-24-not-eligible');
  const number =
    (await page
      .getByText(/-\d{3,} ·/)
      .first()
      .textContent()) ?? '';
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await expect(page.getByRole('heading', { name: 'Décision' })).toBeVisible();
  await expect(page.getByText(/Orienté vers/)).toBeVisible();
  expect(number).not.toBe('');
  await manager.look('call-25-decided');
};
