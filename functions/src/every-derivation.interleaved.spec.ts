import type { Exchange } from '@domain/alumni/alumni';
import type { Enrolment, Milestone } from '@domain/coaching/coaching';
import type { Jury, Standing } from '@domain/jury/jury';
import type { Session } from '@domain/peers/peers';
import * as plans from './coaching/testing/world';
import * as juries from './jury/testing/world';
import * as sessions from './peers/testing/world';
import { interleaved } from './platform/testing/interleaved';

const exchange = (authorUid: string, kind: Exchange['kind']): Exchange => ({
  v: 1,
  kind,
  authorUid,
  authorName: authorUid,
  organisationName: 'o',
  title: `${kind} de ${authorUid}`,
  text: '',
  topics: ['legal'],
  region: '',
  state: 'open',
  solicitations: 0,
  createdAt: plans.now,
  updatedAt: plans.now,
});
const milestone: Milestone = {
  v: 1,
  objectiveId: 'o1',
  title: 'Étude',
  dueOn: '2027-06-01',
  state: 'toCome',
  proof: '',
  reason: '',
  dependsOn: [],
  updatedBy: 'x',
  updatedAt: plans.now,
};

describe('two runs of a derivation whose sources change in between', () => {
  it('leave no match with an offer that closed', async () => {
    const { database } = await plans.loadRoom();
    const { matchExchange } = await import('./alumni/on-exchange-written');
    const [need, offer] = [`need-${String(process.pid)}`, `offer-${String(process.pid)}`];
    await database.doc(`exchanges/${need}`).set(exchange(need, 'need'));
    await database.doc(`exchanges/${offer}`).set(exchange(offer, 'offer'));
    const matches = async () => (await database.collection('matches').where('needId', '==', need).where('offerId', '==', offer).get()).size;
    await matchExchange(need, plans.now);
    expect(await matches()).toBe(1);
    await database.collection('matches').doc(`${need}~${offer}`).delete();
    await interleaved(
      database,
      () => matchExchange(need, plans.now),
      () => database.doc(`exchanges/${offer}`).update({ state: 'closed' }),
    );
    expect(await matches()).toBe(0);
    await database.doc(`exchanges/${need}`).delete();
  }, 60_000);

  it('remind nobody twice, and not those who cancelled', async () => {
    const room = await sessions.loadRoom();
    const world = await sessions.aWorld(room);
    const registration = (name: string) => room.database.doc(`${world.at}/registrations/${world.uid(name)}`);
    for (const name of ['amina', 'luc']) {
      await registration(name).set({ v: 1, state: 'registered' });
      await room.database.doc(`people/${world.uid(name)}`).set({ v: 1, name, email: `${world.uid(name)}@example.org`, locale: 'fr' });
    }
    const told = async (name: string) => (await room.database.collection(`people/${world.uid(name)}/notifications`).get()).size;
    await interleaved(
      room.database,
      () => room.remindOf(world.session, sessions.now),
      () => registration('zoe').set({ v: 1, state: 'registered' }),
    );
    expect([await told('amina'), await told('luc')]).toEqual([1, 1]);
    expect(await room.read(`people/${world.uid('zoe')}/nextActs/signAttendance~${world.session.id}`)).not.toBeNull();
  }, 60_000);

  it('count every registration', async () => {
    const room = await sessions.loadRoom();
    const world = await sessions.aWorld(room);
    const registration = (name: string) => room.database.doc(`${world.at}/registrations/${world.uid(name)}`);
    await registration('amina').set({ v: 1, state: 'registered' });
    await interleaved(
      room.database,
      () => room.countRegistrations(world.session.id),
      () => registration('luc').set({ v: 1, state: 'registered' }),
    );
    expect(await room.read<Session>(world.at)).toEqual(jasmine.objectContaining({ registeredCount: 2 }));
  }, 60_000);

  it('rank by every submitted opinion', async () => {
    const room = await juries.loadRoom();
    const world = await juries.aWorld(room);
    const juryId = await juries.aReadingJury(room, world, ['anne', 'paul', 'lea']);
    const assignments = await room.database.collection(`juries/${juryId}/assignments`).get();
    const submit = (index: number) => {
      const { applicationId, jurorUid } = assignments.docs[index]?.data() as { applicationId: string; jurorUid: string };
      return room.database.doc(`juries/${juryId}/reviews/${applicationId}~${jurorUid}`).set({
        v: 1,
        programmeId: world.programmeId,
        applicationId,
        jurorUid,
        scores: { impact: 4, model: 4 },
        comments: {},
        commentToCandidate: '',
        recommendation: 'select',
        state: 'submitted',
        updatedAt: juries.now,
        submittedAt: juries.now,
      });
    };
    await submit(0);
    await interleaved(
      room.database,
      () => room.refreshStandings(juryId, juries.now),
      () => submit(1),
    );
    expect((await room.read<Jury>(`juries/${juryId}`))?.submittedCount).toBe(2);
    const standings = (await room.database.collection(`juries/${juryId}/standings`).get()).docs.map((one) => one.data() as Standing);
    expect(standings.reduce((sum, { reviewCount }) => sum + reviewCount, 0)).toBe(2);
  }, 120_000);

  it('show the progress of the whole plan', async () => {
    const room = await plans.loadRoom();
    const world = await plans.aWorld(room);
    const place = (id: string) => room.database.doc(`${world.at}/milestones/${id}`);
    await place('m1').set(milestone);
    await interleaved(
      room.database,
      () => room.refreshProgress(world.enrolmentId, plans.now),
      () => place('m2').set({ ...milestone, state: 'reached' }),
    );
    expect(await room.read<Enrolment>(world.at)).toEqual(jasmine.objectContaining({ milestoneCount: 2, milestonesReached: 1 }));
  }, 60_000);
});
