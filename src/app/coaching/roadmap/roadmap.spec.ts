import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import type { Milestone } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { provideStore } from '@ngrx/store';
import { fakeCallables, fakeDocuments, fakeOutbox, provideFakes } from '../../backend/testing/fakes';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { provideCoachingState } from '../coaching.state';
import { PlanReading } from '../plan/plan-reading';
import { Roadmap } from './roadmap';

const at = 'enrolments/e1';
const objective = { v: 1, title: 'Essaimer', strategy: 'duplication', position: 0 };
const milestone = (more: Partial<Milestone> = {}): Milestone => ({
  v: 1,
  objectiveId: 'o0',
  title: 'Convention',
  dueOn: '2027-05-01',
  state: 'toCome',
  proof: '',
  reason: '',
  dependsOn: [],
  updatedBy: 'amina',
  updatedAt: new Date('2027-01-01T09:00:00Z'),
  ...more,
});

const open = async (typed?: Partial<Milestone>, more: Record<string, object> = {}) => {
  const outbox = fakeOutbox();
  const silent = (): Promise<never> => new Promise<never>(() => undefined);
  const callables = fakeCallables({ linkMilestone: silent, removeMilestone: silent });
  const documents = fakeDocuments({
    [`${at}/objectives/o0`]: objective,
    [`${at}/milestones/a`]: milestone({ title: 'Premier' }),
    [`${at}/milestones/b`]: milestone({ title: 'Second', dueOn: '2027-06-01', dependsOn: ['a'] }),
    ...more,
  });
  const reading = {
    plan: signal({ enrolledAt: new Date('2027-01-01') }),
    id: signal('e1'),
    listed: signal(['e1']),
    today: signal('2027-03-01'),
    writes: signal(true),
  };
  const asked: Identified<Milestone>[] = [];
  const dialogs = {
    open: (_: unknown, { data }: { readonly data: { readonly milestone: Identified<Milestone> } }) => {
      asked.push(data.milestone);
      return Promise.resolve(typed === undefined ? undefined : { ...milestone(), ...data.milestone, ...typed });
    },
  };
  TestBed.configureTestingModule({
    providers: [
      provideStore(),
      provideCoachingState(),
      provideFakes({ documents, outbox, callables, session: { uid: 'amina', memberships: [] } }),
      { provide: PlanReading, useValue: reading },
      { provide: Dialogs, useValue: dialogs },
    ],
  });
  const fixture = TestBed.createComponent(Roadmap);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    const button = [...element.querySelectorAll('button')].find((one) => (one.textContent + one.innerHTML).includes(words));
    if (button === undefined) throw new Error(`No button says ${words}`);
    button.click();
    await fixture.whenStable();
  };
  const calls = () => outbox.sent.filter(({ mode }) => mode === 'call').map(({ path, call, patch }) => [path, call, patch]);
  const row = (title: string) =>
    [...element.querySelectorAll('es-milestone-list li')].find((li) => li.querySelector('b')?.textContent === title);
  return { fixture, element, outbox, press, calls, row };
};

describe('the roadmap', () => {
  it('asks the server for what a milestone begins and ceases to wait for, never writing it', async () => {
    const { press, calls, outbox, row, fixture } = await open({ dependsOn: ['b'], title: 'Premier' });
    await press('Modifier ce jalon');
    expect(calls()).toEqual([[`${at}/milestones/a`, 'linkMilestone', { enrolmentId: 'e1', milestoneId: 'a', add: ['b'], drop: [] }]]);
    expect(outbox.sent.filter(({ patch }) => 'dependsOn' in patch && patch.dependsOn !== undefined)).toEqual([]);
    await fixture.whenStable();
    expect(row('Premier')?.textContent).toContain('Second');
  });

  it('shows a refused link in words at its milestone, until its person gives it up', async () => {
    const { press, outbox, row, fixture } = await open({ dependsOn: ['b'], title: 'Premier' });
    await press('Modifier ce jalon');
    outbox.refuse({ reason: 'refused', detail: 'cycle', field: null } as never);
    await fixture.whenStable();
    expect(row('Premier')?.textContent).toContain("s'attendraient l'un l'autre sans fin");
    expect(row('Premier')?.textContent).not.toContain('attend Second');
    expect(row('Second')?.textContent).not.toContain('sans fin');
    await press('Renoncer à ce changement');
    expect([outbox.entries(), row('Premier')?.textContent.includes('sans fin')]).toEqual([[], false]);
  });

  it('writes a new milestone alone, then asks for its links', async () => {
    const { press, outbox } = await open({ title: 'Nouveau', dependsOn: ['a'] });
    await press('Ajouter un jalon');
    expect(outbox.sent.map(({ mode, call, blank }) => [mode, call, blank ?? null])).toEqual([
      ['revise', undefined, { v: 1, dependsOn: [] }],
      ['call', 'linkMilestone', null],
    ]);
    expect(outbox.sent[0]?.path).toBe(outbox.sent[1]?.path ?? '');
  });

  it('hides at once what is asked to go', async () => {
    const { press, calls, row } = await open();
    await press('Retirer ce jalon');
    expect(calls()).toEqual([[`${at}/milestones/a`, 'removeMilestone', { enrolmentId: 'e1', milestoneId: 'a' }]]);
    expect([row('Premier'), row('Second') === undefined]).toEqual([undefined, false]);
  });

  it('shows milestones by state, and on the line of time again', async () => {
    const { fixture, element } = await open();
    const toggle = async (text: string) => TestbedHarnessEnvironment.loader(fixture).getHarness(MatButtonToggleHarness.with({ text }));
    const drawn = () => ['es-milestone-list', 'es-milestone-board'].map((selector) => element.querySelector(selector) !== null);
    expect(drawn()).toEqual([true, false]);
    await (await toggle('Tableau par état')).check();
    expect([drawn(), await (await toggle('Ligne du temps')).isChecked()]).toEqual([[false, true], false]);
    await (await toggle('Ligne du temps')).check();
    expect(drawn()).toEqual([true, false]);
  });
});
