/** Why: what a juror forgot is found; what only may be is asked of them, and binds nobody before they answered. */
import type { JuryMember } from '@domain/jury/jury';
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
});
