import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { Invitation, Membership } from '@domain/people/people';
import { Refusal } from '../../backend/refusal';
import { fakeCallables, fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { SideSheetHarness } from '../../shared/side-sheet/testing/side-sheet.harness';
import { DataTableHarness } from '../../shared/tables/testing/data-table.harness';
import { RoleHolders } from './role-holders';

const from = new Date('2026-01-01');
const holder = (uid: string, until: Date | null = null): Membership => ({
  v: 1,
  uid,
  personName: uid,
  role: 'manager',
  scopeKind: 'programme',
  scopeId: 'pins',
  scopeName: "P'INS",
  programmeId: 'pins',
  subjectId: null,
  from,
  until,
});
const invitation = (name: string, change: Partial<Invitation> = {}): Invitation => ({
  v: 1,
  role: 'manager',
  scopeKind: 'programme',
  scopeId: 'pins',
  scopeName: "P'INS",
  programmeId: 'pins',
  subjectId: null,
  email: 'luc@example.org',
  name,
  invitedBy: 'claire',
  invitedByName: 'Claire',
  invitedAt: from,
  expiresAt: new Date('2099-01-01'),
  state: 'pending',
  details: {},
  ...change,
});
const seed = {
  'memberships/claire': holder('claire'),
  'memberships/luc': holder('luc'),
  'memberships/former': holder('former', new Date('2026-02-01')),
  'invitations/i1': invitation('Zoé'),
  'invitations/i2': invitation('Tard', { expiresAt: from }),
};

describe('people and roles', () => {
  let fixture: ComponentFixture<RoleHolders>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const open = async (answers: Readonly<Record<string, (input: never) => unknown>> = {}, confirmed = true) => {
    const callables = fakeCallables(answers);
    const memberships = [{ role: 'manager', scopeId: 'pins', scopeName: "P'INS" }] as const;
    const dialogs: Pick<Dialogs, 'open'> = { open: () => Promise.resolve(confirmed as never) };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Dialogs, useValue: dialogs },
        provideFakes({ documents: fakeDocuments(seed), callables, session: { uid: 'claire', memberships } }),
      ],
    });
    fixture = TestBed.createComponent(RoleHolders);
    await settle();
    await settle();
    return callables;
  };
  const row = (name: string) => [...page().querySelectorAll('tr')].find((one) => one.textContent.includes(name));
  const type = (label: string, words: string): void => {
    const id = [...page().querySelectorAll('label')].find((one) => one.textContent.trim() === label)?.htmlFor ?? '';
    const input = page().querySelector<HTMLInputElement>(`#${id}`);
    if (input) input.value = words;
    input?.dispatchEvent(new Event('input'));
  };
  const click = async (words: string, within: Element = page()): Promise<void> => {
    [...within.querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await settle();
  };

  const loader = () => TestbedHarnessEnvironment.loader(fixture);
  const opened = async (label: string, name: string) => {
    await (await loader().getHarness(DataTableHarness.with({ label }))).open(name);
    await settle();
    return loader().getHarness(SideSheetHarness);
  };

  it('lets end the role of others only, while it lasts, from its detail and never from its row', async () => {
    await open();
    expect(row('luc')?.textContent).not.toContain('Mettre fin');
    expect(row('former')?.textContent).toContain('Terminé');
    expect(await (await opened('Gestionnaires', 'luc')).text()).toContain('Mettre fin');
    expect(await (await opened('Gestionnaires', 'claire')).text()).not.toContain('Mettre fin');
    expect(await (await opened('Gestionnaires', 'former')).text()).not.toContain('Mettre fin');
  });

  it('ends a role after one deliberate act', async () => {
    const callables = await open({ endMembership: () => null });
    await (await opened('Gestionnaires', 'luc')).choose('Mettre fin');
    await settle();
    expect(callables.calls).toEqual([['endMembership', { membershipId: 'luc' }]]);
  });

  it('says in the detail why a role was not ended', async () => {
    await open({ endMembership: () => Promise.reject(new Refusal('invalid', 'notOneself')) });
    const detail = await opened('Gestionnaires', 'luc');
    await detail.choose('Mettre fin');
    await settle();
    expect(page().querySelector('es-side-sheet es-problem')?.textContent.trim()).not.toBe('');
    expect(page().querySelectorAll('es-problem').length).toBe(1);
  });

  it('ends nothing when the person thinks again', async () => {
    const callables = await open({}, false);
    await (await opened('Gestionnaires', 'luc')).choose('Mettre fin');
    await settle();
    expect(callables.calls).toEqual([]);
  });

  it('shows what became of invitations, revokes one from its detail, and reads one thing at a time', async () => {
    const callables = await open({ revokeInvitation: () => null });
    await opened('Gestionnaires', 'luc');
    expect(row('Tard')?.textContent).toContain('Expirée');
    await (await opened('Invitations', 'Zoé')).choose('Annuler');
    await settle();
    expect(callables.calls).toEqual([['revokeInvitation', { invitationId: 'i1' }]]);
    expect(TestBed.inject(Router).url).toBe('/?invitation=i1');
  });

  it('checks an invitation before sending it', async () => {
    const callables = await open({ inviteMember: () => ({}) });
    await click('Inviter une personne');
    await click('Envoyer');
    expect(page().textContent).toContain('Écrivez le nom de la personne');
    expect(document.activeElement?.closest('es-field')?.textContent).toContain('Nom');
    type('Nom', 'Luc');
    type('Adresse électronique', 'Luc@Example.org');
    await click('Envoyer');
    expect(callables.calls).toEqual([
      ['inviteMember', { role: 'manager', scopeId: 'pins', email: 'luc@example.org', name: 'Luc', language: 'fr' }],
    ]);
    expect(page().querySelector('es-invitation-form')).toBeNull();
  });

  it('tells a refusal at the field and keeps what was typed', async () => {
    await open({
      inviteMember: () => {
        throw new Refusal('invalid', 'alreadyInvited', 'email');
      },
    });
    await click('Inviter une personne');
    type('Nom', 'Luc');
    type('Adresse électronique', 'luc@example.org');
    await click('Envoyer');
    expect(page().querySelector('es-invitation-form')?.textContent).toContain('déjà une invitation en attente');
    expect([...page().querySelectorAll<HTMLInputElement>('es-invitation-form input')].map(({ value }) => value)).toEqual([
      'Luc',
      'luc@example.org',
    ]);
  });
});
