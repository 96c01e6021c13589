import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import type { JuryPhase } from '@domain/jury/jury';
import { Refusal } from '../../backend/refusal';
import { fakeDocuments, provideFakes, type FakeDocuments } from '../../backend/testing/fakes';
import { provideJuryState } from '../jury.state';
import { ReadingRoom } from './reading-room';

const jury = (phase: JuryPhase) => ({ v: 1, programmeId: 'pins', name: 'Jury', phase, readingClosesAt: null, grid: [], criterionIds: [] });
const dossier = {
  v: 1,
  programmeId: 'pins',
  projectName: 'La Conserverie solidaire',
  organisationName: 'Kanopé',
  department: '44',
  sections: [{ title: 'Le projet', items: [] }],
  files: [],
  submittedReviews: 0,
  unveiled: false,
  assignedCount: 1,
};

describe('a dossier outside of the pile', () => {
  async function open(phase: JuryPhase, prepare: (documents: FakeDocuments) => void = () => undefined): Promise<string> {
    const documents = fakeDocuments({ 'juries/j1': jury(phase), 'juries/j1/dossiers/a1': dossier });
    prepare(documents);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore(),
        provideJuryState(),
        provideFakes({ documents, session: { uid: 'awa', memberships: [{ role: 'juror', scopeId: 'j1' }] } }),
      ],
    });
    const fixture: ComponentFixture<ReadingRoom> = TestBed.createComponent(ReadingRoom);
    fixture.componentRef.setInput('juryId', 'j1');
    fixture.componentRef.setInput('applicationId', 'a1');
    await fixture.whenStable();
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
  }

  it('is read, not scored, once the jury deliberates', async () => {
    const page = await open('deliberating');
    expect(page).toContain('Hors de votre pile');
    expect(page).toContain('La Conserverie solidaire');
    expect(page).toContain('Le projet');
    expect(page).not.toContain('Rendre mon avis');
  });

  it('stays closed while one only scores', async () => {
    const page = await open('scoring');
    expect(page).toContain("Ce dossier n'est pas dans votre pile");
    expect(page).not.toContain('Le projet');
  });

  it('is said not to be theirs to whom it is refused', async () => {
    const page = await open('deliberating', (documents) => documents.refuse('juries/j1/dossiers/a1', new Refusal('permission')));
    expect(page).toContain("Ce dossier n'est pas dans votre pile");
  });

  it('is not said to be out of the pile when it could only not be read', async () => {
    const page = await open('deliberating', (documents) => documents.refuse('juries/j1/dossiers/a1', new Refusal('offline')));
    expect(page).toContain('hors ligne');
    expect(page).not.toContain("n'est pas dans votre pile");
  });

  it('is not said of one in the pile that could not be read', async () => {
    const page = await open('scoring', (documents) => {
      void documents.set('juries/j1/assignments/a1~awa', {
        v: 1,
        jurorUid: 'awa',
        applicationId: 'a1',
        projectName: 'X',
        state: 'assigned',
        position: 0,
      });
      documents.refuse('juries/j1/dossiers/a1', new Refusal('unavailable'));
    });
    expect(page).not.toContain("n'est pas dans votre pile");
    expect(page).toContain('Le service ne répond pas');
  });
});
