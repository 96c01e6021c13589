import type { Invitation } from '@domain/people/people';
import { aFullDraft, aWorld, loadRoom, reasonOf, type Room, type World } from './testing/world';

describe('starting again and again', () => {
  it('stops after ten applications withdrawn, among which a live one could hide', async () => {
    const room = await loadRoom();
    const world = await aWorld(room);
    const start = () => room.startAs({ callId: world.callId, answers: {} }, world.caller('amina'));
    for (let number = 1; number <= 10; number += 1) {
      const { applicationId, resumed } = await start();
      expect(resumed).toBeFalse();
      if (number < 10) await room.database.doc(`applications/${applicationId}`).update({ state: 'withdrawn' });
    }
    const { applicationId, resumed } = await start();
    expect(resumed).toBeTrue();
    await room.database.doc(`applications/${applicationId}`).update({ state: 'withdrawn' });
    expect(await reasonOf(start())).toBe('tooManyApplications');
  }, 60_000);
});

describe('inviting co-authors', () => {
  let room: Room;
  let world: World;
  let draft: string;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
    draft = await aFullDraft(room, world);
  });
  const invite = (email: string) => room.inviteCoAuthorAs({ applicationId: draft, email, name: 'Luc' }, world.caller('amina'));

  it('says nothing of a draft to the managers of the programme', async () => {
    const { invitationId } = await invite('luc@example.org');
    expect((await room.read<Invitation>(`invitations/${invitationId}`))?.programmeId).toBeNull();
    const own = await room.read<{ programmeId: string | null }>(`memberships/applicant~${draft}~${world.caller('amina').uid}`);
    expect(own?.programmeId).toBeNull();
  });

  it('counts the invitations withdrawn, so that an application cannot send messages without end', async () => {
    for (let number = 1; number <= 24; number += 1) {
      const { invitationId } = await invite(`luc${String(number)}@example.org`);
      await room.database.doc(`invitations/${invitationId}`).update({ state: 'revoked' });
    }
    expect(await reasonOf(invite('luc25@example.org'))).toBe('tooManyInvitations');
  });
});
