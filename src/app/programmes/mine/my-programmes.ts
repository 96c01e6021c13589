import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mayCreateProgramme, mayEditProgramme } from '@domain/programmes/permissions';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { ProgrammesGateway } from '../programmes-gateway';
import { OwnWords } from '../../shared/show/own-words';
import { ProgrammeForm } from './programme-form';

/** `/programmes`: the programmes one manages. */
@Component({
  selector: 'es-my-programmes',
  imports: [RouterLink, MatButton, Empty, Page, Problem, ProgrammeForm, Skeleton, OwnWords],
  templateUrl: './my-programmes.html',
  styleUrl: './my-programmes.scss',
})
export class MyProgrammes {
  private readonly gateway = inject(ProgrammesGateway);
  private readonly session = inject(Session);
  protected readonly read = live(() => this.gateway.active());
  protected readonly mayCreate = computed(() => mayCreateProgramme(this.session.actor()));
  protected readonly programmes = computed(() => this.read.value([]).filter(({ id }) => mayEditProgramme(this.session.actor(), id)));
}
