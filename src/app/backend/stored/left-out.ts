/** Why: what a page leaves out of a document written wrong is named while that page is open. */
import { computed, Injectable, signal } from '@angular/core';

export interface LeftOut {
  readonly path: string;
  /** Its own title, when it has one. */
  readonly title: string;
  readonly fields: readonly string[];
}

const titleOf = (data: object): string => {
  const { title, name, projectName } = data as Readonly<Record<'title' | 'name' | 'projectName', unknown>>;
  return [title, name, projectName].find((one): one is string => typeof one === 'string' && one !== '') ?? '';
};

@Injectable({ providedIn: 'root' })
export class LeftOutOfPages {
  private readonly held = signal<Readonly<Record<string, LeftOut>>>({});
  readonly all = computed(() => Object.values(this.held()));

  /** Told at each reading of a document; one that was mended is named no more. */
  tell(path: string, data: object, fields: readonly string[]): void {
    if (fields.length > 0) this.held.update((held) => ({ ...held, [path]: { path, title: titleOf(data), fields } }));
    else if (path in this.held()) this.held.update(({ [path]: _, ...others }) => others);
  }

  /** Another page reads other documents. */
  forget(): void {
    this.held.set({});
  }
}
