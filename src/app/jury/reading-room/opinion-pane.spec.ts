import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { Connection } from '../../backend/connection';
import { fakeDocuments, fakeOutbox, provideFakes, type FakeOutbox } from '../../backend/testing/fakes';
import { Desk } from './desk';
import { OpinionPane } from './opinion-pane';

const jury = {
  id: 'j1',
  programmeId: 'pins',
  phase: 'scoring',
  readingDueAt: new Date('2099-01-01T12:00:00Z'),
  criterionIds: ['impact'],
  grid: [{ id: 'impact', label: 'Impact', weight: 1, anchors: ['0', '1', '2', '3', '4', '5'], help: '' }],
} as unknown as Identified<Jury>;

describe('the opinion of a juror', () => {
  const reach = signal<'live' | 'offline'>('live');
  let outbox: FakeOutbox;
  let fixture: ComponentFixture<OpinionPane>;
  const said = (): string => (fixture.nativeElement as HTMLElement).querySelector('p[role=status]')?.textContent.trim() ?? '';

  beforeEach(async () => {
    outbox = fakeOutbox();
    reach.set('live');
    TestBed.configureTestingModule({
      providers: [
        Desk,
        provideFakes({ documents: fakeDocuments({}), outbox, session: { uid: 'anne', memberships: [] } }),
        { provide: Connection, useValue: { state: reach, pending: signal(0), refused: signal(0), disputed: signal(0) } },
      ],
    });
    const desk = TestBed.inject(Desk);
    const assignment = { id: 'a~anne', applicationId: 'a', projectName: 'A', state: 'assigned' };
    const review = { state: 'draft', scores: { impact: 4 }, comments: {}, commentToCandidate: '', recommendation: 'select' };
    desk.sit({ jury, entry: { assignment, dossier: { id: 'a' }, review } as never, uid: 'anne' });
    fixture = TestBed.createComponent(OpinionPane);
    fixture.componentRef.setInput('jury', jury);
    await fixture.whenStable();
    desk.submit();
    await fixture.whenStable();
  });

  it('is told as submitted when there is a network, on its way and once there', async () => {
    expect(said()).toContain("Avis rendu : il part à l'instant".replace(' :', '\u00a0:'));
    outbox.settle();
    await fixture.whenStable();
    expect(said()).toContain('Avis rendu. Il ne se modifie plus');
  });

  it('is told as kept on this device only without a network', async () => {
    reach.set('offline');
    await fixture.whenStable();
    expect(said()).toContain('Votre avis est gardé sur cet appareil');
  });
});
