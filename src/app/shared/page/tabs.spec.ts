import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatTabNavBarHarness } from '@angular/material/tabs/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Tabs } from './tabs';

@Component({
  imports: [Tabs],
  template: `<es-tabs label="Pages de la communauté" [tabs]="tabs"><p>Ce que montre l'onglet</p></es-tabs>`,
})
class Tabbed {
  readonly tabs = [
    { label: 'Membres', link: '/communaute' },
    { label: 'Entraide', link: '/communaute/entraide', count: 3 },
  ];
}

describe('es-tabs', () => {
  it('are pages: the one that is open is marked, names what it shows, and another is a press away', async () => {
    const routes = ['communaute', 'communaute/entraide'].map((path) => ({ path, component: Tabbed }));
    TestBed.configureTestingModule({ providers: [provideRouter(routes)] });
    const router = await RouterTestingHarness.create('/communaute');
    const bar = await TestbedHarnessEnvironment.loader(router.fixture).getHarness(MatTabNavBarHarness);
    const links = await bar.getLinks();
    expect(await Promise.all(links.map((link) => link.getLabel()))).toEqual(['Membres', 'Entraide 3']);
    expect(await (await bar.getActiveLink()).getLabel()).toBe('Membres');
    const host = await bar.host();
    expect([await host.getAttribute('role'), await host.getAttribute('aria-label')]).toEqual(['tablist', 'Pages de la communauté']);
    expect(await (await (await bar.getPanel()).host()).text()).toBe("Ce que montre l'onglet");
    await bar.clickLink({ label: 'Entraide 3' });
    await router.fixture.whenStable();
    const after = await TestbedHarnessEnvironment.loader(router.fixture).getHarness(MatTabNavBarHarness);
    expect(await (await after.getActiveLink()).getLabel()).toBe('Entraide 3');
  });

  for (const filtered of ['/communaute?region=52', '/communaute?region=52&sujet=a', '/communaute#moi'])
    it(`stay on the page that is open when a filter or a place is in its address (${filtered})`, async () => {
      TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'communaute', component: Tabbed }])] });
      const router = await RouterTestingHarness.create('/communaute');
      await router.navigateByUrl(filtered);
      await router.fixture.whenStable();
      const bar = await TestbedHarnessEnvironment.loader(router.fixture).getHarness(MatTabNavBarHarness);
      expect(await (await bar.getActiveLink()).getLabel()).toBe('Membres');
    });
});
