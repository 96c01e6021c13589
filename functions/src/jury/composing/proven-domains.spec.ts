/** Why: a domain sets aside whoever of the jury shares it: nobody chooses their readers by typing the address of somebody else's employer. */
import type { TracePage } from '../jury-access';
import { aJury, aWorld, loadRoom, type Room, type World } from '../testing/world';

describe('the employers that addresses tell', () => {
  let room: Room;
  let world: World;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
  });

  const domainsOf = async (account: object, typed: string): Promise<readonly string[] | undefined> => {
    const { authentication } = await import('../../platform/firebase');
    const uid = world.uid('authorArbre');
    await authentication.createUser({ uid, ...account });
    await authentication.setCustomUserClaims(uid, { proven: `${uid}@seve.example`.toLowerCase() });
    await room.database.doc(`people/${uid}`).update({ email: typed });
    const juryId = await aJury(room, world, ['anne', 'paul']);
    const page = await room.read<TracePage>(`juries/${juryId}/traces/0`);
    return page?.entries.find(({ projectName }) => projectName === 'Arbre')?.emailDomains;
  };

  it('come from the address that an author proved, whatever their record holds', async () => {
    const email = `${world.uid('authorArbre')}@seve.example`.toLowerCase();
    expect(await domainsOf({ email, emailVerified: false }, 'x@fondation-anne.example.org')).toEqual(['seve.example']);
  });

  it('are none where the present address was only typed', async () => {
    expect(await domainsOf({ email: 'x@fondation-anne.example.org', emailVerified: false }, 'x@fondation-anne.example.org')).toEqual([]);
  });
});
