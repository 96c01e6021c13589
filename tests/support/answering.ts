/** Why: the questions of a form are answered by their words, as a person reads them, whatever control shows them. */
import type { Locator, Page } from '@playwright/test';
import { choose } from './choosing.ts';

export type Written =
  | { readonly type: string }
  | { readonly pick: string }
  | { readonly tick: readonly string[] }
  | { readonly choose: string }
  | { readonly agree: true };

const starts = (words: string): RegExp => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** A line, a text area or a list, by the beginning of its label. */
export const line = (page: Page, question: string): Locator => page.getByLabel(starts(question)).first();

/** A group of choices, or the place of a document, by the beginning of its legend. */
export const group = (page: Page, question: string): Locator => page.getByRole('group', { name: starts(question) }).first();

/** One of several of many that was chosen: a chip. */
export const chip = (page: Page, question: string, one: string): Locator => group(page, question).getByRole('row', { name: starts(one) });

/** Answers one question and leaves it. */
export const answer = async (page: Page, question: string, written: Written): Promise<void> => {
  if ('type' in written) {
    await line(page, question).fill(written.type);
    await line(page, question).blur();
  } else if ('choose' in written) {
    await choose(line(page, question), written.choose);
  } else if ('agree' in written) {
    await page.getByRole('checkbox', { name: question }).check();
  } else {
    const ticked = 'pick' in written ? [written.pick] : written.tick;
    await group(page, question).waitFor();
    const many = group(page, question).getByRole('combobox');
    for (const one of ticked) {
      if ((await many.count()) > 0) {
        if ((await chip(page, question, one).count()) === 0) await choose(many, one);
      } else await group(page, question).getByLabel(starts(one)).first().check();
    }
  }
};

/** Answers several questions, in order. */
export const answerAll = async (page: Page, written: Readonly<Record<string, Written>>): Promise<void> => {
  for (const [question, one] of Object.entries(written)) await answer(page, question, one);
};
