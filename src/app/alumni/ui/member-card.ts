import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AlumnusProfile } from '@domain/alumni/alumni';
import { departmentOf } from '@domain/shared/territories';
import { Person } from '../../shared/show/person';
import { wordsForTopic } from '../community-words';
import { OwnWords } from '../../shared/show/own-words';

/** A person as a person: who they are, what they lived, what one may ask them. Without `link`, a preview. */
@Component({
  selector: 'es-member-card',
  imports: [Person, RouterLink, OwnWords],
  template: `
    @if (link()) {
      <a [routerLink]="link()" class="whole"><es-person [name]="member().name" [about]="member().organisationName" /></a>
    } @else {
      <es-person [name]="member().name" [about]="member().organisationName" />
    }
    @if (member().headline) {
      <p class="headline" esOwnWords>{{ member().headline }}</p>
    }
    @if (member().askMe) {
      <p class="ask"><b i18n="@@alumni.askMe">Demandez-moi :</b> {{ member().askMe }}</p>
    }
    @if (member().topics.length) {
      <ul class="es-plain-list topics">
        @for (topic of member().topics; track topic) {
          <li>{{ topicOf(topic) }}</li>
        }
      </ul>
    }
    <p class="es-muted es-small where">{{ where() }}</p>
  `,
  styleUrl: './member-card.scss',
})
export class MemberCard {
  readonly member =
    input.required<Pick<AlumnusProfile, 'name' | 'organisationName' | 'headline' | 'askMe' | 'topics' | 'department' | 'programmes'>>();
  readonly link = input<string | null>(null);
  protected readonly topicOf = wordsForTopic;
  protected readonly where = computed(() => {
    const department = departmentOf(this.member().department);
    return [department === null ? '' : `${department.name} (${department.code})`, ...this.member().programmes].filter(Boolean).join(' · ');
  });
}
