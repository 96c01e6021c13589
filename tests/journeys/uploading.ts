/** Why: an upload on a fast machine is over between two looks; the page itself remembers that its progress was shown, however short. */
import type { Page } from '@playwright/test';
import { group } from '../support/answering';
import { expect } from '../support/journey';
import type { Visitor } from '../support/stage/visitor';
import { pdf } from './call-dossier';

/** Resolves once a progress bar of this name has been on the page, from now on. */
const progressOf = (page: Page, name: string): Promise<void> =>
  page.evaluate(
    (label) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (![...document.querySelectorAll('[role=progressbar]')].some((bar) => bar.getAttribute('aria-label') === label)) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
      }),
    name,
  );

/** One author attaches a true PDF after a file that is refused and one that is set aside; the other attaches the accounts, which the first one sees arrive. */
export const attachDocuments = async (author: Visitor, coAuthor: Visitor): Promise<void> => {
  const { page } = author;
  const [statutes, accounts] = ['Statuts signés', 'Comptes du dernier exercice'] as const;
  const place = group(page, statutes);
  await place.locator('input[type=file]').setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') });
  await expect(place.getByText("« notes.txt » n'est pas accepté ici")).toBeVisible();
  // The browser believes the name; the server reads the bytes.
  const disguised = Buffer.from('<!doctype html><script>alert(1)</script>');
  await place.locator('input[type=file]').setInputFiles({ name: 'statuts.pdf', mimeType: 'application/pdf', buffer: disguised });
  await expect(place.getByText("Document mis à l'écart")).toBeVisible();
  await author.picture('call-14-set-aside');
  await place.getByRole('button', { name: 'Retirer' }).click();
  await expect(place.locator('input[type=file]')).toBeAttached();
  let progressed = false;
  progressOf(page, 'statuts.pdf').then(
    () => (progressed = true),
    () => undefined,
  );
  await place.locator('input[type=file]').setInputFiles(pdf('statuts.pdf', 900_000));
  await author.picture('call-14-upload');
  await expect(place.getByRole('button', { name: 'statuts.pdf' })).toBeVisible();
  await expect.poll(() => progressed, 'the progress of the file on screen while it was sent').toBe(true);
  await group(coAuthor.page, accounts).locator('input[type=file]').setInputFiles(pdf('comptes.pdf'));
  await expect(group(page, accounts).getByRole('button', { name: 'comptes.pdf' })).toBeVisible();
};
