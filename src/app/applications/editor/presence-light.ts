/** Who else is writing, and where: said every thirty seconds, forgotten after a minute. */
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { Presence } from '@domain/applications/applications';
import type { Identified } from '@domain/shared/document';
import { after, minutes } from '@domain/shared/instant';
import { catchError, of, switchMap } from 'rxjs';
import { Clock } from '../../backend/clock';
import { Session } from '../../backend/session';
import { ApplicationsGateway } from '../applications-gateway';

const beat = 30_000;

@Injectable()
export class PresenceLight {
  private readonly gateway = inject(ApplicationsGateway);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly application = signal<string | null>(null);
  private fieldId: string | null = null;

  private readonly all = toSignal(
    toObservable(this.application).pipe(
      switchMap((id) =>
        id === null ? of([]) : this.gateway.presences(id).pipe(catchError(() => of<readonly Identified<Presence>[]>([]))),
      ),
    ),
    { initialValue: [] as readonly Identified<Presence>[] },
  );
  /** Co-authors here now, oneself left out. */
  readonly others = computed(() => {
    const since = after(this.clock.now(), -minutes(1.5));
    return this.all().filter((one) => one.id !== this.session.uid() && one.seenAt > since);
  });

  constructor() {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') this.say();
    }, beat);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      const [id, uid] = [this.application(), this.session.uid()];
      if (id !== null && uid !== null) this.gateway.leave(id, uid).catch(() => undefined);
    });
  }

  open(applicationId: string): void {
    if (this.application() === applicationId) return;
    this.application.set(applicationId);
    this.say();
  }

  at(fieldId: string | null): void {
    if (this.fieldId === fieldId) return;
    this.fieldId = fieldId;
    this.say();
  }

  /** Who writes in a field, by name. */
  in(fieldId: string): readonly string[] {
    return this.others()
      .filter((one) => one.fieldId === fieldId)
      .map((one) => one.name);
  }

  private say(): void {
    const [id, state] = [this.application(), this.session.state()];
    if (id === null || state.kind !== 'signedIn') return;
    // A light that fails to shine must not trouble who writes.
    this.gateway.bePresent(id, state.uid, state.name || state.email, this.fieldId).catch(() => undefined);
  }
}
