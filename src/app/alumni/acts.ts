/** Why: pages send acts and follow their outcome without knowing the store's shape. */
import { inject, Injectable, type Signal } from '@angular/core';
import { Store } from '@ngrx/store';
import type { Command } from '../shared/commands/command-slice';
import { asking, CommunityActs, selectCommand, type Act } from './alumni.state';

@Injectable({ providedIn: 'root' })
export class Acts {
  private readonly store = inject(Store);

  command(key: string): Signal<Command | null> {
    return this.store.selectSignal(selectCommand(key));
  }

  send(act: Act): void {
    this.store.dispatch(asking(act));
  }

  forget(key: string): void {
    this.store.dispatch(CommunityActs.forgotten({ key }));
  }
}
