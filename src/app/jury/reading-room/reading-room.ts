import type { ElementRef } from '@angular/core';
import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { Router, RouterLink } from '@angular/router';
import { isReadingOpen } from '@domain/jury/permissions';
import { isJuror } from '@domain/people/permissions';
import { departmentOf } from '@domain/shared/territories';
import { of } from 'rxjs';
import { listed } from '../../backend/lists/listed';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { Status } from '../../shared/show/status';
import { JuryGateway, live } from '../jury-gateway';
import { Desk } from './desk';
import { DossierPane } from './dossier-pane';
import { OpinionPane } from './opinion-pane';
import { Others } from './others';
import { isHere, Pile } from './pile';
import { PileBar } from './pile-bar';
import { Shown } from '../../shared/reads/shown';
import { pileList } from '../jury.state';

/** The reading room: the dossier on the left, the grid on the right, the pile at the bottom; with or without network. */
@Component({
  selector: 'es-reading-room',
  imports: [
    Status,
    RouterLink,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    Icon,
    Page,
    Empty,
    Problem,
    Skeleton,
    DossierPane,
    OpinionPane,
    Others,
    PileBar,
    Shown,
  ],
  providers: [Desk],
  templateUrl: './reading-room.html',
  styleUrl: './reading-room.scss',
})
export class ReadingRoom {
  protected readonly gateway = inject(JuryGateway);
  private readonly pile = inject(Pile);
  private readonly router = inject(Router);
  protected readonly desk = inject(Desk);
  readonly juryId = input.required<string>();
  readonly applicationId = input.required<string>();

  protected readonly uid = computed(() => this.gateway.session.uid() ?? '');
  protected readonly juryRead = live(() => this.gateway.jury(this.juryId()));
  protected readonly pileRead = listed(pileList, () => [this.juryId(), this.uid()]);
  protected readonly jury = computed(() => this.juryRead.value(null));
  protected readonly entries = computed(() => this.pileRead.value([]));
  protected readonly entry = computed(() => this.entries().find((one) => one.assignment.applicationId === this.applicationId()) ?? null);
  /** In deliberation whoever sits reads every dossier, as whoever runs the jury does at any time; nothing is scored there. */
  private readonly opensBeyond = computed(() => {
    const [jury, pile] = [this.jury(), this.pileRead.state()];
    if (jury === null || pile.kind !== 'shown' || this.entry() !== null) return false;
    return this.gateway.mayRun(jury) || (jury.phase === 'deliberating' && isJuror(this.gateway.session.actor(), this.juryId()));
  });
  protected readonly beyondRead = live(() => (this.opensBeyond() ? this.gateway.dossier(this.juryId(), this.applicationId()) : of(null)));
  protected readonly beyond = computed(() => this.beyondRead.value(null));
  /** Nobody said no: it could only not be read. */
  protected readonly unread = computed(() => {
    const state = this.beyondRead.state();
    const refusal = state.kind === 'refused' ? state.refusal : (this.entry()?.refusal ?? null);
    return refusal?.reason === 'permission' ? null : refusal;
  });
  protected readonly heading = computed(
    () => this.entry()?.assignment.projectName ?? this.beyond()?.projectName ?? $localize`:@@jury.dossier:Dossier`,
  );
  private readonly dossier = computed(() => this.entry()?.dossier ?? this.beyond());
  protected readonly about = computed(() =>
    [this.dossier()?.organisationName, departmentOf(this.dossier()?.department ?? '')?.name].filter(Boolean).join(' · '),
  );
  protected readonly crumbs = computed(() => [
    { label: this.jury()?.name ?? $localize`:@@jury.jury:Jury`, link: `/jury/${this.juryId()}`, ownWords: true },
  ]);
  protected readonly offlineCount = computed(() => this.entries().filter(isHere).length);
  private readonly index = computed(() => this.entries().findIndex((one) => one.assignment.applicationId === this.applicationId()));
  protected readonly isLast = computed(() => this.index() === this.entries().length - 1);
  protected readonly refusal = computed(() => {
    const refused = this.desk.refusedEntry()?.refusal ?? null;
    if (refused?.reason === 'permission' && this.isOver())
      return $localize`:@@jury.reviewTooLate:La lecture est close : cet avis est arrivé trop tard pour compter. Votre texte est conservé ici : vous pouvez le copier, et écrire à l'équipe du programme.`;
    return refused === null
      ? ''
      : wordsForRefusal(refused, {
          permission: $localize`:@@jury.reviewRefused:Cet avis n'a pas été accepté : la lecture est close, l'avis était déjà rendu, ou vous êtes déporté. Votre texte est conservé ici : vous pouvez le copier.`,
        });
  });
  /** Reading has closed, although the jury is not yet in deliberation. */
  protected readonly isOver = computed(() => {
    const jury = this.jury();
    return jury?.phase === 'scoring' && !isReadingOpen(jury, this.gateway.clock.now());
  });
  /** On a phone: which of the two panes is in view. */
  protected readonly pane = signal<'dossier' | 'grid'>('dossier');
  private readonly panes = viewChild<ElementRef<HTMLElement>>('panes');

  constructor() {
    effect(() => {
      const [jury, entry, uid] = [this.jury(), this.entry(), this.uid()];
      untracked(() => this.desk.sit(jury === null || entry === null || uid === '' ? null : { jury, entry, uid }));
    });
    effect(() => {
      const applicationId = this.applicationId();
      untracked(() => {
        this.pile.open(applicationId);
        this.show('dossier');
      });
    });
  }

  protected turn(step: 1 | -1): void {
    const next = this.entries()[this.index() + step];
    if (next) void this.router.navigate(['/jury', this.juryId(), 'lecture', next.assignment.applicationId]);
  }

  protected show(pane: 'dossier' | 'grid'): void {
    this.pane.set(pane);
    const panes = this.panes()?.nativeElement;
    panes?.scrollTo({ left: pane === 'dossier' ? 0 : panes.scrollWidth, behavior: 'auto' });
  }
  /** A swipe ended on the other pane. */
  protected settle(panes: HTMLElement): void {
    if (panes.scrollWidth > panes.clientWidth) this.pane.set(panes.scrollLeft > panes.clientWidth / 2 ? 'grid' : 'dossier');
  }
  protected copyRefused(): void {
    const { opinion, note } = this.desk;
    const words = [...Object.values(opinion().comments), opinion().commentToCandidate, note()].filter(Boolean).join('\n\n');
    void navigator.clipboard.writeText(words);
  }
}
