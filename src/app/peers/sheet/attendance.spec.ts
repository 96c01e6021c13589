import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { MatChipListboxHarness } from '@angular/material/chips/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import type { MarkRecord } from '@domain/peers/peers';
import { fakeDocuments, fakeOutbox, provideFakes } from '../../backend/testing/fakes';
import { AttendancePage } from './attendance';

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const session = (more: object = {}) => ({
  v: 1,
  programmeId: 'pins',
  editionId: 'e1',
  title: 'Collectif 1',
  state: 'planned',
  registeredCount: 2,
  startsAt: minutes(-120),
  endsAt: minutes(-5),
  halfDays: [{ id: 'h1', startsAt: minutes(-120), endsAt: minutes(-5) }],
  ...more,
});
const about = (uid: string, name: string) => ({ v: 2, programmeId: 'pins', halfDayId: 'h1', uid, name, organisationName: 'Sève' });
const signature = { kind: 'signature', signature: 'M0 0L9 9' };
const registered = (name: string) => ({
  v: 1,
  programmeId: 'pins',
  name,
  organisationName: 'Sève',
  state: 'registered',
  at: minutes(-9000),
});

describe('the attendance sheet of a half-day', () => {
  const show = async (more: object = {}) => {
    const outbox = fakeOutbox();
    const documents = fakeDocuments({
      'sessions/s1': session(more),
      'sessions/s1/registrations/amina': registered('Amina'),
      'sessions/s1/registrations/luc': registered('Luc'),
      'sessions/s1/attendances/h1~amina~s~k7': { ...about('amina', 'Amina'), ...signature, signedAt: minutes(-118), at: minutes(-118) },
      'sessions/s1/attendances/h1~luc~s~k7': { ...about('luc', 'Luc'), ...signature, signedAt: minutes(-119), at: minutes(-1) },
    });
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore(),
        provideFakes({
          documents,
          outbox,
          session: { uid: 'claire', name: 'Claire', memberships: [{ role: 'manager', scopeId: 'pins' }] },
        }),
      ],
    });
    const fixture = TestBed.createComponent(AttendancePage);
    fixture.componentRef.setInput('sessionId', 's1');
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const button = (words: string) =>
      [...element.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).includes(words));
    const press = async (words: string): Promise<void> => {
      button(words)?.click();
      await fixture.whenStable();
    };
    const row = (name: string) =>
      [...element.querySelectorAll('tbody tr')].find((one) => one.textContent.includes(name))?.textContent ?? '';
    const move = async (hours: object): Promise<void> => {
      documents.seed('sessions/s1', session(hours));
      await fixture.whenStable();
    };
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const state = async (words: string): Promise<MatButtonToggleHarness> => {
      for (const one of await loader.getAllHarnesses(MatButtonToggleHarness)) if ((await one.getAriaLabel()) === words) return one;
      throw new Error(`Nothing says ${words}`);
    };
    return { outbox, documents, element, button, press, row, move, state, loader };
  };

  it('names its session and its half-day when the browser prints it by itself', async () => {
    const { element } = await show();
    const paper = element.querySelector('.paper');
    expect(paper?.textContent.replace(/\s+/g, ' ')).toMatch(/^ ?Collectif 1 · \S+ \d/);
    expect(element.querySelector('es-page .lead')?.textContent.trim()).not.toBe('');
    expect(element.querySelector('es-page .lead .es-no-print')).toBeNull();
  });

  it('shows both hours of a signature made without network, and leaves it to be decided', async () => {
    const { row, button } = await show();
    expect(row('Luc')).toMatch(/signé hors ligne à .*, reçu (?:à|le) /);
    expect(row('Luc')).toContain('à décider');
    expect(button('Sceller la feuille')?.disabled).toBeTrue();
  });

  it('validates what was signed with the network, and no signature made without', async () => {
    const { outbox, press } = await show();
    await press('Valider 1 présence');
    expect(outbox.sent.map(({ path }) => path)).toEqual(['sessions/s1/attendances/h1~amina~m~1']);
    const mark = outbox.sent[0]?.patch as MarkRecord;
    expect(mark).toEqual(
      jasmine.objectContaining({ v: 2, kind: 'mark', state: 'present', lateMinutes: 0, earlyMinutes: 0, byUid: 'claire' }),
    );
  });

  it('marks under the number after the last mark', async () => {
    const { outbox, press } = await show();
    await press('Luc : absent');
    expect(outbox.sent.map(({ path }) => path)).toEqual(['sessions/s1/attendances/h1~luc~m~1']);
    expect((outbox.sent[0]?.patch as MarkRecord).state).toBe('absent');
  });

  it('shows as chosen what is written, not what was only pressed', async () => {
    const { documents, state } = await show();
    await (await state('Luc : absent')).toggle();
    expect(await (await state('Luc : absent')).isChecked()).toBeFalse();
    documents.seed('sessions/s1/attendances/h1~luc~m~1', {
      ...about('luc', 'Luc'),
      kind: 'mark',
      state: 'absent',
      lateMinutes: 0,
      earlyMinutes: 0,
      byUid: 'claire',
      byName: 'Claire',
      number: 1,
      at: minutes(0),
    });
    expect(await (await state('Luc : absent')).isChecked()).toBeTrue();
    await (await state('Luc : absent')).toggle();
    expect(await (await state('Luc : absent')).isChecked()).toBeTrue();
  });

  it('marks nobody by an arrow', async () => {
    const { outbox, state } = await show();
    await (await state('Luc : présent')).focus();
    await (await (await state('Luc : présent')).host()).sendKeys(TestKey.RIGHT_ARROW);
    expect(outbox.sent).toEqual([]);
  });

  it('shows one half-day of several', async () => {
    const halfDays = [
      { id: 'h1', startsAt: minutes(-120), endsAt: minutes(-65) },
      { id: 'h2', startsAt: minutes(-60), endsAt: minutes(-5) },
    ];
    const { loader, row } = await show({ halfDays });
    const halves = await loader.getHarness(MatChipListboxHarness);
    expect(row('Luc')).toContain('pas encore signé');
    await (await halves.getChips())[0]?.select();
    expect(row('Luc')).toContain('signé hors ligne');
  });

  it('offers no mark before the half-day begins', async () => {
    const ahead = [{ id: 'h1', startsAt: minutes(60), endsAt: minutes(120) }];
    const { element, button } = await show({ startsAt: minutes(60), endsAt: minutes(120), halfDays: ahead });
    expect(element.textContent).toContain('Les présences se notent à partir du début de la demi-journée');
    expect(button('Luc : absent')).toBeUndefined();
    expect(button('Valider')).toBeUndefined();
    expect(button('Sceller la feuille')).toBeUndefined();
  });

  it('opens when the half-day that is shown is moved to now', async () => {
    const ahead = [{ id: 'h1', startsAt: minutes(60), endsAt: minutes(120) }];
    const { button, move } = await show({ startsAt: minutes(60), endsAt: minutes(120), halfDays: ahead });
    expect(button('Luc : absent')).toBeUndefined();
    await move({});
    expect(button('Luc : absent')).toBeDefined();
  });

  it('offers nothing more once the sheet is sealed', async () => {
    const { element, button } = await show({ sealed: { h1: { at: minutes(-1), byName: 'Claire', number: 3, hash: 'x' } } });
    expect(element.textContent).toContain('Feuille scellée par Claire');
    expect(button('Luc : absent')).toBeUndefined();
    expect(button('Sceller la feuille')).toBeUndefined();
  });
});
