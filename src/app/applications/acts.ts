/** Pages send acts and follow their outcome without knowing the store's shape. */
import { inject, Injectable, type Signal } from '@angular/core';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { filter, firstValueFrom } from 'rxjs';
import type { Command } from '../shared/commands/command-slice';
import { ApplicationActs, asking, keyOf, selectCommand, type Act } from './applications.state';

@Injectable({ providedIn: 'root' })
export class Acts {
  private readonly store = inject(Store);
  private readonly actions = inject(Actions);

  command(key: string): Signal<Command | null> {
    return this.store.selectSignal(selectCommand(key));
  }

  /** Sends an act; resolves with true once accepted, false once refused (the refusal is in `command`). */
  async send(act: Act): Promise<boolean> {
    const key = keyOf(act);
    const settled = firstValueFrom(
      this.actions.pipe(
        ofType(ApplicationActs.done, ApplicationActs.refused),
        filter((outcome) => outcome.key === key),
      ),
    );
    this.store.dispatch(asking(act));
    return (await settled).type === ApplicationActs.done.type;
  }

  forget(key: string): void {
    this.store.dispatch(ApplicationActs.forgotten({ key }));
  }
}
