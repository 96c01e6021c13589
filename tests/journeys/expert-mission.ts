/** Why: an expert reads nothing of a plan but the mission they are asked to do, and does all of it there. */
import type { Locator, Page } from '@playwright/test';
import { choose } from '../support/choosing';
import { dayInParis } from '../support/paris';
import { expect } from '../support/journey';
import type { Visitor } from '../support/stage/visitor';

const title = 'Statuts et gouvernance d’un réseau';
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

/** A manager names the expert among those of the edition. */
const agree = async ({ page }: Visitor): Promise<void> => {
  const mission = page.getByRole('listitem').filter({ hasText: title });
  await mission.getByRole('button', { name: 'Accepter…' }).click();
  await choose(page.getByLabel('Qui la fera'), 'Isabelle Mercadier');
  await inDialog(page, 'Accepter la mission').click();
  await expect(mission.getByText('Acceptée')).toBeVisible();
};

const decline = async ({ page }: Visitor): Promise<void> => {
  await page.getByRole('button', { name: 'Décliner…' }).click();
  await inDialog(page, 'Décliner la mission').click();
  await expect(page.getByText('Donnez la raison')).toBeVisible();
  await page.getByLabel('Pourquoi vous ne le pouvez pas').fill('Je suis en mission à Brest jusque-là.');
  await inDialog(page, 'Décliner la mission').click();
  await expect(page.getByText("Votre réponse est transmise à l'accompagnement.")).toBeVisible();
};

/** A day yesterday and half of one today: a mission takes one day a date at most. `button` opens the dialog. */
export const logDayAndHalf = async (button: Locator): Promise<void> => {
  const page = button.page();
  for (const [days, ahead] of [
    ['1', -1],
    ['0,5', 0],
  ] as const) {
    await button.click();
    await page.getByLabel('Date', { exact: true }).fill(dayInParis(ahead));
    await page.getByLabel('Jours, par demi-journées').fill(days);
    await page.getByLabel('Objet').fill('Entretiens avec les soignants');
    await inDialog(page, 'Noter des jours réalisés').click();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
};

const workAndDeliver = async ({ page }: Visitor): Promise<void> => {
  await page.getByRole('button', { name: 'Accepter et démarrer' }).press('Enter');
  await logDayAndHalf(page.getByRole('button', { name: 'Noter des jours…' }));
  await expect(page.getByText('1,5 / 1,5')).toBeVisible();
  await page.getByRole('button', { name: 'Livrer…' }).click();
  await page.getByLabel('Ce qui est remis').fill('Rapport : trois montages comparés.');
  await inDialog(page, 'Livrer la mission').click();
  await expect(page.getByText(/^\s*Livrée\. /)).toBeVisible();
};

/** From the home page to the delivery; answers the address of the mission. */
export const carryMission = async (manager: Visitor, expert: Visitor, planId: string): Promise<string> => {
  const { page } = expert;
  await manager.open(`/parcours/${planId}/expertise`);
  await agree(manager);
  await expert.open('/');
  await expect(page.getByText(/On vous propose une mission/).first()).toBeVisible();
  await expert.open('/parcours');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByText(/Cette mission vous est proposée/)).toBeVisible();
  await expert.look('coaching-30-expert-asked');
  await decline(expert);
  await expect(manager.page.getByText('Je suis en mission à Brest jusque-là.')).toBeVisible();
  await agree(manager);
  await page.getByRole('link', { name: title }).click();
  await workAndDeliver(expert);
  await expert.look('coaching-31-expert-delivered');
  expect(await expert.statusOfReading(`enrolments/${planId}`)).toBe(403);
  return new URL(page.url()).pathname;
};

/** The team first, then the programme; nothing moves after. */
export const signMission = async (laureate: Visitor, manager: Visitor, expert: Visitor, path: string): Promise<void> => {
  await laureate.open(path);
  await expect(laureate.page.getByText(/lisez ce qui est remis/)).toBeVisible();
  await laureate.page.getByRole('button', { name: 'Valider la mission…' }).click();
  await inDialog(laureate.page, 'Valider la mission').click();
  await expect(laureate.page.getByText(/Validée par Léonie Tessier/)).toBeVisible();
  await manager.open(path);
  await expect(manager.page.getByRole('button', { name: 'Contresigner la mission' })).toBeVisible();
  await manager.look('coaching-32-countersign');
  await manager.page.getByRole('button', { name: 'Contresigner la mission' }).click();
  await expect(manager.page.getByText(/Contresignée par Claire Vautrin/)).toBeVisible();
  await expect(expert.page.getByText("L'équipe et le programme ont signé. Plus rien ne change.")).toBeVisible();
  expect(await expert.page.getByRole('button', { name: /Livrer|Noter/ }).count()).toBe(0);
  await expert.look('coaching-33-signed');
};
