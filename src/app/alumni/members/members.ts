import { Component, computed, inject, signal } from '@angular/core';
import { topics } from '@domain/alumni/profile';
import { regions } from '@domain/shared/territories';
import { live } from '../../backend/live';
import { toRefusal, type Refusal } from '../../backend/refusal';
import { Session } from '../../backend/session';
import { Button } from '../../shared/forms/button';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { AlumniGateway, pageSize, type Member, type MemberFilter } from '../alumni-gateway';
import { topicWords } from '../community-words';
import { CommunityTabs } from '../ui/community-tabs';
import { MemberCard } from '../ui/member-card';
import { RegionList } from '../ui/region-list';
import { debounced } from './debounced';

/** The directory: people found by words, region or topic, fifty at a time. */
@Component({
  selector: 'es-members',
  imports: [Page, Field, TextInput, Button, Skeleton, Problem, Empty, CommunityTabs, MemberCard, RegionList],
  templateUrl: './members.html',
  styleUrl: './members.scss',
})
export class Members {
  private readonly gateway = inject(AlumniGateway);
  protected readonly uid = inject(Session).uid;
  protected readonly topics = topics.map((key) => ({ key, words: topicWords[key] })).sort((a, b) => a.words.localeCompare(b.words));
  protected readonly filter = signal<MemberFilter>({ search: '', region: '', topic: '' });
  private readonly asked = debounced(this.filter, 250);
  protected readonly first = live(() => this.gateway.members(this.asked()));
  private readonly counts = live(() => this.gateway.counts());
  private readonly further = signal<{ readonly of: MemberFilter; readonly rows: readonly Member[]; readonly ended: boolean } | null>(null);
  protected readonly loading = signal(false);
  protected readonly problem = signal<Refusal | null>(null);

  protected readonly rows = computed<readonly Member[]>(() => {
    const [state, further] = [this.first.state(), this.further()];
    const rows = state.kind === 'shown' ? state.value : [];
    return further !== null && further.of === this.asked() ? [...rows, ...further.rows] : rows;
  });
  protected readonly mayAskMore = computed(() => {
    const [state, further] = [this.first.state(), this.further()];
    return state.kind === 'shown' && state.value.length === pageSize && !(further?.of === this.asked() && further.ended);
  });
  protected readonly filtered = computed(() => Object.values(this.filter()).some((value) => value !== ''));

  /** Regions with how many members each has; those without any stay, so that white zones show. */
  protected readonly regions = computed(() => {
    const state = this.counts.state();
    const counts = state.kind === 'shown' ? (state.value?.counts ?? null) : null;
    return regions
      .map(({ code, name, overseas }) => ({ code, name, overseas, count: counts === null ? null : (counts[code] ?? 0) }))
      .sort((a, b) => Number(a.overseas) - Number(b.overseas) || (b.count ?? 0) - (a.count ?? 0) || a.name.localeCompare(b.name));
  });

  protected change(patch: Partial<MemberFilter>): void {
    // One list at a time can be looked into: the newer choice wins.
    const cleared = patch.topic ? { search: '' } : patch.search ? { topic: '' } : {};
    this.filter.update((filter) => ({ ...filter, ...cleared, ...patch }));
  }

  protected clear(): void {
    this.filter.set({ search: '', region: '', topic: '' });
  }

  protected async more(): Promise<void> {
    const [of, last] = [this.asked(), this.rows().at(-1)];
    if (last === undefined || this.loading()) return;
    this.loading.set(true);
    this.problem.set(null);
    try {
      const next = await this.gateway.after(of, last);
      const before = this.further();
      this.further.set({ of, rows: [...(before?.of === of ? before.rows : []), ...next], ended: next.length < pageSize });
    } catch (error) {
      this.problem.set(toRefusal(error));
    } finally {
      this.loading.set(false);
    }
  }
}
