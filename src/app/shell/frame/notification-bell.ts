import { Component, computed, inject, signal } from '@angular/core';
import type { Notification } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { EMPTY } from 'rxjs';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { Icon } from '../../shared/icon/icon';
import { NotificationPanel } from './notification-panel';
import { Notifications } from './notifications';

const none: readonly Identified<Notification>[] = [];

/** The last twenty notifications; opening one marks it read. */
@Component({
  selector: 'es-notification-bell',
  imports: [Icon, NotificationPanel],
  templateUrl: './notification-bell.html',
  styleUrl: './notification-bell.scss',
})
export class NotificationBell {
  private readonly notifications = inject(Notifications);
  private readonly session = inject(Session);
  protected readonly open = signal(false);
  protected readonly read = live(() => {
    const uid = this.session.uid();
    return uid === null ? EMPTY : this.notifications.latest(uid);
  });
  protected readonly all = computed(() => this.read.value(none));
  protected readonly unread = computed(() => this.all().filter(({ readAt }) => readAt === null).length);
  protected readonly label = computed(() => {
    const unread = this.unread();
    if (unread === 0) return $localize`:@@shell.bellNone:Notifications`;
    return unread === 1
      ? $localize`:@@shell.bellOne:Notifications, 1 non lue`
      : $localize`:@@shell.bellMany:Notifications, ${unread}:count: non lues`;
  });

  protected markRead(notification: Identified<Notification>): void {
    if (notification.readAt === null) void this.write([notification.id]);
  }

  protected markAllRead(): void {
    void this.write(
      this.all()
        .filter(({ readAt }) => readAt === null)
        .map(({ id }) => id),
    );
  }

  private write(ids: readonly string[]): Promise<void> {
    return this.notifications.markRead(this.session.uid() ?? '', ids);
  }
}
