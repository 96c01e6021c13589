/** Why: the road goes on among those who walked it: someone is found, a need meets an offer for reasons one can read; and what all of it produced is counted record by record. */
import { expect, step, test } from '../support/journey';
import { choose } from '../support/choosing';
import { freezeYear } from './frozen-year';

test.use({ staged: { project: 'demo-journey-community', withFiles: false } });

test.describe('The community', () => {
  test('is searched, meets a need with an offer, and brings two people together', async ({ stage, alumnus: olivier, plural: nadia }) => {
    const need = 'Rédiger une convention pluriannuelle avec une agglomération';
    const offer = 'Relire vos conventions pluriannuelles avec les agglomérations';
    const introductions = '/communaute/mises-en-relation';

    await step('an alumnus searches the directory by name, then by subject', async () => {
      const { page } = olivier;
      await olivier.open('/communaute');
      await olivier.look('community-01-members');
      await page.getByLabel('Nom, organisation ou mot').fill('Ferrand');
      await expect(page.getByRole('link', { name: /Nadia Ferrand/ })).toBeVisible();
      await olivier.look('community-02-search');
      await page.getByLabel('Nom, organisation ou mot').fill('zzzz');
      await expect(page.getByText('Personne ne correspond')).toBeVisible();
      await page.getByLabel('Nom, organisation ou mot').fill('');
      await choose(page.getByLabel('Sujet'), 'Gouvernance');
      await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Gouvernance' }).first()).toBeVisible();
    });

    await step('posts a need', async () => {
      const { page } = olivier;
      await page.getByRole('main').getByRole('tab', { name: 'Entraide', exact: true }).click();
      await page.getByRole('button', { name: 'Publier un besoin ou une offre' }).click();
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await olivier.look('community-03-empty-need');
      await page.getByLabel('En une ligne').fill(need);
      await page
        .getByLabel('Précisions')
        .fill("L'agglomération propose trois ans ; nous n'avons jamais négocié d'indexation ni de clause de revoyure.");
      await choose(page.getByRole('combobox', { name: 'Sujets' }), 'Partenariats publics');
      await choose(page.getByRole('combobox', { name: 'Sujets' }), 'Juridique');
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await expect(page.getByText('Annonce publiée.')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Mes annonces' }).getByText(need)).toBeVisible();
    });

    await step('another posts an offer: a function matches them, with its reasons, on both screens', async () => {
      const { page } = nadia;
      await nadia.open('/communaute/entraide');
      await page.getByRole('button', { name: 'Publier un besoin ou une offre' }).click();
      await page.getByRole('radio', { name: 'une offre' }).check();
      await page.getByLabel('En une ligne').fill(offer);
      await page.getByLabel('Précisions').fill("J'en ai négocié quatre : indexation, clause de revoyure, sortie.");
      await choose(page.getByRole('combobox', { name: 'Sujets' }), 'Partenariats publics');
      await choose(page.getByRole('combobox', { name: 'Sujets' }), 'Juridique');
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await expect(page.getByRole('region', { name: 'Elles et ils répondent à vos annonces' }).getByText(`« ${need} »`)).toBeVisible();
      const match = olivier.page
        .getByRole('listitem')
        .filter({ hasText: `« ${offer} »` })
        .filter({ hasText: need });
      await expect(match).toBeVisible();
      await match.getByText('Pourquoi').click();
      await expect(match.getByText('Vous parlez tous deux de « Partenariats publics » : 30 points')).toBeVisible();
      await expect(match.getByText(/Vos textes ont ces mots en commun/)).toBeVisible();
      await olivier.look('community-04-match');
    });

    await step('the one in need proposes to talk', async () => {
      const { page } = olivier;
      await page
        .getByRole('listitem')
        .filter({ hasText: `« ${offer} »` })
        .filter({ hasText: need })
        .getByRole('link', { name: 'Lui écrire' })
        .click();
      await expect(page.getByRole('heading', { level: 1, name: 'Nadia Ferrand' })).toBeVisible();
      expect(await page.getByText('nadia@reseau-trame.example.org').count()).toBe(0);
      await page
        .getByLabel('Votre message')
        .fill('Bonjour Nadia, notre agglomération signe en janvier. Auriez-vous une demi-heure avant ?');
      await olivier.look('community-05-proposal');
      await page.getByRole('button', { name: 'Proposer un échange' }).click();
      await expect(page.getByText('Votre message est parti.')).toBeVisible();
    });

    await step('the other accepts, and only then do both see how to reach each other', async () => {
      const { page } = nadia;
      await nadia.open(introductions);
      const received = page.getByRole('article').filter({ hasText: 'notre agglomération signe en janvier' });
      await expect(received).toBeVisible();
      await nadia.look('community-06-received');
      expect(await page.getByText('olivier@maisons-vives.example.org').count()).toBe(0);
      await received.getByRole('button', { name: 'Accepter et échanger nos coordonnées' }).click();
      await expect(page.getByRole('link', { name: 'olivier@maisons-vives.example.org' })).toBeVisible();
      await olivier.open(introductions);
      await expect(olivier.page.getByRole('link', { name: 'nadia@reseau-trame.example.org' })).toBeVisible();
      await olivier.look('community-07-contacts');
    });

    await step('nobody else reads them', async () => {
      const found = await stage.database.collection('introductions').where('parties', 'array-contains', 'demo-plural').get();
      const accepted = found.docs.find((one) => one.get('fromUid') === 'demo-alumnus' && one.get('state') === 'accepted');
      const path = `introductions/${accepted?.id ?? ''}`;
      expect(await olivier.statusOfReading(`${path}/private/contacts`)).toBe(200);
      const stranger = await stage.person('demo-admin');
      await stranger.open('/');
      expect(await stranger.statusOfReading(path)).toBe(403);
      expect(await stranger.statusOfReading(`${path}/private/contacts`)).toBe(403);
      await stranger.context.close();
    });
  });

  test('is counted: each indicator is computed again and opens to its records', async ({ stage, manager }) => {
    const { page } = manager;
    const values = async (): Promise<readonly string[]> =>
      Promise.all(
        (
          await page
            .getByRole('main')
            .getByRole('listitem')
            .filter({ has: page.getByRole('heading', { level: 2 }) })
            .all()
        ).map(async (card) => (await card.locator('b').first().innerText()).trim()),
      );

    await step('the year is there, computed every night', async () => {
      await manager.open('/impact?programme=p-ins');
      await expect(page.getByRole('button', { name: /^\s*Recalculer/ })).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: 'Appels lancés' })).toBeVisible();
      await manager.look('community-20-indicators');
      expect((await values()).length).toBe(5);
    });

    await step('each opens to exactly the records that it counts', async () => {
      const names = [
        'Appels lancés',
        'Projets accompagnés',
        'Actions de mise en réseau',
        'Participants aux mises en réseau',
        'Participants aux webinaires',
      ];
      for (const name of names) {
        const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
        const value = Number((await card.locator('b').first().innerText()).trim());
        await card.getByText('Voir les enregistrements comptés').click();
        const records = card.getByRole('row').filter({ has: page.getByRole('link') });
        if (value > 0) await expect(records.first()).toBeVisible();
        // Participants are counted across sessions: their records are the sessions where they were.
        if (name.startsWith('Participants')) expect(await records.count(), name).toBeLessThanOrEqual(value);
        else expect(await records.count(), name).toBe(Math.min(value, 50));
      }
      await manager.look('community-21-records');
    });

    await step('a session held today changes the figures, once computed again', async () => {
      const sessions = await stage.database.collection('sessions').where('programmeId', '==', 'p-ins').where('state', '==', 'held').get();
      const year = String(new Date().getUTCFullYear());
      const held = sessions.docs.filter((one) => (one.get('startsAt') as { toDate(): Date }).toDate().toISOString().startsWith(year));
      expect(held.length).toBeGreaterThan(0);
      const networking = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { level: 2, name: 'Actions de mise en réseau', exact: true }) });
      const before = Number((await networking.locator('b').first().innerText()).trim());
      const [first] = held;
      if (first === undefined) throw new Error('No session was held');
      await first.ref.update({ state: 'cancelled' });
      await page.getByRole('button', { name: /^\s*Recalculer/ }).click();
      await expect(
        networking
          .locator('b')
          .first()
          .filter({ hasText: String(before - 1) }),
      ).toBeVisible();
    });

    await step('and one record leads to its page', async () => {
      const card = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { level: 2, name: 'Projets accompagnés', exact: true }) });
      const record = card.getByRole('row').getByRole('link').first();
      if (!(await record.isVisible())) await card.getByText('Voir les enregistrements comptés').click();
      await record.click();
      await page.waitForURL(/\/parcours\//);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    await step('last year is frozen: what was reported stays when its records change', () => freezeYear(stage, manager));
  });
});
