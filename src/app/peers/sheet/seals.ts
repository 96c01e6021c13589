import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../../shared/icon/icon';
import { Status } from '../../shared/show/status';
import { differenceWords } from '../peers-words';
import type { ChainState } from './chain-state';

/** Whether the chain of seals holds and says what the records say, checked on demand in this browser. */
@Component({
  selector: 'es-seals',
  imports: [MatButton, Icon, Status],
  templateUrl: './seals.html',
  host: { class: 'es-row' },
})
export class Seals {
  readonly chain = input.required<ChainState | null>();
  /** The words of a half-day, by its id. */
  readonly halves = input.required<ReadonlyMap<string, string>>();
  readonly checked = output();
  protected readonly kinds = differenceWords;
  protected readonly where = computed(() => {
    const first = this.chain()?.difference;
    return [first?.name ?? '', this.halves().get(first?.halfDayId ?? '') ?? ''].filter((words) => words !== '').join(', ');
  });
}
