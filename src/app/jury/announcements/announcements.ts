import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Outcome } from '@domain/jury/jury';
import { feedbackHeading } from '../../shared/feedback-heading';
import { Busy } from '../../shared/forms/busy';
import { Icon } from '../../shared/icon/icon';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { JuryGateway, live } from '../jury-gateway';
import { outcomeTones, outcomeWords } from '../jury-words';
import { JuryActs } from '../jury.state';
import { OwnWords } from '../../shared/show/own-words';

/** Three acts: the jury decided, the letters are read again, they leave. */
@Component({
  selector: 'es-announcements',
  imports: [RouterLink, MatButton, Busy, Icon, Intro, Page, Empty, Problem, Skeleton, Status, OwnWords],
  templateUrl: './announcements.html',
  styleUrl: './announcements.scss',
})
export class Announcements {
  private readonly gateway = inject(JuryGateway);
  readonly juryId = input.required<string>();
  protected readonly words = outcomeWords;
  protected readonly feedbackHeading = feedbackHeading;
  protected readonly tones = outcomeTones;
  protected readonly confirming = signal(false);
  protected readonly read = live(() => this.gateway.jury(this.juryId()));
  protected readonly jury = computed(() => this.read.value(null));
  protected readonly mayRun = computed(() => this.gateway.mayRun(this.jury()));
  protected readonly notYours = { reason: 'permission', detail: '' };
  protected readonly isDecided = computed(() => this.jury()?.phase === 'decided' || this.jury()?.phase === 'announced');
  private readonly acts = inject(JuryActs);
  private readonly previewing = this.acts.on('previewAnnouncements', this.juryId);
  protected readonly sending = this.acts.on('sendAnnouncements', this.juryId);
  private readonly answer = computed(() => this.previewing.answer() ?? null);
  protected readonly letters = computed(() => this.answer()?.letters ?? null);
  /** Letters of projects that the reader stepped aside from: somebody else sends them. */
  protected readonly left = computed(() => this.answer()?.left ?? 0);
  protected readonly counts = computed(() => {
    const letters = this.letters() ?? [];
    return (Object.keys(outcomeWords) as Outcome[])
      .map((outcome) => ({ outcome, count: letters.filter((one) => one.letter.outcome === outcome).length }))
      .filter((one) => one.count > 0);
  });
  protected readonly toSend = computed(() => (this.letters() ?? []).filter((one) => !one.sent));
  protected readonly people = computed(() => this.toSend().reduce((sum, one) => sum + one.recipients.length, 0));
  protected readonly laureates = computed(() => this.toSend().filter((one) => one.letter.outcome === 'laureate').length);
  protected readonly refusal = computed(() => this.previewing.problem() || this.sending.problem());

  constructor() {
    effect(() => {
      if (this.isDecided() && this.mayRun()) untracked(() => this.preview());
    });
  }

  protected preview(): void {
    void this.previewing.ask({ juryId: this.juryId() });
  }
  protected async send(): Promise<void> {
    if ((await this.sending.ask({ juryId: this.juryId() })) === null) return;
    this.confirming.set(false);
    this.preview();
  }
}
