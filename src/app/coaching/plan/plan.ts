import { Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { Page } from '../../shared/page/page';
import { Spine } from '../../shared/page/spine';
import { Tabs } from '../../shared/page/tabs';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { MalformedDocuments } from '../malformed-documents';
import { MalformedNotice } from '../ui/malformed-notice';
import { Heading } from './heading';
import { PlanReading } from './plan-reading';

/** The frame of one plan: its name, its heading, its spine and its tabs. */
@Component({
  selector: 'es-plan',
  imports: [RouterOutlet, Page, Spine, Tabs, Problem, Skeleton, Heading, MalformedNotice],
  providers: [PlanReading],
  templateUrl: './plan.html',
  styles: `
    router-outlet {
      display: none;
    }
  `,
})
export class Plan {
  protected readonly reading = inject(PlanReading);
  readonly enrolmentId = input.required<string>();
  private readonly base = computed(() => `/parcours/${this.enrolmentId()}`);
  /** Where the plan and all its tabs read. */
  protected readonly place = computed(() => `enrolments/${this.enrolmentId()}/`);
  protected readonly faulty = inject(MalformedDocuments).under(this.place);
  protected readonly crumbs = computed(() => {
    const plan = this.reading.plan();
    return plan !== null && this.reading.manages() && this.reading.side() === null
      ? [{ label: plan.editionName, link: `/cohortes/${plan.editionId}`, ownWords: true }]
      : [{ label: $localize`:@@coaching.plans:Parcours d'accompagnement`, link: '/parcours' }];
  });
  protected readonly tabs = computed(() => [
    { label: $localize`:@@coaching.tabHome:Vue d'ensemble`, link: this.base() },
    { label: $localize`:@@coaching.tabRoadmap:Feuille de route`, link: `${this.base()}/feuille-de-route` },
    { label: $localize`:@@coaching.tabDiagnostic:Diagnostic`, link: `${this.base()}/diagnostic` },
    { label: $localize`:@@coaching.tabExpertise:Expertise`, link: `${this.base()}/expertise` },
    { label: $localize`:@@coaching.tabMeetings:Rencontres`, link: `${this.base()}/rencontres` },
    { label: $localize`:@@coaching.tabTeam:Équipe`, link: `${this.base()}/equipe` },
  ]);

  private readonly url = toSignal(
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: inject(Router).url },
  );
  protected readonly part = computed(() => {
    const path = this.url().split(/[?#]/)[0];
    return this.tabs().find(({ link }) => link === path)?.label ?? '';
  });

  constructor() {
    effect(() => this.reading.id.set(this.enrolmentId()));
  }
}
