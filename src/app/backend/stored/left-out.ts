/** Why: what a page leaves out of a document written wrong is named while that page is open. */
import { computed, Injectable, signal } from '@angular/core';
import { titleOf } from '@domain/shared/document';

export interface LeftOut {
  readonly path: string;
  /** Its own title, when it has one. */
  readonly title: string;
  readonly fields: readonly string[];
}

@Injectable({ providedIn: 'root' })
export class LeftOutOfPages {
  private readonly held = signal<Readonly<Record<string, LeftOut>>>({});
  readonly all = computed(() => Object.values(this.held()));

  /** Told at each reading of a document; one that was corrected is named no more. */
  tell(path: string, data: object, fields: readonly string[]): void {
    if (fields.length > 0) this.held.update((held) => ({ ...held, [path]: { path, title: titleOf(data), fields } }));
    else if (path in this.held()) this.held.update(({ [path]: _, ...others }) => others);
  }

  /** Another page reads other documents. */
  forget(): void {
    this.held.set({});
  }
}
