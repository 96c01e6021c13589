import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { joinCommunity } from '@domain/alumni/profile';
import { communityId } from '@domain/people/people';
import { fakeDocuments, fakeOutbox, provideFakes } from '../../backend/testing/fakes';
import { MyProfile } from './my-profile';

const profile = joinCommunity(
  null,
  { name: 'Nadia Ferrand', organisationName: 'Trame', department: '69', editionName: "P'INS 2021" },
  new Date('2027-03-01T10:00:00Z'),
);

describe('my profile', () => {
  const outbox = fakeOutbox();
  let fixture: ComponentFixture<MyProfile>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const field = (label: string): HTMLInputElement => {
    const id = [...page().querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label))?.htmlFor ?? '';
    return page().querySelector(`#${id}`) as HTMLInputElement;
  };
  const type = async (label: string, words: string): Promise<void> => {
    field(label).value = words;
    field(label).dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const save = async (): Promise<void> => {
    page().querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    outbox.sent.length = 0;
    outbox.settle();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideFakes({
          outbox,
          session: { uid: 'nadia', memberships: [{ role: 'alumnus', scopeId: communityId }] },
          documents: fakeDocuments({ 'alumni/nadia': profile }),
        }),
      ],
    });
    fixture = TestBed.createComponent(MyProfile);
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  });

  it('shows what others will see while it is typed', async () => {
    await type('En une ligne', 'A ouvert deux sites');
    expect(page().querySelector('es-member-card')?.textContent).toContain('A ouvert deux sites');
  });

  it('sends profile and contact apart, what was typed alone, with what was shown', async () => {
    await type('En une ligne', 'A ouvert deux sites');
    await type('Téléphone', '06 00');
    await save();
    expect(outbox.sent.map(({ path, mode, patch }) => [path, mode, patch])).toEqual([
      ['alumni/nadia', 'revise', { headline: 'A ouvert deux sites' }],
      ['alumni/nadia/private/contact', 'revise', { phone: '06 00' }],
    ]);
    expect(outbox.sent[0]?.seen).toEqual(jasmine.objectContaining({ headline: '', name: 'Nadia Ferrand' }));
  });

  it('never says saved while a version waits for a choice', async () => {
    await type('En une ligne', 'A ouvert deux sites');
    await save();
    outbox.meet({ headline: 'Autre part' });
    await fixture.whenStable();
    expect(page().querySelector('es-save-state')?.textContent).toContain("n'est pas enregistrée");
  });

  it('says what is wrong at the field, keeps what was typed and sends nothing', async () => {
    await type('En une ligne', 'x'.repeat(161));
    await type('Adresse électronique', 'nadia');
    await save();
    expect(page().textContent).toContain('Raccourcissez ce texte');
    expect(page().textContent).toContain('Écrivez une adresse complète');
    expect(field('Adresse électronique').value).toBe('nadia');
    expect(outbox.sent).toEqual([]);
  });

  it('says when the server refused', async () => {
    await type('Téléphone', '06 00');
    await save();
    outbox.refuse({ reason: 'permission', detail: '', field: null });
    await fixture.whenStable();
    expect(page().querySelector('es-save-state')?.textContent).toContain('Non enregistré');
  });
});
