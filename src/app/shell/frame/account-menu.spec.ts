import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { fakeDocuments, provideFakes, type Fakes } from '../../backend/testing/fakes';
import { Look } from '../looks/look';
import { AccountMenu } from './account-menu';

@Component({ template: '' })
class Blank {}

describe('the menu of the account', () => {
  const show = async (session: Fakes['session'] = null) => {
    TestBed.configureTestingModule({
      providers: [provideFakes({ documents: fakeDocuments({}), session }), provideRouter([{ path: '**', component: Blank }])],
    });
    const fixture = TestBed.createComponent(AccountMenu);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button')!;
    const open = async (): Promise<MatMenuHarness> => {
      button.click();
      await fixture.whenStable();
      return TestbedHarnessEnvironment.loader(fixture).getHarness(MatMenuHarness);
    };
    return { fixture, button, open };
  };
  const words = async (menu: MatMenuHarness) => Promise.all((await menu.getItems()).map(async (item) => item.getText()));
  const addresses = (): readonly (string | null)[] =>
    [...document.querySelectorAll('.cdk-overlay-container a[hreflang]')].map((link) => link.getAttribute('href'));
  const checked = async (menu: MatMenuHarness) => {
    const all = await Promise.all(
      (await menu.getItems()).map(async (item) => [await item.getText(), await (await item.host()).getAttribute('aria-checked')] as const),
    );
    return all.filter(([, state]) => state === 'true').map(([text]) => text);
  };
  afterEach(() => {
    TestBed.inject(Look).theme.set('system');
    TestBed.inject(Look).contrast.set(false);
    TestBed.tick();
  });

  it('leads to the page one is on in the other language, query and fragment too, after any navigation', async () => {
    const { open } = await show();
    const pages = await RouterTestingHarness.create();
    await pages.navigateByUrl('/appels/pins?vue=grille#jury');
    await open();
    expect(addresses()).toEqual(['/appels/pins?vue=grille#jury', '/en/appels/pins?vue=grille#jury']);
    await pages.navigateByUrl('/annuaire');
    await pages.fixture.whenStable();
    expect(addresses()).toEqual(['/annuaire', '/en/annuaire']);
  });

  it('opens nothing when its button is pressed again, or Escape, before it came', async () => {
    const { fixture, button } = await show();
    const menus = (): number => document.querySelectorAll('.cdk-overlay-container [role="menu"]').length;
    button.click();
    button.click();
    await fixture.whenStable();
    expect([menus(), button.getAttribute('aria-expanded')]).toEqual([0, 'false']);
    button.click();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await fixture.whenStable();
    expect([menus(), button.getAttribute('aria-expanded')]).toEqual([0, 'false']);
  });

  it('names the language to a visitor, and the account to whoever signed in', async () => {
    expect((await show()).button.textContent.trim()).toMatch(/^Langue et apparence\s:\sFrançais\s*FR$/);
    TestBed.resetTestingModule();
    const { button: mine } = await show({ uid: 'amina', memberships: [] });
    expect(mine.textContent).not.toContain('Français');
    expect(mine.querySelector('[aria-label], title')).not.toBeNull();
  });

  it('opens a menu, says so, and gives the focus back when it is closed', async () => {
    const { button, open } = await show({ uid: 'amina', memberships: [] });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    const menu = await open();
    expect(await words(menu)).toEqual([
      'Mon compte',
      'Français',
      'English',
      'Automatique',
      'Claire',
      'Sombre',
      'Contraste renforcé',
      'Se déconnecter',
    ]);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await menu.close();
    expect([button.getAttribute('aria-expanded'), document.activeElement]).toEqual(['false', button]);
  });

  it('opens again after it was closed', async () => {
    const { open } = await show();
    await (await open()).close();
    expect(await words(await open())).toEqual(['Français', 'English', 'Automatique', 'Claire', 'Sombre', 'Contraste renforcé']);
  });

  it('tries a look with the menu still open, and says which is chosen', async () => {
    const { open } = await show();
    const menu = await open();
    expect(await checked(menu)).toEqual(['Français', 'Automatique']);
    await menu.clickItem({ text: 'Sombre' });
    await menu.clickItem({ text: 'Contraste renforcé' });
    expect(await checked(menu)).toEqual(['Français', 'Sombre', 'Contraste renforcé']);
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });
});
