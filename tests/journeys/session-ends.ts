/** Why: a session is signed for, and ends in two ways: it took place and who came can prove it, or it was cancelled and who was registered knows why. */
import type { Stage, Visitor } from '../support/stage';

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
  await page
    .getByText(/^\s*Signé/)
    .first()
    .waitFor();
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
  await participant.page.getByText("L'attestation n'est pas encore prête").waitFor();
  await runFor(stage, sessionId, new Date(Date.now() - aWhileMs - twoHoursMs), new Date(Date.now() - aWhileMs));
  await manager.open(path);
  await manager.page.getByRole('button', { name: 'La séance a eu lieu' }).click();
  await manager.page.getByText('La séance a eu lieu.', { exact: true }).waitFor();
  await participant.page.getByRole('article').getByText('1 sur 1').waitFor();
  await participant.open(path);
  await participant.page.getByRole('link', { name: 'Mon attestation' }).click();
  const { page } = participant;
  const paper = page.getByRole('article');
  await paper.getByText('Léonie Tessier').waitFor();
  await paper.getByText('Chantiers voisins').waitFor();
  await paper.getByText('Demi-journées suivies').waitFor();
  await paper.getByText('Driss Saïdi').waitFor();
  await paper.getByText('2\u00a0h', { exact: true }).waitFor();
  await participant.look('coaching-25-certificate');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Imprimer' }).isVisible()).toBe(false);
  await paper.getByText('Léonie Tessier').waitFor();
  await page.emulateMedia({ media: 'screen' });
};

/** A manager cancels a session; whoever is registered reads it on the page they had open, and in a mail with the reason. */
export const cancel = async (stage: Stage, manager: Visitor, participant: Visitor, sessionId: string): Promise<void> => {
  const reason = 'Le train est supprimé ce jour-là ; nous proposerons une autre date en janvier.';
  const { page } = manager;
  await participant.open(`/seances/${sessionId}`);
  await participant.page.getByText('Vous êtes inscrit').waitFor();
  await manager.open(`/seances/${sessionId}`);
  await page.getByRole('button', { name: 'Annuler la séance…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/recevront un message avec votre raison/).waitFor();
  await dialog.getByRole('button', { name: 'Annuler la séance', exact: true }).click();
  await dialog.getByText('Donnez la raison').waitFor();
  await dialog.getByLabel("La raison, telle qu'elle sera lue").fill(reason);
  await manager.look('coaching-26-cancel');
  await dialog.getByRole('button', { name: 'Annuler la séance', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Annulée', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Annuler la séance…' }).count()).toBe(0);

  await participant.page.getByText("La séance n'aura pas lieu").waitFor();
  expect(await participant.page.getByText('Vous êtes inscrit').count()).toBe(0);
  expect(await participant.page.getByRole('button', { name: 'Annuler mon inscription' }).count()).toBe(0);
  await participant.look('coaching-27-cancelled');
  const mail = await stage.mailTo('leonie@chantiers-voisins.example.org', 'Séance annulée');
  expect(mail.text).toContain(reason);
  await participant.page.getByRole('button', { name: /^Notifications|notification/ }).click();
  await participant.page.getByRole('link', { name: new RegExp(`est annulée\\s: ${reason}`) }).waitFor();
};
