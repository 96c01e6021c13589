import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Connection } from '../../backend/connection';
import { Icon } from '../../shared/icon/icon';

/** In the bar, only when there is something to say: offline, n changes waiting, refused. */
@Component({
  selector: 'es-connection-state',
  imports: [Icon, RouterLink],
  template: `
    <span role="status">
      @if (words(); as text) {
        <a routerLink="/compte/envois" [class.refused]="toSettle() > 0">
          <es-icon [name]="toSettle() > 0 ? 'alert' : connection.state() === 'offline' ? 'cloudOff' : 'refresh'" /><span>{{ text }}</span>
          @if (count(); as some) {
            <span class="count es-figures" aria-hidden="true">{{ some }}</span>
          }
        </a>
      }
    </span>
  `,
  styles: `
    a {
      display: inline-flex;
      gap: 0.4rem;
      align-items: center;
      min-height: 2rem;
      padding: 0.2rem 0.75rem;
      font-size: var(--es-size-0);
      font-weight: 600;
      line-height: 1.2;
      color: var(--es-on-bar);
      text-decoration: none;
      border: 1px solid var(--es-on-bar-soft);
      border-radius: 1rem;
    }
    @media (width < 760px) {
      a {
        gap: 0.15rem;
        min-width: 2.25rem;
        min-height: 2.25rem;
        padding: 0;
        justify-content: center;
        font-size: var(--es-size-00);
      }
      a span:not(.count) {
        position: absolute;
        overflow: hidden;
        width: 1px;
        height: 1px;
        clip-path: inset(50%);
      }
    }
    @media (width >= 760px) {
      .count {
        display: none;
      }
    }
    .refused {
      color: var(--es-red);
      background: var(--es-red-soft);
      border-color: var(--es-red);
    }
  `,
})
export class ConnectionState {
  protected readonly connection = inject(Connection);
  protected readonly toSettle = computed(() => this.connection.refused() + this.connection.disputed());
  protected readonly count = computed(() => this.toSettle() || this.connection.pending());
  protected readonly words = computed(() => {
    const [pending, refused] = [this.connection.pending(), this.connection.refused()];
    if (refused > 0)
      return refused === 1
        ? $localize`:@@shell.refusedOne:1 envoi refusé`
        : $localize`:@@shell.refusedMany:${refused}:count: envois refusés`;
    const disputed = this.connection.disputed();
    if (disputed > 0)
      return disputed === 1
        ? $localize`:@@shell.disputedOne:1 version à choisir`
        : $localize`:@@shell.disputedMany:${disputed}:count: versions à choisir`;
    if (this.connection.state() === 'live') return '';
    if (pending === 0) return $localize`:@@shell.offline:Hors ligne`;
    return pending === 1
      ? $localize`:@@shell.offlineOne:Hors ligne, 1 modification en attente`
      : $localize`:@@shell.offlineMany:Hors ligne, ${pending}:count: modifications en attente`;
  });
}
