import { computed, inject, Injectable, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';
import { Session } from '../../backend/session';
import { pageOf, publicPages, spaceOf, spacesOf, type SpaceId } from './spaces';

/** Where one is, and where one may go. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly chosen = signal<SpaceId | null>(null);
  readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  readonly publicPages = publicPages.filter(({ path }) => this.isMounted(path));
  readonly spaces = computed(() => {
    if (this.session.uid() === null) return [];
    return spacesOf([...new Set(this.session.memberships().map(({ role }) => role))], (path) => this.isMounted(path));
  });
  readonly space = computed(
    () =>
      spaceOf(this.url(), this.spaces(), this.chosen()) ?? this.spaces().find(({ id }) => id === this.chosen()) ?? this.spaces()[0] ?? null,
  );

  readonly page = computed(() => pageOf(this.url(), this.space()));

  enter(space: SpaceId): void {
    this.chosen.set(space);
  }

  private isMounted(path: string): boolean {
    return this.router.config.some((route) => route.path === path.split('/')[0]);
  }
}
