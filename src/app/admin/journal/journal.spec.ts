import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { organisationId, type Membership } from '@domain/people/people';
import { Refusal } from '../../backend/refusal';
import { fakeCallables, fakeDocuments, provideFakes, type FakeAnswers } from '../../backend/testing/fakes';
import { Journal } from './journal';

const line = (sequence: number, programmeId: string | null) => ({
  v: 1,
  sequence,
  at: new Date('2027-03-01T10:00:00Z'),
  actorUid: 'claire',
  actorName: 'Claire',
  act: sequence === 1 ? 'openCall' : 'unheardOf',
  subject: 's',
  programmeId,
  summary: `ligne ${sequence}`,
  previousHash: '',
  hash: 'abcdefghijklmnop',
});
const lines = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `audit/${String(index + 1).padStart(12, '0')}`,
      line(index + 1, index % 2 ? null : 'pins'),
    ]),
  );
const administrator: Partial<Membership> = { role: 'administrator', scopeId: organisationId };
const manager: Partial<Membership> = { role: 'manager', scopeId: 'pins', scopeName: "P'INS" };

describe('the journal', () => {
  let fixture: ComponentFixture<Journal>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const open = async (
    membership: Partial<Membership>,
    count: number,
    verify: FakeAnswers['verifyAudit'] = () => ({ ok: true, lines: count, keyedFrom: null, waiting: 0 }),
    more: Readonly<Record<string, object>> = {},
  ): Promise<void> => {
    const callables = fakeCallables({ verifyAudit: verify });
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideFakes({
          documents: fakeDocuments({ ...lines(count), ...more }),
          callables,
          session: { uid: 'x', memberships: [membership] },
        }),
      ],
    });
    fixture = TestBed.createComponent(Journal);
    await settle();
    await settle();
  };
  const rows = () => [...page().querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.textContent.trim());
  const button = (words: string) => [...page().querySelectorAll('button')].find((one) => one.textContent.includes(words));

  it('shows whoever stepped aside from an application the lines about something else, and says so', async () => {
    const selection = (sequence: number, is: boolean) => ({
      [`audit/00000000000${sequence}`]: { ...line(sequence, 'pins'), selection: is },
    });
    await open(manager, 1, undefined, {
      'bindings/x': { v: 1, lane: 'a', since: new Date() },
      ...selection(2, true),
      ...selection(3, false),
    });
    expect(rows().length).toBe(1);
    expect(page().textContent).toContain('ligne 3');
    expect(page().querySelector('[role=note]')?.textContent).toContain('déporté·e');
  });

  it('tells nobody else that lines are left out', async () => {
    await open(manager, 3);
    expect(page().querySelector('[role=note]')).toBeNull();
  });

  it('shows the latest fifty lines first, then the older ones', async () => {
    await open(administrator, 70);
    expect([rows()[0], rows().length]).toEqual(['70', 50]);
    button('plus anciennes')?.click();
    await settle();
    expect([rows().at(-1), rows().length]).toEqual(['1', 70]);
    expect(button('plus anciennes')).toBeUndefined();
  });

  it('gives managers the lines of their programme, without verification', async () => {
    await open(manager, 6);
    expect(rows()).toEqual(['5', '3', '1']);
    expect(button('Vérifier')).toBeUndefined();
  });

  it('names acts in words, and those it does not know by their name', async () => {
    await open(administrator, 2);
    expect(page().textContent).toContain('Appel ouvert');
    expect(page().textContent).toContain('unheardOf');
  });

  it('shows the account beside the name, since names may be alike', async () => {
    await open(administrator, 2, undefined, { 'audit/000000000002': { ...line(2, null), actorEmail: 'claire@example.org' } });
    const accounts = [...page().querySelectorAll('.account')].map(({ textContent }) => textContent);
    expect(accounts).toEqual(['claire@example.org', 'claire']);
  });

  it('says in words what was there and what took its place', async () => {
    const changes = [
      { field: 'places', before: 8, after: 10 },
      { field: 'convention.rate', before: null, after: 0.8 },
      { field: 'criteria.weight', before: 25, after: 30 },
      { field: 'fields.required', before: false, after: true },
      { field: 'unheardOf', before: 'a', after: '' },
    ];
    await open(administrator, 1, undefined, { 'audit/000000000001': { ...line(1, null), act: 'configureEdition', changes } });
    const told = [...page().querySelectorAll('es-change-list li')].map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(told).toEqual([
      'Places : 8 → devient 10',
      'Taux de la convention : rien → devient 80 %',
      'Critère, poids : 25 → devient 30',
      'Question du formulaire, obligatoire : non → devient oui',
      'unheardOf : a → devient rien',
    ]);
  });

  it('says in words what became of a session and of the words of a call', async () => {
    const changes = [
      { field: 'session.kind', before: 'webinar', after: 'seminar' },
      { field: 'session.halfDays', before: '2027-03-02T08:00:00.000Z – 2027-03-02T11:00:00.000Z', after: null },
      { field: 'call.tagline', before: '', after: 'Un appel' },
    ];
    await open(administrator, 1, undefined, { 'audit/000000000001': { ...line(1, null), act: 'configureSession', changes } });
    const told = [...page().querySelectorAll('es-change-list li')].map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(told).toEqual([
      'Forme : Webinaire → devient Séminaire',
      'Demi-journées : mardi 2 mars 2027, 9 h – mardi 2 mars 2027, 12 h → devient rien',
      'Accroche : rien → devient Un appel',
    ]);
    expect(page().textContent).toContain('Séance modifiée');
  });

  it('says that the chain holds, or where it breaks', async () => {
    await open(administrator, 3, () => ({ ok: false, sequence: 2, fault: 'changed', waiting: 0 }));
    button('Vérifier')?.click();
    await settle();
    expect(page().querySelector('[role="status"].es-card')?.textContent).toContain('La ligne 2 ne dit plus ce qui a été scellé');
  });

  it('says how many acts wait for their number', async () => {
    await open(administrator, 3, () => ({ ok: true, lines: 3, keyedFrom: null, waiting: 2 }));
    button('Vérifier')?.click();
    await settle();
    expect(page().querySelector('[role="status"].es-card')?.textContent).toContain('2 actes attendent leur numéro');
  });

  it('says that no line is sealed with the key yet', async () => {
    await open(administrator, 3, () => ({ ok: true, lines: 3, keyedFrom: null, waiting: 0 }));
    button('Vérifier')?.click();
    await settle();
    expect(page().querySelector('[role="status"].es-card')?.textContent).toContain("n'est encore scellée avec la clé du serveur");
  });

  it('says when verification failed, and verifies again rather than reading older lines', async () => {
    let isBack = false;
    await open(administrator, 70, () => {
      if (!isBack) throw new Refusal('unavailable');
      return { ok: true, lines: 70, keyedFrom: null, waiting: 0 };
    });
    button('Vérifier')?.click();
    await settle();
    expect(page().querySelector('es-problem')).not.toBeNull();
    isBack = true;
    button('Réessayer')?.click();
    await settle();
    expect(page().querySelector('es-problem')).toBeNull();
    expect(page().querySelector('[role="status"].es-card')?.textContent).toContain('Intact');
    expect(rows().length).toBe(50);
  });
});
