import { Component, computed, inject, input, output } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { Notification } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { Clock } from '../../backend/clock';
import { SincePipe } from '../../shared/formats/since';
import { Icon } from '../../shared/icon/icon';
import { BarPanel } from './bar-panel';
import { Notifications } from './notifications';

/** The last notifications as a menu: each leads to its page. */
@Component({
  selector: 'es-notification-panel',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink, SincePipe],
  templateUrl: './notification-panel.html',
  styleUrl: './bar-panel.scss',
  styles: `
    .line {
      display: block;
      line-height: 1.35;
      white-space: normal;
    }
    .unread {
      font-weight: 600;
      box-shadow: inset 3px 0 var(--es-accent);
    }
    small {
      font-weight: 400;
      color: var(--es-ink-soft);
    }
  `,
})
export class NotificationPanel extends BarPanel {
  readonly all = input.required<readonly Identified<Notification>[]>();
  readonly state = input.required<'loading' | 'refused' | 'shown'>();
  readonly opened = output<Identified<Notification>>();
  readonly allRead = output();
  readonly retried = output();
  protected readonly now = inject(Clock).now;
  protected readonly language = inject(Notifications).language;
  protected readonly hasUnread = computed(() => this.all().some(({ readAt }) => readAt === null));
}
