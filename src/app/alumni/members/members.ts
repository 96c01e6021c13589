import { Component, computed, inject, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { regions } from '@domain/shared/territories';
import { live } from '../../backend/live';
import { livePages } from '../../backend/live-pages';
import { Session } from '../../backend/session';
import { debounced } from '../../shared/forms/debounced';
import { Lookup } from '../../shared/choices/lookup';
import { Select } from '../../shared/choices/select';
import { Field } from '../../shared/forms/field';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { More } from '../../shared/show/more';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { AlumniGateway, pageSize, type MemberFilter } from '../alumni-gateway';
import { topicChoices } from '../community-words';
import { CommunityTabs } from '../ui/community-tabs';
import { MemberCard } from '../ui/member-card';
import { RegionList } from '../ui/region-list';

/** The directory: people found by words, region or topic, fifty at a time. */
@Component({
  selector: 'es-members',
  imports: [
    Intro,
    Page,
    Field,
    Lookup,
    Select,
    MatFormField,
    MatInput,
    MatButton,
    Skeleton,
    Problem,
    Empty,
    More,
    CommunityTabs,
    MemberCard,
    RegionList,
  ],
  templateUrl: './members.html',
  styleUrl: './members.scss',
})
export class Members {
  private readonly gateway = inject(AlumniGateway);
  protected readonly uid = inject(Session).uid;
  protected readonly topics = topicChoices;
  protected readonly filter = signal<MemberFilter>({ search: '', region: '', topic: '' });
  private readonly asked = debounced(this.filter, 250);
  protected readonly found = livePages(pageSize, () => {
    const asked = this.asked();
    return (pages) => this.gateway.members(asked, pages);
  });
  /** Shown so far: told, where the list itself would be too long to hear. */
  protected readonly count = computed(() => this.found.value(null)?.length ?? null);
  private readonly counts = live(() => this.gateway.counts());
  protected readonly filtered = computed(() => Object.values(this.filter()).some((value) => value !== ''));

  /** Regions with how many members each has; those without any stay, so that white zones show. */
  protected readonly regions = computed(() => {
    const counts = this.counts.value(null)?.counts ?? null;
    return regions
      .map(({ code, name, overseas }) => ({ code, name, overseas, count: counts === null ? null : (counts[code] ?? 0) }))
      .sort((a, b) => Number(a.overseas) - Number(b.overseas) || (b.count ?? 0) - (a.count ?? 0) || a.name.localeCompare(b.name));
  });

  protected readonly regionChoices = computed(() =>
    this.regions().map(({ code, name, count }) => ({ value: code, label: count === null ? name : `${name} (${count})` })),
  );

  /** One list at a time can be looked into: the newer choice wins, and what it took away is told. */
  protected readonly takenAway = signal('');

  protected change(patch: Partial<MemberFilter>): void {
    const { search, topic } = this.filter();
    const cleared = patch.topic ? { search: '' } : patch.search ? { topic: '' } : {};
    const topicName = this.topics.find(({ value }) => value === topic)?.label ?? '';
    if (patch.topic && search !== '')
      this.takenAway.set(
        $localize`:@@alumni.searchTakenAway:On cherche par mots ou par sujet : les mots « ${search}:words: » ont été retirés.`,
      );
    else if (patch.search && topicName !== '')
      this.takenAway.set(
        $localize`:@@alumni.topicTakenAway:On cherche par mots ou par sujet : le sujet « ${topicName}:topic: » a été retiré.`,
      );
    else if ('topic' in patch) this.takenAway.set('');
    this.filter.update((filter) => ({ ...filter, ...cleared, ...patch }));
  }

  protected clear(): void {
    this.takenAway.set('');
    this.filter.set({ search: '', region: '', topic: '' });
  }
}
