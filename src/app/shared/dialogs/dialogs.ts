/** Why: what floats over a page opens in one way: focus kept inside, Escape closes, focus returns. Only for what cannot be undone, or for details. */
import { Dialog, DIALOG_DATA, DialogRef, type ComponentType } from '@angular/cdk/dialog';
import { GlobalPositionStrategy } from '@angular/cdk/overlay';
import { inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export interface Opening<Data> {
  readonly data: Data;
  /** What a screen reader announces. */
  readonly label: string;
  /** `side` slides over from the right, for a detail beside its list. */
  readonly from?: 'centre' | 'side';
}

/** For the opened component: `inject(Opened)` gives `data` and `close(result)`. */
@Injectable()
export class Opened<Data, Result> {
  readonly data = inject<Data>(DIALOG_DATA);
  private readonly ref = inject<DialogRef<Result>>(DialogRef);
  close(result?: Result): void {
    this.ref.close(result);
  }
}

@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);

  /** Opens a component (which shows an `es-dialog`); resolves with what it closes with, undefined when dismissed. */
  open<Data, Result>(component: ComponentType<unknown>, { data, label, from = 'centre' }: Opening<Data>): Promise<Result | undefined> {
    const side = from === 'side';
    const position = new GlobalPositionStrategy(this.injector);
    const ref = this.dialog.open<Result, Data>(component, {
      data,
      ariaLabel: label,
      ariaModal: true,
      panelClass: side ? 'es-slide-over-panel' : 'es-dialog-panel',
      backdropClass: 'es-backdrop',
      providers: [Opened],
      positionStrategy: side ? position.right('0').top('0') : position.centerHorizontally().centerVertically(),
    });
    return firstValueFrom(ref.closed, { defaultValue: undefined });
  }
}
