import { ApplicationRef } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { KeptWords } from '../../backend/kept/kept-words';
import { fakeDocuments, FakeOutbox, MemoryStorage, provideFakes, type FakeDocuments } from '../../backend/testing/fakes';
import { SessionEdit } from './session-edit';

const path = 'sessions/s1';
const session = {
  v: 1,
  programmeId: 'pins',
  editionId: 'e27',
  editionName: "P'INS 2027",
  audience: 'edition',
  kind: 'webinar',
  title: 'Budget',
  description: '',
  place: 'Lyon',
  link: '',
  trainerName: '',
  startsAt: new Date('2027-03-01T08:00:00Z'),
  endsAt: new Date('2027-03-01T11:00:00Z'),
  halfDays: [{ id: 'h1', startsAt: new Date('2027-03-01T08:00:00Z'), endsAt: new Date('2027-03-01T11:00:00Z') }],
  capacity: 20,
  state: 'planned',
  registeredCount: 0,
  waitingCount: 0,
  presentCount: 0,
  createdAt: new Date('2027-01-01T08:00:00Z'),
};

/** Somebody else's write reached the server first. */
class OvertakenOutbox extends FakeOutbox {
  isOvertaken = false;
  answered = Promise.resolve();
  override outcome = async (id: string) => {
    await this.answered;
    if (this.isOvertaken) this.meet({});
    const entry = this.entries().find((one) => one.id === id);
    return entry === undefined ? 'arrived' : entry.state === 'pending' ? 'waiting' : entry;
  };
}

describe('the editor of a session in two pages', () => {
  let documents: FakeDocuments;
  let outbox: OvertakenOutbox;
  let kept: MemoryStorage;
  let fixture: ComponentFixture<SessionEdit>;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.resolve();
      await fixture.whenStable();
    }
  };
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const field = (label: string): HTMLInputElement => {
    const id = [...page().querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label))?.htmlFor ?? '';
    return page().querySelector(`#${id}`)!;
  };
  const type = async (label: string, words: string): Promise<void> => {
    field(label).value = words;
    field(label).dispatchEvent(new Event('input'));
    await settle();
  };
  const press = async (words: string): Promise<void> => {
    [...page().querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await settle();
  };
  const save = async (): Promise<void> => {
    page().querySelector('form')!.requestSubmit();
    await settle();
  };
  const open = async (): Promise<void> => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideFakes({
          documents,
          outbox,
          kept,
          session: { uid: 'claire', memberships: [{ role: 'manager', scopeId: 'pins', programmeId: 'pins' }] },
        }),
      ],
    });
    fixture = TestBed.createComponent(SessionEdit);
    fixture.componentRef.setInput('sessionId', 's1');
    await settle();
  };

  beforeEach(async () => {
    documents = fakeDocuments({ [path]: session });
    outbox = new OvertakenOutbox();
    kept = new MemoryStorage();
    await open();
  });

  it('sends what was typed here alone, on what another page recorded meanwhile', async () => {
    await type('Titre', 'Budget et trésorerie');
    await documents.update(path, { place: 'Villeurbanne' });
    await settle();
    expect([field('Titre').value, field('Lieu').value]).toEqual(['Budget et trésorerie', 'Villeurbanne']);
    await save();
    expect(outbox.sent.map(({ patch }) => patch)).toEqual([{ title: 'Budget et trésorerie' }]);
    expect(outbox.sent[0]?.seen).toEqual(jasmine.objectContaining({ title: 'Budget', place: 'Villeurbanne' }));
    expect([kept.records.size, TestBed.inject(Router).url]).toEqual([0, '/seances/s1']);
  });

  it('is not moved out of the time of its edition: the field says until when', async () => {
    documents = fakeDocuments({ [path]: session, 'editions/e27': { v: 1, name: "P'INS 2027", programmeId: 'pins', year: 2027 } });
    await open();
    for (const label of ['Du', 'Au']) {
      await type(label, '01/01/2031');
      field(label).dispatchEvent(new Event('blur'));
      await settle();
    }
    await save();
    expect(outbox.sent.length).toBe(0);
    expect(page().textContent.replace(/\s/g, ' ')).toContain('Pas après le mardi 31 décembre 2030');
  });

  it('leads nobody away who left before the answer, and forgets what arrived', async () => {
    let answer = (): void => undefined;
    outbox.answered = new Promise((resolve) => (answer = resolve));
    await type('Titre', 'Budget et trésorerie');
    await save();
    fixture.destroy();
    expect(kept.records.size).toBe(1);
    await TestBed.inject(Router).navigateByUrl('/compte');
    answer();
    for (let turn = 0; turn < 6; turn += 1) {
      await Promise.resolve();
      await TestBed.inject(ApplicationRef).whenStable();
    }
    expect([kept.records.size, TestBed.inject(Router).url]).toEqual([0, '/compte']);
  });

  it('shows both titles when both pages wrote one, and sends the chosen one over what it showed', async () => {
    await type('Titre', 'Budget et trésorerie');
    await documents.update(path, { title: 'Budget prévisionnel' });
    await settle();
    expect(field('Titre').value).toBe('Budget et trésorerie');
    const both = [...page().querySelectorAll('es-met-words blockquote')].map((one) => one.textContent.trim());
    expect(both).toEqual(['Budget et trésorerie', 'Budget prévisionnel']);
    await press('Garder la mienne');
    await save();
    expect(outbox.sent.map(({ patch, seen }) => [patch, (seen as typeof session).title])).toEqual([
      [{ title: 'Budget et trésorerie' }, 'Budget prévisionnel'],
    ]);
  });

  it('stays open with every word when the other page was faster, and finds them again after a reload', async () => {
    outbox.isOvertaken = true;
    await type('Titre', 'Budget et trésorerie');
    await save();
    expect(page().querySelector('es-problem')).not.toBeNull();
    expect([field('Titre').value, TestBed.inject(Router).url, outbox.entries().length]).toEqual(['Budget et trésorerie', '/', 0]);
    TestBed.inject(KeptWords).settle();
    fixture.destroy();
    await documents.update(path, { title: 'Budget prévisionnel' });
    await open();
    expect(field('Titre').value).toBe('Budget et trésorerie');
    expect(page().querySelector('es-met-words')?.textContent).toContain('Budget prévisionnel');
  });
});
