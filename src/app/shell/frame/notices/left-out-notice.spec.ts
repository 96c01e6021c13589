import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { LeftOutOfPages } from '../../../backend/stored/left-out';
import { LeftOutNotice } from './left-out-notice';

@Component({ selector: 'es-some-page', template: '' })
class SomePage {}

const show = async () => {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: SomePage }])] });
  const fixture = TestBed.createComponent(LeftOutNotice);
  await TestBed.inject(Router).navigateByUrl('/appels/c1');
  await fixture.whenStable();
  return { fixture, text: () => (fixture.nativeElement as HTMLElement).textContent };
};

describe('what a page leaves out', () => {
  it('is named with the document and the field, and no more on another page', async () => {
    const { fixture, text } = await show();
    expect(text().trim()).toBe('');
    TestBed.inject(LeftOutOfPages).tell('calls/c1', { name: 'Appel 2027' }, ['calendar', 'grid']);
    await fixture.whenStable();
    expect(text()).toContain('ne peut pas être affichée');
    expect(text()).toContain('(calendrier, grille)');
    await TestBed.inject(Router).navigateByUrl('/appels/c1?volet=questions');
    await fixture.whenStable();
    expect(text()).toContain('Appel 2027');
    await TestBed.inject(Router).navigateByUrl('/programmes');
    await fixture.whenStable();
    expect(text().trim()).toBe('');
  });
});
