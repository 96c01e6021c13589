import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Edition } from '@domain/programmes/programmes';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { EditionHub } from './edition-hub';

const edition: Edition = {
  v: 1,
  programmeId: 'p1',
  programmeName: "P'INS",
  name: "P'INS 2027",
  year: 2027,
  state: 'selecting',
  calendar: [],
  daysPerLaureate: 3,
  convention: { funder: '', rate: null, amountPerLaureate: 0 },
  places: 10,
  laureateCount: 0,
  createdAt: new Date('2026-11-01T09:00:00Z'),
};

const show = async (calendar: unknown): Promise<string> => {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideFakes({
        documents: fakeDocuments({ 'editions/ed1': { ...edition, calendar } }),
        session: { uid: 'claire', memberships: [{ role: 'manager', scopeId: 'p1', from: new Date(0), until: null }] as never },
      }),
    ],
  });
  const fixture = TestBed.createComponent(EditionHub);
  fixture.componentRef.setInput('programmeId', 'p1');
  fixture.componentRef.setInput('editionId', 'ed1');
  for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
};

describe('the hub of an edition', () => {
  it('shows the rest of a calendar of which some lines were written wrong', async () => {
    const text = await show([null, 'avril', { label: 'Sans date' }, { label: 'Comité', from: '2027-04-01', to: null }]);
    expect(text).toContain("P'INS 2027");
    expect(text).toContain('Comité');
    expect(text).not.toContain('Sans date');
  });

  it('shows the page of an edition whose calendar is no list', async () => {
    expect(await show('avril')).toContain("P'INS 2027");
  });
});
