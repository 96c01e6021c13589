import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { Refusal } from '../../backend/refusal';
import { fakeDocuments, provideFakes, type FakeDocuments } from '../../backend/testing/fakes';
import { provideJuryState } from '../jury.state';
import { Juries } from './juries';

const jury = { v: 1, programmeId: 'pins', callId: 'c1', name: 'Jury des pins', phase: 'composing', memberCount: 0, applicationCount: 0 };

describe('the juries one sits on or runs', () => {
  async function open(documents: FakeDocuments, role: 'administrator' | 'manager', scopeId: string, callId?: string): Promise<string> {
    const session = { uid: 'ada', memberships: [{ role, scopeId, scopeName: "P'INS" }] };
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideStore(), provideJuryState(), provideFakes({ documents, session })],
    });
    const fixture = TestBed.createComponent(Juries);
    fixture.componentRef.setInput('callId', callId);
    await fixture.whenStable();
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent;
  }
  const known = { 'juries/j1': jury, 'programmes/pins': { v: 1, name: "P'INS", active: true } };

  it('are those of a programme for who manages it, and of every programme for an administrator', async () => {
    expect(await open(fakeDocuments(known), 'manager', 'pins')).toContain('Jury des pins');
    TestBed.resetTestingModule();
    const page = await open(fakeDocuments(known), 'administrator', 'essaim');
    expect(page).toContain('Jury des pins');
    expect(page).toContain('Créer un jury');
  });

  it('are those of the call one came from, which may have none yet', async () => {
    const two = { ...known, 'juries/j2': { ...jury, callId: 'c2', name: 'Jury des chênes' } };
    const page = await open(fakeDocuments(two), 'manager', 'pins', 'c2');
    expect(page).toContain('Jury des chênes');
    expect(page).not.toContain('Jury des pins');
    expect(page).toContain('Voir tous les jurys');
    TestBed.resetTestingModule();
    expect(await open(fakeDocuments(two), 'manager', 'pins', 'c3')).toContain("Cet appel n'a pas encore de jury");
  });

  it('are not said to be none when they could not be read', async () => {
    const documents = fakeDocuments(known);
    documents.refuse('juries', new Refusal('unavailable'));
    const page = await open(documents, 'manager', 'pins');
    expect(page).not.toContain('Aucun jury');
    expect(page).toContain('Réessayer');
  });

  it('offers to create one beside the title, as wide as its words', async () => {
    const session = { uid: 'ada', memberships: [{ role: 'manager', scopeId: 'pins', scopeName: "P'INS" } as const] };
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideStore(), provideJuryState(), provideFakes({ documents: fakeDocuments(known), session })],
    });
    const fixture = TestBed.createComponent(Juries);
    const page = fixture.nativeElement as HTMLElement;
    page.style.width = '1200px';
    const button = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatButtonHarness.with({ text: 'Créer un jury' }));
    const { width } = await (await button.host()).getDimensions();
    expect(width).toBeLessThan(300);
    expect([...page.querySelectorAll('header button')].map((one) => one.textContent.trim())).toContain('Créer un jury');
  });
});
