import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { KeptWords } from '../../backend/kept/kept-words';
import { Outbox } from '../../backend/outbox';

/** Before somebody leaves this browser: what they typed and is not recorded is shown first. */
@Injectable({ providedIn: 'root' })
export class Unsent {
  private readonly outbox = inject(Outbox);
  private readonly kept = inject(KeptWords);
  private readonly router = inject(Router);

  /** Leads to "Envois" when something is unsent, which then offers to leave all the same; else leaves. */
  async before(leave: () => Promise<void>, where: '1' | 'partout' = '1'): Promise<void> {
    this.kept.settle();
    if (this.outbox.entries().length + this.kept.all().length > 0) await this.router.navigateByUrl(`/compte/envois?sortie=${where}`);
    else await leave();
  }
}
