import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import type { Enrolment, Meeting, Milestone, Mission } from '@domain/coaching/coaching';
import { newDiagnostic } from '@domain/coaching/enrolment';
import { fakeDocuments, provideFakes } from '../backend/testing/fakes';
import { CoachingGateway } from './coaching-gateway';
import { provideCoachingState } from './coaching.state';
import { Cockpit } from './cockpit/cockpit';
import { DiagnosticPage } from './diagnostic/diagnostic';
import { Expertise } from './expertise/expertise';
import { Meetings } from './meetings/meetings';
import { PlanReading } from './plan/plan-reading';
import { Roadmap } from './roadmap/roadmap';
import { MalformedDocuments } from './malformed-documents';
import { MalformedNotice } from './ui/malformed-notice';

const at = 'enrolments/e1';
const past = new Date('2027-01-01T09:00:00Z');
const plan: Enrolment = {
  v: 1,
  programmeId: 'p1',
  editionId: 'ed1',
  editionName: "P'INS 2027",
  callId: 'c1',
  projectName: 'Résovilles',
  organisationName: 'Sève',
  department: '44',
  team: ['amina'],
  teamNames: ['Amina'],
  coaches: ['driss'],
  coachNames: ['Driss'],
  heading: '',
  state: 'onTheRoad',
  dayBudget: 3,
  daysPlanned: 0,
  daysDone: 0,
  daysSigned: 0,
  milestoneCount: 0,
  milestonesReached: 0,
  milestonesLate: 0,
  nextMilestone: null,
  lastContactAt: null,
  attention: 0,
  keywords: [],
  enrolledAt: past,
};
const milestone: Milestone = {
  v: 1,
  objectiveId: 'o0',
  title: 'Jalon juste',
  dueOn: '2027-05-01',
  state: 'toCome',
  proof: '',
  reason: '',
  dependsOn: [],
  updatedBy: 'amina',
  updatedAt: past,
};
const mission: Mission = {
  v: 1,
  title: 'Mission juste',
  letter: 'Comparer',
  expertName: 'Isa',
  expertUid: null,
  daysPlanned: 2,
  daysDone: 0,
  state: 'underWay',
  deliverable: '',
  log: [],
  signedByName: '',
  signedAt: null,
  updatedAt: past,
};
const meeting: Meeting = { v: 1, at: past, title: 'Rencontre juste', notes: '', nextSteps: '', byUid: 'driss', byName: 'Driss' };
const edition = { v: 1, programmeId: 'p1', name: "P'INS 2027", year: 2027 };

/** What the frame of a plan shows above its tabs. */
@Component({ selector: 'es-notices', imports: [MalformedNotice], template: `<es-malformed-notice place="" />` })
class Notices {}

const show = async (
  page: Type<unknown>,
  seed: Readonly<Record<string, object>>,
  inputs: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  TestBed.configureTestingModule({
    providers: [
      provideFakes({
        documents: fakeDocuments(seed),
        session: { uid: 'amina', memberships: [{ role: 'manager', scopeId: 'p1', from: new Date(0), until: null }] as never },
      }),
      provideRouter([]),
      provideStore(),
      provideCoachingState(),
      PlanReading,
    ],
  });
  TestBed.inject(PlanReading).id.set('e1');
  const notices = TestBed.createComponent(Notices);
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
  await notices.whenStable();
  return `${(fixture.nativeElement as HTMLElement).textContent} ${(notices.nativeElement as HTMLElement).textContent}`;
};

describe('a page of coaching with a document written wrong', () => {
  it('shows the other milestones, and names the one of which the date and the links are none', async () => {
    const wrong = { ...milestone, title: 'Jalon faux', dueOn: '2026-99-99', dependsOn: null };
    const text = await show(Roadmap, { [at]: plan, [`${at}/milestones/m1`]: milestone, [`${at}/milestones/m2`]: wrong });
    expect(text).toContain('Jalon juste');
    expect(text).toContain('Jalon faux');
    expect(text).toContain('échéance, jalons attendus');
  });

  it('shows the other milestones by date, and names the one that has none', async () => {
    const { dueOn: _, ...undated } = { ...milestone, title: 'Jalon sans date' };
    const text = await show(Roadmap, {
      [at]: plan,
      [`${at}/milestones/m1`]: { ...milestone, title: 'Jalon de juin', dueOn: '2027-06-01' },
      [`${at}/milestones/m2`]: milestone,
      [`${at}/milestones/m3`]: undated,
    });
    expect(text).toContain('Jalon sans date');
    expect(text.indexOf('Jalon juste')).toBeLessThan(text.indexOf('Jalon de juin'));
  });

  it('shows the other missions, and names the one of which the log is none', async () => {
    const wrong = { ...mission, title: 'Mission fausse', log: [{ on: 'hier' }] };
    const text = await show(Expertise, { [at]: plan, [`${at}/missions/x1`]: mission, [`${at}/missions/x2`]: wrong });
    expect(text).toContain('Mission juste');
    expect(text).toContain('Mission fausse');
    expect(text).toContain('jours réalisés');
  });

  it('shows the other meetings, and names the one without a date', async () => {
    const wrong = { ...meeting, title: 'Rencontre fausse', at: 'mardi' };
    const text = await show(Meetings, { [at]: plan, [`${at}/meetings/r1`]: meeting, [`${at}/meetings/r2`]: wrong });
    expect(text).toContain('Rencontre juste');
    expect(text).toContain('Rencontre fausse');
  });

  it('names the meeting that has no date at all', async () => {
    const { at: _, ...undated } = { ...meeting, title: 'Rencontre sans date' };
    const text = await show(Meetings, { [at]: plan, [`${at}/meetings/r1`]: meeting, [`${at}/meetings/r2`]: undated });
    expect(text).toContain('Rencontre juste');
    expect(text).toContain('Rencontre sans date');
  });

  it('exports the days of the other missions, and names the one left out', async () => {
    const wrong = { ...mission, title: 'Mission fausse', log: 'aucun' };
    await show(
      Cockpit,
      { 'editions/ed1': edition, [at]: plan, [`${at}/missions/x1`]: mission, [`${at}/missions/x2`]: wrong },
      { editionId: 'ed1' },
    );
    const gateway = TestBed.inject(CoachingGateway);
    expect((await gateway.readMissions('e1', 'ed1')).map(({ title }) => title)).toEqual(['Mission juste']);
    expect(
      TestBed.inject(MalformedDocuments)
        .under(() => 'cohort/ed1')()
        .map(({ title }) => title),
    ).toEqual(['Mission fausse']);
  });

  it('shows the diagnostic without the look of which the scores are none, and names it', async () => {
    const text = await show(DiagnosticPage, {
      [at]: plan,
      [`${at}/diagnostics/initial`]: newDiagnostic(past),
      [`${at}/diagnostics/initial/sides/laureate`]: { v: 1, scores: null, comment: '', updatedAt: past },
    });
    expect(text).toContain('notes');
    expect(text).toContain('mal enregistré');
    expect(text.length).toBeGreaterThan(300);
  });

  it('shows the other projects of the cohort, and names the one that says nothing of its team', async () => {
    const wrong = { ...plan, projectName: 'Projet faux', coachNames: 3, nextMilestone: 'demain' };
    const text = await show(Cockpit, { 'editions/ed1': edition, [at]: plan, 'enrolments/e2': wrong }, { editionId: 'ed1' });
    expect(text).toContain('Résovilles');
    expect(text).toContain('Projet faux');
  });
});
