/** Why: what floats over a page opens in one way: focus kept inside, Escape closes, focus returns. Only for what cannot be undone, or for details. */
import { inject, Injectable, Injector, type Type } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Looks } from '../looks';
import { OverlayLooks } from './overlay-looks';

export interface Opening<Data> {
  readonly data: Data;
  /** Its name where no `es-dialog` names it by its heading. */
  readonly label?: string;
  /** `side` slides over from the right, for a detail beside its list; `top` stays put while its content grows. */
  readonly from?: 'centre' | 'side' | 'top';
}

/** For the opened component: `inject<Opened<Data, Result>>(Opened)` gives `data` and `close(result)`. */
export class Opened<Data, Result> {
  readonly data: Data;
  readonly close: (result?: Result) => void;

  constructor(data: Data, close: (result?: Result) => void) {
    this.data = data;
    this.close = close;
  }
}

const field = ':is(input, textarea, select, mat-select):not([type="hidden"], [type="file"], :disabled)';
/** Whoever opens it goes on in the first field, or reads what it asks: never on the way out. */
const firstToRead = `mat-dialog-content ${field}, es-dialog:not(:has(mat-dialog-content ${field})) h2`;

type Place = Pick<MatDialogConfig, 'position' | 'width' | 'height' | 'maxHeight' | 'panelClass'>;
const middle: Place = { width: 'min(40rem, 100vw - 2rem)', maxHeight: 'calc(100dvh - 2rem)', panelClass: 'es-dialog-panel' };
const places: Readonly<Record<'centre' | 'side' | 'top', Place>> = {
  centre: middle,
  side: { position: { top: '0', right: '0' }, width: 'min(46rem, 100vw)', height: '100dvh', panelClass: 'es-slide-over-panel' },
  top: { ...middle, position: { top: '12vh' } },
};

@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);

  constructor() {
    inject(Looks).bring(OverlayLooks);
  }

  /** Opens a component (which shows an `es-dialog`); resolves with what it closes with, undefined when dismissed. */
  open<Data, Result>(component: Type<unknown>, { data, label, from = 'centre' }: Opening<Data>): Promise<Result | undefined> {
    const opened = new Opened<Data, Result>(data, (result) => reference.close(result));
    const config: MatDialogConfig<Data> = Object.assign(new MatDialogConfig<Data>(), places[from]);
    config.ariaLabel = label ?? null;
    config.ariaModal = true;
    config.autoFocus = label === undefined ? firstToRead : 'first-tabbable';
    config.delayFocusTrap = false;
    config.injector = Injector.create({ parent: this.injector, providers: [{ provide: Opened, useValue: opened }] });
    config.backdropClass = 'es-backdrop';
    // The panel appears as everything here does (_overlays.scss), and goes at once.
    config.enterAnimationDuration = 0;
    config.exitAnimationDuration = 0;
    const reference = this.dialog.open<unknown, Data, Result>(component, config);
    return firstValueFrom(reference.afterClosed(), { defaultValue: undefined });
  }
}
