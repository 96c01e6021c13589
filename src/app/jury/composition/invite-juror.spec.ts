import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import type { Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { fakeCallables, fakeDocuments, provideFakes, type FakeCallables } from '../../backend/testing/fakes';
import { provideJuryState } from '../jury.state';
import { InviteJuror } from './invite-juror';

const jury = { id: 'j1', programmeId: 'pins', memberCount: 0 } as Identified<Jury>;

describe('the form that invites a juror', () => {
  let fixture: ComponentFixture<InviteJuror>;
  let answer: () => void;
  let callables: FakeCallables;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const fields = (): readonly HTMLInputElement[] => [...page().querySelectorAll<HTMLInputElement>('input[type=email], input:not([type])')];
  const written = (): readonly string[] => fields().map(({ value }) => value);
  const write = (...words: readonly string[]): void =>
    words.forEach((value, index) => {
      const field = fields()[index]!;
      field.value = value;
      field.dispatchEvent(new Event('input'));
    });
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    const answered = new Promise<void>((resolve) => (answer = resolve));
    callables = fakeCallables({ inviteMember: () => answered.then(() => ({ invitationId: 'i1' })) });
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideJuryState(),
        provideFakes({
          documents: fakeDocuments({}),
          callables,
        }),
      ],
    });
    fixture = TestBed.createComponent(InviteJuror);
    fixture.componentRef.setInput('jury', jury);
    await settle();
    write('Rozenn Calvez', 'rozenn@atelier-marees.example.org');
    page().querySelector('form')!.requestSubmit();
    await settle();
  });

  it('is blank again once the invitation left', async () => {
    answer();
    await settle();
    expect(written()).toEqual(['', '', '']);
    expect(page().querySelector('[aria-invalid=true]')).toBeNull();
  });

  it('says what is wrong, leads to the first fault and sends nothing', async () => {
    answer();
    await settle();
    write('Nadia Ferrand', 'nadia@reseau-trame');
    const capacity = page().querySelector<HTMLInputElement>('input[type=number]')!;
    capacity.value = '0';
    capacity.dispatchEvent(new Event('input'));
    page().querySelector('form')!.requestSubmit();
    await settle();
    expect(page().textContent).toContain('Écrivez une adresse complète');
    expect(page().textContent).toContain('Écrivez un nombre de dossiers, de 1 à 200.');
    expect(document.activeElement).toBe(fields()[1]!);
    expect(callables.calls.length).toBe(1);
  });

  it('keeps the next invitation that is being written when the first one leaves late', async () => {
    write('Nadia Ferrand', 'nadia@reseau-trame.example.org');
    answer();
    await settle();
    expect(written()).toEqual(['Nadia Ferrand', 'nadia@reseau-trame.example.org', '']);
  });
});
