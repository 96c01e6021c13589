import type { Decision, DeliberationRoom, FallenDecision, Jury, Minutes, Standing } from '@domain/jury/jury';
import type { MinutesContent } from '@domain/jury/deciding/minutes';
import { journalLines } from '../../platform/testing/journal';
import { aReadingJury, aWorld, loadRoom, now, reasonOf, submitAll, type Room, type World } from '../testing/world';

describe('a decision and what it rests on', () => {
  let room: Room;
  let world: World;
  let juryId: string;
  const people = ['anne', 'paul', 'lea'];

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
    juryId = await aReadingJury(room, world, people);
    await submitAll(room, juryId, (id) => (id.startsWith('Arbre') ? 5 : id.startsWith('Barque') ? 3 : 0));
    await room.moveJuryAs({ juryId, to: 'deliberating' }, world.manager);
  });

  const idOf = (project: string): string => world.applications.find((id) => id.startsWith(project)) ?? '';
  const present = (...names: string[]): Promise<unknown> =>
    Promise.all(
      names.map((name) =>
        room.database.doc(`juries/${juryId}/presences/${world.uid(name)}`).set({ v: 1, name, voting: true, seenAt: now }),
      ),
    );
  const vote = (project: string, choices: Readonly<Record<string, 'for' | 'against' | 'abstain'>>): Promise<unknown> =>
    Promise.all(
      Object.entries(choices).map(([name, choice]) =>
        room.database
          .doc(`juries/${juryId}/ballots/${idOf(project)}~${world.uid(name)}`)
          .set({ v: 1, programmeId: world.programmeId, applicationId: idOf(project), jurorUid: world.uid(name), choice, castAt: now }),
      ),
    );
  const decide = (projects: readonly string[], outcome: Decision['outcome'], reason = 'Motif écrit.', orientation: string[] = []) =>
    room.recordDecisionAs({ juryId, applicationIds: projects.map(idOf), outcome, reason, orientation }, world.manager);
  const decideAll = async (): Promise<void> => {
    await present(...people);
    await vote('Arbre', { anne: 'for', paul: 'for', lea: 'against' });
    await vote('Barque', { anne: 'against', paul: 'against' });
    await decide(['Arbre'], 'laureate');
    await decide(['Barque'], 'waitingList');
    await decide(['Cabane', 'Digue'], 'notSelected', 'Trop éloignés de la dernière place.');
  };

  const recuse = (name: string, project: string) =>
    room.recuseJurorAs({ juryId, jurorUid: world.uid(name), applicationId: idOf(project), ground: 'board', detail: 'x' }, world.manager);
  const fallenOn = async (project: string): Promise<readonly FallenDecision[]> =>
    (await room.database.collection(`juries/${juryId}/fallenDecisions`).where('applicationId', '==', idOf(project)).get()).docs.map(
      (document) => document.data() as FallenDecision,
    );

  it('takes a decision back when somebody who voted steps aside, empties the room of them, and seals only once it is taken again', async () => {
    await decideAll();
    await room.openDossierInRoomAs({ juryId, applicationId: idOf('Arbre') }, world.manager);
    await recuse('lea', 'Arbre');
    expect(await room.read(`juries/${juryId}/decisions/${idOf('Arbre')}`)).toBeNull();
    expect(await room.read<Standing>(`juries/${juryId}/standings/${idOf('Arbre')}`)).toEqual(
      jasmine.objectContaining({ outcome: null, fell: 'recusal' }),
    );
    expect((await room.read<Jury>(`juries/${juryId}`))?.decidedCount).toBe(3);
    expect(await room.read<DeliberationRoom>(`juries/${juryId}/room/current`)).toEqual(
      jasmine.objectContaining({ applicationId: idOf('Arbre'), entitled: 2, needed: 1, recusedUids: [world.uid('lea')] }),
    );
    const [kept] = await fallenOn('Arbre');
    expect([kept?.cause, kept?.who, kept?.decision.votes]).toEqual(['recusal', 'lea Durand-lea', { for: 2, against: 1, abstain: 0 }]);
    expect(await reasonOf(room.sealMinutesAs({ juryId }, world.manager))).toBe('decisionsToTakeAgain');
    await decide(['Arbre'], 'laureate');
    const { number } = await room.sealMinutesAs({ juryId }, world.manager);
    const content = JSON.parse((await room.read<Minutes>(`juries/${juryId}/minutes/${number}`))?.content ?? '{}') as MinutesContent;
    const line = content.decisions.find((one) => one.project === 'Arbre');
    expect([line?.votes, line?.recused]).toEqual([{ for: 2, against: 0, abstain: 0 }, ['lea Durand-lea']]);
  }, 60_000);

  it('takes it back too when the juror declares the interest, and asks the managers to decide again', async () => {
    await decideAll();
    const recusals = [{ applicationId: idOf('Barque'), ground: 'family' as const, detail: '' }];
    await room.declareInterestsAs({ juryId, recusals }, world.caller('paul', ['juror', juryId]));
    expect((await fallenOn('Barque')).map((one) => one.cause)).toEqual(['recusal']);
    expect(await room.read(`people/${world.manager.uid}/nextActs/openDeliberation~${juryId}`)).toEqual(
      jasmine.objectContaining({ count: 1 }),
    );
    expect(await reasonOf(room.sealMinutesAs({ juryId }, world.manager))).toBe('decisionsToTakeAgain');
  });

  it('takes back what counted a juror who is removed, and keeps what did not', async () => {
    await present('anne', 'paul');
    await vote('Arbre', { anne: 'for', paul: 'for' });
    await vote('Barque', { anne: 'against', paul: 'against', lea: 'against' });
    await decide(['Arbre'], 'laureate');
    await decide(['Barque'], 'waitingList');
    const readByLea = (await room.database.collection(`juries/${juryId}/reviews`).where('jurorUid', '==', world.uid('lea')).get()).docs.map(
      (one) => (one.data() as { readonly applicationId: string }).applicationId,
    );
    await room.removeJurorAs({ juryId, jurorUid: world.uid('lea') }, world.manager);
    expect((await fallenOn('Barque')).map((one) => [one.cause, one.who])).toEqual([['removal', 'lea Durand-lea']]);
    expect((await fallenOn('Arbre')).length).toBe(readByLea.includes(idOf('Arbre')) ? 1 : 0);
    expect(await room.read(`juries/${juryId}/presences/${world.uid('lea')}`)).toBeNull();
    expect((await room.read<DeliberationRoom>(`juries/${juryId}/room/current`))?.entitled).toBe(2);
  });

  it('keeps the words of a decision that is amended', async () => {
    await decideAll();
    await decide(['Barque'], 'notSelected', 'Un autre motif.');
    const [kept] = await fallenOn('Barque');
    expect([kept?.cause, kept?.decision.outcome, kept?.decision.reason]).toEqual(['amended', 'waitingList', 'Motif écrit.']);
    expect((await room.read<Decision>(`juries/${juryId}/decisions/${idOf('Barque')}`))?.reason).toBe('Un autre motif.');
  });

  it('refuses minutes whose decision was overtaken by a recusal of an earlier version', async () => {
    await decideAll();
    const at = new Date(now.getTime() + 60_000);
    await room.database.doc(`juries/${juryId}/recusals/${idOf('Arbre')}~${world.uid('lea')}`).set({
      applicationId: idOf('Arbre'),
      jurorUid: world.uid('lea'),
      jurorName: 'Léa',
      projectName: 'Arbre',
      ground: 'board',
      source: 'manager',
      at,
    });
    expect(await reasonOf(room.sealMinutesAs({ juryId }, world.manager))).toBe('decisionsToTakeAgain');
  });

  it('counts one decision and one recusal of the same project in either order, never the vote of the recused', async () => {
    await decideAll();
    await Promise.all([decide(['Arbre'], 'laureate', 'À nouveau.'), recuse('lea', 'Arbre')]);
    const decision = await room.read<Decision>(`juries/${juryId}/decisions/${idOf('Arbre')}`);
    expect(decision === null ? 'to be decided' : decision.votes).toEqual(
      decision === null ? 'to be decided' : { for: 2, against: 0, abstain: 0 },
    );
  });

  describe('around a manager who stepped aside from a project, and left the jury since', () => {
    /** Claire manages, sat in the jury and declared a link with Arbre; nothing of her membership remains. */
    beforeEach(async () => {
      await room.database.doc(`juries/${juryId}/recusals/${idOf('Arbre')}~${world.manager.uid}`).set({
        applicationId: idOf('Arbre'),
        jurorUid: world.manager.uid,
        jurorName: 'Claire',
        projectName: 'Arbre',
        ground: 'board',
        source: 'declared',
        at: new Date(0),
      });
      await room.database.doc(`juries/${juryId}`).update({ boundUids: [world.manager.uid] });
    });
    const other = () => world.caller('gilles', ['manager', world.programmeId]);
    const decideAllAs = async (): Promise<void> => {
      await present(...people);
      await vote('Arbre', { anne: 'for', paul: 'for' });
      await vote('Barque', { anne: 'against', paul: 'against' });
      const input = {
        juryId,
        applicationIds: [idOf('Arbre')],
        outcome: 'laureate' as const,
        reason: 'Un motif que Claire ne lit pas.',
        orientation: [],
      };
      await room.recordDecisionAs(input, other());
      await decide(['Barque'], 'waitingList');
      await decide(['Cabane', 'Digue'], 'notSelected');
    };

    it('does not let them lead the room on it', async () => {
      expect(await reasonOf(room.openDossierInRoomAs({ juryId, applicationId: idOf('Arbre') }, world.manager))).toBe('recusedFromThis');
      expect(await reasonOf(room.openDossierInRoomAs({ juryId, applicationId: idOf('Barque') }, world.manager))).toBe('accepted');
      expect(await reasonOf(room.openDossierInRoomAs({ juryId, applicationId: idOf('Arbre') }, other()))).toBe('accepted');
    });

    it('previews and sends every letter but its own, which waits for another manager', async () => {
      await decideAllAs();
      await room.sealMinutesAs({ juryId }, other());
      const preview = await room.previewAnnouncementsAs({ juryId }, world.manager);
      expect(preview.letters.map((one) => one.projectName)).toEqual(['Barque', 'Cabane', 'Digue']);
      expect([preview.left, JSON.stringify(preview).includes('Un motif')]).toEqual([1, false]);
      expect((await room.previewAnnouncementsAs({ juryId }, other())).letters.length).toBe(4);
      expect(await room.sendAnnouncementsAs({ juryId }, world.manager)).toEqual({ sent: 3, left: 1 });
      expect(await room.read(`applications/${idOf('Arbre')}/outcome/letter`)).toBeNull();
      expect((await room.read<Jury>(`juries/${juryId}`))?.phase).toBe('decided');
      expect(await room.sendAnnouncementsAs({ juryId }, other())).toEqual({ sent: 1, left: 0 });
      expect((await room.read<Jury>(`juries/${juryId}`))?.phase).toBe('announced');
    }, 60_000);

    it('tells nothing of what was decided in the journal that they read', async () => {
      await decideAllAs();
      const lines = await journalLines('programmeId', world.programmeId);
      const said = lines.map(({ summary }) => summary).filter((summary) => summary.includes('Arbre'));
      expect(said.length).toBeGreaterThan(0);
      expect(said.join(' ')).not.toMatch(/motif|laureate|pour 2/);
    });

    it('goes on showing them the other rows, and never its own', async () => {
      await room.refreshStandings(juryId, now);
      const seen = await room.database
        .collection(`juries/${juryId}/standings`)
        .where('visibleTo', 'array-contains', world.manager.uid)
        .get();
      expect(seen.docs.map((one) => (one.data() as Standing).projectName).sort()).toEqual(['Barque', 'Cabane', 'Digue']);
    });

    it('binds whoever steps aside, whatever was bound before', async () => {
      await recuse('lea', 'Barque');
      expect((await room.read<Jury>(`juries/${juryId}`))?.boundUids).toEqual([world.manager.uid, world.uid('lea')]);
      await room.removeJurorAs({ juryId, jurorUid: world.uid('lea') }, world.manager);
      expect((await room.read<Jury>(`juries/${juryId}`))?.boundUids).toContain(world.uid('lea'));
    });
  });

  it('is not struck down by a manager who stepped aside from the project: neither by a recusal, nor by a removal', async () => {
    await decideAll();
    const bound = world.caller('paul', ['manager', world.programmeId]);
    await room.declareInterestsAs(
      { juryId, recusals: [{ applicationId: idOf('Barque'), ground: 'family', detail: '' }] },
      world.caller('paul', ['juror', juryId]),
    );
    await present('anne', 'lea');
    await decide(['Barque'], 'waitingList');
    const act = { juryId, jurorUid: world.uid('lea'), ground: 'board' as const, detail: 'x' };
    expect(await reasonOf(room.recuseJurorAs({ ...act, applicationId: idOf('Barque') }, bound))).toBe('recusedFromThis');
    expect(await reasonOf(room.removeJurorAs({ juryId, jurorUid: world.uid('lea') }, bound))).toBe('recusedFromThis');
    expect(await room.read(`juries/${juryId}/decisions/${idOf('Barque')}`)).not.toBeNull();
    expect(await reasonOf(room.recuseJurorAs({ ...act, applicationId: idOf('Cabane') }, bound))).toBe('accepted');
    expect(await reasonOf(room.removeJurorAs({ juryId, jurorUid: world.uid('lea') }, world.manager))).toBe('accepted');
  }, 60_000);
});
