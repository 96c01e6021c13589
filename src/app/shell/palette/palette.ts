import type { ElementRef } from '@angular/core';
import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { searchAny, textsMatch } from '@domain/shared/search';
import { Opened } from '../../shared/dialogs/dialogs';
import { Icon } from '../../shared/icon/icon';
import type { IconName } from '../../shared/icon/paths';
import { Navigation } from '../frame/navigation';
import { PaletteGateway, type Findings, type Found } from './palette-gateway';

interface Choice extends Found {
  readonly icon: IconName;
}

const searchPauseMs = 200;
const nothing: Findings = { found: [], total: 0 };

/** Ctrl-K: jumps to any page, project or person one may see. Arrows move, Enter goes, Escape closes. */
@Component({
  selector: 'es-palette',
  imports: [Icon],
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  private readonly router = inject(Router);
  private readonly gateway = inject(PaletteGateway);
  private readonly navigation = inject(Navigation);
  private readonly opened = inject<Opened<null, void>>(Opened);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  protected readonly typed = signal('');
  protected readonly searching = signal(false);
  private readonly findings = signal<Findings>(nothing);
  private readonly moved = signal(0);
  private readonly pages: readonly Choice[] = this.allPages();

  protected readonly choices = computed<readonly Choice[]>(() => {
    const pages = this.pages.filter((page) => textsMatch([page.label, page.about], this.typed()));
    return [...pages, ...this.findings().found.map((one): Choice => ({ ...one, icon: 'arrowRight' }))];
  });
  protected readonly at = computed(() => Math.min(this.moved(), Math.max(0, this.choices().length - 1)));

  /** What was found and is not in the list. */
  protected readonly left = computed((): string => {
    const { found, total } = this.findings();
    if (total === found.length) return '';
    return total === null
      ? $localize`:@@shell.foundMore:${found.length}:shown: affichés, il y en a d'autres. Ajoutez un mot, ou le numéro du dossier.`
      : $localize`:@@shell.foundOf:${found.length}:shown: affichés sur ${total}:total:. Ajoutez un mot, ou le numéro du dossier.`;
  });

  constructor() {
    effect((onCleanup) => {
      const typed = this.typed();
      const isSearched = searchAny(typed).length > 0;
      untracked(() => {
        this.moved.set(0);
        if (!isSearched) this.findings.set(nothing);
      });
      if (!isSearched) return;
      const timer = setTimeout(() => void this.search(typed), searchPauseMs);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected move(event: Event, step: number): void {
    event.preventDefault();
    const count = this.choices().length;
    if (count === 0) return;
    this.moved.set((this.at() + step + count) % count);
    this.list()?.nativeElement.children[this.at()]?.scrollIntoView({ block: 'nearest' });
  }

  protected go(choice: Choice | undefined): void {
    if (!choice) return;
    this.opened.close();
    void this.router.navigateByUrl(choice.link);
  }

  private async search(typed: string): Promise<void> {
    this.searching.set(true);
    const findings = await this.gateway.search(typed);
    if (this.typed() === typed) this.findings.set(findings);
    this.searching.set(false);
  }

  private allPages(): readonly Choice[] {
    const home: Choice = { label: $localize`:@@shell.home:Accueil`, about: '', link: '/', icon: 'home' };
    const account: Choice = { label: $localize`:@@shell.account:Mon compte`, about: '', link: '/compte', icon: 'person' };
    const inSpaces = this.navigation
      .spaces()
      .flatMap((space) =>
        space.pages.map((page): Choice => ({ label: page.label, about: space.label, link: `/${page.path}`, icon: page.icon })),
      );
    const free = this.navigation.publicPages.map((page): Choice => ({
      label: page.label,
      about: '',
      link: `/${page.path}`,
      icon: page.icon,
    }));
    const all = [home, ...inSpaces, ...free, account];
    return all.filter((page, index) => all.findIndex(({ link }) => link === page.link) === index);
  }
}
