import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Jury, Standing } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { FigurePipe } from '../../shared/formats/pipes';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { JuryGateway, live } from '../jury-gateway';
import type { Placings } from '../ui/placings';
import { outcomeTones, outcomeWords } from '../jury-words';
import { JuryActs } from '../jury.state';
import { OwnWords } from '../../shared/show/own-words';

/** Ranks shown at once: a room takes them in order, and a screen reads a bounded number of documents. */
export const agendaPage = 25;

/** The projects by rank, what is decided, and which one is in front of the room. */
@Component({
  selector: 'es-agenda',
  imports: [RouterLink, FigurePipe, MatButton, Problem, Skeleton, Status, OwnWords],
  template: `
    <h2 i18n="@@jury.agenda">Ordre du jour</h2>
    @if (opening.problem(); as words) {
      <es-problem [words]="words" [retriable]="false" />
    }
    @let state = read.state();
    @if (state.kind === 'loading') {
      <es-skeleton shape="rows" [count]="6" />
    } @else if (state.kind === 'refused') {
      <es-problem [refusal]="state.refusal" (retry)="read.retry()" />
    } @else {
      <ol>
        @for (row of state.value; track row.id) {
          <li [class.here]="row.id === current()" [attr.aria-current]="row.id === current() ? 'true' : null">
            <b class="es-figures">{{ placings().get(row.id)?.rank ?? before().length * page + $index + 1 }}</b>
            <span
              ><a esOwnWords [routerLink]="['/jury', jury().id, 'lecture', row.id]">{{ row.projectName }}</a>
              <small class="es-muted es-figures score">{{ row.calibrated | figure: 1 }}</small></span
            >
            <span class="es-row">
              @if (row.outcome) {
                <es-status [tone]="tones[row.outcome]">{{ words[row.outcome] }}</es-status>
              }
              @if (row.fell) {
                <es-status tone="warn" icon="refresh" i18n="@@jury.toTakeAgain">à reprendre</es-status>
              }
              @if (placings().get(row.id)?.inTieZone) {
                <es-status tone="warn" i18n="@@jury.tie">égalité</es-status>
              }
              @if (row.mustDiscuss) {
                <es-status tone="warn" icon="hand" i18n="@@jury.toDiscuss">à discuter</es-status>
              }
            </span>
            @if (leads()) {
              <button type="button" matButton class="es-compact" [disabled]="row.id === current()" (click)="open(row.id)">
                <ng-container i18n="@@jury.putInFront">Ouvrir</ng-container>&ngsp;<span class="es-hidden-text" esOwnWords>{{
                  row.projectName
                }}</span>
              </button>
            }
          </li>
        }
      </ol>
      <div class="es-row">
        @if (before().length > 0) {
          <button type="button" matButton (click)="goBack()" i18n="@@jury.agendaBefore">Rangs précédents</button>
        }
        @if (state.value.length === page) {
          <button type="button" matButton (click)="goOn(state.value)" i18n="@@jury.agendaAfter">Rangs suivants</button>
        }
      </div>
    }
  `,
  styles: `
    ol {
      padding: 0;
      margin: var(--es-space-1) 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 2.5rem minmax(0, 1fr) auto auto;
      gap: var(--es-space-2);
      align-items: center;
      min-height: 2.75rem;
      padding-inline-end: var(--es-space-1);
      border-bottom: 1px solid var(--es-line);
    }
    li > b {
      text-align: end;
    }
    .score {
      margin-inline-start: var(--es-space-1);
    }
    .here {
      background: var(--es-tint);
    }
    @media (width < 700px) {
      li {
        grid-template-columns: 2rem minmax(0, 1fr) auto;
        padding-block: var(--es-space-1);
      }
      .es-row {
        grid-column: 2 / -1;
        grid-row: 2;
      }
    }
  `,
})
export class Agenda {
  private readonly gateway = inject(JuryGateway);
  readonly jury = input.required<Identified<Jury>>();
  readonly current = input.required<string | null>();
  readonly leads = input.required<boolean>();
  readonly seenBy = input.required<string | null>();
  protected readonly page = agendaPage;
  protected readonly words = outcomeWords;
  protected readonly tones = outcomeTones;
  /** Every project's place, when none is hidden from the reader. */
  readonly placings = input.required<Placings>();
  /** The last row of each page before this one. */
  protected readonly before = signal<readonly Identified<Standing>[]>([]);
  // By its id: each decision changes the jury, and must not read the agenda again.
  private readonly juryId = computed(() => this.jury().id);
  protected readonly read = live(() => this.gateway.standings(this.juryId(), this.seenBy(), this.before().at(-1) ?? null, agendaPage));
  protected readonly opening = inject(JuryActs).on('openDossierInRoom', () => this.jury().id);

  protected goOn(rows: readonly Identified<Standing>[]): void {
    const last = rows.at(-1);
    if (last !== undefined) this.before.update((before) => [...before, last]);
  }
  protected goBack(): void {
    this.before.update((before) => before.slice(0, -1));
  }
  protected open(applicationId: string): void {
    void this.opening.ask({ juryId: this.jury().id, applicationId });
  }
}
