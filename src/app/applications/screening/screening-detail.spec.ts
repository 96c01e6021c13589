import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { KeptWords } from '../../backend/kept/kept-words';
import { fakeDocuments, MemoryStorage, provideFakes, type FakeDocuments } from '../../backend/testing/fakes';
import { undoWhatWasSaid } from '../../shared/dialogs/testing/said';
import { provideApplicationsActs } from '../applications.state';
import { aDossier, aDraft, aField, aForm } from '../testing/dossier';
import { ScreeningDetail } from './screening-detail';

describe('a dossier that two people decide at once', () => {
  let documents: FakeDocuments;
  let kept: MemoryStorage;
  const settle = async (fixture: ComponentFixture<ScreeningDetail>): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.resolve();
      await fixture.whenStable();
    }
  };
  const page = (fixture: ComponentFixture<ScreeningDetail>): HTMLElement => fixture.nativeElement as HTMLElement;
  const open = async (): Promise<ComponentFixture<ScreeningDetail>> => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        ...provideFakes({ documents, kept, session: { uid: 'claire' } }),
        provideRouter([]),
        provideStore(),
        provideApplicationsActs(),
      ],
    });
    const fixture = TestBed.createComponent(ScreeningDetail);
    fixture.componentRef.setInput('applicationId', 'a1');
    await settle(fixture);
    return fixture;
  };
  const write = async (fixture: ComponentFixture<ScreeningDetail>, words: string): Promise<void> => {
    page(fixture).querySelectorAll<HTMLInputElement>('es-decision-form input[type=radio]')[2]?.click();
    await settle(fixture);
    const area = page(fixture).querySelector<HTMLTextAreaElement>('es-decision-form textarea')!;
    area.value = words;
    area.dispatchEvent(new Event('input'));
    await settle(fixture);
    TestBed.inject(KeptWords).settle();
  };
  const otherDecides = (): Promise<void> => documents.update('applications/a1', { state: 'eligible' });

  beforeEach(() => {
    kept = new MemoryStorage();
    const submitted = aDraft({ state: 'submitted', number: 'PINS27-001', submittedAt: new Date('2027-03-01T10:00:00Z') });
    documents = fakeDocuments(aDossier(submitted, aForm(aField('projectName')), {}));
  });

  it('says to the second one that their text did not leave, and shows it, also after a reload', async () => {
    const fixture = await open();
    await write(fixture, 'Hors du territoire');
    expect(page(fixture).textContent).not.toContain("Votre texte n'est pas parti");
    await otherDecides();
    await settle(fixture);
    expect(page(fixture).querySelector('.unsent')?.textContent).toContain("Votre texte n'est pas parti");
    expect(page(fixture).querySelector('.unsent .said')?.textContent).toContain('Hors du territoire');
    fixture.destroy();
    const again = await open();
    expect(page(again).querySelector('.unsent .said')?.textContent).toContain('Hors du territoire');
  });

  it('says nothing to whoever had typed nothing', async () => {
    const fixture = await open();
    await otherDecides();
    await settle(fixture);
    expect(page(fixture).querySelector('es-decision-form')).toBeNull();
    expect(page(fixture).textContent).not.toContain("Votre texte n'est pas parti");
  });

  it('erases the text only by an act that can be undone', async () => {
    const fixture = await open();
    await write(fixture, 'Hors du territoire');
    await otherDecides();
    await settle(fixture);
    [...page(fixture).querySelectorAll('button')].find((one) => one.textContent.includes('Effacer ce texte'))?.click();
    await settle(fixture);
    expect([kept.records.size, page(fixture).textContent.includes("Votre texte n'est pas parti")]).toEqual([0, false]);
    await undoWhatWasSaid(fixture);
    await settle(fixture);
    expect(page(fixture).querySelector('.unsent .said')?.textContent).toContain('Hors du territoire');
  });
});
