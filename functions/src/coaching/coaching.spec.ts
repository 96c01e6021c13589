import type { AlumnusProfile } from '@domain/alumni/alumni';
import type { DiagnosticHead, DiagnosticSide, Enrolment, Mission } from '@domain/coaching/coaching';
import { diagnosticAxes } from '@domain/coaching/enrolment';
import { membershipId } from '@domain/people/people';
import { journalLines } from '../platform/testing/journal';
import { aMission, aWorld, loadRoom, now, reasonOf, type Room } from './testing/world';

describe('a coaching plan on the server', () => {
  let room: Room;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  const every = (score: number) => Object.fromEntries(diagnosticAxes.map((axis) => [axis.id, score]));

  describe('coaches', () => {
    it('are named by a manager, among the current coaches of the edition, and find the diagnostic waiting', async () => {
      const world = await aWorld(room);
      await room.prepareEnrolment(world.enrolmentId, now);
      const assign = (name: string, caller = world.manager) =>
        reasonOf(room.assignCoachTo({ enrolmentId: world.enrolmentId, coachUid: world.uid(name) }, caller));
      expect(await assign('nadia', world.coach)).toBe('managersOnly');
      expect(await assign('isa')).toBe('notACoachOfTheEdition');
      expect(await assign('gone')).toBe('notACoachOfTheEdition');
      expect(await assign('nadia')).toBe('accepted');
      const plan = await room.read<Enrolment>(world.at);
      expect(plan?.coaches).toEqual([world.uid('driss'), world.uid('nadia')]);
      expect(plan?.coachNames).toEqual(['Driss', 'nadia']);
      expect(await room.read(`people/${world.uid('nadia')}/nextActs/scoreDiagnostic~${world.enrolmentId}`)).not.toBeNull();
    });

    it('are never of the team, who would sign both sides', async () => {
      const world = await aWorld(room);
      await room.database
        .doc(`memberships/${membershipId('coach', (await room.read<Enrolment>(world.at))?.editionId ?? '', world.uid('amina'))}`)
        .set({
          from: new Date(0),
          until: null,
          personName: 'Amina',
        });
      expect(await reasonOf(room.assignCoachTo({ enrolmentId: world.enrolmentId, coachUid: world.uid('amina') }, world.manager))).toBe(
        'ofTheTeam',
      );
    });

    it('stop reading the plan when withdrawn', async () => {
      const world = await aWorld(room);
      const input = { enrolmentId: world.enrolmentId, coachUid: world.uid('driss') };
      expect(await reasonOf(room.withdrawCoachFrom(input, world.coach))).toBe('managersOnly');
      expect(await room.withdrawCoachFrom(input, world.manager)).toEqual({ coaches: [] });
      expect((await room.read<Enrolment>(world.at))?.coachNames).toEqual([]);
    });
  });

  describe('missions', () => {
    const request = { title: 'Statuts', letter: 'Comparer', expertName: '', expertUid: null, days: 2 };

    it('are refused above the budget, to strangers, and with an expert of nowhere', async () => {
      const world = await aWorld(room);
      const ask = (more: object = {}, caller = world.laureate) =>
        reasonOf(room.requestMissionFor({ enrolmentId: world.enrolmentId, ...request, ...more }, caller));
      expect(await ask({}, world.caller('zoe'))).toBe('notOfThisPlan');
      expect(await ask({ days: 3.5 })).toBe('overBudget');
      expect(await ask({ expertUid: world.uid('zoe') })).toBe('notAnExpertOfTheEdition');
      expect(await ask()).toBe('accepted');
      expect(await ask()).toBe('overBudget');
      expect(await reasonOf(room.requestMissionFor({ enrolmentId: 'nowhere', ...request }, world.laureate))).toBe('enrolmentMissing');
    });

    it('are bounded, cancelled ones too, so that none escapes the budget', async () => {
      const world = await aWorld(room);
      const ask = () => reasonOf(room.requestMissionFor({ enrolmentId: world.enrolmentId, ...request }, world.laureate));
      const batch = room.database.batch();
      for (let number = 0; number < 60; number += 1)
        batch.set(room.database.doc(`${world.at}/missions/c${String(number)}`), { state: 'cancelled', daysPlanned: 1, daysDone: 0 });
      await batch.commit();
      expect(await ask()).toBe('tooManyMissions');
      await room.database.doc(`${world.at}/missions/c0`).delete();
      expect(await ask()).toBe('accepted');
    });

    it('are counted one by one when two are asked for at once', async () => {
      const world = await aWorld(room);
      const both = await Promise.all(
        [1, 2].map(() => reasonOf(room.requestMissionFor({ enrolmentId: world.enrolmentId, ...request }, world.laureate))),
      );
      expect([...both].sort()).toEqual(['accepted', 'overBudget']);
    });

    it('are agreed with an expert named, carried out, delivered, and signed by the team only', async () => {
      const world = await aWorld(room);
      const { missionId } = await room.requestMissionFor({ enrolmentId: world.enrolmentId, ...request }, world.laureate);
      const waiting = `people/${world.uid('driss')}/nextActs/acceptMission~${missionId}`;
      expect(await room.read(waiting)).not.toBeNull();
      const move = (to: 'agreed' | 'underWay' | 'delivered' | 'signed', caller: typeof world.coach, more: object = {}) =>
        reasonOf(room.moveMissionFor({ enrolmentId: world.enrolmentId, missionId, to, ...more }, caller));
      expect(await move('agreed', world.laureate)).toBe('notThatWay');
      expect(await move('agreed', world.coach)).toBe('expertMissing');
      expect(await move('agreed', world.coach, { expertName: 'Isa', expertUid: world.uid('isa') })).toBe('accepted');
      expect(await room.read(waiting)).toBeNull();
      const isa = world.expert;
      const log = (days: number, caller = isa, on = '2027-05-03') =>
        reasonOf(room.logMissionDayFor({ enrolmentId: world.enrolmentId, missionId, on, days, note: '' }, caller));
      expect(await log(1)).toBe('notUnderWay');
      expect(await move('underWay', isa)).toBe('accepted');
      expect(await move('delivered', isa, { deliverable: 'Note' })).toBe('nothingDone');
      expect(await log(1, world.laureate)).toBe('laureateDoesNotLog');
      expect(await log(1, world.caller('zoe'))).toBe('notOfThisPlan');
      const logged = [await log(1.5), await log(1), await log(0.5), await log(0.5, isa, '2019-05-03'), await log(0.5, isa, '2027-05-02')];
      expect(logged).toEqual(['overOneDay', 'accepted', 'overOneDay', 'beforePlan', 'accepted']);
      expect(await move('delivered', isa, { deliverable: 'Note' })).toBe('accepted');
      expect(await room.read(`people/${world.uid('amina')}/nextActs/signMission~${missionId}`)).not.toBeNull();
      expect(await move('signed', world.coach)).toBe('notThatWay');
      expect(await move('signed', world.laureate)).toBe('accepted');
      expect(await room.read(`people/${world.uid('amina')}/nextActs/signMission~${missionId}`)).toBeNull();
      expect(await room.read<Mission>(`${world.at}/missions/${missionId}`)).toEqual(
        jasmine.objectContaining({ state: 'signed', signedByName: 'amina', signedAt: now, daysDone: 1.5, deliverable: 'Note' }),
      );
      await room.refreshProgress(world.enrolmentId, now);
      expect(await room.read<Enrolment>(world.at)).toEqual(jasmine.objectContaining({ daysPlanned: 1.5, daysDone: 1.5, daysSigned: 1.5 }));
    });

    it('are answered by the expert asked, who declines with a reason or accepts, and by no other expert', async () => {
      const world = await aWorld(room);
      const { missionId } = await room.requestMissionFor({ enrolmentId: world.enrolmentId, ...request }, world.laureate);
      const [isa, zoe] = [world.expert, world.caller('zoe', ['expert', 'elsewhere'])];
      const move = (to: 'requested' | 'agreed' | 'underWay', caller: typeof isa, more: object = {}) =>
        reasonOf(room.moveMissionFor({ enrolmentId: world.enrolmentId, missionId, to, ...more }, caller));
      const waits = (name: string, kind: string) => room.read(`people/${world.uid(name)}/nextActs/${kind}~${missionId}`);
      const agree = () => move('agreed', world.coach, { expertName: 'Isa', expertUid: world.uid('isa') });
      await agree();
      expect(await waits('isa', 'answerMission')).not.toBeNull();
      expect(await move('requested', zoe, { reason: 'x' })).toBe('notOfThisPlan');
      expect(await move('requested', isa)).toBe('reasonMissing');
      expect(await move('requested', isa, { reason: 'Congé en mai.' })).toBe('accepted');
      expect(await waits('isa', 'answerMission')).toBeNull();
      expect(await waits('driss', 'acceptMission')).not.toBeNull();
      const mission = await room.read<Mission>(`${world.at}/missions/${missionId}`);
      expect([mission?.state, mission?.expertUid, mission?.declined?.reason]).toEqual(['requested', null, 'Congé en mai.']);
      expect(mission?.project).toEqual({ enrolmentId: world.enrolmentId, projectName: 'Résovilles', organisationName: 'Sève' });
      expect(await move('underWay', isa)).toBe('notOfThisPlan');
      await agree();
      expect(await move('underWay', isa)).toBe('accepted');
      expect(await waits('isa', 'answerMission')).toBeNull();
    });

    it('are countersigned by the programme once the team has signed, and nothing moves after', async () => {
      const world = await aWorld(room);
      const missionId = await aMission(room, world);
      const [isa, here] = [world.expert, { enrolmentId: world.enrolmentId, missionId }];
      const countersign = (caller = world.manager) => reasonOf(room.countersignMissionFor(here, caller));
      const day = { ...here, on: '2027-05-03', days: 1, note: '' };
      await room.database.doc(`memberships/${membershipId('manager', 'x', world.uid('claire'))}`).set({
        ...(await room.read<object>(
          `memberships/${membershipId('expert', (await room.read<Enrolment>(world.at))!.editionId, world.uid('isa'))}`,
        )),
        uid: world.uid('claire'),
        role: 'manager',
      });
      await room.logMissionDayFor(day, isa);
      await room.moveMissionFor({ ...here, to: 'delivered', deliverable: 'Note' }, isa);
      expect(await countersign()).toBe('notSigned');
      await room.moveMissionFor({ ...here, to: 'signed' }, world.laureate);
      const waits = `people/${world.uid('claire')}/nextActs/countersignMission~${missionId}`;
      expect(await room.read(waits)).not.toBeNull();
      expect(await countersign(world.laureate)).toBe('managersOnly');
      expect(await countersign(isa)).toBe('managersOnly');
      expect(await countersign(world.caller('zoe'))).toBe('notOfThisPlan');
      expect(await countersign()).toBe('accepted');
      expect(await room.read(waits)).toBeNull();
      expect(await countersign()).toBe('alreadyCountersigned');
      expect(await reasonOf(room.logMissionDayFor(day, isa))).toBe('notUnderWay');
      expect(await reasonOf(room.moveMissionFor({ ...here, to: 'delivered', deliverable: 'Autre' }, isa))).toBe('notThatWay');
      expect((await room.read<Mission>(`${world.at}/missions/${missionId}`))?.deliverable).toBe('Note');
    });

    it('leave a line nobody can rewrite', async () => {
      const world = await aWorld(room);
      const missionId = await aMission(room, world);
      const lines = await journalLines('subject', `${world.at}/missions/${missionId}`);
      expect(lines.map(({ act }) => act)).toEqual(['requestMission', 'moveMission', 'moveMission']);
    });
  });

  describe('the diagnostic', () => {
    it('waits for each side: to score, then to sign, then no more', async () => {
      const world = await aWorld(room);
      await room.prepareEnrolment(world.enrolmentId, now);
      await room.prepareEnrolment(world.enrolmentId, now);
      const waits = async (name: string) => {
        const found = await room.database.collection(`people/${world.uid(name)}/nextActs`).get();
        return found.docs.map((document) => document.data()['kind'] as string);
      };
      expect(await waits('amina')).toEqual(['scoreDiagnostic']);
      const diagnostic = room.database.doc(`${world.at}/diagnostics/initial`);
      const look = (side: string) => diagnostic.collection('sides').doc(side);
      await look('laureate').update({ scores: every(3) });
      await room.refreshProgress(world.enrolmentId, now);
      expect(await waits('amina')).toEqual(['signDiagnostic']);
      expect(await waits('driss')).toEqual(['scoreDiagnostic']);
      await look('coach').update({ scores: every(2) });
      await diagnostic.update({ laureateSignedAt: now, coachSignedAt: now });
      await room.refreshProgress(world.enrolmentId, now);
      expect(await waits('amina')).toEqual([]);
      expect((await room.read<Enrolment>(world.at))?.state).toBe('diagnosed');
    });

    it('is asked again at the end, once, by a coach or a manager', async () => {
      const world = await aWorld(room, { state: 'onTheRoad' });
      const open = (caller = world.coach) => reasonOf(room.openFinalReviewOf({ enrolmentId: world.enrolmentId }, caller));
      expect(await open()).toBe('diagnosticMissing');
      await room.prepareEnrolment(world.enrolmentId, now);
      expect(await open(world.laureate)).toBe('coachesOnly');
      expect(await open()).toBe('accepted');
      expect(await open()).toBe('alreadyOpen');
      expect((await room.read<DiagnosticHead>(`${world.at}/diagnostics/final`))?.coachSignedAt).toBeNull();
      expect((await room.read<DiagnosticSide>(`${world.at}/diagnostics/final/sides/coach`))?.scores).toEqual({});
      expect((await room.read<Enrolment>(world.at))?.state).toBe('finalReview');
      const early = await aWorld(room);
      await room.prepareEnrolment(early.enrolmentId, now);
      expect(await reasonOf(room.openFinalReviewOf({ enrolmentId: early.enrolmentId }, early.manager))).toBe('notOnTheRoad');
    });
  });

  describe('progress', () => {
    it('tells the team that a milestone is late, until it is not', async () => {
      const world = await aWorld(room);
      const milestone = room.database.doc(`${world.at}/milestones/m1`);
      await milestone.set({
        v: 1,
        objectiveId: 'o0',
        title: 'Signer',
        dueOn: '2027-05-01',
        state: 'toCome',
        proof: '',
        reason: '',
        dependsOn: [],
        updatedBy: '',
        updatedAt: now,
      });
      await room.refreshProgress(world.enrolmentId, now);
      const act = `people/${world.uid('amina')}/nextActs/moveMilestone~${world.enrolmentId}`;
      expect(await room.read(act)).toEqual(jasmine.objectContaining({ subject: 'Signer', count: 1 }));
      expect((await room.read<Enrolment>(world.at))?.milestonesLate).toBe(1);
      await milestone.update({ state: 'reached', proof: 'x' });
      await room.refreshProgress(world.enrolmentId, now);
      expect(await room.read(act)).toBeNull();
    });

    it('leaves a deleted plan alone', async () => {
      expect(await reasonOf(room.refreshProgress('nowhere', now))).toBe('accepted');
      expect(await reasonOf(room.prepareEnrolment('nowhere', now))).toBe('accepted');
    });
  });

  describe('finishing', () => {
    it('is a manager’s act, once, and opens the community to the team without touching what they wrote', async () => {
      const world = await aWorld(room, { state: 'finalReview' });
      const [uid, finish] = [
        world.uid('amina'),
        (caller = world.manager) => reasonOf(room.finishEnrolmentOf({ enrolmentId: world.enrolmentId }, caller)),
      ];
      await room.database.doc(`alumni/${uid}`).set({
        v: 1,
        name: 'Amina D.',
        organisationName: 'Sève',
        headline: 'Je relie',
        department: '35',
        region: '53',
        programmes: ['Graines 2024'],
        topics: ['impact'],
        lived: '',
        askMe: '',
        visible: false,
        keywords: [],
        updatedAt: now,
      });
      await room.database.doc(`alumni/${uid}/private/contact`).set({ v: 1, email: 'a@example.org', phone: '0612345678' });
      expect(await finish(world.coach)).toBe('managersOnly');
      expect(await finish()).toBe('accepted');
      expect(await finish()).toBe('alreadyFinished');
      expect(await room.read(`memberships/${membershipId('alumnus', 'alumni', uid)}`)).toEqual(
        jasmine.objectContaining({ role: 'alumnus', subjectId: world.enrolmentId }),
      );
      expect(await room.read<AlumnusProfile>(`alumni/${uid}`)).toEqual(
        jasmine.objectContaining({ headline: 'Je relie', visible: false, programmes: ['Graines 2024', "P'INS 2027"] }),
      );
      expect(await room.read(`alumni/${uid}/private/contact`)).toEqual(jasmine.objectContaining({ phone: '0612345678' }));
      expect((await room.read<Enrolment>(world.at))?.state).toBe('alumnus');
      expect(
        await reasonOf(
          room.requestMissionFor(
            { enrolmentId: world.enrolmentId, title: 'x', letter: 'x', expertName: '', expertUid: null, days: 1 },
            world.laureate,
          ),
        ),
      ).toBe('alreadyFinished');
    });
  });
});
