import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Clock } from '../../backend/clock';
import { Connection } from '../../backend/connection';
import { KeptWords } from '../../backend/kept/kept-words';
import { Outbox, type OutboxEntry } from '../../backend/outbox';
import { Session } from '../../backend/session';
import { Undo } from '../../shared/dialogs/undo';
import { SincePipe } from '../../shared/formats/since';
import { Icon } from '../../shared/icon/icon';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { MetWords } from '../../shared/sending/met-words';
import { Empty } from '../../shared/show/empty';
import { Status } from '../../shared/show/status';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { KeptList } from './kept-list';

/** `/compte/envois`: what was typed and has not reached the server; nothing is lost without a decision. */
@Component({
  selector: 'es-sendings',
  imports: [MatButton, Empty, Icon, KeptList, MetWords, Intro, Page, SincePipe, Status],
  templateUrl: './sendings.html',
})
export class Sendings {
  private readonly undo = inject(Undo);
  private readonly session = inject(Session);
  private readonly kept = inject(KeptWords);
  /** Set when somebody wanted to sign out: '1' here, 'partout' on every device. */
  readonly sortie = input<string>();
  protected readonly outbox = inject(Outbox);
  protected readonly begun = computed(() => this.kept.all().length > 0);
  protected readonly connection = inject(Connection);
  protected readonly now = inject(Clock).now;
  protected readonly wordsFor = wordsForRefusal;

  protected async copy(entry: OutboxEntry): Promise<void> {
    await this.outbox.copyText(entry.id);
    this.undo.say($localize`:@@shell.copied:Texte copié.`);
  }

  protected choose(entry: OutboxEntry, keep: 'mine' | 'theirs'): void {
    if (keep === 'mine') this.outbox.insist(entry.id);
    else this.discard(entry);
  }

  protected leave(): Promise<void> {
    return this.sortie() === 'partout' ? this.session.signOutEverywhere() : this.session.signOut();
  }

  protected discard(entry: OutboxEntry): void {
    this.outbox.discard(entry.id);
    this.undo.offer($localize`:@@shell.discarded:Texte retiré.`, () => void this.outbox.send({ ...entry, seen: entry.base ?? {} }));
  }
}
