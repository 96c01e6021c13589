import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MAT_SNACK_BAR_DATA, MatSnackBarRef } from '@angular/material/snack-bar';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import { Notice, type Offer } from './notice';
import { Undo } from './undo';

@Component({ selector: 'es-any-page', template: '' })
class AnyPage {}

describe('Undo', () => {
  const bars = () => TestbedHarnessEnvironment.documentRootLoader(TestBed.createComponent(AnyPage)).getAllHarnesses(MatSnackBarHarness);
  const said = async (words: string): Promise<MatSnackBarHarness> => {
    const messages = await Promise.all((await bars()).map((bar) => bar.getMessage()));
    expect(messages).toContain(words);
    return (await bars())[messages.indexOf(words)]!;
  };

  it('offers, is announced, and takes back once', async () => {
    let back = 0;
    TestBed.inject(Undo).offer('Archivé.', () => (back += 1));
    const bar = await said('Archivé.');
    expect(await bar.getAriaLive()).toBe('polite');
    expect(await bar.getActionDescription()).toBe('Annuler');
    await bar.dismissWithAction();
    expect(back).toBe(1);
    expect(await bar.isDismissed()).toBeTrue();
  });

  it('replaces what was said before, and offers nothing to take back where nothing can be', async () => {
    const undo = TestBed.inject(Undo);
    undo.offer('Archivé.', () => undefined);
    await said('Archivé.');
    undo.say('Copié.');
    expect(await (await said('Copié.')).hasAction()).toBeFalse();
  });
});

describe('a notice', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  const show = (): { readonly host: HTMLElement; readonly dismiss: jasmine.Spy } => {
    const dismiss = jasmine.createSpy('dismiss');
    const offer: Offer = { words: 'Archivé.', undo: () => undefined };
    TestBed.configureTestingModule({
      providers: [
        { provide: MAT_SNACK_BAR_DATA, useValue: offer },
        { provide: MatSnackBarRef, useValue: { dismiss } },
      ],
    });
    return { host: TestBed.createComponent(Notice).nativeElement as HTMLElement, dismiss };
  };

  it('goes after eight seconds', () => {
    const { dismiss } = show();
    jasmine.clock().tick(7_999);
    expect(dismiss).not.toHaveBeenCalled();
    jasmine.clock().tick(1);
    expect(dismiss).toHaveBeenCalledTimes(1);
  });

  for (const [come, go] of [
    ['mouseenter', 'mouseleave'],
    ['focusin', 'focusout'],
  ] as const)
    it(`stays from ${come} to ${go}, and eight seconds more`, () => {
      const { host, dismiss } = show();
      host.dispatchEvent(new Event(come));
      jasmine.clock().tick(60_000);
      expect(dismiss).not.toHaveBeenCalled();
      host.dispatchEvent(new Event(go));
      jasmine.clock().tick(8_000);
      expect(dismiss).toHaveBeenCalledTimes(1);
    });
});
