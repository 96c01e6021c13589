import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EMPTY } from 'rxjs';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { SincePipe } from '../../shared/formats/since';
import { Notifications } from '../frame/notifications';

/** What moved since one last looked: the notifications not read yet. The bell keeps the others. */
@Component({
  selector: 'es-moved',
  imports: [RouterLink, SincePipe],
  template: `
    @if (unread().length > 0) {
      <section aria-labelledby="es-moved">
        <h2 id="es-moved">
          <ng-container i18n="@@shell.moved">Depuis votre dernière visite</ng-container>&ngsp;<span class="count">{{
            unread().length
          }}</span>
        </h2>
        <ul class="es-plain-list waiting">
          @for (one of unread(); track one.id) {
            <li>
              <a [routerLink]="one.link" (click)="markRead(one.id)"
                ><span>{{ one.text[language] }}</span
                ><small>{{ one.at | since: now() }}</small></a
              >
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './my-day.scss',
})
export class Moved {
  private readonly notifications = inject(Notifications);
  private readonly session = inject(Session);
  protected readonly now = inject(Clock).now;
  protected readonly language = this.notifications.language;
  private readonly read = live(() => {
    const uid = this.session.uid();
    return uid === null ? EMPTY : this.notifications.latest(uid);
  });
  protected readonly unread = computed(() => this.read.value([]).filter(({ readAt }) => readAt === null));

  protected markRead(id: string): void {
    void this.notifications.markRead(this.session.uid() ?? '', [id]);
  }
}
