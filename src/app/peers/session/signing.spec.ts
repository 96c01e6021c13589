import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Attendance, Registration, Session } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { fakeDocuments, fakeOutbox, provideFakes } from '../../backend/testing/fakes';
import { Signing } from './signing';

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const session = {
  id: 's1',
  programmeId: 'pins',
  title: 'Collectif 1',
  halfDays: [
    { id: 'h1', startsAt: minutes(-600), endsAt: minutes(-300) },
    { id: 'h2', startsAt: minutes(-10), endsAt: minutes(200) },
    { id: 'h3', startsAt: minutes(600), endsAt: minutes(900) },
  ],
} as unknown as Identified<Session>;
const registration: Identified<Registration> = {
  id: 'amina',
  v: 1,
  programmeId: 'pins',
  name: 'Amina',
  organisationName: 'Sève',
  state: 'registered',
  at: minutes(-9000),
};

describe('signing one’s attendance', () => {
  const show = async (seed: Record<string, object> = {}) => {
    const outbox = fakeOutbox();
    TestBed.configureTestingModule({
      providers: [provideFakes({ documents: fakeDocuments(seed), outbox, session: { uid: 'amina', memberships: [] } }), provideRouter([])],
    });
    const fixture = TestBed.createComponent(Signing);
    fixture.componentRef.setInput('session', session);
    fixture.componentRef.setInput('registration', registration);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const faces = (): readonly string[] => [...element.querySelectorAll('li')].map((line) => line.textContent);
    const press = async (words: string): Promise<void> => {
      [...element.querySelectorAll('button')].find((button) => button.textContent.includes(words))?.click();
      await fixture.whenStable();
    };
    return { outbox, element, faces, press, fixture };
  };

  it('says too late, now and too early, one half-day each', async () => {
    const [late = '', now = '', early = ''] = (await show()).faces();
    expect(late).toContain('La signature a fermé');
    expect(now).toContain('Signer');
    expect(early).toContain('La signature ouvre');
  });

  it('sends a typed name as a drawing, with the server’s time, and shows it as kept here', async () => {
    const { outbox, element, press, faces, fixture } = await show();
    await press('Signer');
    await press('Écrire mon nom plutôt');
    await press('Valider ma signature');
    expect(outbox.sent.length).toBe(0);
    expect(element.textContent).toContain('Écrivez votre nom en lettres.');
    const input = element.querySelector('input') as HTMLInputElement;
    input.value = 'Amina';
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    await press('Valider ma signature');
    const [letter] = outbox.sent;
    expect(letter?.path).toBe('sessions/s1/attendances/h2~amina');
    expect(letter?.patch).toEqual(
      jasmine.objectContaining({
        uid: 'amina',
        name: 'Amina',
        organisationName: 'Sève',
        state: 'present',
        method: 'signature',
        validatedAt: null,
      }),
    );
    expect((letter?.patch as Attendance).signature).toMatch(/^M\d/);
    expect(faces()[1]).toContain('Signature gardée ici');
  });

  it('leaves the surface under the hand that signs when somebody else’s signature changes the session', async () => {
    const { element, press, fixture } = await show();
    await press('Signer');
    const surface = element.querySelector('canvas');
    expect(surface).not.toBeNull();
    fixture.componentRef.setInput('session', { ...session, presentCount: 12 });
    await fixture.whenStable();
    expect(element.querySelector('canvas')).toBe(surface);
  });

  it('shows what the team marked', async () => {
    const marked = {
      v: 1,
      programmeId: 'pins',
      halfDayId: 'h1',
      uid: 'amina',
      name: 'Amina',
      organisationName: 'Sève',
      state: 'absent',
      method: 'manager',
      signature: '',
      at: minutes(-400),
      validatedByName: 'Claire',
      validatedAt: minutes(-400),
    };
    expect((await show({ 'sessions/s1/attendances/h1~amina': marked })).faces()[0]).toContain('Noté absent');
  });
});
