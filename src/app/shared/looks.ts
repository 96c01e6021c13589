/** Why: the look of what is rarely opened comes with the first of it, not with the first page. */
import { createComponent, EnvironmentInjector, inject, Injectable, type Type } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class Looks {
  private readonly environmentInjector = inject(EnvironmentInjector);
  private readonly brought = new Set<Type<object>>();

  /** Adds the styles of a component that has nothing else, once. */
  bring(looks: Type<object>): void {
    if (this.brought.has(looks)) return;
    this.brought.add(looks);
    createComponent(looks, { environmentInjector: this.environmentInjector });
  }
}
