import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { isBoundHere } from '@domain/jury/permissions';
import { of } from 'rxjs';
import { FigurePipe } from '../../shared/formats/pipes';
import { SincePipe } from '../../shared/formats/since';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Status } from '../../shared/show/status';
import { Why } from '../../shared/show/why';
import { Table, TableFrame } from '../../shared/tables/table';
import { JuryGateway, live, standingsPage } from '../jury-gateway';
import { IntervalChart } from '../ui/interval-chart';
import { placingsOf } from '../ui/placings';
import { OwnWords } from '../../shared/show/own-words';
import { Shown } from '../../shared/reads/shown';

/** The calibrated ranking as a picture of what is known and what is not, with its table twin. */
@Component({
  selector: 'es-standings',
  imports: [
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    FigurePipe,
    SincePipe,
    Page,
    Empty,
    Status,
    Why,
    Table,
    TableFrame,
    IntervalChart,
    OwnWords,
    Shown,
  ],
  templateUrl: './standings.html',
  styleUrl: './standings.scss',
})
export class Standings {
  protected readonly gateway = inject(JuryGateway);
  readonly juryId = input.required<string>();
  protected readonly juryRead = live(() => this.gateway.jury(this.juryId()));
  protected readonly jury = computed(() => this.juryRead.value(null));
  protected readonly manages = computed(() => this.gateway.mayRun(this.jury()));
  /** Until the deliberation, members read without knowing each other's scores. */
  protected readonly isSealed = computed(() => !this.manages() && ['composing', 'declaring', 'scoring'].includes(this.jury()?.phase ?? ''));
  /** Some project is hidden from them: no rank, tie or cut is theirs to know. */
  protected readonly isBound = computed(() => {
    const jury = this.jury();
    return jury !== null && isBoundHere(this.gateway.session.actor(), { ...jury, juryId: jury.id });
  });
  private readonly seenBy = computed(() => (this.manages() && !this.isBound() ? null : (this.gateway.session.uid() ?? '')));
  private readonly pages = signal(1);
  private readonly isKnown = computed(() => this.jury() !== null);
  protected readonly read = live(() => {
    if (!this.isKnown() || this.isSealed()) return of([]);
    return this.gateway.standingsUpTo(this.juryId(), this.seenBy(), this.pages());
  });
  protected readonly rows = computed(() => this.read.value([]));
  /** A full last page: there may be another. */
  protected readonly hasMore = computed(() => this.rows().length === this.pages() * standingsPage);
  protected readonly rankingRead = live(() =>
    !this.isKnown() || this.isSealed() || this.isBound() ? of(null) : this.gateway.ranking(this.juryId()),
  );
  private readonly ranking = computed(() => this.rankingRead.value(null));
  protected readonly placings = computed(() => placingsOf(this.ranking()));
  protected readonly line = computed(() => this.ranking()?.cut ?? null);
  /** Groups of jurors that no opinion links; older rankings do not say. */
  protected readonly groups = computed(() => this.ranking()?.groups ?? 1);
  protected readonly tied = computed(() => (this.ranking()?.entries ?? []).filter((one) => one.inTieZone));
  protected readonly disputed = computed(() => this.rows().filter((one) => one.mustDiscuss).length);
  protected readonly computedAt = computed(() =>
    this.rows().reduce<Date | null>((last, one) => (last === null || one.computedAt > last ? one.computedAt : last), null),
  );
  protected readonly view = signal<'picture' | 'table'>('picture');

  protected showMore(): void {
    this.pages.update((pages) => pages + 1);
  }
}
