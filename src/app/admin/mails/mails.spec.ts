import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { fakeCallables, fakeDocuments, provideFakes, type FakePerson } from '../../backend/testing/fakes';
import { Mails } from './mails';

const at = new Date('2027-03-01T09:00:00Z');
const line = (subject: string, personal: boolean): object => ({
  v: 1,
  to: 'luc@example.org',
  subject,
  personal,
  createdAt: personal ? at : new Date(at.getTime() + 1),
});
const estelle: FakePerson = { uid: 'estelle', memberships: [{ role: 'administrator', scopeId: 'essaim', programmeId: null }] };

describe('the e-mails of an administrator', () => {
  it('show the words of none until it is opened, and never those of one person to another', async () => {
    const callables = fakeCallables({ openMail: () => ({ text: 'Votre rôle a pris fin.' }) });
    const documents = fakeDocuments({ 'mailLog/1': line('Rôle terminé', false), 'mailLog/2': line('Nadia souhaite échanger', true) });
    TestBed.configureTestingModule({
      providers: [provideFakes({ documents, callables, session: estelle }), provideRouter([{ path: '**', children: [] }])],
    });
    const fixture = TestBed.createComponent(Mails);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const buttons = [...element.querySelectorAll<HTMLButtonElement>('es-opened-mail button')];
    expect([...element.querySelectorAll('.subject')].map((one) => one.textContent)).toEqual(['Rôle terminé', 'Nadia souhaite échanger']);
    expect(buttons.length).toBe(1);
    expect(element.textContent).not.toContain('Votre rôle a pris fin.');
    buttons[0]?.click();
    await fixture.whenStable();
    expect(element.querySelector('pre')?.textContent).toBe('Votre rôle a pris fin.');
    expect(callables.calls).toEqual([['openMail', { mailId: '1' }]]);
  });
});
