import { Component, input, output } from '@angular/core';
import { Button } from '../../shared/forms/button';
import { Icon } from '../../shared/icon/icon';
import { Status } from '../../shared/show/status';
import type { ChainState } from './chain-state';

/** Whether the chain of seals holds, checked on demand in this browser. */
@Component({
  selector: 'es-seals',
  imports: [Button, Icon, Status],
  templateUrl: './seals.html',
  host: { class: 'es-row' },
})
export class Seals {
  readonly chain = input.required<ChainState | null>();
  readonly checked = output();
}
