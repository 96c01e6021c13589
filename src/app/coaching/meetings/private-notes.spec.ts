import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { fakeDocuments, fakeOutbox, MemoryStorage, provideFakes, type FakeDocuments, type FakeOutbox } from '../../backend/testing/fakes';
import { PrivateNotes } from './private-notes';

const path = 'enrolments/e1/coachNotes/n1';
const note = { v: 1, text: 'before', projectName: 'Résovilles', byUid: 'noor', updatedAt: new Date('2027-03-01T10:00:00Z') };

describe('private notes in two pages', () => {
  let documents: FakeDocuments;
  let outbox: FakeOutbox;
  let kept: MemoryStorage;
  const open = async (): Promise<ComponentFixture<PrivateNotes>> => {
    const fixture = TestBed.createComponent(PrivateNotes);
    fixture.componentRef.setInput('plan', { id: 'e1', projectName: 'Résovilles' });
    await settle(fixture);
    return fixture;
  };
  const settle = async (fixture: ComponentFixture<PrivateNotes>): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.resolve();
      await fixture.whenStable();
    }
  };
  const page = (fixture: ComponentFixture<PrivateNotes>): HTMLElement => fixture.nativeElement as HTMLElement;
  const area = (fixture: ComponentFixture<PrivateNotes>): HTMLTextAreaElement | null => page(fixture).querySelector('textarea');
  const press = async (fixture: ComponentFixture<PrivateNotes>, words: string): Promise<void> => {
    [...page(fixture).querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await settle(fixture);
  };
  const type = async (fixture: ComponentFixture<PrivateNotes>, words: string): Promise<void> => {
    area(fixture)!.value = words;
    area(fixture)!.dispatchEvent(new Event('input'));
    await settle(fixture);
  };
  const begin = (): void => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideFakes({ documents, outbox, kept, session: { uid: 'noor' } })] });
  };

  beforeEach(() => {
    documents = fakeDocuments({ [path]: note });
    outbox = fakeOutbox();
    kept = new MemoryStorage();
    begin();
  });

  it('keep a correction that another page overtook, show both texts, and say what its author had seen', async () => {
    const fixture = await open();
    await press(fixture, 'Corriger');
    await type(fixture, 'mine');
    await documents.update(path, { text: 'theirs' });
    await settle(fixture);
    expect(area(fixture)?.value).toBe('mine');
    expect(page(fixture).querySelector('es-met-words')?.textContent).toContain('theirs');
    await press(fixture, 'Enregistrer');
    expect(outbox.sent.map(({ patch, seen }) => [patch, seen])).toEqual([[{ text: 'mine' }, { text: 'before' }]]);
    expect(kept.records.size).toBe(0);
  });

  it('find a new note again that was left, and forget it once it is handed over', async () => {
    const first = await open();
    await press(first, 'Ajouter une note');
    await type(first, 'Appeler le maire');
    first.destroy();
    begin();
    const again = await open();
    await press(again, 'Ajouter une note');
    expect(area(again)?.value).toBe('Appeler le maire');
    await press(again, 'Enregistrer');
    expect([outbox.sent.length, kept.records.size]).toEqual([1, 0]);
  });
});
