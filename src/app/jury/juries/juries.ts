import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { phases } from '@domain/jury/composition';
import type { Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { combineLatest, map, of, switchMap } from 'rxjs';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { JuryGateway, live } from '../jury-gateway';
import { phaseWords } from '../jury-words';
import { CreateJury } from './create-jury';
import { OwnWords } from '../../shared/show/own-words';

interface Shown {
  readonly jury: Identified<Jury>;
  readonly asJuror: boolean;
}

/** The juries one sits on or manages, the most urgent first. `?callId=` leaves those of one call, and creates one for it. */
@Component({
  selector: 'es-juries',
  imports: [RouterLink, MatButton, DeadlinePipe, Page, Empty, Problem, Skeleton, Status, CreateJury, OwnWords],
  templateUrl: './juries.html',
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--es-space-1) var(--es-space-3);
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class Juries {
  private readonly gateway = inject(JuryGateway);
  readonly callId = input<string>();
  protected readonly words = phaseWords;
  protected readonly creating = signal(false);
  private readonly seats = computed(() => this.gateway.session.memberships().filter((one) => one.role === 'juror'));
  protected readonly programmes = live(() => this.gateway.managedProgrammes());
  protected readonly read = live(() => {
    const seats = this.seats().map((seat) =>
      this.gateway.jury(seat.scopeId).pipe(map((jury) => (jury === null ? [] : [{ jury, asJuror: true }]))),
    );
    return this.gateway.managedProgrammes().pipe(
      switchMap((programmes) => {
        const managed = programmes.map(({ id }) =>
          this.gateway.juriesOf(id).pipe(map((list) => list.map((jury) => ({ jury, asJuror: false })))),
        );
        const sources = [...seats, ...managed];
        return sources.length === 0 ? of<readonly Shown[]>([]) : combineLatest(sources).pipe(map((lists) => this.sorted(lists.flat())));
      }),
    );
  });
  protected readonly shown = computed(() =>
    this.read.value([]).filter(({ jury }) => this.callId() === undefined || jury.callId === this.callId()),
  );
  /** Calls that have a jury: known once the juries are. */
  protected readonly taken = computed(() => {
    const state = this.read.state();
    return state.kind === 'shown' ? new Set(state.value.map((one) => one.jury.callId)) : null;
  });
  protected readonly mayCreate = computed(() => {
    const state = this.programmes.state();
    return state.kind === 'shown' && state.value.length > 0 ? state.value : null;
  });

  protected what({ jury, asJuror }: Shown): string {
    if (asJuror) {
      if (jury.phase === 'declaring') return $localize`:@@jury.whatDeclare:Déclarez vos intérêts avant la lecture.`;
      if (jury.phase === 'scoring') return $localize`:@@jury.whatRead:Lisez et notez votre pile.`;
      if (jury.phase === 'deliberating') return $localize`:@@jury.whatDeliberate:La délibération est ouverte.`;
      return $localize`:@@jury.whatNothing:Rien à faire pour l'instant.`;
    }
    if (jury.phase === 'scoring')
      return $localize`:@@jury.whatProgress:Avis rendus : ${jury.submittedCount}:done: sur ${jury.assignmentCount}:total:.`;
    return $localize`:@@jury.whatManage:Membres : ${jury.memberCount}:members:, dossiers : ${jury.applicationCount}:applications:.`;
  }

  /** A person who both sits and manages sees one line, as a juror first. */
  private sorted(list: readonly Shown[]): readonly Shown[] {
    const byId = new Map<string, Shown>();
    for (const one of list) if (byId.get(one.jury.id)?.asJuror !== true) byId.set(one.jury.id, one);
    return [...byId.values()].sort((a, b) => phases.indexOf(a.jury.phase) - phases.indexOf(b.jury.phase));
  }
}
