import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Exchange } from '@domain/alumni/alumni';
import { Status } from '../../shared/show/status';
import { exchangeStateWords } from '../community-words';
import { ExchangeCard } from './exchange-card';

/** What I posted, its state, and what I may do with it. */
@Component({ selector: 'es-my-exchange', imports: [ExchangeCard, Status, MatButton], templateUrl: './my-exchange.html' })
export class MyExchange {
  readonly exchange = input.required<Exchange>();
  readonly now = input.required<Date>();
  readonly moved = output<Exchange['state']>();
  protected readonly states = exchangeStateWords;
}
