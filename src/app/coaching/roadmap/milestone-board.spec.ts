import { LiveAnnouncer } from '@angular/cdk/a11y';
import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import type { Milestone, MilestoneState } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { provideFakes } from '../../backend/testing/fakes';
import { PlanReading } from '../plan/plan-reading';
import { MilestoneBoard } from './milestone-board';

const milestone = (id: string, state: MilestoneState): Identified<Milestone> => ({
  id,
  v: 1,
  objectiveId: 'o0',
  title: `Jalon ${id}`,
  dueOn: '2027-05-01',
  state,
  proof: '',
  reason: '',
  dependsOn: [],
  updatedBy: 'amina',
  updatedAt: new Date('2027-01-01T09:00:00Z'),
});

const shown = async () => {
  TestBed.configureTestingModule({ providers: [provideFakes(), { provide: PlanReading, useValue: { id: signal('e1') } }] });
  const fixture = TestBed.createComponent(MilestoneBoard);
  const show = async (...milestones: readonly Identified<Milestone>[]): Promise<void> => {
    fixture.componentRef.setInput('milestones', milestones);
    await fixture.whenStable();
  };
  fixture.componentRef.setInput('today', '2027-03-01');
  fixture.componentRef.setInput('editable', true);
  await show(milestone('a', 'toCome'), milestone('b', 'toCome'));
  const moved: string[] = [];
  fixture.componentInstance.move.subscribe(({ milestone: { id }, to }) => moved.push(`${id} ${to}`));
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const menu = await loader.getHarness(MatMenuHarness.with({ selector: '[data-moves="a"]' }));
  return { fixture, show, moved, menu, element: fixture.nativeElement as HTMLElement };
};

describe('the menu of a card', () => {
  it('moves nothing on an arrow key: its verbs open, and all are within reach', async () => {
    const { moved, menu } = await shown();
    const opener = await menu.host();
    for (const key of [TestKey.DOWN_ARROW, TestKey.UP_ARROW]) await opener.sendKeys(key);
    expect(moved).toEqual([]);
    await menu.open();
    expect(await Promise.all((await menu.getItems()).map((item) => item.getText()))).toEqual([
      'Commencer',
      'Marquer atteint',
      'Reporter',
      'Abandonner',
    ]);
    for (const item of await menu.getItems()) await (await item.host()).sendKeys(TestKey.DOWN_ARROW);
    expect(moved).toEqual([]);
  });

  it('moves once, by what is chosen', async () => {
    const { moved, menu } = await shown();
    await menu.clickItem({ text: 'Reporter' });
    expect(moved).toEqual(['a postponed']);
  });

  it('takes the focus along when the card is drawn in another column, and says where it went', async () => {
    const { show, menu, element } = await shown();
    const said = spyOn(TestBed.inject(LiveAnnouncer), 'announce').and.resolveTo();
    await menu.clickItem({ text: 'Commencer' });
    await show(milestone('a', 'inProgress'), milestone('b', 'toCome'));
    expect(document.activeElement).toBe(element.querySelector('section[aria-label="En cours"] [data-moves="a"]'));
    expect(said).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^Jalon a.*En cours$/));
  });

  it('leaves the focus alone when another card moves', async () => {
    const { show, element } = await shown();
    const other = element.querySelector<HTMLElement>('[data-moves="b"]')!;
    other.focus();
    await show(milestone('a', 'inProgress'), milestone('b', 'toCome'));
    expect(document.activeElement).toBe(other);
  });
});
