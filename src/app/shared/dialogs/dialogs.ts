/** Why: what floats over a page opens in one way: focus kept inside, Escape closes, focus returns. Only for what cannot be undone, or for details. */
import { Dialog, DialogConfig, type DialogRef } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy, type GlobalPositionStrategy } from '@angular/cdk/overlay';
import { inject, Injectable, Injector, type Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export interface Opening<Data> {
  readonly data: Data;
  /** What a screen reader announces. */
  readonly label: string;
  /** `side` slides over from the right, for a detail beside its list; `top` stays put while its content grows. */
  readonly from?: 'centre' | 'side' | 'top';
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

function placed(position: GlobalPositionStrategy, from: 'centre' | 'side' | 'top'): GlobalPositionStrategy {
  if (from === 'side') return position.right('0').top('0');
  return from === 'top' ? position.centerHorizontally().top('12vh') : position.centerHorizontally().centerVertically();
}

@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);

  /** Opens a component (which shows an `es-dialog`); resolves with what it closes with, undefined when dismissed. */
  open<Data, Result>(component: Type<unknown>, { data, label, from = 'centre' }: Opening<Data>): Promise<Result | undefined> {
    const config = new DialogConfig<Data, DialogRef<Result>>();
    config.ariaLabel = label;
    config.ariaModal = true;
    config.panelClass = from === 'side' ? 'es-slide-over-panel' : 'es-dialog-panel';
    config.backdropClass = 'es-backdrop';
    config.positionStrategy = placed(createGlobalPositionStrategy(this.injector), from);
    config.providers = (opened) => [{ provide: Opened, useValue: new Opened(data, opened) }];
    return firstValueFrom(this.dialog.open<Result, Data>(component, config).closed, { defaultValue: undefined });
  }
}
