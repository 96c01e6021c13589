import { isAccepting } from '@domain/calls/calls';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mayEditEdition } from '@domain/programmes/permissions';
import { combineLatest, map, of, switchMap } from 'rxjs';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { MoneyPipe } from '../../shared/formats/pipes';
import { Page } from '../../shared/page/page';
import { Spine } from '../../shared/page/spine';
import { Countdown } from '../../shared/show/countdown';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { stageOf } from '../programme-words';
import { ProgrammesGateway, type EditionSettings } from '../programmes-gateway';
import { FunnelFigures } from '../ui/funnel-figures';
import { EditionCalendar } from '../ui/edition-calendar';
import { EditionDoors } from '../ui/edition-doors';
import { nextStep } from './edition-steps';
import { SettingsForm } from './settings-form';

/** `/programmes/:programmeId/editions/:editionId`: what comes next, where the projects stand, and every door of the edition. */
@Component({
  selector: 'es-edition-hub',
  imports: [
    RouterLink,
    MatButton,
    Countdown,
    EditionCalendar,
    EditionDoors,
    Empty,
    FunnelFigures,
    MoneyPipe,
    Page,
    Problem,
    SettingsForm,
    Skeleton,
    Spine,
  ],
  templateUrl: './edition-hub.html',
  styleUrl: './edition-hub.scss',
})
export class EditionHub {
  private readonly gateway = inject(ProgrammesGateway);
  private readonly session = inject(Session);
  protected readonly now = inject(Clock).now;
  readonly programmeId = input.required<string>();
  readonly editionId = input.required<string>();
  protected readonly read = live(() =>
    combineLatest([this.gateway.edition(this.editionId()), this.gateway.callOf(this.programmeId(), this.editionId())]).pipe(
      switchMap(([edition, call]) => {
        const funnel = call === null || call.state === 'draft' ? of(null) : this.gateway.funnel(call.id, call.programmeId);
        return funnel.pipe(map((counted) => ({ edition, call, funnel: counted })));
      }),
    ),
  );
  private readonly shown = computed(() => this.read.value(null));
  protected readonly heading = $localize`:@@programmes.edition:Édition`;
  protected readonly edition = computed(() => this.shown()?.edition ?? null);
  protected readonly mayEdit = computed(() => {
    const edition = this.edition();
    return edition !== null && mayEditEdition(this.session.actor(), edition);
  });
  protected readonly call = computed(() => this.shown()?.call ?? null);
  protected readonly funnel = computed(() => this.shown()?.funnel?.counts ?? {});
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@programmes.mine:Programmes`, link: '/programmes' },
    { label: this.edition()?.programmeName ?? '', link: `/programmes/${this.programmeId()}`, ownWords: true },
  ]);
  protected readonly stage = computed(() => {
    const edition = this.edition();
    return edition === null ? null : stageOf(edition, this.call());
  });
  protected readonly step = computed(() => {
    const edition = this.edition();
    return edition === null ? null : nextStep(edition, this.call(), this.funnel(), this.now());
  });
  protected readonly accepts = computed(() => {
    const call = this.call();
    return call !== null && isAccepting(call, this.now());
  });
  protected save({ settings, seen }: { readonly settings: EditionSettings; readonly seen: EditionSettings }): void {
    this.gateway.saveSettings(this.editionId(), settings, seen, this.edition()?.name ?? '');
  }
}
