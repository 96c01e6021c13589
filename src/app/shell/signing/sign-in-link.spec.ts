import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Refusal } from '../../backend/refusal';
import { Session } from '../../backend/session';
import { provideFakes } from '../../backend/testing/fakes';
import type { FakeSession } from '../../backend/testing/fake-session';
import { SignInLink } from './sign-in-link';

describe('es-sign-in-link', () => {
  /** Authentication refuses an address that is none, and one that the link was not sent to, by the same name. */
  const confirming = async (address: string): Promise<string> => {
    TestBed.configureTestingModule({ providers: [provideFakes({}), provideRouter([])] });
    const session = TestBed.inject(Session) as unknown as FakeSession;
    session.completeSignInLink = (_, email) =>
      email === undefined ? Promise.resolve('emailNeeded') : Promise.reject(new Refusal('invalid', 'invalidEmail', 'email', null));
    const fixture = TestBed.createComponent(SignInLink);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const field = page.querySelector<HTMLInputElement>('input[type=email]');
    if (field === null) throw new Error('No address is asked for');
    field.value = address;
    field.dispatchEvent(new Event('input'));
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await fixture.whenStable();
    return page.textContent.replace(/\s/g, ' ');
  };

  it('says of a whole address that the link was sent to another one', async () => {
    const said = await confirming('nadia@reseau-trame.example.org');
    expect(said).toContain('Ce lien a été envoyé à une autre adresse');
    expect(said).not.toContain('Écrivez une adresse complète');
  });

  it('asks for a whole address where half of one was written', async () => {
    expect(await confirming('nadia@reseau')).toContain('Écrivez une adresse complète');
  });
});
