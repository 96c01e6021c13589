import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Component, signal } from '@angular/core';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { Plan } from './plan';
import { PlanReading } from './plan-reading';

@Component({ selector: 'es-any-tab', template: '' })
class AnyTab {}

describe('the tabs of a plan', () => {
  it('each have their own title in the browser', async () => {
    const plan = { id: 'e1', projectName: 'La Monnaie', state: 'onTheWay', editionId: 'ed', editionName: '2026', headingLine: '' };
    const reading = {
      id: signal(''),
      plan: signal(plan),
      manages: signal(false),
      side: signal(null),
      writes: signal(false),
      read: { state: signal({ kind: 'shown', value: plan }), retry: () => undefined },
    };
    const children = ['', 'feuille-de-route', 'diagnostic'].map((path) => ({ path, component: AnyTab }));
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'parcours/:enrolmentId', component: Plan, children }], withComponentInputBinding()),
        provideFakes({ documents: fakeDocuments({}) }),
      ],
    });
    TestBed.overrideComponent(Plan, { set: { providers: [{ provide: PlanReading, useValue: reading }] } });
    const harness = await RouterTestingHarness.create();
    const titles: string[] = [];
    for (const { path } of children) {
      const component = await harness.navigateByUrl(`/parcours/e1/${path}`.replace(/\/$/, ''));
      expect(component).toBeTruthy();
      await harness.fixture.whenStable();
      titles.push(document.title);
    }
    expect(titles).toEqual([
      "Vue d'ensemble · La Monnaie · Essaim",
      'Feuille de route · La Monnaie · Essaim',
      'Diagnostic · La Monnaie · Essaim',
    ]);
  });
});
