/** Why: what a page cannot show is named once, whoever read it. */
import { computed, Injectable, signal, type Signal } from '@angular/core';
import { malformed, sifted, type Malformed, type Shape } from '@domain/shared/contract/shape';
import type { Identified } from '@domain/shared/document';
import { map, type MonoTypeOperatorFunction } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class MalformedDocuments {
  private readonly held = signal<Readonly<Record<string, readonly Malformed[]>>>({});

  /** Those found in the places that begin so, each once. */
  under(place: () => string): Signal<readonly Malformed[]> {
    return computed(() => {
      const found = Object.entries(this.held()).flatMap(([at, list]) => (at.startsWith(place()) ? list : []));
      return [...new Map(found.map((one) => [one.id, one])).values()];
    });
  }

  /** Lets through the documents that pages can show. */
  sift<T>(place: string, shape: Shape<T>): MonoTypeOperatorFunction<readonly Identified<T>[]> {
    return map((all) => this.sound(place, shape, all));
  }

  /** The documents that pages and exports can show; the others are named. */
  sound<T>(place: string, shape: Shape<T>, all: readonly Identified<T>[]): readonly Identified<T>[] {
    const { sound, faulty } = sifted(shape, all);
    this.tell(place, faulty);
    return sound;
  }

  /** One document, null when it cannot be shown. */
  siftOne<T>(place: string, shape: Shape<T>): MonoTypeOperatorFunction<Identified<T> | null> {
    return map((one) => {
      const fault = one === null ? null : malformed(shape, one);
      this.tell(place, fault === null ? [] : [fault]);
      return fault === null ? one : null;
    });
  }

  private tell(place: string, found: readonly Malformed[]): void {
    if (found.length > 0 || this.held()[place] !== undefined) this.held.update((held) => ({ ...held, [place]: found }));
  }
}
