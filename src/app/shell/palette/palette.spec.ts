import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Component } from '@angular/core';
import { fakeDocuments, provideFakes, type FakePerson } from '../../backend/testing/fakes';
import { Opened } from '../../shared/dialogs/dialogs';
import { Session } from '../../backend/session';
import { Look } from '../looks/look';
import { Palette } from './palette';

@Component({ template: '' })
class Blank {}

const project = {
  projectName: 'Résovilles',
  organisationName: 'ATEC',
  keywords: ['res', 'reso', 'resovilles'],
  programmeId: 'pins',
  state: 'submitted',
};

async function palette(person: FakePerson, more: Readonly<Record<string, object>> = {}) {
  let closed = false;
  const documents = fakeDocuments({ 'applications/a1': project, 'applications/a2': { ...project, state: 'draft' }, ...more });
  TestBed.configureTestingModule({
    providers: [
      provideFakes({ documents, session: person }),
      provideRouter(
        ['appels', 'jury', 'programmes', 'candidatures', 'seances', 'communaute'].map((path) => ({
          path,
          children: [{ path: '**', component: Blank }],
        })),
      ),
      { provide: Opened, useValue: { close: () => (closed = true) } },
    ],
  });
  const fixture = TestBed.createComponent(Palette);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const input = element.querySelector('input');
  if (!input) throw new Error('no input');
  const type = async (text: string): Promise<void> => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await new Promise((resolve) => setTimeout(resolve, 260));
    await fixture.whenStable();
  };
  const press = async (key: string): Promise<void> => {
    const keyCode = { ArrowDown: 40, ArrowUp: 38 }[key] ?? 0;
    input.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, bubbles: true }));
    await fixture.whenStable();
  };
  const shown = (): readonly string[] => [...element.querySelectorAll('li span')].map((one) => one.textContent);
  return { element, type, press, shown, isClosed: () => closed };
}

describe('es-palette', () => {
  const manager: FakePerson = { uid: 'm', memberships: [{ role: 'manager', programmeId: 'pins', scopeId: 'pins' }] };

  it('lists the pages of the roles held, and no other', async () => {
    const { shown } = await palette({ uid: 'x', memberships: [{ role: 'juror' }] });
    expect(shown()).toContain('Mes dossiers à lire');
    expect(shown()).not.toContain('Programmes et éditions');
  });

  it('filters pages without minding accents or case', async () => {
    const { shown, type } = await palette(manager);
    await type('EDITIONS');
    expect(shown()).toEqual(['Programmes et éditions']);
    await type('edition');
    expect(shown()).toEqual(['Programmes et éditions', 'Créer une édition']);
  });

  it("finds a manager's submitted projects, never a draft", async () => {
    const { shown, type } = await palette(manager);
    await type('réso');
    expect(shown()).toEqual(['Résovilles']);
  });

  it('finds nothing that a manager stepped aside from', async () => {
    const { shown, type } = await palette(manager, {
      'bindings/m': { v: 1, lane: 'a', since: new Date() },
      'applications/a1': { ...project, openAs: { a: false, b: true, c: true, d: true } },
      'applications/a3': { ...project, projectName: 'Réseau', openAs: { a: true, b: true, c: true, d: true } },
    });
    await type('réso');
    expect(shown()).toEqual(['Réseau']);
  });

  const many = (count: number, keywords: readonly string[]) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`applications/m${index}`, { ...project, projectName: `Ruche ${index}`, keywords }]),
    );
  const said = (element: HTMLElement): string => element.querySelector('[role=status]')?.textContent.trim() ?? '';

  it('says how many it found beyond the eight it shows', async () => {
    const { shown, type, element } = await palette(manager, many(9, ['ru', 'ruche']));
    await type('ruche');
    expect(shown().length).toBe(8);
    expect(said(element)).toContain('8 affichés sur 9');
  });

  it('says nothing of others when it shows all eight', async () => {
    const { shown, type, element } = await palette(manager, many(8, ['ru', 'ruche']));
    await type('ruche');
    expect(shown().length).toBe(8);
    expect(said(element)).toBe('');
  });

  it('finds by a second word what the first one left beyond eight, without the rest', async () => {
    const { shown, type } = await palette(manager, {
      ...many(20, ['ru', 'ruche']),
      'applications/z1': { ...project, projectName: 'Ruche de Nantes', keywords: ['ru', 'ruche', 'na', 'nan'] },
    });
    await type('ruche nan');
    expect(shown()).toEqual(['Ruche de Nantes']);
  });

  it('says that there are others when more hold the word than one question reads', async () => {
    const { shown, type, element } = await palette(manager, many(61, ['ru', 'ruche', 'na', 'nan']));
    await type('ruche nan');
    expect(shown().length).toBe(8);
    expect(said(element)).toContain("il y en a d'autres");
  });

  it('asks nothing for a person without the role', async () => {
    const { shown, type } = await palette({ uid: 'x' });
    await type('réso');
    expect(shown()).toEqual([]);
  });

  it('goes with Enter to what the arrows chose, and closes', async () => {
    const { press, isClosed, element } = await palette({ uid: 'x', memberships: [{ role: 'juror' }] });
    await press('ArrowDown');
    await press('ArrowDown');
    const chosen = element.querySelector('[aria-selected=true] span')?.textContent;
    expect(chosen).toBe('Appels ouverts');
    await press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isClosed()).toBeTrue();
    expect(TestBed.inject(Router).url).toBe('/appels');
  });

  it('tells the box which line is active, from the first to the last and round', async () => {
    const { press, element } = await palette({ uid: 'x', memberships: [{ role: 'juror' }] });
    const active = () => document.getElementById(element.querySelector('input')?.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(active()).toContain('Accueil');
    await press('ArrowUp');
    expect(active()).toContain('Se déconnecter');
    await press('ArrowDown');
    expect(active()).toContain('Accueil');
  });

  it('begins again at the first line when other words are typed', async () => {
    const { press, type, element } = await palette(manager);
    await press('ArrowDown');
    await type('edition');
    expect(element.querySelectorAll('[aria-selected=true]').length).toBe(1);
    expect(element.querySelector('[aria-selected=true]')?.textContent).toContain('Programmes et éditions');
  });

  it('changes the look at once, and closes', async () => {
    const { press, type, isClosed } = await palette({ uid: 'x' });
    await type('sombre');
    await press('Enter');
    expect([TestBed.inject(Look).theme(), isClosed()]).toEqual(['dark', true]);
    TestBed.inject(Look).theme.set('system');
    TestBed.tick();
  });

  it('offers what each role may begin, and no other', async () => {
    const { shown } = await palette(manager);
    expect(shown()).toContain('Créer une séance entre pairs');
    expect(shown()).not.toContain('Demander ou proposer une entraide');
    TestBed.resetTestingModule();
    const { shown: toAlumni } = await palette({ uid: 'o', memberships: [{ role: 'alumnus' }] });
    expect(toAlumni()).toContain('Demander ou proposer une entraide');
    expect(toAlumni()).not.toContain('Créer une séance entre pairs');
  });

  it('signs out', async () => {
    const { press, type } = await palette({ uid: 'x' });
    const leave = spyOn(TestBed.inject(Session), 'signOut').and.resolveTo();
    await type('se déconnecter');
    await press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(leave).toHaveBeenCalledTimes(1);
  });
});
