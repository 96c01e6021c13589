import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ApplicationRef, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Intro } from './intro';
import { Page } from './page';
import { Spine } from './spine';
import { SpineHarness } from './testing/spine.harness';

describe('es-page', () => {
  it('owns the only h1, names the document and links the breadcrumbs', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Page);
    fixture.componentRef.setInput('heading', 'Classement');
    fixture.componentRef.setInput('crumbs', [{ label: 'Jury', link: '/jury' }]);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelectorAll('h1').length).toBe(1);
    expect(document.title).toBe('Classement · Essaim');
    expect(element.querySelector('nav a')?.getAttribute('href')).toBe('/jury');
  });

  it('says which of its words a programme wrote, in French', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Page);
    fixture.componentRef.setInput('heading', 'Screening');
    fixture.componentRef.setInput('crumbs', [
      { label: 'Programmes', link: '/programmes' },
      { label: 'Appel 2027', link: '/appels/a', ownWords: true },
    ]);
    await fixture.whenStable();
    const links = [...(fixture.nativeElement as HTMLElement).querySelectorAll('nav a')];
    expect(links.map((link) => link.getAttribute('lang'))).toEqual([null, 'fr']);
  });

  it('tells the parts of one thing apart in the title of the document', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Page);
    fixture.componentRef.setInput('heading', 'La Monnaie des communs');
    fixture.componentRef.setInput('part', 'Feuille de route');
    await fixture.whenStable();
    expect(document.title).toBe('Feuille de route · La Monnaie des communs · Essaim');
  });

  it('says on paper when it was printed', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Page);
    fixture.componentRef.setInput('heading', 'Classement');
    await fixture.whenStable();
    const printed = () => (fixture.nativeElement as HTMLElement).querySelector('.printed')?.textContent;
    expect(printed()).toBeUndefined();
    dispatchEvent(new Event('beforeprint'));
    expect(printed()).toMatch(/^Imprimé d'Essaim, \S+ \S+ \S+ \d{4}, \d/);
    dispatchEvent(new Event('afterprint'));
    await fixture.whenStable();
    expect(printed()).toBeUndefined();
  });
});

@Component({ imports: [Page, Intro], template: `<es-page heading="Journal"><es-intro>Ce que dit le journal.</es-intro></es-page>` })
class Introduced {}

describe('es-intro', () => {
  beforeEach(() => localStorage.removeItem('essaim:introduced'));
  afterEach(() => localStorage.removeItem('essaim:introduced'));

  async function visit(path: string): Promise<HTMLElement> {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideRouter([{ path, component: Introduced }])] });
    const harness = await RouterTestingHarness.create(`/${path}`);
    return harness.routeNativeElement ?? document.body;
  }

  it('says what a page is for on the first visit, then when asked', async () => {
    expect((await visit('journal')).textContent).toContain('Ce que dit le journal.');
    const again = await visit('journal');
    expect(again.textContent).not.toContain('Ce que dit le journal.');
    const button = again.querySelector('button');
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    button?.click();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(again.textContent).toContain('Ce que dit le journal.');
    expect((await visit('courriels')).textContent).toContain('Ce que dit le journal.');
  });

  it('shows the page all the same in a browser that has no room left', async () => {
    spyOn(Storage.prototype, 'setItem').and.throwError(new DOMException('full', 'QuotaExceededError'));
    expect((await visit('journal')).textContent).toContain('Ce que dit le journal.');
  });
});

describe('es-spine', () => {
  async function spine(inputs: Readonly<Record<string, unknown>>) {
    const fixture = TestBed.createComponent(Spine);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    return TestbedHarnessEnvironment.harnessForFixture(fixture, SpineHarness);
  }

  it('puts today on the line, with what comes next', async () => {
    const line = await spine({ stage: 'reviewed' });
    expect(await line.past()).toEqual(['Appel', 'Brouillon', 'Dépôt', 'Recevabilité']);
    expect(await line.today()).toBe('Lecture');
    expect(await line.sentence()).toContain('puis Délibération');
  });

  it('names its stages where they have room, and those of an edition are its own', async () => {
    const project = await spine({ stage: 'reviewed' });
    expect(await project.stages()).toEqual(
      jasmine.arrayWithExactContents([
        ...['Appel', 'Brouillon', 'Dépôt', 'Recevabilité', 'Lecture', 'Délibération', 'Annonce'],
        ...['Entrée', 'Diagnostic', 'En chemin', 'Bilan', 'Communauté'],
      ]),
    );
    const edition = await spine({ stage: 'selecting' });
    expect((await edition.stages()).length).toBe(6);
    expect(await edition.sentence()).toContain("Étape de l'édition");
    expect(await edition.today()).toBe('Sélection');
  });

  it('says where a project stopped, and promises nothing next', async () => {
    const line = await spine({ stage: 'screened', ended: 'Non recevable' });
    expect(await line.today()).toBe('Non recevable');
    expect(await line.sentence()).not.toContain('puis');
  });
});
