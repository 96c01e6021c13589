import { isAccepting } from '@domain/calls/calls';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Countdown } from '../../shared/show/countdown';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { CallsGateway } from '../calls-gateway';
import { CallPresentation } from '../ui/call-presentation';
import { OwnWords } from '../../shared/show/own-words';
import { RegulationReader } from './regulation-reader';

/** `/appels/:callId`: everything one needs to decide whether to apply; one document is read. */
@Component({
  selector: 'es-public-call',
  imports: [
    RouterLink,
    MatButton,
    DeadlinePipe,
    Icon,
    Page,
    Countdown,
    Empty,
    Problem,
    Skeleton,
    CallPresentation,
    RegulationReader,
    OwnWords,
  ],
  templateUrl: './public-call.html',
  styleUrl: './public-call.scss',
})
export class PublicCall {
  private readonly gateway = inject(CallsGateway);
  readonly callId = input.required<string>();
  protected readonly now = inject(Clock).now;
  protected readonly crumbs = [{ label: $localize`:@@calls.openCalls:Appels ouverts`, link: '/appels' }];
  protected readonly call = live(() => this.gateway.publicCall(this.callId()));
  protected readonly accepts = computed(() => {
    const state = this.call.state();
    return state.kind === 'shown' && state.value !== null && isAccepting(state.value, this.now());
  });

  protected print(): void {
    window.print();
  }
}
