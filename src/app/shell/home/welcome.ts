import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { Icon } from '../../shared/icon/icon';
import { Countdown } from '../../shared/show/countdown';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { OwnWords } from '../../shared/show/own-words';
import { HomeGateway } from './home-gateway';
import { Murmuration } from './murmuration';

/** What Essaim is, in two sentences, and the calls one can answer today. */
@Component({
  selector: 'es-welcome',
  imports: [RouterLink, MatButton, Icon, Countdown, Empty, Problem, Skeleton, Murmuration, OwnWords],
  templateUrl: './welcome.html',
  styleUrl: './welcome.scss',
})
export class Welcome {
  private readonly gateway = inject(HomeGateway);
  protected readonly now = inject(Clock).now;
  protected readonly calls = live(() => this.gateway.openCalls());

  constructor() {
    inject(Title).setTitle($localize`:@@shell.homeTitle:Essaim, l'accélération des innovations sociales`);
  }
}
