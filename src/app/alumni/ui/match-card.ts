import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Why } from '../../shared/show/why';
import type { SeenMatch } from '../aid/seen-match';
import { wordsForReason } from '../community-words';
import { QuotedPipe } from '../../shared/formats/pipes';

/** Somebody answers what I posted: who, how well, why, and a way to write to them. */
@Component({
  selector: 'es-match-card',
  imports: [RouterLink, MatButton, QuotedPipe, Why],
  templateUrl: './match-card.html',
  styleUrl: './match-card.scss',
})
export class MatchCard {
  readonly match = input.required<SeenMatch>();
  protected readonly reasonOf = wordsForReason;
}
