import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MinutesContent } from '@domain/jury/minutes';
import { isManager } from '@domain/people/permissions';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Button } from '../../shared/forms/button';
import { Icon } from '../../shared/icon/icon';
import { openFile } from '../../shared/open-file';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Progress } from '../../shared/show/progress';
import { Skeleton } from '../../shared/show/skeleton';
import { Why } from '../../shared/show/why';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { JuryGateway, live, toRefusal } from '../jury-gateway';
import { JuryCommands } from '../jury.state';
import { outcomeWords, refusalWords } from '../jury-words';

/** The minutes: what sealing will do, then what was sealed, its PDF and its hash. */
@Component({
  selector: 'es-minutes',
  imports: [RouterLink, DayTimePipe, Button, Icon, Page, Empty, Problem, Progress, Skeleton, Why],
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
  protected readonly commands = inject(JuryCommands);
  readonly juryId = input.required<string>();
  protected readonly outcomeWords: Readonly<Record<string, string>> = outcomeWords;
  protected readonly confirming = signal(false);
  protected readonly fileProblem = signal('');
  private readonly juryRead = live(() => this.gateway.jury(this.juryId()));
  protected readonly jury = computed(() => {
    const state = this.juryRead.state();
    return state.kind === 'shown' ? state.value : null;
  });
  protected readonly manages = computed(() => isManager(this.gateway.session.actor(), this.jury()?.programmeId ?? ''));
  protected readonly read = live(() => this.gateway.minutes(this.juryId()));
  protected readonly complete = computed(() => {
    const jury = this.jury();
    return jury !== null && jury.decidedCount >= jury.applicationCount && jury.applicationCount > 0;
  });
  private readonly refused = this.commands.refusal('sealMinutes', this.juryId);
  protected readonly refusal = computed(() => {
    const refused = this.refused();
    return refused === null ? '' : wordsForRefusal(refused, refusalWords);
  });
  protected contentOf = (content: string): MinutesContent => JSON.parse(content) as MinutesContent;

  protected seal(): void {
    this.commands.ask('sealMinutes', this.juryId(), { juryId: this.juryId() }, () => this.confirming.set(false));
  }
  protected open(path: string): void {
    this.fileProblem.set('');
    const name = path.slice(path.lastIndexOf('/') + 1);
    openFile(name, () => this.gateway.readFile(path)).catch((error: unknown) => this.fileProblem.set(wordsForRefusal(toRefusal(error))));
  }
}
