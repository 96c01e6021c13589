import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatInput } from '@angular/material/input';
import { DialogFrame } from './dialog-frame';
import { Dialogs, Opened } from './dialogs';
import { DialogHarness } from './testing/dialog.harness';

@Component({ selector: 'es-any-page', template: '<button type="button" class="opener">Ouvrir</button>' })
class AnyPage {}

@Component({
  selector: 'es-asks-words',
  imports: [DialogFrame, MatButton, MatFormField, MatInput],
  template: `
    <es-dialog heading="Annuler la séance" (dismissed)="opened.close()">
      <mat-form-field><input matInput disabled /></mat-form-field>
      <mat-form-field><textarea matInput></textarea></mat-form-field>
      <button actions type="button" matButton="filled" (click)="opened.close('done')">Annuler la séance</button>
    </es-dialog>
  `,
})
class AsksWords {
  protected readonly opened = inject<Opened<null, string>>(Opened);
}

@Component({
  selector: 'es-only-tells',
  imports: [DialogFrame, MatButton],
  template: `
    <es-dialog heading="Sceller la feuille" (dismissed)="opened.close()">
      <p>Une feuille scellée ne se rouvre pas.</p>
      <button actions type="button" matButton (click)="opened.close(opened.data)">Sceller la feuille</button>
    </es-dialog>
  `,
})
class OnlyTells {
  protected readonly opened = inject<Opened<string, string>>(Opened);
}

describe('Dialogs', () => {
  const page = () => {
    const fixture = TestBed.createComponent(AnyPage);
    const opener = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('.opener');
    document.body.append(fixture.nativeElement as HTMLElement);
    opener?.focus();
    const loader = TestbedHarnessEnvironment.documentRootLoader(fixture);
    return { opener, dialog: () => loader.getHarness(DialogHarness), none: async () => !(await loader.hasHarness(DialogHarness)) };
  };

  it('is named by its heading, and begins in its first field that can be filled', async () => {
    const { dialog } = page();
    void TestBed.inject(Dialogs).open(AsksWords, { data: null });
    const shown = await dialog();
    expect(await shown.name()).toBe('Annuler la séance');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await shown.escape();
  });

  it('begins at its heading where nothing is to be typed, not on the way out', async () => {
    const { dialog } = page();
    void TestBed.inject(Dialogs).open(OnlyTells, { data: '' });
    const shown = await dialog();
    expect(await shown.focused()).toBe('heading');
    await shown.escape();
  });

  it('gives back what was chosen, and the focus to what opened it', async () => {
    const { dialog, opener, none } = page();
    const answer = TestBed.inject(Dialogs).open<string, string>(OnlyTells, { data: 'scellée' });
    await (await dialog()).press('Sceller la feuille');
    expect(await answer).toBe('scellée');
    expect(await none()).toBeTrue();
    expect(document.activeElement).toBe(opener);
  });

  it('gives nothing back when it is dismissed', async () => {
    const { dialog } = page();
    const answer = TestBed.inject(Dialogs).open<null, string>(AsksWords, { data: null });
    await (await dialog()).escape();
    expect(await answer).toBeUndefined();
  });
});
