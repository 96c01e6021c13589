/** Why: what floats over a page opens in one way: focus kept inside, Escape closes, focus returns. Only for what cannot be undone, or for details. */
import { Dialog, type DialogRef } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { inject, Injectable, Injector, type Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export interface Opening<Data> {
  readonly data: Data;
  /** What a screen reader announces. */
  readonly label: string;
  /** `side` slides over from the right, for a detail beside its list. */
  readonly from?: 'centre' | 'side';
}

/** For the opened component: `inject<Opened<Data, Result>>(Opened)` gives `data` and `close(result)`. */
export class Opened<Data, Result> {
  readonly data: Data;
  private readonly ref: DialogRef<Result>;

  constructor(data: Data, ref: DialogRef<Result>) {
    this.data = data;
    this.ref = ref;
  }

  close(result?: Result): void {
    this.ref.close(result);
  }
}

@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);

  /** Opens a component (which shows an `es-dialog`); resolves with what it closes with, undefined when dismissed. */
  open<Data, Result>(component: Type<unknown>, { data, label, from = 'centre' }: Opening<Data>): Promise<Result | undefined> {
    const position = createGlobalPositionStrategy(this.injector);
    const side = from === 'side';
    const ref = this.dialog.open<Result, Data, unknown>(component, {
      ariaLabel: label,
      ariaModal: true,
      panelClass: side ? 'es-slide-over-panel' : 'es-dialog-panel',
      backdropClass: 'es-backdrop',
      positionStrategy: side ? position.right('0').top('0') : position.centerHorizontally().centerVertically(),
      providers: (opened: DialogRef<Result, unknown>) => [{ provide: Opened, useValue: new Opened(data, opened as DialogRef<Result>) }],
    });
    return firstValueFrom(ref.closed, { defaultValue: undefined });
  }
}
