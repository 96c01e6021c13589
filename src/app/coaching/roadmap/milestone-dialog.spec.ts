import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import type { Milestone } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { Opened } from '../../shared/dialogs/dialogs';
import { provideFakes } from '../../backend/testing/fakes';
import { DayInputHarness } from '../../shared/dates/testing/picked-input.harness';
import { LookupSeveralHarness } from '../../shared/choices/testing/lookup-several.harness';
import { SelectHarness } from '../../shared/choices/testing/choice-input.harness';
import { MilestoneDialog, type MilestoneAsked } from './milestone-dialog';

const aMilestone = (id: string): Identified<Milestone> => ({
  id,
  v: 1,
  objectiveId: 'o0',
  title: `Jalon ${id}`,
  dueOn: '2027-05-01',
  state: 'toCome',
  proof: '',
  reason: '',
  dependsOn: [],
  updatedBy: 'amina',
  updatedAt: new Date('2027-01-01T09:00:00Z'),
});

const open = async (milestone: Identified<Milestone> | null, others: Partial<Milestone> = {}) => {
  const all = Array.from({ length: 9 }, (_, index) => ({ ...aMilestone(`m${String(index)}`), ...others }));
  const data: MilestoneAsked = {
    planId: 'p1',
    milestone,
    objectives: [],
    all,
    today: '2027-03-01',
    limits: { earliest: '2027-01-01', latest: '2032-12-31' },
  };
  const opened = { data, close: jasmine.createSpy('close') };
  TestBed.configureTestingModule({ providers: [provideFakes(), { provide: Opened, useValue: opened }] });
  const fixture = TestBed.createComponent(MilestoneDialog);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const title = element.querySelector('input');
  if (title === null) throw new Error('No title to write');
  title.value = 'Ouvrir le site';
  title.dispatchEvent(new Event('input'));
  const waits = await TestbedHarnessEnvironment.loader(fixture).getHarness(LookupSeveralHarness);
  const waitForAll = async (): Promise<void> => {
    for (const one of all) await waits.choose(one.title);
  };
  const save = async (): Promise<void> => {
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { fixture, element, waits, waitForAll, save, close: opened.close };
};

describe('a milestone whose objective was taken away', () => {
  it('says so rather than showing another objective', async () => {
    const { fixture } = await open(aMilestone('known'));
    const objective = await TestbedHarnessEnvironment.loader(fixture).getHarness(SelectHarness);
    expect(await objective.says()).toContain("L'objectif d'avant n'est plus là");
  });

  it('may stop waiting for one that was abandoned', async () => {
    const { waits } = await open({ ...aMilestone('known'), dependsOn: ['m8'] }, { state: 'abandoned' });
    expect([await waits.chosen(), await waits.offers()]).toEqual([['Jalon m8'], ['Rien ne correspond']]);
    await waits.drop('Jalon m8');
    expect(await waits.chosen()).toEqual([]);
  });
});

for (const [what, milestone] of [
  ['new', null],
  ['known', aMilestone('known')],
] as const)
  describe(`a ${what} milestone`, () => {
    it('says at the field that nine others are too many to wait for, and keeps what was chosen', async () => {
      const { element, waits, waitForAll, save, close } = await open(milestone);
      await waitForAll();
      expect(element.textContent).toContain('huit autres jalons au plus');
      expect((await waits.chosen()).length).toBe(9);
      await save();
      expect(close).not.toHaveBeenCalled();
    });

    it('is saved once one of them is taken off', async () => {
      const { element, waits, waitForAll, save, close } = await open(milestone);
      await waitForAll();
      await waits.drop('Jalon m0');
      expect(element.textContent).not.toContain('huit autres jalons au plus');
      await save();
      expect(close).toHaveBeenCalledOnceWith(
        jasmine.objectContaining({ dependsOn: Array.from({ length: 8 }, (_, index) => `m${String(index + 1)}`) }),
      );
    });
  });

describe('the day of a milestone', () => {
  it('is refused before the year of the plan and after the five that follow, in words that say which', async () => {
    const { fixture, element, save, close } = await open(null);
    const day = await TestbedHarnessEnvironment.loader(fixture).getHarness(DayInputHarness);
    for (const [typed, words] of [
      ['31/12/2026', 'Pas avant le vendredi 1 janvier 2027'],
      ['01/01/2033', 'Pas après le vendredi 31 décembre 2032'],
    ] as const) {
      await day.type(typed);
      await save();
      expect(element.textContent.replace(/1er/g, '1').replace(/\s/g, ' ')).toContain(words);
      expect(close).not.toHaveBeenCalled();
    }
    await day.type('31/12/2032');
    await save();
    expect(close).toHaveBeenCalledOnceWith(jasmine.objectContaining({ dueOn: '2032-12-31' }));
  });
});
