import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { countedIn, funnelStages } from '@domain/applications/listing/funnel';
import { Refusal } from '../../backend/refusal';
import { fakeDocuments, provideFakes, type FakePerson } from '../../backend/testing/fakes';
import { MyDay } from './my-day';

const now = new Date();
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const act = (kind: string, subject: string, dueAt: Date | null): object => ({
  kind,
  subject,
  count: 2,
  link: '/jury/j',
  dueAt,
  createdAt: now,
});
const manager: FakePerson = { uid: 'm', name: 'Claire Vautrin', memberships: [{ role: 'manager', programmeId: 'p', scopeId: 'p' }] };
const call = { name: "P'INS 2027", programmeId: 'p', editionId: 'e', state: 'open', closesAt: inDays(12), createdAt: now };

async function day(
  seed: Readonly<Record<string, object>>,
  person = manager,
  prepare?: (documents: ReturnType<typeof fakeDocuments>) => void,
) {
  const documents = fakeDocuments(seed);
  prepare?.(documents);
  TestBed.configureTestingModule({
    providers: [provideFakes({ documents, session: person }), provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(MyDay);
  await fixture.whenStable();
  return { documents, element: fixture.nativeElement as HTMLElement, settled: () => fixture.whenStable() };
}

describe('es-my-day', () => {
  it('asks first for what is due first, then counts what else waits', async () => {
    const { element } = await day({
      'people/m/nextActs/1': act('composeJury', 'Graines', null),
      'people/m/nextActs/2': act('screenApplications', "P'INS 2027", inDays(2)),
      'people/m/nextActs/3': act('sendAnnouncements', 'Upcycling', null),
    });
    expect(element.querySelector('.now')?.textContent).toContain("2 candidatures à P'INS 2027 attendent");
    expect(element.querySelector('#es-waiting')?.textContent).toContain('2');
    expect(element.querySelectorAll('es-my-day a[matButton], .now a').length).toBe(1);
  });

  it('tells what moved since the last visit until it is opened', async () => {
    const said = (text: string, readAt: Date | null): object => ({ text: { fr: text, en: text }, link: '/jury', at: now, readAt });
    const { element, documents, settled } = await day({
      'people/m/notifications/1': said('Le jury est composé.', null),
      'people/m/notifications/2': said('Déjà lu.', now),
    });
    const moved = element.querySelector('es-moved');
    expect(moved?.textContent).toContain('Le jury est composé.');
    expect(moved?.textContent).not.toContain('Déjà lu.');
    moved?.querySelector('a')?.click();
    await settled();
    expect((documents.at('people/m/notifications/1') as { readAt: unknown }).readAt).not.toBeNull();
  });

  it('shows the next dates and the figures of the calls one runs', async () => {
    const { element } = await day({ 'calls/c': call, 'callFunnels/c': { counts: { submitted: 4, eligible: 3, 'submitted~toCheck': 2 } } });
    const ahead = element.querySelector('es-ahead')?.textContent ?? '';
    expect(ahead).toContain("Clôture de l'appel P'INS 2027");
    expect([...element.querySelectorAll('dd')].map((one) => one.textContent.trim())).toEqual(['7', '4']);
  });

  it('counts as to check what the hub and the queue do: not what waits for its authors', async () => {
    const counts = { submitted: 19, complement: 4, eligible: 15 };
    const { element } = await day({ 'calls/c': call, 'callFunnels/c': { counts } });
    expect([...element.querySelectorAll('dd')].map((one) => one.textContent.trim())).toEqual([
      '38',
      String(countedIn(counts, funnelStages.toScreen)),
    ]);
  });

  it('shows no figure of calls to a juror, and says that no date comes', async () => {
    const juror: FakePerson = { uid: 'j', memberships: [{ role: 'juror', scopeId: 'jury' }] };
    const { element } = await day(
      { 'juries/jury': { name: 'Jury', phase: 'announced', readingClosesAt: inDays(1), deliberationAt: null } },
      juror,
    );
    expect(element.querySelector('dl')).toBeNull();
    expect(element.querySelector('es-ahead')?.textContent).toContain('Aucune date à venir');
  });

  it('names the projects that need a call, and why, to who coaches them', async () => {
    const coach: FakePerson = { uid: 'd', memberships: [{ role: 'coach', scopeId: 'e' }] };
    const plan = {
      projectName: 'Redon',
      coaches: ['d'],
      state: 'onTheRoad',
      attention: 40,
      nextMilestone: null,
      milestoneCount: 6,
      daysDone: 0,
      daysSigned: 0,
    };
    const { element } = await day(
      {
        'enrolments/1': { ...plan, milestonesLate: 2, enrolledAt: inDays(-90), lastContactAt: inDays(-2) },
        'enrolments/2': {
          ...plan,
          projectName: 'Calme',
          attention: 0,
          milestonesLate: 0,
          enrolledAt: inDays(-90),
          lastContactAt: inDays(-2),
        },
      },
      coach,
    );
    const told = element.querySelector('es-plans-to-follow')?.textContent ?? '';
    expect(told).toContain('Redon');
    expect(told).toContain('2 jalons en retard');
    expect(told).not.toContain('Calme');
    expect(element.querySelector('.calm')).toBeNull();
  });

  it('names them to who runs the programme too: nobody says that nothing waits', async () => {
    const plan = { projectName: 'Redon', programmeId: 'p', coaches: [], state: 'onTheRoad', nextMilestone: null, milestoneCount: 6 };
    const { element } = await day({
      'enrolments/1': {
        ...plan,
        attention: 48,
        milestonesLate: 0,
        daysDone: 0,
        daysSigned: 0,
        enrolledAt: inDays(-90),
        lastContactAt: inDays(-48),
      },
      'enrolments/2': {
        ...plan,
        projectName: 'Calme',
        attention: 0,
        milestonesLate: 0,
        daysDone: 0,
        daysSigned: 0,
        enrolledAt: inDays(-90),
        lastContactAt: inDays(-2),
      },
    });
    const told = element.querySelector('es-plans-to-follow')?.textContent ?? '';
    expect(told).toContain('Redon');
    expect(told).not.toContain('Calme');
    expect(element.querySelector('.calm')).toBeNull();
  });

  it('asks nothing again as time passes', async () => {
    let asked = 0;
    const { settled } = await day({ 'calls/c': call }, manager, (documents) => {
      const watchAll = documents.watchAll.bind(documents);
      spyOn(documents, 'watchAll').and.callFake((query) => {
        asked += 1;
        return watchAll(query);
      });
    });
    const atFirst = asked;
    expect(atFirst).toBeGreaterThan(0);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(asked).toBe(atFirst);
  });

  it('says that the dates could not be read, rather than that there is none', async () => {
    const { element } = await day({}, manager, (documents) => documents.refuse('calls', new Refusal('permission')));
    expect(element.querySelector('es-ahead es-problem')).not.toBeNull();
    expect(element.querySelector('es-ahead')?.textContent).not.toContain('Aucune date');
  });
});
