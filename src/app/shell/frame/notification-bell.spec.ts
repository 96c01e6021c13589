import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { provideRouter, Router } from '@angular/router';
import { Refusal } from '../../backend/refusal';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { NotificationBell } from './notification-bell';

@Component({ template: '' })
class Blank {}

const at = new Date();
const told = (fr: string, readAt: Date | null, minute: number) => ({
  v: 1,
  text: { fr, en: fr },
  link: '/seances/s1',
  readAt,
  at: new Date(at.getTime() - minute * 60_000),
});

describe('the bell', () => {
  const show = async (refuse = false) => {
    const documents = fakeDocuments({
      'people/amina/notifications/n1': told('La séance est annulée', null, 1),
      'people/amina/notifications/n2': told('Votre dossier est arrivé', at, 2),
    });
    if (refuse) documents.refuse('people/amina/notifications', new Refusal('unavailable'));
    TestBed.configureTestingModule({
      providers: [provideFakes({ documents, session: { uid: 'amina' } }), provideRouter([{ path: '**', component: Blank }])],
    });
    const fixture = TestBed.createComponent(NotificationBell);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button')!;
    button.click();
    await fixture.whenStable();
    const menu = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatMenuHarness);
    const words = async () => Promise.all((await menu.getItems()).map(async (item) => item.getText()));
    return { documents, fixture, button, menu, words };
  };

  it('says how many wait, and lists them newest first', async () => {
    const { button, words } = await show();
    expect(button.getAttribute('aria-label')).toBe('Notifications, 1 non lue');
    const [first, second, last] = await words();
    expect(first).toContain('La séance est annulée');
    expect(second).toContain('Votre dossier est arrivé');
    expect(last).toBe('Tout marquer comme lu');
  });

  it('leads to what one tells, and marks it read', async () => {
    const { button, documents, fixture, menu } = await show();
    await menu.clickItem({ text: /annulée/ });
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/seances/s1');
    expect(documents.at('people/amina/notifications/n1')?.['readAt']).not.toBeNull();
    expect(button.getAttribute('aria-label')).toBe('Notifications');
  });

  it('says that they could not be read, and asks again', async () => {
    const { documents, menu, words } = await show(true);
    expect(await words()).toEqual(["Les notifications n'ont pas pu être lues.", 'Réessayer']);
    documents.refuse('people/amina/notifications', null);
    await menu.clickItem({ text: 'Réessayer' });
    expect((await words())[0]).toContain('La séance est annulée');
  });
});
