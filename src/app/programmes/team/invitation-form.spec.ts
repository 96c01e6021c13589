import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { said } from '../../shared/dialogs/testing/said';
import { fakeCallables, fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { provideProgrammesActs } from '../programmes.state';
import { InvitationForm } from './invitation-form';

describe('the form that invites to a programme', () => {
  let fixture: ComponentFixture<InvitationForm>;
  let answer: () => void;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const fields = (): readonly HTMLInputElement[] => [...page().querySelectorAll<HTMLInputElement>('input')];
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const write = (...words: readonly string[]): void =>
    words.forEach((value, index) => {
      const field = fields()[index]!;
      field.value = value;
      field.dispatchEvent(new Event('input'));
    });

  beforeEach(async () => {
    const answered = new Promise<void>((resolve) => (answer = resolve));
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore(),
        provideProgrammesActs(),
        provideFakes({
          documents: fakeDocuments({}),
          callables: fakeCallables({ inviteMember: () => answered.then(() => ({ invitationId: 'i1' })) }),
        }),
      ],
    });
    fixture = TestBed.createComponent(InvitationForm);
    fixture.componentRef.setInput('programmeId', 'pins');
    fixture.componentRef.setInput('programmeName', "P'INS");
    await settle();
    const role = page().querySelector('select')!;
    role.value = 'manager';
    role.dispatchEvent(new Event('change'));
    await settle();
    write('Estelle Rambaud', 'estelle@essaim.example.org');
    page().querySelector('form')!.requestSubmit();
    await settle();
  });

  it('is blank again once the invitation left', async () => {
    answer();
    await settle();
    expect(fields().map(({ value }) => value)).toEqual(['', '']);
  });

  it('keeps the next invitation that is being written, and says whose left', async () => {
    write('Nadia Ferrand', 'nadia@reseau-trame.example.org');
    answer();
    await settle();
    expect(fields().map(({ value }) => value)).toEqual(['Nadia Ferrand', 'nadia@reseau-trame.example.org']);
    expect(await (await said(fixture))?.getMessage()).toBe('Invitation envoyée à estelle@essaim.example.org.');
  });
});

describe('where somebody is invited', () => {
  it('stays what was chosen when the role changes to another that it fits, and is found again after one that it does not', async () => {
    const edition = (name: string, year: number) => ({ v: 1, programmeId: 'pins', name, year });
    const documents = fakeDocuments({
      'editions/e27': edition("P'INS 2027", 2027),
      'editions/e26': edition("P'INS 2026", 2026),
      'juries/j1': { v: 1, programmeId: 'pins', name: 'Jury 1' },
      'juries/j2': { v: 1, programmeId: 'pins', name: 'Jury 2' },
    });
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideStore(), provideProgrammesActs(), provideFakes({ documents })],
    });
    const fixture = TestBed.createComponent(InvitationForm);
    fixture.componentRef.setInput('programmeId', 'pins');
    fixture.componentRef.setInput('programmeName', "P'INS");
    const selects = (): readonly HTMLSelectElement[] => [...(fixture.nativeElement as HTMLElement).querySelectorAll('select')];
    const choose = async (index: number, value: string): Promise<void> => {
      selects()[index]!.value = value;
      selects()[index]!.dispatchEvent(new Event('change'));
      for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
    };
    for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
    await choose(0, 'coach');
    expect(selects()[1]?.value).toBe('e27');
    await choose(1, 'e26');
    await choose(0, 'expert');
    expect(selects()[1]?.value).toBe('e26');
    await choose(0, 'juror');
    expect(selects()[1]?.value).toBe('j1');
    await choose(0, 'coach');
    expect(selects()[1]?.value).toBe('e26');
  });
});
