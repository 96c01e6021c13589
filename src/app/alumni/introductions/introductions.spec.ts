import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Introduction } from '@domain/alumni/alumni';
import { provideStore } from '@ngrx/store';
import { Refusal } from '../../backend/refusal';
import { fakeCallables, fakeDocuments, provideFakes, type FakeAnswers } from '../../backend/testing/fakes';
import { provideAlumniActs } from '../alumni.state';
import { Introductions } from './introductions';

const at = new Date('2027-03-01T10:00:00Z');
const asked: Introduction = {
  v: 1,
  fromUid: 'olivier',
  fromName: 'Olivier',
  toUid: 'nadia',
  toName: 'Nadia',
  parties: ['olivier', 'nadia'],
  exchangeId: null,
  about: '',
  message: 'Une demi-heure ?',
  state: 'proposed',
  outcome: null,
  proposedAt: at,
  answeredAt: null,
};
const contact = { v: 1, email: 'nadia@example.org', phone: '' };
const given = {
  v: 1,
  contacts: { olivier: { email: 'olivier@example.org', phone: '06' }, nadia: { email: 'nadia@example.org', phone: '' } },
};

describe('introductions', () => {
  let fixture: ComponentFixture<Introductions>;
  let callables: ReturnType<typeof fakeCallables>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const open = async (seed: Readonly<Record<string, object>>, answers: FakeAnswers = {}): Promise<void> => {
    callables = fakeCallables({
      answerIntroduction: () => ({ state: 'accepted' }),
      closeIntroduction: ({ outcome }) => ({ outcome }),
      ...answers,
    });
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore(),
        provideAlumniActs(),
        provideFakes({ documents: fakeDocuments(seed), callables, session: { uid: 'nadia' } }),
      ],
    });
    fixture = TestBed.createComponent(Introductions);
    await settle();
    await settle();
  };
  const button = (words: string) => [...page().querySelectorAll('button')].find((one) => one.textContent.includes(words));

  it('asks for an answer, and says exactly what a yes gives', async () => {
    await open({ 'introductions/i': asked, 'alumni/nadia/private/contact': contact });
    expect(page().textContent).toContain('Olivier recevra : nadia@example.org');
    button('Accepter')?.click();
    await settle();
    expect(callables.calls).toEqual([['answerIntroduction', { introductionId: 'i', accept: true }]]);
  });

  it('offers to fill in the contact first when there is none, and still lets decline', async () => {
    await open({ 'introductions/i': asked });
    expect(button('Accepter')).toBeUndefined();
    expect(page().textContent).toContain('Ajouter mes coordonnées');
    button('Décliner')?.click();
    await settle();
    expect(callables.calls).toEqual([['answerIntroduction', { introductionId: 'i', accept: false }]]);
  });

  it('shows the contact of the other once accepted, and asks what came of it', async () => {
    await open({ 'introductions/i': { ...asked, state: 'accepted', answeredAt: at }, 'introductions/i/private/contacts': given });
    expect([...page().querySelectorAll<HTMLAnchorElement>('.contact a')].map((one) => one.href)).toEqual([
      'mailto:olivier@example.org',
      'tel:06',
    ]);
    button('aidé')?.click();
    await settle();
    expect(callables.calls).toEqual([['closeIntroduction', { introductionId: 'i', outcome: 'helped' }]]);
  });

  it('tells a refusal in words, and leaves the request to be answered', async () => {
    await open(
      { 'introductions/i': asked, 'alumni/nadia/private/contact': contact },
      {
        answerIntroduction: () => {
          throw new Refusal('conflict', 'alreadyAnswered');
        },
      },
    );
    button('Accepter')?.click();
    await settle();
    expect(page().querySelector('es-problem')?.textContent).toContain('Une réponse a déjà été donnée');
    expect(button('Décliner')).toBeDefined();
  });

  it('teaches what to do when there is none', async () => {
    await open({});
    expect(page().textContent).toContain('Aucune mise en relation');
  });
});
