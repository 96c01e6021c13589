import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { provideRouter } from '@angular/router';
import { fakeCallables, fakeDocuments, provideFakes, type FakePerson } from '../../backend/testing/fakes';
import { SideSheetHarness } from '../../shared/side-sheet/testing/side-sheet.harness';
import { DataTableHarness } from '../../shared/tables/testing/data-table.harness';
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
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const table = await loader.getHarness(DataTableHarness.with({ label: 'Courriels' }));
    expect(await table.under('Objet')).toEqual(['Rôle terminé', 'Nadia souhaite échanger']);
    await table.open('Rôle terminé');
    expect(element.textContent).not.toContain('Votre rôle a pris fin.');
    await (await loader.getHarness(MatButtonHarness.with({ text: 'Lire le texte' }))).click();
    const sheet = await loader.getHarness(SideSheetHarness.with({ label: 'Courriel' }));
    expect(await sheet.text()).toContain('Votre rôle a pris fin.');
    expect(callables.calls).toEqual([['openMail', { mailId: '1' }]]);
    await sheet.press('j');
    const next = await loader.getHarness(SideSheetHarness);
    expect(await table.read()).toBe('Nadia souhaite échanger');
    expect(await next.text()).not.toContain('Votre rôle a pris fin.');
    expect(await loader.getAllHarnesses(MatButtonHarness.with({ text: 'Lire le texte' }))).toEqual([]);
  });
});
