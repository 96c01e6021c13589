import { Component, computed, input } from '@angular/core';
import type { Call } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { Icon } from '../../shared/icon/icon';
import { RatioPipe } from '../../shared/formats/pipes';
import { OwnWords } from '../../shared/show/own-words';

/** What a call says of itself: the same for visitors, for the preview, and on paper. Slot: the regulation. */
@Component({
  selector: 'es-call-presentation',
  imports: [Icon, RatioPipe, OwnWords],
  templateUrl: './call-presentation.html',
  styleUrl: './call-presentation.scss',
})
export class CallPresentation {
  readonly call = input.required<Identified<Call>>();
  /** A question being written is not asked in public yet. */
  protected readonly questions = computed(() => this.call().questions.filter(({ question, answer }) => question !== '' && answer !== ''));
  /** Said once when every condition has the same. */
  protected readonly onlySource = computed(() => {
    const sources = new Set(this.call().eligibility.map(({ source }) => source));
    return sources.size === 1 ? ([...sources][0] ?? '') : '';
  });
}
