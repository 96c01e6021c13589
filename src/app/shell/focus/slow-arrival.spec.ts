import { Component, signal, type WritableSignal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { slowArrival } from './slow-arrival';

@Component({ selector: 'es-any-page', template: '' })
class AnyPage {}

describe('a page that is on its way', () => {
  let arrive: () => void;
  let words: WritableSignal<string>;
  let router: Router;

  beforeEach(() => {
    const loaded = new Promise<typeof AnyPage>((resolve) => (arrive = () => resolve(AnyPage)));
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'lente', loadComponent: () => loaded }])] });
    router = TestBed.inject(Router);
    words = signal('');
    TestBed.runInInjectionContext(() => slowArrival(words));
    jasmine.clock().install();
  });
  afterEach(() => jasmine.clock().uninstall());

  it('is told after a second and a half, and no more once it is there', async () => {
    const gone = router.navigateByUrl('/lente');
    jasmine.clock().tick(1_499);
    expect(words()).toBe('');
    jasmine.clock().tick(1);
    expect(words()).toBe('La page arrive…');
    arrive();
    await gone;
    jasmine.clock().tick(500);
    expect(words()).toBe('');
  });

  it('is told as long as only its outline is there', async () => {
    const main = document.createElement('main');
    main.append(document.createElement('es-skeleton'));
    document.body.append(main);
    arrive();
    await router.navigateByUrl('/lente');
    jasmine.clock().tick(2_000);
    expect(words()).toBe('La page arrive…');
    main.remove();
    jasmine.clock().tick(500);
    expect(words()).toBe('');
  });
});
