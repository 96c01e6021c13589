import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { certificateFor } from '@domain/peers/certificate';
import { sheetRows } from '@domain/peers/sheet';
import { RouterLink } from '@angular/router';
import { EMPTY } from 'rxjs';
import { formatDay, formatList } from '../../shared/formats/format';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { live, PeersGateway } from '../peers-gateway';
import { durationWords } from '../peers-words';
import { Shown } from '../../shared/reads/shown';

/** My certificate of attendance, to print: what the sheet says of me, nothing more. */
@Component({
  selector: 'es-certificate',
  imports: [RouterLink, MatButton, Empty, Icon, Page, Shown],
  templateUrl: './certificate.html',
  styleUrl: './certificate.scss',
})
export class CertificatePage {
  private readonly gateway = inject(PeersGateway);
  private readonly locale = inject(LOCALE_ID);
  readonly sessionId = input.required<string>();
  protected readonly read = live(() => this.gateway.one(this.sessionId()));
  protected readonly mine = live(() => {
    const uid = this.gateway.session.uid();
    return uid === null ? EMPTY : this.gateway.mySignatures(this.sessionId(), uid);
  });
  protected readonly crumbs = computed(() => [{ label: $localize`:@@peers.session:Séance`, link: `/seances/${this.sessionId()}` }]);
  protected readonly certificate = computed(() => {
    const [session, mine] = [this.read.state(), this.mine.state()];
    if (session.kind !== 'shown' || session.value === null || mine.kind !== 'shown') return null;
    const row = sheetRows(session.value.halfDays, [], mine.value)[0];
    return row === undefined ? null : certificateFor(session.value, row, this.gateway.clock.now());
  });
  protected readonly days = computed(() =>
    formatList(
      (this.certificate()?.days ?? []).map((day) => formatDay(day, this.locale, 'dated')),
      this.locale,
    ),
  );
  protected readonly duration = computed(() => durationWords(this.certificate()?.minutes ?? 0));
  protected readonly today = computed(() => formatDay(this.gateway.clock.now(), this.locale, 'dated'));

  protected print(): void {
    window.print();
  }
}
