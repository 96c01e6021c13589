import { afterNextRender, Component, computed, DestroyRef, effect, inject, Injector, runInInjectionContext, signal } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Outbox } from '../../backend/outbox';
import { Firebase } from '../../backend/sdk/firebase';
import { OutboxStorage } from '../../backend/sending/outbox-storage';
import { Session } from '../../backend/session';
import { LeftOutOfPages } from '../../backend/stored/left-out';
import { Icon } from '../../shared/icon/icon';
import { Mark } from '../../shared/icon/mark';
import { focusTitleOnArrival } from '../focus/arrival';
import { AccountMenu } from './account-menu';
import { ConnectionState } from './connection-state';
import { LeftOutNotice } from './notices/left-out-notice';
import { NewVersionNotice } from './notices/new-version-notice';
import { Navigation } from './navigation';
import { NotKeptNotice } from './notices/not-kept-notice';
import { NotificationBell } from './notification-bell';
import { SideNavigation } from './side-navigation';
import { takeOverFirstPaint } from './take-over';

/** What surrounds every page: bar, spaces, content, and what floats. */
@Component({
  selector: 'es-root',
  imports: [
    RouterOutlet,
    RouterLink,
    RouterLinkActive,
    Icon,
    Mark,
    AccountMenu,
    ConnectionState,
    LeftOutNotice,
    NewVersionNotice,
    NotKeptNotice,
    NotificationBell,
    SideNavigation,
  ],
  templateUrl: './frame.html',
  styleUrl: './frame.scss',
  host: {
    '(document:keydown.control.k)': 'openPalette($event)',
    '(document:keydown.meta.k)': 'openPalette($event)',
    '(window:online)': 'resume()',
  },
})
export class Frame {
  private readonly session = inject(Session);
  private readonly outbox = inject(Outbox);
  private readonly injector = inject(Injector);
  private readonly life = inject(DestroyRef);
  private paletteOpen = false;
  protected readonly navigation = inject(Navigation);
  protected readonly leftOut = inject(LeftOutOfPages);
  protected readonly keepsNothing = inject(OutboxStorage).keepsNothing;
  protected readonly state = this.session.state;
  protected readonly onItsWay = signal('');
  protected readonly demo = signal(false);
  protected readonly signingIn = computed(() => this.navigation.url().startsWith('/connexion'));
  protected readonly signedIn = computed(() => this.state().kind === 'signedIn');

  constructor() {
    takeOverFirstPaint();
    focusTitleOnArrival();
    afterNextRender(() => void this.followFocus());
    void inject(Firebase)
      .config()
      .then(({ demo }) => this.demo.set(demo ?? false));
    effect(() => {
      if (this.session.uid() !== null) this.resume();
    });
  }

  /** An open panel would hide what the keyboard goes on to. */
  protected closeWhenLeft(panel: HTMLElement, { relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) panel.hidePopover();
  }

  /** No part of the first load: nothing was pressed before it. */
  private async followFocus(): Promise<void> {
    const parts = Promise.all([import('../focus/kept-focus'), import('../focus/slow-arrival')]);
    const loaded = await parts.catch((error: unknown) => console.warn('focus', error));
    if (loaded === undefined || this.life.destroyed) return;
    const [{ keepFocus }, { slowArrival }] = loaded;
    this.life.onDestroy(keepFocus());
    runInInjectionContext(this.injector, () => slowArrival(this.onItsWay));
  }

  protected resume(): void {
    if (this.session.uid() !== null) void this.outbox.resume();
  }

  protected async openPalette(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.paletteOpen) return;
    this.paletteOpen = true;
    try {
      const [{ Dialogs }, { Palette }] = await Promise.all([import('../../shared/dialogs/dialogs'), import('../palette/palette')]);
      await this.injector.get(Dialogs).open(Palette, { data: null, label: $localize`:@@shell.palette:Aller à…`, from: 'top' });
    } finally {
      this.paletteOpen = false;
    }
  }
}
