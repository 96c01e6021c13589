import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Refusal } from '../../backend/refusal';
import { fakeDocuments, FakeSession, provideFakes, type FakeDocuments } from '../../backend/testing/fakes';
import { Sessions } from './sessions';

const soon = new Date(Date.now() + 86_400_000);
const held = {
  v: 1,
  programmeId: 'pins',
  editionId: 'e1',
  editionName: "P'INS 2027",
  audience: 'edition',
  kind: 'seminar',
  title: 'Coopérer',
  place: 'Nantes',
  link: '',
  state: 'planned',
  capacity: 20,
  registeredCount: 0,
  waitingCount: 0,
  startsAt: soon,
  endsAt: new Date(soon.getTime() + 3_600_000),
  halfDays: [],
};

describe('the list of sessions', () => {
  let settled: () => Promise<unknown>;
  async function open(session: FakeSession, documents: FakeDocuments, edition?: string): Promise<() => string> {
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideFakes({ documents, session })] });
    const fixture = TestBed.createComponent(Sessions);
    fixture.componentRef.setInput('edition', edition);
    settled = () => fixture.whenStable();
    await settled();
    await settled();
    return () => (fixture.nativeElement as HTMLElement).textContent;
  }
  const known = { 'sessions/s1': held, 'programmes/pins': { v: 1, name: "P'INS", active: true } };

  it('is not said to be empty while roles are late, then shows what they open', async () => {
    const session = new FakeSession({ uid: 'lea', memberships: [{ role: 'laureate', scopeId: 'e1' }] });
    session.withoutRoles();
    const page = await open(session, fakeDocuments(known));
    expect(page()).not.toContain('Aucune séance');
    session.withoutRoles(null);
    await settled();
    expect(page()).toContain('Coopérer');
  });

  it('is that of every programme for an administrator', async () => {
    const session = new FakeSession({ uid: 'ada', memberships: [{ role: 'administrator', scopeId: 'essaim' }] });
    expect((await open(session, fakeDocuments(known)))()).toContain('Coopérer');
  });

  it('is that of the edition one came from, named, with a way to all', async () => {
    const documents = fakeDocuments({
      ...known,
      'sessions/s2': { ...held, editionId: 'e2', title: 'Essaimer' },
      'editions/e2': { v: 1, name: 'Édition 2028' },
    });
    const session = new FakeSession({ uid: 'ada', memberships: [{ role: 'administrator', scopeId: 'essaim' }] });
    const page = await open(session, documents, 'e2');
    expect(page()).toContain('Essaimer');
    expect(page()).not.toContain('Coopérer');
    expect(page()).toContain('Édition 2028');
    expect(page()).toContain('Voir toutes les séances');
  });

  it('is not said to be empty when the programmes could not be read', async () => {
    const documents = fakeDocuments(known);
    documents.refuse('programmes', new Refusal('permission'));
    const page = await open(new FakeSession({ uid: 'ada', memberships: [{ role: 'administrator', scopeId: 'essaim' }] }), documents);
    expect(page()).not.toContain('Aucune séance');
    expect(page()).toContain('droits');
  });

  it('is empty for whoever has no role in a programme', async () => {
    expect((await open(new FakeSession({ uid: 'paul' }), fakeDocuments(known)))()).toContain('Aucune séance à venir');
  });
});
