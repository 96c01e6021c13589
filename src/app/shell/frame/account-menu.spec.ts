import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { fakeDocuments, provideFakes, type Fakes } from '../../backend/testing/fakes';
import { AccountMenu } from './account-menu';

@Component({ template: '' })
class Blank {}

describe('the menu of the account', () => {
  const open = async (session: Fakes['session'] = null): Promise<HTMLElement> => {
    TestBed.configureTestingModule({
      providers: [provideFakes({ documents: fakeDocuments({}), session }), provideRouter([{ path: '**', component: Blank }])],
    });
    const fixture = TestBed.createComponent(AccountMenu);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };
  const addresses = (menu: HTMLElement): readonly (string | null)[] =>
    [...menu.querySelectorAll('a[hreflang]')].map((link) => link.getAttribute('href'));

  it('leads to the page one is on in the other language, query and fragment too, after any navigation', async () => {
    const menu = await open();
    const pages = await RouterTestingHarness.create();
    await pages.navigateByUrl('/appels/pins?vue=grille#jury');
    await pages.fixture.whenStable();
    expect(addresses(menu)).toEqual(['/appels/pins?vue=grille#jury', '/en/appels/pins?vue=grille#jury']);
    await pages.navigateByUrl('/annuaire');
    await pages.fixture.whenStable();
    expect(addresses(menu)).toEqual(['/annuaire', '/en/annuaire']);
  });

  it('names the language to a visitor, and the account to whoever signed in', async () => {
    expect((await open()).querySelector('button')?.textContent.trim()).toMatch(/^Langue et apparence\s:\sFrançais\s*FR$/);
    TestBed.resetTestingModule();
    const mine = (await open({ uid: 'amina', memberships: [] })).querySelector('button');
    expect(mine?.textContent).not.toContain('Français');
    expect(mine?.querySelector('[aria-label], title')).not.toBeNull();
  });
});
