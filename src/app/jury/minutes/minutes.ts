import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Minutes } from '@domain/jury/jury';
import type { MinutesContent } from '@domain/jury/deciding/minutes';
import { isBoundHere } from '@domain/jury/permissions';
import { of } from 'rxjs';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Busy } from '../../shared/forms/busy';
import { Icon } from '../../shared/icon/icon';
import { openFile } from '../../shared/open-file';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Progress } from '../../shared/show/progress';
import { Status } from '../../shared/show/status';
import { Why } from '../../shared/show/why';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { JuryGateway, live, toRefusal } from '../jury-gateway';
import { minutesDifferenceWords, outcomeWords } from '../jury-words';
import { checkMinutes } from './minutes-check';
import { JuryActs } from '../jury.state';
import { Shown } from '../../shared/reads/shown';

const sealsHold = $localize`:@@jury.sealsHold:Contenu, chaîne et fichiers PDF sont ceux qui ont été scellés`;
/** A file that is not there is a difference; any other failure is not a finding. */
function noFile(error: unknown): null {
  if (toRefusal(error).reason === 'missing') return null;
  throw error;
}

/** The minutes: what sealing will do, then what was sealed, its PDF and its hash. */
@Component({
  selector: 'es-minutes',
  imports: [RouterLink, DayTimePipe, MatButton, Busy, Icon, Page, Empty, Problem, Progress, Status, Why, Shown],
  templateUrl: './minutes.html',
  styles: `
    code {
      font-size: var(--es-size-00);
      overflow-wrap: anywhere;
    }
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 0.25rem var(--es-space-2);
    }
    dd {
      margin: 0;
    }
  `,
})
export class MinutesPage {
  private readonly gateway = inject(JuryGateway);
  readonly juryId = input.required<string>();
  protected readonly outcomeWords: Readonly<Record<string, string>> = outcomeWords;
  protected readonly confirming = signal(false);
  protected readonly fileProblem = signal('');
  protected readonly juryRead = live(() => this.gateway.jury(this.juryId()));
  protected readonly jury = computed(() => this.juryRead.value(null));
  protected readonly manages = computed(() => this.gateway.mayRun(this.jury()));
  /** The minutes rank and decide every project, theirs too. */
  protected readonly isBound = computed(() => {
    const jury = this.jury();
    return jury !== null && isBoundHere(this.gateway.session.actor(), { ...jury, juryId: jury.id });
  });
  private readonly isKnown = computed(() => this.jury() !== null);
  protected readonly read = live(() => (!this.isKnown() || this.isBound() ? of([]) : this.gateway.minutes(this.juryId())));
  protected readonly sealed = computed(() => this.read.value([]));
  protected readonly complete = computed(() => {
    const jury = this.jury();
    return jury !== null && jury.decidedCount >= jury.applicationCount && jury.applicationCount > 0;
  });
  protected readonly sealing = inject(JuryActs).on('sealMinutes', this.juryId);
  protected contentOf = (content: string): MinutesContent => JSON.parse(content) as MinutesContent;

  protected async seal(): Promise<void> {
    if ((await this.sealing.ask({ juryId: this.juryId() })) !== null) this.confirming.set(false);
  }
  protected readonly checking = signal(false);
  /** What the check found; null before it. */
  protected readonly checked = signal<{ readonly holds: boolean; readonly words: string } | null>(null);

  /** Content, chain and the PDF files as they lie now, compared with their seals in this browser. */
  protected async check(all: readonly Minutes[]): Promise<void> {
    this.checking.set(true);
    this.fileProblem.set('');
    try {
      const difference = await checkMinutes(all, (path) => this.gateway.readFile(path).catch(noFile));
      this.checked.set(
        difference === null ? { holds: true, words: sealsHold } : { holds: false, words: minutesDifferenceWords(difference) },
      );
    } catch (error) {
      this.fileProblem.set(wordsForRefusal(toRefusal(error)));
    } finally {
      this.checking.set(false);
    }
  }
  protected open(path: string): void {
    this.fileProblem.set('');
    const name = path.slice(path.lastIndexOf('/') + 1);
    openFile(name, () => this.gateway.readFile(path)).catch((error: unknown) => this.fileProblem.set(wordsForRefusal(toRefusal(error))));
  }
}
