import type { Application, FileAccess } from '@domain/applications/applications';
import type { Membership } from '@domain/people/people';
import { journalLines } from '../../platform/testing/journal';
import { aFullDraft, applicationOf, aWorld, loadRoom, now, reasonOf, type Room, type World } from '../testing/world';

describe('removing a co-author', () => {
  let room: Room;
  let world: World;
  let id: string;
  const uid = (name: string): string => world.caller(name).uid;
  const at = (path: string) => room.database.doc(`applications/${id}/${path}`);

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
    id = await aFullDraft(room, world);
    const names: Partial<Application> = { authors: [uid('amina'), uid('luc'), uid('zoe')], authorNames: ['Amina', 'Luc', 'Zoé'] };
    await room.database.doc(`applications/${id}`).update(names);
    await room.database
      .doc(`memberships/applicant~${id}~${uid('luc')}`)
      .set({ role: 'applicant', scopeId: id, from: new Date(0), until: null });
    await at('access/files').set({ v: 1, authors: names.authors, jurors: {}, recused: [] });
    await at(`presence/${uid('luc')}`).set({ v: 1, name: 'Luc' });
    await at('content/answers').update({ editors: { budget: uid('luc') } });
    await room.database.doc(`people/${uid('luc')}/nextActs/completeDraft~${id}`).set({ kind: 'completeDraft' });
    await room.database.doc(`invitations/${id}`).set({ scopeId: id, role: 'applicant', invitedBy: uid('luc'), state: 'pending' });
  });
  const remove = (who: string, by = world.caller('amina')) => reasonOf(room.removeCoAuthorAs({ applicationId: id, uid: uid(who) }, by));
  const toldTo = async (who: string): Promise<readonly string[]> =>
    (await room.database.collection(`people/${uid(who)}/notifications`).get()).docs.map((one) => one.get('kind') as string);

  it('closes all of it to them in one act, keeps what they wrote under their name, and says so', async () => {
    expect([await remove('luc'), await remove('luc')]).toEqual(['accepted', 'accepted']);
    const application = await applicationOf(room, id);
    expect([application.authors, application.authorNames]).toEqual([
      [uid('amina'), uid('zoe')],
      ['Amina', 'Zoé'],
    ]);
    expect([application.formerAuthors, application.formerAuthorNames]).toEqual([[uid('luc')], ['Luc']]);
    expect((await room.read<FileAccess>(`applications/${id}/access/files`))?.authors).toEqual([uid('amina'), uid('zoe')]);
    expect((await room.read<Membership>(`memberships/applicant~${id}~${uid('luc')}`))?.until).toEqual(now);
    expect((await at(`presence/${uid('luc')}`).get()).exists).toBeFalse();
    expect(await room.read<object>(`applications/${id}/content/answers`)).toEqual(
      jasmine.objectContaining({ editors: { budget: uid('luc') }, answers: jasmine.objectContaining({ budget: 20 }) }),
    );
    expect(await room.read(`people/${uid('luc')}/nextActs/completeDraft~${id}`)).toBeNull();
    expect(await room.read<object>(`invitations/${id}`)).toEqual(jasmine.objectContaining({ state: 'revoked' }));
    expect([await toldTo('luc'), await toldTo('amina')]).toEqual([['coAuthorRemoved'], []]);
    const lines = await journalLines('subject', `applications/${id}`);
    expect(lines.map(({ act, programmeId }) => [act, programmeId])).toEqual([['removeCoAuthor', null]]);
  });

  it('is what an author does by leaving, and who leads it is told', async () => {
    expect(await remove('luc', world.caller('luc'))).toBe('accepted');
    expect([await toldTo('luc'), await toldTo('amina')]).toEqual([[], ['coAuthorLeft']]);
    expect(await reasonOf(room.submitAs({ applicationId: id }, world.caller('luc')))).toBe('notAnAuthor');
  });

  it('is refused to another author, for who leads it, and to managers while a draft or once they stepped aside', async () => {
    const claire = world.caller('claire', 'manager');
    expect(await remove('luc', world.caller('zoe'))).toBe('mayNotRemoveAuthor');
    expect(await remove('amina')).toBe('leadStays');
    expect(await remove('luc', claire)).toBe('mayNotRemoveAuthor');
    await room.database.doc(`applications/${id}`).update({ state: 'submitted' });
    await at('access/files').update({ recused: [uid('claire')] });
    expect(await remove('luc', claire)).toBe('recusedFromThis');
    await at('access/files').update({ recused: [] });
    expect(await remove('luc', claire)).toBe('accepted');
    expect((await journalLines('subject', `applications/${id}`)).map(({ programmeId }) => programmeId)).toEqual([world.programmeId]);
    expect(await toldTo('amina')).toEqual(['coAuthorLeft']);
  });
});
