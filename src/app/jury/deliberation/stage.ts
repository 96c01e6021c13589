import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { countVotes } from '@domain/jury/deliberation';
import type { Ballot, Decision, Jury, Standing } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { formatNumber } from '../../shared/formats/format';
import { FigurePipe } from '../../shared/formats/pipes';
import { Status } from '../../shared/show/status';
import { outcomeTones, outcomeWords } from '../jury-words';
import type { Placing } from '../ui/placings';
import { OwnWords } from '../../shared/show/own-words';

const strong = 4;
const weak = 2.5;

/** The project in front of the room: its interval, what stands out, the vote, the decision; large enough for a screen on the wall. */
@Component({
  selector: 'es-stage',
  imports: [RouterLink, FigurePipe, MatButton, Status, OwnWords],
  templateUrl: './stage.html',
  styleUrl: './stage.scss',
})
export class Stage {
  private readonly locale = inject(LOCALE_ID);
  readonly name = input.required<string>();
  readonly jury = input.required<Identified<Jury>>();
  readonly standing = input.required<Identified<Standing> | null>();
  /** Its place among all, null when some project is hidden from the reader. */
  readonly placing = input.required<Placing | null>();
  readonly decision = input.required<Identified<Decision> | null>();
  /** null for members, who see the result with the decision. */
  readonly ballots = input.required<readonly Ballot[] | null>();
  readonly voters = input.required<number>();
  readonly revealed = input.required<boolean>();
  readonly reveal = output();
  protected readonly outcomeWords = outcomeWords;
  protected readonly tones = outcomeTones;

  protected interval({ calibrated, low, high }: Standing): string {
    const [score, least, most] = [calibrated, low, high].map((value, index) => formatNumber(value, this.locale, index === 0 ? 1 : 0));
    return $localize`:@@jury.intervalWords:${score}:score: sur 100, entre ${least}:low: et ${most}:high:`;
  }

  private readonly means = computed(() => {
    const means = this.standing()?.criterionMeans ?? {};
    return this.jury().grid.flatMap(({ id, label }) => (means[id] === undefined ? [] : [{ id, label, mean: means[id] }]));
  });
  protected readonly strengths = computed(() => this.means().filter((one) => one.mean >= strong));
  protected readonly doubts = computed(() => this.means().filter((one) => one.mean < weak));
  protected readonly vote = computed(() => countVotes(this.ballots() ?? [], this.jury().presidentUid));
  protected readonly everyoneVoted = computed(() => (this.ballots()?.length ?? 0) >= this.voters() && this.voters() > 0);
  protected readonly shows = computed(() => this.revealed() || this.decision() !== null);
  protected readonly result = computed(() => {
    const { result, castingVote } = this.vote();
    if (result === 'carried')
      return castingVote
        ? $localize`:@@jury.voteCarriedCasting:Adopté, voix prépondérante de la présidence`
        : $localize`:@@jury.voteCarried:Adopté`;
    if (result === 'rejected')
      return castingVote
        ? $localize`:@@jury.voteRejectedCasting:Rejeté, voix prépondérante de la présidence`
        : $localize`:@@jury.voteRejected:Rejeté`;
    return result === 'tied' ? $localize`:@@jury.voteTied:Égalité` : $localize`:@@jury.voteNone:Pas encore de vote`;
  });
}
