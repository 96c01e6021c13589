import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mayEditProgramme } from '@domain/programmes/permissions';
import { combineLatest, map } from 'rxjs';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { DayPipe } from '../../shared/formats/pipes';
import { Page } from '../../shared/page/page';
import { Spine } from '../../shared/page/spine';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { stageOf, stageTone, stageWords } from '../programme-words';
import { ProgrammesGateway } from '../programmes-gateway';
import { OwnWords } from '../../shared/show/own-words';

/** `/programmes/:programmeId`: the programme and its editions, the latest first, each on the spine. */
@Component({
  selector: 'es-programme-page',
  imports: [RouterLink, MatButton, DayPipe, Empty, Page, Problem, Skeleton, Spine, Status, OwnWords],
  templateUrl: './programme-page.html',
  styleUrl: './programme-page.scss',
})
export class ProgrammePage {
  private readonly gateway = inject(ProgrammesGateway);
  private readonly session = inject(Session);
  readonly programmeId = input.required<string>();
  protected readonly mayEdit = computed(() => mayEditProgramme(this.session.actor(), this.programmeId()));
  protected readonly crumbs = [{ label: $localize`:@@programmes.mine:Programmes`, link: '/programmes' }];
  protected readonly read = live(() => {
    const id = this.programmeId();
    return combineLatest([this.gateway.programme(id), this.gateway.editions(id), this.gateway.calls(id)]).pipe(
      map(([programme, editions, calls]) => ({
        programme,
        editions: editions.map((edition) => {
          const call = calls.find(({ editionId }) => editionId === edition.id) ?? null;
          const closesAt = call?.state === 'open' ? call.closesAt : null;
          return { edition, closesAt, stage: stageOf(edition, call), words: stageWords(edition, call), tone: stageTone(edition, call) };
        }),
      })),
    );
  });
  protected readonly heading = computed(() => {
    const state = this.read.state();
    return state.kind === 'shown' && state.value.programme !== null
      ? state.value.programme.name
      : $localize`:@@programmes.programme:Programme`;
  });
}
