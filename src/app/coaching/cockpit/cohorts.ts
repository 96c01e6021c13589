import { Component, effect, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { EditionState } from '@domain/programmes/programmes';
import { combineLatest, map, of, switchMap } from 'rxjs';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { CoachingGateway, live } from '../coaching-gateway';
import { OwnWords } from '../../shared/show/own-words';

/** The cohorts of the programmes I run; straight to the cohort when there is only one. */
@Component({
  selector: 'es-cohorts',
  imports: [RouterLink, MatButton, Page, Empty, Problem, Skeleton, Status, OwnWords],
  templateUrl: './cohorts.html',
})
export class Cohorts {
  private readonly gateway = inject(CoachingGateway);
  private readonly router = inject(Router);
  protected readonly read = live(() =>
    this.gateway.managedProgrammes().pipe(
      switchMap((programmes) =>
        programmes.length === 0 ? of([]) : combineLatest(programmes.map(({ id }) => this.gateway.editionsOf(id))),
      ),
      map((all) => all.flat().filter(({ laureateCount, state }) => laureateCount > 0 || state === 'running')),
    ),
  );
  protected readonly words: Readonly<Record<EditionState, string>> = {
    planned: $localize`:@@coaching.editionPlanned:Prévue`,
    selecting: $localize`:@@coaching.editionSelecting:Sélection en cours`,
    running: $localize`:@@coaching.editionRunning:En cours`,
    closed: $localize`:@@coaching.editionClosed:Close`,
  };

  constructor() {
    effect(() => {
      const state = this.read.state();
      const [only, other] = state.kind === 'shown' ? state.value : [];
      if (only && !other) void this.router.navigate(['/cohortes', only.id], { replaceUrl: true });
    });
  }
}
