import {
  Directive,
  effect,
  inject,
  input,
  inputBinding,
  outputBinding,
  TemplateRef,
  untracked,
  ViewContainerRef,
  type Signal,
} from '@angular/core';
import type { Refused } from '../words-for-refusal';
import { Problem } from '../show/problem';
import { Skeleton } from '../show/skeleton';

type Face = { readonly kind: 'loading' | 'shown' } | { readonly kind: 'refused'; readonly refusal: Refused };

/** A live read, as far as its faces go. */
export interface Followed {
  readonly state: Signal<Face>;
  retry(): void;
}

/**
 * `<ul *esShown="[members, room]">`: what says "none" is drawn only once every read it counts on has answered. Until then its place is held,
 * and a refusal is said in its place, with a way to try again.
 */
@Directive({ selector: '[esShown]' })
export class Shown {
  private readonly content = inject<TemplateRef<unknown>>(TemplateRef);
  private readonly place = inject(ViewContainerRef);
  readonly reads = input.required<readonly Followed[]>({ alias: 'esShown' });
  /** How many lines hold the place. */
  readonly lines = input(3, { alias: 'esShownLines' });
  private drawn: Face | null = null;

  constructor() {
    effect(() => {
      const face = this.faceOf(this.reads());
      untracked(() => this.draw(face));
    });
  }

  private faceOf(reads: readonly Followed[]): Face {
    const states = reads.map((read) => read.state());
    return (
      states.find((state) => state.kind === 'refused') ?? { kind: states.some(({ kind }) => kind === 'loading') ? 'loading' : 'shown' }
    );
  }

  private draw(face: Face): void {
    const before = this.drawn;
    const same = before?.kind === face.kind && (face.kind !== 'refused' || (before.kind === 'refused' && before.refusal === face.refusal));
    if (same) return;
    this.drawn = face;
    this.place.clear();
    if (face.kind === 'refused') this.say(face.refusal);
    else if (face.kind === 'shown') this.place.createEmbeddedView(this.content);
    else this.place.createComponent(Skeleton, { bindings: [inputBinding('count', this.lines)] });
  }

  private say(refusal: Refused): void {
    this.place.createComponent(Problem, { bindings: [inputBinding('refusal', () => refusal), outputBinding('retry', () => this.retry())] });
  }

  private retry(): void {
    for (const read of this.reads()) if (read.state().kind === 'refused') read.retry();
  }
}
