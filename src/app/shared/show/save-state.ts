import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { formatTime } from '../formats/format';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/paths';

/** What became of what was typed, in words: saved, waiting, refused. Fed from the outbox and the connection by the page. */
@Component({
  selector: 'es-save-state',
  imports: [Icon],
  template: '<es-icon [name]="icon()" /><span>{{ words() }}</span>',
  styles: `
    :host {
      display: inline-flex;
      gap: 0.4rem;
      align-items: center;
      font-size: var(--es-size-0);
      color: var(--es-ink-soft);
    }
    :host(.refused) {
      font-weight: 600;
      color: var(--es-red);
    }
  `,
  host: { role: 'status', '[class.refused]': 'refused() > 0 || disputed() !== null' },
})
export class SaveState {
  private readonly locale = inject(LOCALE_ID);
  readonly connection = input<'live' | 'offline'>('live');
  readonly pending = input(0);
  readonly refused = input(0);
  /** What was typed here and met somebody else's words, as its label; null when nothing did. */
  readonly disputed = input<string | null>(null);
  /** When the server last acknowledged; null before the first edit. */
  readonly savedAt = input<Date | null>(null);

  protected readonly icon = computed<IconName>(() => {
    if (this.refused() > 0 || this.disputed() !== null) return 'alert';
    if (this.connection() === 'offline') return 'cloudOff';
    return this.pending() > 0 ? 'refresh' : 'check';
  });
  protected readonly words = computed(() => {
    const [count, one] = [this.pending(), this.pending() === 1];
    if (this.refused() > 0) return $localize`:@@shared.saveRefused:Non enregistré : le serveur a refusé. Votre texte est conservé.`;
    const disputed = this.disputed();
    if (disputed !== null)
      return $localize`:@@shared.saveDisputed:Votre version de « ${disputed}:label: » n'est pas enregistrée : choisissez.`;
    if (this.connection() === 'offline') {
      if (count === 0) return $localize`:@@shared.saveOffline:Hors ligne. Vous pouvez continuer à écrire.`;
      return one
        ? $localize`:@@shared.saveOfflineOne:Hors ligne : 1 modification en attente`
        : $localize`:@@shared.saveOfflineMany:Hors ligne : ${count}:count: modifications en attente`;
    }
    if (count > 0) return $localize`:@@shared.saving:Enregistrement…`;
    const at = this.savedAt();
    return at
      ? $localize`:@@shared.savedAt:Enregistré à ${formatTime(at, this.locale)}:time:`
      : $localize`:@@shared.saveReady:Enregistrement automatique`;
  });
}
