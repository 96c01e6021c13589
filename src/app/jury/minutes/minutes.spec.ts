import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { provideJuryState } from '../jury.state';
import { MinutesPage } from './minutes';

const jury = {
  v: 1,
  programmeId: 'pins',
  callId: 'c1',
  name: 'Jury',
  phase: 'decided',
  applicationCount: 3,
  decidedCount: 3,
  criteria: [],
  presidentUid: '',
  blind: false,
};

async function open(boundUids: readonly string[]): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideStore(),
      provideJuryState(),
      provideFakes({
        documents: fakeDocuments({ 'juries/j1': { ...jury, boundUids } }),
        session: { uid: 'awa', memberships: [{ role: 'juror', scopeId: 'j1' }] },
      }),
    ],
  });
  const fixture = TestBed.createComponent(MinutesPage);
  fixture.componentRef.setInput('juryId', 'j1');
  await fixture.whenStable();
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
}

describe('the page of the minutes of a jury', () => {
  it('never says that there are none to a bound person, who may not know', async () => {
    const shown = await open(['awa']);
    expect(shown).toContain("Vous êtes déporté d'un projet de ce jury");
    expect(shown).not.toContain('Pas encore de procès-verbal');
  });

  it('says that there are none yet to who may read them', async () => {
    const shown = await open([]);
    expect(shown).toContain('Pas encore de procès-verbal');
    expect(shown).not.toContain('Vous êtes déporté');
  });
});
