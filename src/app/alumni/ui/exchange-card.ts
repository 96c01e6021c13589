import { Component, computed, input } from '@angular/core';
import type { Exchange } from '@domain/alumni/alumni';
import { SincePipe } from '../../shared/formats/since';
import { Person } from '../../shared/show/person';
import { memberName, wordsForRegion, wordsForTopic } from '../community-words';
import { OwnWords } from '../../shared/show/own-words';

/** A need or an offer; what one can do about it is projected. */
@Component({
  selector: 'es-exchange-card',
  imports: [Person, SincePipe, OwnWords],
  template: `
    <h3 esOwnWords>{{ exchange().title }}</h3>
    @if (exchange().text) {
      <p class="text" esOwnWords>{{ exchange().text }}</p>
    }
    <p class="es-muted es-small">{{ about() }}</p>
    <div class="foot">
      @if (withAuthor()) {
        <es-person [name]="memberName(exchange().authorName)" [about]="exchange().organisationName" />
      }
      <span class="es-muted es-small">{{ exchange().updatedAt | since: now() }}</span>
      <ng-content />
    </div>
  `,
  styleUrl: './exchange-card.scss',
})
export class ExchangeCard {
  readonly exchange = input.required<Exchange>();
  readonly now = input.required<Date>();
  readonly withAuthor = input(true);
  protected readonly memberName = memberName;
  protected readonly about = computed(() => {
    const { topics, region } = this.exchange();
    return [topics.map(wordsForTopic).join(', '), wordsForRegion(region)].filter(Boolean).join(' · ');
  });
}
