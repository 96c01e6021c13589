import { Component, Injectable, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { createAction, props, provideStore, ScannedActionsSubject, Store, type Action } from '@ngrx/store';
import { BehaviorSubject, finalize, Observable, throwError } from 'rxjs';
import { Refusal } from '../refusal';
import { SessionEvents } from '../signing/session.state';
import { provideFakes } from '../testing/fakes';
import { listed } from './listed';
import { keptForMs, liveList, provideLiveList } from './live-list';

interface Task {
  readonly id: string;
  readonly title: string;
  readonly state: 'open' | 'done';
}
const [write, call]: readonly [Task, Task] = [
  { id: 't1', title: 'Écrire', state: 'open' },
  { id: 't2', title: 'Appeler', state: 'open' },
];

@Injectable({ providedIn: 'root' })
class Tasks {
  readonly stored = new BehaviorSubject<readonly Task[]>([write, call]);
  readonly refuses = signal(false);
  /** Of each time that the list was opened: whether it still is. */
  readonly opened: boolean[] = [];

  of(_planId: string): Observable<readonly Task[]> {
    return new Observable((subscriber) => {
      const turn = this.opened.push(true) - 1;
      const answers: Observable<readonly Task[]> = this.refuses() ? throwError(() => new Refusal('permission', 'notYours')) : this.stored;
      return answers.pipe(finalize(() => (this.opened[turn] = false))).subscribe(subscriber);
    });
  }
}

const finishing = {
  asked: createAction(
    '[Test Page] Finish Asked',
    props<{ readonly subject: string; readonly input: { readonly planId: string; readonly taskId: string } }>(),
  ),
  accepted: createAction('[Test API] Finish Accepted', props<{ readonly subject: string; readonly answer: null }>()),
  refused: createAction('[Test API] Finish Refused', props<{ readonly subject: string; readonly refusal: null }>()),
};
const tasksList = liveList({
  room: 'Test',
  title: 'Tasks',
  gateway: Tasks,
  read: (tasks, planId: string) => tasks.of(planId),
  expected: (expecting) => expecting(finishing, ({ planId, taskId }) => ({ subject: [planId], id: taskId, patch: { state: 'done' } })),
});

@Component({ template: '@for (task of read.value([]); track task.id) {{{ task.title }}:{{ task.state }} } {{ read.state().kind }}' })
class Page {
  readonly planId = signal<string | null>('p1');
  readonly hasNone = signal(false);
  readonly read = listed(tasksList, () => {
    const id = this.planId();
    if (this.hasNone()) return 'none';
    return id === null ? 'waiting' : [id];
  });
}

describe('a list of a room', () => {
  let tasks: Tasks;
  let told: string[];
  const page = async (): Promise<ComponentFixture<Page>> => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    return fixture;
  };
  const textOf = (fixture: ComponentFixture<Page>): string => {
    fixture.detectChanges();
    return (fixture.nativeElement as HTMLElement).textContent.trim().replace(/\s+/g, ' ');
  };
  const send = (action: Action): void => TestBed.inject(Store).dispatch(action);

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideStore(), provideFakes({ session: { uid: 'ada' } }), provideLiveList(tasksList)] });
    tasks = TestBed.inject(Tasks);
    told = [];
    TestBed.inject(ScannedActionsSubject).subscribe(({ type }) => told.push(type));
    jasmine.clock().install();
  });
  afterEach(() => jasmine.clock().uninstall());

  it('is read once for two pages, and is there at once for the second', async () => {
    const one = await page();
    expect(textOf(one)).toBe('Écrire:open Appeler:open shown');
    const other = TestBed.createComponent(Page);
    expect(textOf(other)).toBe('Écrire:open Appeler:open shown');
    expect(tasks.opened).toEqual([true]);
    expect(told.filter((type) => type.startsWith('[Test'))).toEqual([
      '[Test Page] Tasks Opened',
      '[Test API] Tasks Read',
      '[Test Page] Tasks Opened',
    ]);
  });

  it('stays open from one page to the next, and is closed some time after the last', async () => {
    const one = await page();
    one.destroy();
    jasmine.clock().tick(keptForMs - 1);
    const next = await page();
    jasmine.clock().tick(keptForMs);
    expect(textOf(next)).toContain('shown');
    expect(tasks.opened).toEqual([true]);
    next.destroy();
    jasmine.clock().tick(keptForMs);
    expect(tasks.opened).toEqual([false]);
    expect(told.at(-1)).toBe('[Test API] Tasks Closed');
  });

  it('follows another subject, and nothing while there is none', async () => {
    const one = await page();
    one.componentInstance.planId.set(null);
    await one.whenStable();
    expect(textOf(one)).toBe('loading');
    one.componentInstance.hasNone.set(true);
    await one.whenStable();
    expect(one.componentInstance.read.state()).toEqual({ kind: 'shown', value: [] });
    expect(tasks.opened).toEqual([true]);
    one.componentInstance.hasNone.set(false);
    one.componentInstance.planId.set('p2');
    await one.whenStable();
    expect(textOf(one)).toBe('Écrire:open Appeler:open shown');
    expect(tasks.opened).toEqual([true, true]);
  });

  it('shows nothing of what it read before, once it is refused, and reads again when asked', async () => {
    tasks.refuses.set(true);
    const one = await page();
    expect(one.componentInstance.read.state()).toEqual({ kind: 'refused', refusal: new Refusal('permission', 'notYours') });
    tasks.refuses.set(false);
    one.componentInstance.read.retry();
    expect(textOf(one)).toBe('Écrire:open Appeler:open shown');
  });

  it('hands out the very documents that were read, since the page after follows one of them', async () => {
    const one = await page();
    expect(one.componentInstance.read.value([])[0]).toBe(write);
  });

  it('shows what an act will change, and puts it back when the act is refused', async () => {
    const one = await page();
    send(finishing.asked({ subject: 't1', input: { planId: 'p1', taskId: 't1' } }));
    expect(textOf(one)).toBe('Écrire:done Appeler:open shown');
    send(finishing.refused({ subject: 't1', refusal: null }));
    expect(textOf(one)).toBe('Écrire:open Appeler:open shown');
  });

  it('trusts the next reading after an act was accepted, not its own expectation', async () => {
    const one = await page();
    send(finishing.asked({ subject: 't1', input: { planId: 'p1', taskId: 't1' } }));
    tasks.stored.next([write, call]);
    expect(textOf(one)).toBe('Écrire:done Appeler:open shown');
    send(finishing.accepted({ subject: 't1', answer: null }));
    expect(textOf(one)).toBe('Écrire:done Appeler:open shown');
    tasks.stored.next([{ ...write, title: 'Relire' }, call]);
    expect(textOf(one)).toBe('Relire:open Appeler:open shown');
  });

  it('keeps nothing of one person for another', async () => {
    const one = await page();
    one.destroy();
    send(SessionEvents.signedOut());
    expect(tasks.opened).toEqual([false]);
    tasks.refuses.set(true);
    const other = TestBed.createComponent(Page);
    expect(textOf(other)).not.toContain('Écrire');
  });
});
