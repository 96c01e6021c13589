import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { AuditLine, AuditVerdict } from '@domain/people/administration';
import type { Identified } from '@domain/shared/document';
import { live } from '../../backend/live';
import { toRefusal } from '../../backend/refusal';
import { Select } from '../../shared/choices/select';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { Icon } from '../../shared/icon/icon';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { AdminGateway, pageSize } from '../admin-gateway';
import { wordsForVerdict } from '../admin-words';
import { Scopes } from '../scopes';
import { AdminTabs } from '../ui/admin-tabs';
import { JournalTable } from './journal-table';
import { attempt } from '../../shared/acts/attempt';
import { Shown } from '../../shared/reads/shown';

/** Every act that changed somebody's fate, newest first, fifty at a time; administrators verify that nothing was rewritten. */
@Component({
  selector: 'es-journal',
  imports: [Intro, Page, Field, MatButton, Busy, Icon, Skeleton, Problem, Empty, Status, AdminTabs, JournalTable, Select, Shown],
  providers: [Scopes],
  templateUrl: './journal.html',
})
export class Journal {
  private readonly gateway = inject(AdminGateway);
  private readonly router = inject(Router);
  protected readonly scopes = inject(Scopes);
  readonly programme = input<string>();

  protected readonly verdictWords = wordsForVerdict;
  protected readonly programmes = computed(() =>
    this.scopes.all().flatMap(({ programmeId, name }) => (programmeId === null ? [] : [{ value: programmeId, label: name }])),
  );
  protected readonly whole = computed(() => (this.scopes.isAdministrator() ? $localize`:@@admin.whole:Tout le journal` : ''));
  /** Undefined: the whole journal, for administrators. Null: nothing to read yet. */
  protected readonly shown = computed(() => {
    const chosen = this.programmes().find(({ value }) => value === this.programme())?.value;
    return chosen ?? (this.scopes.isAdministrator() ? undefined : (this.programmes()[0]?.value ?? null));
  });
  private readonly aside = live(() => this.gateway.steppedAside());
  protected readonly isAside = computed(() => {
    const state = this.aside.state();
    return state.kind === 'shown' && state.value;
  });
  protected readonly lines = signal<readonly Identified<AuditLine>[] | null>(null);
  protected readonly ended = signal(false);
  protected readonly loading = attempt(toRefusal);
  protected readonly verifying = attempt(toRefusal);
  protected readonly problem = computed(() => this.loading.refusal() ?? this.verifying.refusal());
  protected readonly verdict = signal<AuditVerdict | null>(null);
  /** Which question the lines answer: an answer that comes late is dropped. */
  private asked = 0;

  constructor() {
    effect(() => {
      const shown = this.shown();
      untracked(() => {
        this.lines.set(null);
        if (shown !== null) void this.load();
      });
    });
  }

  protected go(programme: string): void {
    void this.router.navigate([], { queryParams: { programme: programme || null }, queryParamsHandling: 'merge' });
  }

  protected async load(): Promise<void> {
    const [shown, last, turn] = [this.shown(), this.lines()?.at(-1) ?? null, (this.asked += 1)];
    if (shown === null) return;
    this.verifying.forget();
    const next = await this.loading.run(() => this.gateway.journal(shown, last));
    if (next === null || turn !== this.asked) return;
    this.lines.update((lines) => [...(lines ?? []), ...next.answer]);
    this.ended.set(next.answer.length < pageSize);
  }

  /** What "Réessayer" does: the act that failed. */
  protected again(): Promise<void> {
    return this.verifying.refusal() === null ? this.load() : this.verify();
  }

  protected async verify(): Promise<void> {
    this.loading.forget();
    this.verdict.set(null);
    const found = await this.verifying.run(() => this.gateway.verify());
    if (found !== null) this.verdict.set(found.answer);
  }
}
