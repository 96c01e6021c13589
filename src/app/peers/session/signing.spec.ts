import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Registration, Session, SignatureRecord } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { fakeDocuments, fakeOutbox, provideFakes } from '../../backend/testing/fakes';
import { SignatureSurfaceHarness } from '../ui/testing/signature-surface.harness';
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

  it('sends a typed name as a drawing, with the time of this device, and shows it as kept here', async () => {
    const { outbox, press, faces, fixture } = await show();
    await press('Signer');
    const surface = await TestbedHarnessEnvironment.loader(fixture).getHarness(SignatureSurfaceHarness);
    await surface.typeName('');
    await surface.press('Valider ma signature');
    expect(outbox.sent.length).toBe(0);
    expect(await surface.words()).toContain('Écrivez votre nom en lettres.');
    await surface.press('Dessiner plutôt');
    await surface.typeName('Amina');
    await surface.press('Valider ma signature');
    const [letter] = outbox.sent;
    expect(letter?.path).toMatch(/^sessions\/s1\/attendances\/h2~amina~s~[a-z0-9]{2}$/);
    const record = letter?.patch as SignatureRecord;
    expect(record).toEqual(jasmine.objectContaining({ v: 2, kind: 'signature', uid: 'amina', name: 'Amina', organisationName: 'Sève' }));
    expect(record.signature).toMatch(/^M\d/);
    expect(Math.abs(record.signedAt.getTime() - Date.now())).toBeLessThan(60_000);
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

  const about = { programmeId: 'pins', uid: 'amina', name: 'Amina', organisationName: 'Sève' };
  const signed = (halfDayId: string, signedAt: Date, at: Date) => ({
    v: 2,
    kind: 'signature',
    ...about,
    halfDayId,
    signature: 'M0 0L9 9',
    signedAt,
    at,
  });
  const marked = (halfDayId: string, state: string, at: Date) => ({
    v: 2,
    kind: 'mark',
    ...about,
    halfDayId,
    state,
    lateMinutes: 0,
    earlyMinutes: 0,
    byUid: 'claire',
    byName: 'Claire',
    at,
  });

  it('shows what the team marked, and that a signature which came afterwards waits for their answer', async () => {
    const absent = { 'sessions/s1/attendances/h1~amina~m~1': marked('h1', 'absent', minutes(-200)) };
    expect((await show(absent)).faces()[0]).toContain('Noté absent');
    TestBed.resetTestingModule();
    const arrived = { ...absent, 'sessions/s1/attendances/h1~amina~s~k7': signed('h1', minutes(-590), minutes(-100)) };
    expect((await show(arrived)).faces()[0]).toContain('Votre signature est arrivée ensuite');
  });

  it('shows both hours of a signature made without network', async () => {
    const [first = ''] = (await show({ 'sessions/s1/attendances/h1~amina~s~k7': signed('h1', minutes(-590), minutes(-100)) })).faces();
    expect(first).toMatch(/signé hors ligne à .* reçu/);
    expect(first).toContain("L'équipe voit les deux heures et décide");
  });

  it('reads a signature of before', async () => {
    const earlier = {
      v: 1,
      ...about,
      halfDayId: 'h1',
      state: 'present',
      method: 'signature',
      signature: 'M0 0',
      at: minutes(-590),
      validatedByName: '',
      validatedAt: null,
    };
    expect((await show({ 'sessions/s1/attendances/h1~amina': earlier })).faces()[0]).toContain('Signé, présent');
  });

  it('says that a sheet is sealed where nothing was signed', async () => {
    const { faces, fixture } = await show();
    fixture.componentRef.setInput('session', { ...session, sealed: { h2: { at: new Date(), byName: 'Claire', number: 1, hash: 'x' } } });
    await fixture.whenStable();
    expect(faces()[1]).toContain('La feuille de cette demi-journée est scellée');
  });
});
