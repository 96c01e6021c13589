import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router, RouterLink, RouterOutlet } from '@angular/router';
import { takeOverFirstPaint } from './take-over';

const reading = signal(true);

@Component({ selector: 'es-skeleton', template: '' })
class Bones {}

@Component({
  selector: 'es-spec-call',
  imports: [Bones, RouterLink],
  template: `
    @if (reading()) {
      <es-skeleton />
    } @else {
      <h1>P'INS</h1>
      <a routerLink="/eligibilite">Vérifier</a>
      <a routerLink="/candidater">Candidater</a>
    }
  `,
})
class Call {
  protected readonly reading = reading;
}

@Component({
  selector: 'es-root',
  imports: [RouterOutlet],
  template: '<button type="button" popovertarget="es-pages">Pages</button><nav id="es-pages" popover></nav><main><router-outlet /></main>',
})
class Root {
  constructor() {
    takeOverFirstPaint();
  }
}

@Component({ selector: 'es-spec-host', imports: [Root], template: '<es-root />' })
class Host {}

/** What index.html or the page of a call put there before any script. */
const firstPaint = (content: string): HTMLElement => {
  const first = document.createElement('div');
  first.id = 'es-first';
  first.innerHTML = content;
  document.body.prepend(first);
  return first;
};
const callPage = '<a href="/eligibilite">Vérifier</a><a href="/candidater">Candidater</a>';

const arrive = async (): Promise<ComponentFixture<Host>> => {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'appel', component: Call }])] });
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  await TestBed.inject(Router).navigateByUrl('/appel');
  await fixture.whenStable();
  return fixture;
};
const nextFrames = async (): Promise<void> => {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
};
const isThere = (): boolean => document.getElementById('es-first') !== null;

describe('taking over the first paint', () => {
  beforeEach(() => reading.set(true));
  afterEach(() => document.getElementById('es-first')?.remove());

  it('removes what only announced a page as soon as one stands', async () => {
    firstPaint('<i></i>');
    await arrive();
    expect(isThere()).toBeFalse();
  });

  it('leaves the words of a page that came with its text until ours has them', async () => {
    firstPaint(callPage).className = 'es-first-page';
    const fixture = await arrive();
    await nextFrames();
    expect(isThere()).toBeTrue();
    reading.set(false);
    await fixture.whenStable();
    await nextFrames();
    expect(isThere()).toBeFalse();
  });

  it('does not wait for them for ever', async () => {
    firstPaint(callPage).className = 'es-first-page';
    const begun = performance.now();
    const clock = spyOn(performance, 'now').and.returnValue(begun);
    await arrive();
    await nextFrames();
    expect(isThere()).toBeTrue();
    clock.and.returnValue(begun + 2_001);
    await nextFrames();
    expect(isThere()).toBeFalse();
  });

  it('keeps the keyboard on the link where it was', async () => {
    const first = firstPaint(callPage);
    first.className = 'es-first-page';
    reading.set(false);
    first.querySelector<HTMLElement>('a[href="/candidater"]')?.focus();
    expect(first.contains(document.activeElement)).toBeTrue();
    await arrive();
    await nextFrames();
    expect(isThere()).toBeFalse();
    expect(document.activeElement?.closest('es-root')).not.toBeNull();
    expect(document.activeElement?.getAttribute('href')).toBe('/candidater');
  });

  it('keeps the keyboard on the button of the menu', async () => {
    const first = firstPaint('<button type="button" popovertarget="es-first-pages">Pages</button><nav id="es-first-pages" popover></nav>');
    reading.set(false);
    first.querySelector('button')?.focus();
    expect(first.contains(document.activeElement)).toBeTrue();
    await arrive();
    await nextFrames();
    expect(isThere()).toBeFalse();
    expect(document.activeElement?.getAttribute('popovertarget')).toBe('es-pages');
  });

  it('waits while the menu of the first paint is in use, no longer once the keyboard went on', async () => {
    const first = firstPaint(
      '<button type="button" popovertarget="es-first-pages">Pages</button><nav id="es-first-pages" popover><a href="/appels">Appels</a></nav><a href="/candidater">Candidater</a>',
    );
    reading.set(false);
    first.querySelector('nav')?.showPopover();
    first.querySelector<HTMLElement>('nav a')?.focus();
    await arrive();
    await nextFrames();
    expect(isThere()).toBeTrue();
    first.querySelector<HTMLElement>('a[href="/candidater"]')?.focus();
    await nextFrames();
    expect(isThere()).toBeFalse();
    expect(document.activeElement?.getAttribute('href')).toBe('/candidater');
  });

  it('takes the keyboard nowhere when it was on no link', async () => {
    firstPaint(callPage).className = 'es-first-page';
    reading.set(false);
    await arrive();
    await nextFrames();
    expect(isThere()).toBeFalse();
    expect(document.activeElement).toBe(document.body);
  });
});
