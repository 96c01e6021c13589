import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import type { Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { fakeCallables, fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { provideJuryState } from '../jury.state';
import { InviteJuror } from './invite-juror';

const jury = { id: 'j1', programmeId: 'pins', memberCount: 0 } as Identified<Jury>;

describe('the form that invites a juror', () => {
  let fixture: ComponentFixture<InviteJuror>;
  let answer: () => void;
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
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideJuryState(),
        provideFakes({
          documents: fakeDocuments({}),
          callables: fakeCallables({ inviteMember: () => answered.then(() => ({ invitationId: 'i1' })) }),
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
  });

  it('keeps the next invitation that is being written when the first one leaves late', async () => {
    write('Nadia Ferrand', 'nadia@reseau-trame.example.org');
    answer();
    await settle();
    expect(written()).toEqual(['Nadia Ferrand', 'nadia@reseau-trame.example.org', '']);
  });
});
