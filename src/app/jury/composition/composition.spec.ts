import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import type { Role } from '@domain/people/people';
import { Refusal } from '../../backend/refusal';
import { fakeCallables, fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { Announcements } from '../announcements/announcements';
import { provideJuryState } from '../jury.state';
import { Composition } from './composition';

const jury = {
  v: 1,
  programmeId: 'pins',
  callId: 'c1',
  callName: "Appel P'INS",
  name: 'Jury',
  phase: 'decided',
  memberCount: 0,
  applicationCount: 3,
  criteria: [],
  presidentUid: '',
  readingClosesAt: new Date('2027-02-01T12:00:00Z'),
  deliberationAt: new Date('2027-02-08T12:00:00Z'),
  reviewsPerApplication: 2,
  unveilAfter: 2,
  quorumShare: 0.5,
  places: 3,
  blind: false,
};

async function open(
  page: typeof Composition | typeof Announcements,
  role: Role,
  scopeId: string,
  members: 'read' | 'refused' | 'silent' = 'read',
) {
  const documents = fakeDocuments({ 'juries/j1': jury });
  if (members === 'refused') documents.refuse('juries/j1/members', new Refusal('permission'));
  if (members === 'silent') documents.silence('juries/j1/members');
  const callables = fakeCallables({ previewAnnouncements: () => ({ letters: [], left: 0 }) });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideStore(),
      provideJuryState(),
      provideFakes({ documents, callables, session: { uid: 'awa', memberships: [{ role, scopeId }] } }),
    ],
  });
  const fixture = TestBed.createComponent<Composition | Announcements>(page);
  fixture.componentRef.setInput('juryId', 'j1');
  await fixture.whenStable();
  await fixture.whenStable();
  return { page: fixture.nativeElement as HTMLElement, asked: () => callables.calls.map(([name]) => name) };
}

const refusal = 'Vos droits ne permettent pas';

describe('what is for those who run the programme of a jury', () => {
  it('shows its composition to a manager', async () => {
    const { page } = await open(Composition, 'manager', 'pins');
    expect(page.querySelector('es-candidates-panel')).not.toBeNull();
    expect(page.querySelector('es-page > es-problem')).toBeNull();
  });

  it('refuses it in words to a juror who typed the address', async () => {
    const { page } = await open(Composition, 'juror', 'j1');
    expect(page.querySelector('es-problem')?.textContent).toContain(refusal);
    expect(page.querySelector('es-candidates-panel')).toBeNull();
  });

  it('says that members could not be read, rather than that there is none', async () => {
    const { page } = await open(Composition, 'manager', 'pins', 'refused');
    expect(page.querySelector('es-problem')).not.toBeNull();
    expect(page.querySelector('es-members-table')).toBeNull();
  });

  it('says of no member while they are on their way', async () => {
    const { page } = await open(Composition, 'manager', 'pins', 'silent');
    expect(page.querySelector('es-skeleton')).not.toBeNull();
    expect(page.querySelector('es-members-table')).toBeNull();
  });

  it('prepares no letter for a juror, and does for a manager', async () => {
    const juror = await open(Announcements, 'juror', 'j1');
    expect(juror.page.querySelector('es-problem')?.textContent).toContain(refusal);
    expect(juror.asked()).toEqual([]);
    TestBed.resetTestingModule();
    expect((await open(Announcements, 'manager', 'pins')).asked()).toEqual(['previewAnnouncements']);
  });
});
