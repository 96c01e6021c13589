import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { Page } from '../../shared/page/page';
import { Countdown } from '../../shared/show/countdown';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { CallsGateway } from '../calls-gateway';
import { OwnWords } from '../../shared/show/own-words';

/** `/appels`: calls that can be answered now, the first to close first. */
@Component({
  selector: 'es-open-calls',
  imports: [RouterLink, MatButton, Page, Countdown, Empty, Problem, Skeleton, OwnWords],
  templateUrl: './open-calls.html',
  styleUrl: './open-calls.scss',
})
export class OpenCalls {
  private readonly gateway = inject(CallsGateway);
  protected readonly now = inject(Clock).now;
  protected readonly calls = live(() => this.gateway.openCalls());
}
