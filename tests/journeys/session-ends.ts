/** Why: a session is signed for, and ends in two ways: it took place and who came can prove it, or it was cancelled and who was registered knows why. */
import { expect } from '../support/journey';
import type { Stage } from '../support/stage/stage';
import type { Visitor } from '../support/stage/visitor';

/** Draws a signature on the page of a session that is open for it. */
export const signByHand = async (participant: Visitor): Promise<void> => {
  const { page } = participant;
  await page.getByRole('button', { name: 'Signer', exact: true }).click();
  const surface = page.getByRole('group', { name: 'Votre signature' }).locator('canvas:not([aria-busy])');
  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  if (box === null) throw new Error('No surface to sign on');
  await page.mouse.move(box.x + 30, box.y + 40);
  await page.mouse.down();
  for (const [x, y] of [
    [60, 20],
    [90, 60],
    [130, 25],
    [170, 55],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 6 });
  await page.mouse.up();
  await participant.look('coaching-22-sign');
  await page.getByRole('button', { name: 'Valider ma signature' }).click();
  await expect(page.getByText(/^\s*Signé/).first()).toBeVisible();
};

/** A page tells the time by the minute: what was this long ago is past on every page. */
const aWhileMs = 120_000;
const twoHoursMs = 7_200_000;

/** Moves the only half-day of a session to these hours. */
const runFor = async (stage: Stage, sessionId: string, startsAt: Date, endsAt: Date): Promise<void> => {
  const session = stage.database.doc(`sessions/${sessionId}`);
  const [half] = (await session.get()).get('halfDays') as readonly object[];
  await session.update({ startsAt, endsAt, halfDays: [{ ...half, startsAt, endsAt }] });
};

/** The session begins: from now on a manager answers for who is there. */
export const begin = (stage: Stage, sessionId: string): Promise<void> =>
  runFor(stage, sessionId, new Date(Date.now() - aWhileMs), new Date(Date.now() + twoHoursMs));

/** The session is over; the manager says that it took place, and who signed opens a certificate. */
export const certify = async (stage: Stage, manager: Visitor, participant: Visitor, sessionId: string): Promise<void> => {
  const path = `/seances/${sessionId}`;
  await participant.open(`${path}/attestation`);
  await expect(participant.page.getByText("L'attestation n'est pas encore prête")).toBeVisible();
  await runFor(stage, sessionId, new Date(Date.now() - aWhileMs - twoHoursMs), new Date(Date.now() - aWhileMs));
  await manager.open(path);
  await manager.page.getByRole('button', { name: 'La séance a eu lieu' }).click();
  await expect(manager.page.getByText('La séance a eu lieu.', { exact: true })).toBeVisible();
  await expect(participant.page.getByRole('article').getByText('1 sur 1')).toBeVisible();
  await participant.open(path);
  await participant.page.getByRole('link', { name: 'Mon attestation' }).click();
  const { page } = participant;
  const paper = page.getByRole('article');
  await expect(paper.getByText('Léonie Tessier')).toBeVisible();
  await expect(paper.getByText('Chantiers voisins')).toBeVisible();
  await expect(paper.getByText('Demi-journées suivies')).toBeVisible();
  await expect(paper.getByText('Driss Saïdi')).toBeVisible();
  await expect(paper.getByText('2\u00a0h', { exact: true })).toBeVisible();
  await participant.look('coaching-25-certificate');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  await expect(paper.getByText('Léonie Tessier')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
};

/** A manager cancels a session; whoever is registered reads it on the page they had open, and in a mail with the reason. */
export const cancel = async (stage: Stage, manager: Visitor, participant: Visitor, sessionId: string): Promise<void> => {
  const reason = 'Le train est supprimé ce jour-là ; nous proposerons une autre date en janvier.';
  const { page } = manager;
  await participant.open(`/seances/${sessionId}`);
  await expect(participant.page.getByText('Vous êtes inscrit')).toBeVisible();
  await manager.open(`/seances/${sessionId}`);
  await page.getByRole('button', { name: 'Annuler la séance…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/recevront un message avec votre raison/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Annuler la séance', exact: true }).click();
  await expect(dialog.getByText('Donnez la raison')).toBeVisible();
  await dialog.getByLabel("La raison, telle qu'elle sera lue").fill(reason);
  await manager.look('coaching-26-cancel');
  await dialog.getByRole('button', { name: 'Annuler la séance', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Annulée', { exact: true })).toBeVisible();
  expect(await page.getByRole('button', { name: 'Annuler la séance…' }).count()).toBe(0);

  await expect(participant.page.getByText("La séance n'aura pas lieu")).toBeVisible();
  expect(await participant.page.getByText('Vous êtes inscrit').count()).toBe(0);
  expect(await participant.page.getByRole('button', { name: 'Annuler mon inscription' }).count()).toBe(0);
  await participant.look('coaching-27-cancelled');
  const mail = await stage.mailTo('leonie@chantiers-voisins.example.org', 'Séance annulée');
  expect(mail.text).toContain(reason);
  await participant.page.getByRole('button', { name: /^Notifications|notification/ }).click();
  await expect(participant.page.getByRole('menuitem', { name: new RegExp(`est annulée\\s: ${reason}`) })).toBeVisible();
};
