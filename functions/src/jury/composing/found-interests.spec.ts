/** Why: what a juror forgot is found; what only may be is asked of them, and binds nobody before they answered. */
import type { JuryMember } from '@domain/jury/jury';
import type { KeptLink } from '@domain/jury/possible-links';
import { journalLines } from '../../platform/testing/journal';
import { aJury, aWorld, loadRoom, type Room } from '../testing/world';

describe('interests that are found', () => {
  let room: Room;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  it('finds the own organisation of a juror by the roster alone, in a jury without traces', async () => {
    const world = await aWorld(room);
    const juryId = await aJury(room, world, ['anne', 'paul', 'lea']);
    const anne = world.caller('anne', ['juror', juryId]);
    await room.database.doc(`juries/${juryId}/members/${anne.uid}`).update({ organisationName: 'structure BARQUE' });
    await room.database.doc(`juries/${juryId}/traces/0`).delete();
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
    expect(await room.declareInterestsAs({ juryId, recusals: [] }, anne)).toEqual({ declared: 0, detected: ['Barque'], toConfirm: [] });
  });

  it('asks of a link that is only possible, and declares nothing before it is declared or denied; the journal says which', async () => {
    const world = await aWorld(room);
    const juryId = await aJury(room, world, ['anne', 'paul', 'lea']);
    const anne = world.caller('anne', ['juror', juryId]);
    const [arbre, barque] = world.applications as [string, string];
    // A longer name than "Structure Barque", and a domain above that of an author.
    await room.database
      .doc(`juries/${juryId}/members/${anne.uid}`)
      .update({ organisationName: 'Structure Barque Bretagne', emailDomain: 'lab.arbre.example.org' });
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
    const declare = (applicationIds: readonly string[], dismissed: readonly string[]) =>
      room.declareInterestsAs(
        {
          juryId,
          recusals: applicationIds.map((applicationId) => ({ applicationId, ground: 'sameOrganisation', detail: '' })),
          dismissed: [...dismissed],
        },
        anne,
      );
    const { toConfirm, ...nothing } = await declare([], []);
    expect(nothing).toEqual({ declared: 0, detected: [] });
    expect(toConfirm.map(({ applicationId, projectName, sign }) => [applicationId, projectName, sign])).toEqual([
      [arbre, 'Arbre', 'emailDomain'],
      [barque, 'Barque', 'organisationName'],
    ]);
    expect((await declare([barque], [])).toConfirm.map(({ applicationId }) => applicationId)).toEqual([arbre]);
    expect((await room.read<JuryMember>(`juries/${juryId}/members/${anne.uid}`))?.declaredAt).toBeNull();
    expect((await room.database.collection(`juries/${juryId}/recusals`).get()).size).toBe(0);
    expect(await declare([barque], [arbre])).toEqual({ declared: 1, detected: [], toConfirm: [] });
    expect(await room.read(`juries/${juryId}/recusals/${arbre}~${anne.uid}`)).toBeNull();
    const lines = await journalLines('programmeId', world.programmeId);
    expect(lines.find(({ act }) => act === 'declareInterests')?.summary.replace(/\s/g, ' ')).toContain('liens possibles écartés : Arbre.');
  });

  describe('a possible link', () => {
    const opened = async (organisationName = 'Structure Barque Bretagne') => {
      const world = await aWorld(room);
      const juryId = await aJury(room, world, ['anne', 'paul', 'lea']);
      const anne = world.caller('anne', ['juror', juryId]);
      const [, barque] = world.applications as [string, string];
      await room.database.doc(`juries/${juryId}/members/${anne.uid}`).update({ organisationName });
      await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
      return {
        world,
        juryId,
        barque,
        uid: anne.uid,
        declare: (dismissed?: readonly string[], applicationIds: readonly string[] = []) =>
          room.declareInterestsAs(
            {
              juryId,
              recusals: applicationIds.map((applicationId) => ({ applicationId, ground: 'sameOrganisation', detail: '' })),
              ...(dismissed === undefined ? {} : { dismissed: [...dismissed] }),
            },
            anne,
          ),
        link: () => room.read<KeptLink>(`juries/${juryId}/possibleLinks/${barque}~${anne.uid}`),
        asked: async () => (await room.read(`people/${anne.uid}/nextActs/declareInterests~${juryId}`)) !== null,
        member: () => room.read<JuryMember>(`juries/${juryId}/members/${anne.uid}`),
      };
    };

    it('waits for its juror from the day interests are declared, then tells managers what they answered', async () => {
      const { declare, link, barque } = await opened();
      expect(await link()).toEqual(jasmine.objectContaining({ answer: 'waiting', projectName: 'Barque', sign: 'organisationName' }));
      await declare([barque]);
      expect((await link())?.answer).toBe('dismissed');
      await declare([], [barque]);
      expect((await link())?.answer).toBe('confirmed');
    });

    it('that was denied is not asked about again, unless the organisation changed', async () => {
      const { world, juryId, declare, link, member, barque, uid } = await opened();
      await declare([barque]);
      expect((await declare([])).toConfirm).toEqual([]);
      await room.addCandidatesAs({ juryId }, world.manager);
      expect((await member())?.declaredAt).not.toBeNull();
      await room.database.doc(`applications/${barque}`).update({ organisationName: 'Barque' });
      await room.addCandidatesAs({ juryId }, world.manager);
      expect((await member())?.declaredAt).toBeNull();
      expect((await link())?.answer).toBe('waiting');
      expect(await room.read(`people/${uid}/nextActs/declareInterests~${juryId}`)).not.toBeNull();
      expect((await declare([])).toConfirm.map(({ applicationId }) => applicationId)).toEqual([barque]);
    });

    it('is asked of nobody by a page that cannot ask, which keeps what was denied before', async () => {
      const { declare, link, member, barque, asked } = await opened();
      expect((await declare()).toConfirm).toEqual([]);
      expect((await member())?.declaredAt).not.toBeNull();
      expect((await link())?.answer).toBe('waiting');
      expect(await asked()).toBeTrue();
      await declare([barque]);
      expect(await asked()).toBeFalse();
      expect((await declare()).toConfirm).toEqual([]);
      expect((await link())?.answer).toBe('dismissed');
    });

    it('that appears once interests are declared has them declared again', async () => {
      const { world, juryId, uid, declare, member, asked } = await opened('Structure Voilier');
      await declare([]);
      expect([await asked(), (await member())?.declaredAt]).toEqual([false, jasmine.anything()]);
      await room.addCandidatesAs({ juryId }, world.manager);
      expect((await member())?.declaredAt).not.toBeNull();
      await room.database.doc(`juries/${juryId}/members/${uid}`).update({ organisationName: 'Structure Barque Bretagne' });
      await room.addCandidatesAs({ juryId }, world.manager);
      expect([await asked(), (await member())?.declaredAt]).toEqual([true, null]);
    });

    it('whose project is alike no more is asked about no more', async () => {
      const { world, juryId, declare, link, member, barque } = await opened();
      await declare([barque]);
      await room.database.doc(`applications/${barque}`).update({ organisationName: 'Voilier' });
      await room.addCandidatesAs({ juryId }, world.manager);
      expect([await link(), (await member())?.declaredAt]).toEqual([null, jasmine.anything()]);
    });

    it('waits no more once the team recused the juror', async () => {
      const { world, juryId, link, barque, uid } = await opened();
      await room.recuseJurorAs({ juryId, jurorUid: uid, applicationId: barque, ground: 'board', detail: 'Administratrice' }, world.manager);
      expect(await link()).toBeNull();
    });
  });
});
