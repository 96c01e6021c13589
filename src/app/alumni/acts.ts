/** Why: pages send acts and follow their outcome without knowing the store's shape. */
import { inject, Injectable, type Signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { endOf, type Command } from '../shared/commands/command-slice';
import { asking, CommunityActs, keyOf, selectCommand, type Act } from './alumni.state';

@Injectable({ providedIn: 'root' })
export class Acts {
  private readonly store = inject(Store);

  command(key: string): Signal<Command | null> {
    return this.store.selectSignal(selectCommand(key));
  }

  /** Sends an act; resolves with true once accepted, false once refused (the refusal is in `command`). */
  async send(act: Act): Promise<boolean> {
    this.store.dispatch(asking(act));
    return (await endOf(this.store.select(selectCommand(keyOf(act)))))?.kind === 'done';
  }

  forget(key: string): void {
    this.store.dispatch(CommunityActs.forgotten({ key }));
  }
}
