/** Why: a jury decides in the open and under rules: interests first, dossiers after, scores even without network, a quorum, reasons, sealed minutes, letters without a name. */
import { putSmallCall } from '../support/small-call';
import { keepsTheApplication } from '../support/stage/stage';
import { choose } from '../support/choosing';
import { expect, step, test } from '../support/journey';
import { accept, beginningOfNextFile, declare, giveOpinion, invite } from './jury-acts';
import { scoreInTwoTabs } from './two-tabs';

test.use({ staged: { project: 'demo-journey-jury', withFiles: false } });

test('A jury declares, reads, deliberates and announces', async ({ stage, manager, plural: nadia, juror: helene }) => {
  const call = await putSmallCall(stage.database, 2032, 3);
  const rozenn = await stage.visitor(keepsTheApplication);
  const rozennMail = 'rozenn@atelier-marees.example.org';
  let juryId = '';
  const project = (index: number): { readonly id: string; readonly projectName: string } => {
    const one = call.applications[index];
    if (one === undefined) throw new Error(`No project ${String(index)}`);
    return one;
  };

  await step('the manager creates the jury and invites three people by e-mail', async () => {
    const { page } = manager;
    await manager.open(`/jury?callId=${call.callId}`);
    await page.getByRole('button', { name: 'Créer un jury' }).click();
    await choose(page.getByLabel('Appel'), call.name);
    await page.getByLabel('Places').fill('1');
    await manager.look('jury-01-create');
    await page.getByRole('button', { name: 'Créer le jury' }).click();
    await page.waitForURL(/\/composition$/);
    juryId = /jury\/([^/]+)\/composition/.exec(page.url())?.[1] ?? '';
    await invite(manager, 'Rozenn Calvez', rozennMail, 3);
    await invite(manager, 'Nadia Ferrand', 'nadia@reseau-trame.example.org', 2);
    await invite(manager, 'Hélène Marchetti', 'helene@fondation-rivage.example.org', 1);
  });

  await step('each accepts: one through a link without password, two with their account', async () => {
    await rozenn.page.goto(await stage.linkIn(rozennMail, 'votre invitation'));
    await rozenn.page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
    await stage.followSignInLink(rozenn, rozennMail);
    await rozenn.page.getByRole('button', { name: "Accepter l'invitation" }).click();
    await rozenn.page.waitForURL(/\/jury\//);
    await accept(stage, nadia, 'nadia@reseau-trame.example.org');
    await accept(stage, helene, 'helene@fondation-rivage.example.org');
    for (const name of ['Rozenn Calvez', 'Nadia Ferrand', 'Hélène Marchetti'])
      await expect(manager.page.getByRole('rowheader', { name })).toBeVisible();
  });

  await step(
    'the manager takes the eligible dossiers, names a president, asks two opinions a dossier and opens the declarations',
    async () => {
      const { page } = manager;
      await page.getByRole('button', { name: 'Reprendre les dossiers recevables' }).click();
      await expect(page.getByText('3 dossiers recevables de')).toBeVisible();
      await choose(page.getByLabel('Présidence'), 'Nadia Ferrand');
      await page.getByLabel('Dévoiler les avis après').fill('2');
      await page.getByLabel('Avis par dossier').fill('2');
      await page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
      await expect(page.getByText('Une présidence désignée')).toBeVisible();
      await manager.look('jury-02-composition');
      await page.getByRole('button', { name: "Ouvrir les déclarations d'intérêts" }).click();
      await expect(page.getByRole('heading', { name: /Déclaration des intérêts/ })).toBeVisible();
    },
  );

  await step('before declaring, no dossier opens: not by its address, not by asking the server', async () => {
    await helene.open(`/jury/${juryId}/lecture/${project(2).id}`);
    await expect(helene.page.getByText("Ce dossier n'est pas dans votre pile")).toBeVisible();
    expect(await helene.statusOfReading(`juries/${juryId}/dossiers/${project(2).id}`)).toBe(403);
  });

  await step('each declares interests; one of them funds the third project', async () => {
    await declare(helene, juryId, { project: project(2).projectName, ground: 'Ma structure la finance' });
    await declare(rozenn, juryId);
    await declare(nadia, juryId);
    await expect(manager.page.getByRole('cell', { name: project(2).projectName })).toBeVisible();
  });

  await step('the dossiers are assigned, and the reading opens', async () => {
    const { page } = manager;
    await page.getByRole('button', { name: 'Répartir les dossiers' }).click();
    await expect(page.getByText('6 lectures réparties.')).toBeVisible();
    await manager.look('jury-04-assigned');
    await page.getByRole('button', { name: 'Ouvrir la lecture' }).click();
    await expect(page.getByRole('heading', { name: /: Lecture/ })).toBeVisible();
  });

  await step('a recused juror and a stranger are refused the dossier that another juror reads', async () => {
    const path = `juries/${juryId}/dossiers/${project(2).id}`;
    expect(await rozenn.statusOfReading(path)).toBe(200);
    await helene.open(`/jury/${juryId}/lecture/${project(2).id}`);
    await expect(helene.page.getByText("Ce dossier n'est pas dans votre pile")).toBeVisible();
    await helene.look('jury-05-recused');
    expect(await helene.statusOfReading(path)).toBe(403);
    const stranger = await stage.person('demo-alumnus');
    await stranger.open(`/jury/${juryId}/lecture/${project(2).id}`);
    await stranger.look('jury-06-stranger');
    expect(await stranger.page.getByText(project(2).projectName).count()).toBe(0);
    expect(await stranger.statusOfReading(path)).toBe(403);
    expect(await stranger.statusOfReading(`juries/${juryId}`)).toBe(403);
    await stranger.context.close();
  });

  await step('a juror whose whole pile is on the device goes offline and scores three dossiers by digits', async () => {
    const { page, context } = rozenn;
    await scoreInTwoTabs(stage, rozenn, juryId, project(0).id);
    await rozenn.open(`/jury/${juryId}`);
    await expect(page.getByText('Toute votre pile est sur cet appareil')).toBeVisible();
    await rozenn.look('jury-07-pile');
    await page.getByRole('link', { name: /Lire et noter|Reprendre la lecture/ }).click();
    await expect(page.getByRole('heading', { name: 'Grille' })).toBeVisible();
    await rozenn.look('jury-08-reading-room');
    await context.setOffline(true);
    await expect(page.getByText('Vous êtes hors ligne, et tout va bien')).toBeVisible();
    for (const last of [false, false, true]) {
      const title = (await page.getByRole('heading', { level: 1 }).textContent())?.trim();
      const first = title === project(0).projectName;
      await giveOpinion(
        rozenn,
        first ? '55454' : '32323',
        first ? 'À retenir' : 'À discuter',
        first ? 'Votre ancrage est une force : écrivez-le plus tôt.' : 'Précisez qui portera le projet sur place.',
      );
      await expect(page.getByText('Votre avis est gardé sur cet appareil')).toBeVisible();
      if (last) continue;
      await page.getByRole('button', { name: 'Dossier suivant' }).click();
      await expect(page.getByRole('button', { name: 'Rendre mon avis…' })).toBeVisible();
    }
    await rozenn.look('jury-09-offline');
    expect((await stage.database.collection(`juries/${juryId}/reviews`).where('state', '==', 'submitted').get()).size).toBe(0);
  });
  await step('comes back, and the three opinions are on the server', async () => {
    await rozenn.context.setOffline(false);
    const submitted = stage.database.collection(`juries/${juryId}/reviews`).where('state', '==', 'submitted');
    await expect.poll(async () => (await submitted.get()).size, 'submitted opinions').toBe(3);
    await rozenn.open(`/jury/${juryId}`);
    await expect(rozenn.page.getByText('Tous vos avis sont rendus.')).toBeVisible();
  });

  await step('the others give theirs', async () => {
    for (const [visitor, count] of [
      [nadia, 2],
      [helene, 1],
    ] as const) {
      await visitor.open(`/jury/${juryId}`);
      for (let index = 0; index < count; index++) {
        await visitor.page.getByRole('link', { name: /Lire et noter|Reprendre la lecture/ }).click();
        await expect(visitor.page.getByRole('heading', { name: 'Grille' })).toBeVisible();
        const first = (await visitor.page.getByRole('heading', { level: 1 }).textContent())?.trim() === project(0).projectName;
        await giveOpinion(
          visitor,
          first ? '54555' : '33232',
          first ? 'À retenir' : 'À ne pas retenir',
          'La gouvernance mérite d’être racontée avec un exemple.',
        );
        await expect(visitor.page.getByText('Il ne se modifie plus'), 'the opinion is on the server').toBeVisible();
        await visitor.open(`/jury/${juryId}`);
      }
      await expect(visitor.page.getByText('Tous vos avis sont rendus.')).toBeVisible();
    }
  });

  await step('a function has computed the standings', async () => {
    const { page } = manager;
    await manager.open(`/jury/${juryId}/classement`);
    await expect(page.getByText('6 avis rendus sur 6')).toBeVisible();
    await page.getByRole('radio', { name: 'Tableau' }).click();
    const first = page.getByRole('row').nth(1);
    await expect(first.getByRole('rowheader', { name: project(0).projectName })).toBeVisible();
    await manager.look('jury-10-standings');
    expect(await rozenn.statusOfReading(`juries/${juryId}/standings/${project(0).id}`)).toBe(403);
  });

  await step('the deliberation opens, and two jurors enter the room', async () => {
    const { page } = manager;
    await manager.open(`/jury/${juryId}/composition`);
    await page.getByRole('button', { name: 'Ouvrir la délibération' }).click();
    await expect(page.getByRole('heading', { name: /: Délibération/ })).toBeVisible();
    await manager.open(`/jury/${juryId}/deliberation`);
    await rozenn.open(`/jury/${juryId}/deliberation`);
    await nadia.open(`/jury/${juryId}/deliberation`);
    const people = page.getByRole('complementary', { name: 'Dans la salle' });
    await expect(people.getByRole('listitem').filter({ hasText: 'Rozenn Calvez' }).filter({ hasText: 'présent' })).toBeVisible();
    await expect(people.getByRole('listitem').filter({ hasText: 'Nadia Ferrand' }).filter({ hasText: 'présent' })).toBeVisible();
  });

  /** Puts a project before the room, has both jurors vote, and records the decision. */
  const decide = async (index: number, choice: 'Pour' | 'Contre', outcome: string, reason: string): Promise<void> => {
    const { page } = manager;
    const { projectName } = project(index);
    const before = page.getByRole('button', { name: `Ouvrir ${projectName}` });
    if (await before.isEnabled()) await before.click();
    for (const { page: theirs } of [rozenn, nadia]) {
      await expect(theirs.getByRole('heading', { level: 2, name: projectName })).toBeVisible();
      await theirs.getByRole('button', { name: choice, exact: true }).click();
      await theirs.getByRole('button', { name: 'Voter', exact: true }).click();
      await expect(theirs.getByText('Votre vote est enregistré')).toBeVisible();
    }
    await page.getByRole('button', { name: 'Dépouiller' }).click();
    await expect(page.getByText(choice === 'Pour' ? '2 pour' : '2 contre').first()).toBeVisible();
    await page.getByRole('radio', { name: outcome }).check();
    await page.getByRole('textbox', { name: 'Motif', exact: true }).fill(reason);
    if (index === 0) await manager.look('jury-11-vote');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await expect(page.getByRole('button', { name: 'Modifier la décision' })).toBeVisible();
  };

  await step(
    'a decision without a reason, or naming a juror, is refused in words; with quorum, ballots and a reason it stands',
    async () => {
      const { page } = manager;
      await page.getByRole('button', { name: `Ouvrir ${project(0).projectName}` }).click();
      await expect(page.getByText(/Quorum 2\/3, il en faut 2/)).toBeVisible();
      await page.getByRole('radio', { name: 'Lauréat' }).check();
      await page.getByRole('textbox', { name: 'Motif', exact: true }).fill('Rozenn Calvez a été convaincue.');
      await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
      await expect(page.getByText("Personne n'a voté").or(page.getByText('Ce texte nomme un juré')).first()).toBeVisible();
      await nadia.look('jury-12-ballot');
    },
  );

  await step('the three projects are decided, each by two ballots', async () => {
    await decide(0, 'Pour', 'Lauréat', 'Un modèle éprouvé et des partenaires engagés dans la nouvelle région.');
    await decide(1, 'Contre', 'Non retenu', 'Le plan de développement reste à préciser.');
    await decide(2, 'Contre', 'Non retenu', 'Les ressources ne couvrent pas encore une deuxième implantation.');
  });

  await step('the recused juror saw nothing of the third project', async () => {
    await helene.open(`/jury/${juryId}/deliberation`);
    await expect(helene.page.getByText('Vous êtes déporté de ce projet.')).toBeVisible();
    await helene.look('jury-13-recused-in-the-room');
    expect(await helene.statusOfReading(`juries/${juryId}/decisions/${project(2).id}`)).toBe(403);
    expect(await helene.statusOfReading(`juries/${juryId}/decisions/${project(0).id}`)).toBe(200);
  });

  await step('the minutes are sealed, and their PDF opens', async () => {
    const { page } = manager;
    await manager.open(`/jury/${juryId}/proces-verbal`);
    await page.getByRole('button', { name: 'Sceller le procès-verbal…' }).click();
    await page.getByRole('button', { name: 'Sceller définitivement' }).click();
    await expect(page.getByRole('heading', { name: 'Procès-verbal n° 1' })).toBeVisible();
    await manager.look('jury-14-minutes');
    const shown = beginningOfNextFile(manager);
    await page.getByRole('button', { name: 'Ouvrir le PDF' }).click();
    expect(await shown).toBe('%PDF-');
  });

  await step('the announcements are previewed, then sent', async () => {
    const { page } = manager;
    await manager.open(`/jury/${juryId}/annonces`);
    await expect(page.getByText('Lauréat : 1')).toBeVisible();
    await page.getByText(project(0).projectName).first().click();
    await manager.look('jury-15-letters');
    await page.getByRole('button', { name: 'Envoyer les 3 lettres…' }).click();
    await manager.look('jury-16-confirm');
    await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
    await expect(page.getByText('Toutes les lettres sont parties.')).toBeVisible();
  });

  await step('the candidate reads the letter, without the name of any juror', async () => {
    const amina = await stage.person('demo-applicant');
    await amina.open(`/candidatures/${project(0).id}/reponse`);
    await expect(amina.page.getByText('Ce que le jury a retenu de votre dossier')).toBeVisible();
    await amina.look('jury-17-letter');
    const words = await amina.page.getByRole('main').innerText();
    expect(words).toContain(project(0).projectName);
    for (const name of ['Rozenn', 'Calvez', 'Nadia', 'Ferrand', 'Hélène', 'Marchetti']) expect(words).not.toContain(name);
    const mail = await stage.mailTo('amina@volants.example.org', '');
    for (const name of ['Calvez', 'Ferrand', 'Marchetti']) expect(mail.text).not.toContain(name);
    await amina.context.close();
  });

  await step('and the laureate has a place in the edition', async () => {
    const enrolment = () => stage.database.doc(`enrolments/${project(0).id}`).get();
    await expect.poll(async () => (await enrolment()).exists, 'the enrolment').toBe(true);
    const found = await enrolment();
    expect(found.get('editionId')).toBe(call.editionId);
    expect(found.get('team')).toContain('demo-applicant');
  });
});
