import type { Invitation } from '@domain/people/people';
import { after, hours, minutes } from '@domain/shared/time';
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
  const invite = (email: string, at?: Date) =>
    room.inviteCoAuthorAs({ applicationId: draft, email, name: 'Luc' }, world.caller('amina', undefined, at));

  it('says nothing of a draft to the managers of the programme', async () => {
    const { invitationId } = await invite('luc@example.org');
    expect((await room.read<Invitation>(`invitations/${invitationId}`))?.programmeId).toBeNull();
    const own = await room.read<{ programmeId: string | null }>(`memberships/applicant~${draft}~${world.caller('amina').uid}`);
    expect(own?.programmeId).toBeNull();
  });

  it('counts the invitations withdrawn, so that an application cannot send messages without end', async () => {
    const started = world.caller('amina').now;
    for (let number = 1; number <= 24; number += 1) {
      const { invitationId } = await invite(`luc${String(number)}@example.org`, after(started, minutes(5 * number)));
      await room.database.doc(`invitations/${invitationId}`).update({ state: 'revoked' });
    }
    expect(await reasonOf(invite('luc25@example.org', after(started, hours(3))))).toBe('tooManyInvitations');
  });

  it('refuses the twenty-first within an hour, and the sixth of a day to one address', async () => {
    const revoked = async (email: string): Promise<string> => {
      const invited = await invite(email).catch((error: unknown) => (error as { readonly reason: string }).reason);
      if (typeof invited === 'string') return invited;
      await room.database.doc(`invitations/${invited.invitationId}`).update({ state: 'revoked' });
      return 'sent';
    };
    const outcomes: string[] = [];
    for (let number = 1; number <= 6; number += 1) outcomes.push(await revoked(`same-${draft}@example.org`));
    expect(outcomes).toEqual([...Array.from({ length: 5 }, () => 'sent'), 'tooManyAsked']);
    for (let number = 1; number <= 15; number += 1) expect(await revoked(`${draft}-${String(number)}@example.org`)).toBe('sent');
    expect(await revoked(`${draft}-16@example.org`)).toBe('tooManyAsked');
  });
});
