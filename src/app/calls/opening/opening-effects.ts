import { Component, input } from '@angular/core';
import type { Call } from '@domain/calls/calls';
import type { RegulationText } from '@domain/calls/regulation';
import type { Identified } from '@domain/shared/document';
import { CallPresentation } from '../ui/call-presentation';
import { OwnWords } from '../../shared/show/own-words';

/** Exactly what the opening makes public. */
@Component({
  selector: 'es-opening-effects',
  imports: [CallPresentation, OwnWords],
  templateUrl: './opening-effects.html',
  styleUrl: './opening-effects.scss',
})
export class OpeningEffects {
  readonly call = input.required<Identified<Call>>();
  readonly sectionCount = input.required<number>();
  readonly questionCount = input.required<number>();
  /** Null until a deadline is chosen. */
  readonly regulation = input<RegulationText | null>(null);
}
