import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { said } from '../../shared/dialogs/testing/said';
import { fakeCallables, fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { provideProgrammesActs } from '../programmes.state';
import { SelectHarness } from '../../shared/choices/testing/choice-input.harness';
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
    await (await TestbedHarnessEnvironment.loader(fixture).getHarness(SelectHarness.with({ label: 'Rôle' }))).choose('Gestionnaire');
    write('Estelle Rambaud', 'estelle@essaim.example.org');
    page().querySelector('form')!.requestSubmit();
    await settle();
  });

  it('is blank again once the invitation left', async () => {
    answer();
    await settle();
    expect(fields().map(({ value }) => value)).toEqual(['', '']);
    expect(page().querySelector('[aria-invalid=true]')).toBeNull();
  });

  it('leads to the first fault of one that is incomplete', async () => {
    answer();
    await settle();
    page().querySelector('form')!.requestSubmit();
    await settle();
    expect(page().textContent).toContain('Écrivez le nom de la personne.');
    expect(document.activeElement).toBe(fields()[0]!);
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
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const list = (label: string): Promise<SelectHarness> => loader.getHarness(SelectHarness.with({ label }));
    const place = async (): Promise<string> => (await list('Pour')).says();
    const invite = async (role: string): Promise<void> => {
      await (await list('Rôle')).choose(role);
      for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
    };
    for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
    await invite('Accompagnateur');
    expect(await place()).toBe("P'INS 2027");
    await (await list('Pour')).choose("P'INS 2026");
    await invite('Expert');
    expect(await place()).toBe("P'INS 2026");
    await invite('Juré');
    expect(await place()).toBe('Jury 1');
    await invite('Accompagnateur');
    expect(await place()).toBe("P'INS 2026");
  });
});
