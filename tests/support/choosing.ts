/** Why: a list is opened and one of its lines is pressed, as a person does; a long one is searched by typing. */
import type { Locator } from '@playwright/test';

export const choose = async (list: Locator, label: string): Promise<void> => {
  // Asked before it opens: its panel then bears the same name.
  const isSearched = await list.evaluate((control) => control instanceof HTMLInputElement);
  if (isSearched) await list.fill(label);
  else await list.click();
  await list.page().getByRole('option', { name: label, exact: true }).click();
};

export const chooseInMenu = async (opener: Locator, label: string): Promise<void> => {
  await opener.click();
  await opener.page().getByRole('menuitem', { name: label, exact: true }).click();
};
