import { ActiveDescendantKeyManager } from '@angular/cdk/a11y';
import { Component, computed, DestroyRef, effect, inject, Injector, signal, untracked, viewChildren } from '@angular/core';
import { Router } from '@angular/router';
import { searchAny, textsMatch } from '@domain/shared/search';
import { Opened } from '../../shared/dialogs/dialogs';
import { Icon } from '../../shared/icon/icon';
import { Navigation } from '../frame/navigation';
import { paletteActs, type Choice } from './palette-acts';
import { PaletteGateway, type Findings } from './palette-gateway';
import { PaletteOption } from './palette-option';

type Place = Choice & { readonly link: string };

const searchPauseMs = 200;
const nothing: Findings = { found: [], total: 0 };

/** Ctrl-K: jumps to any page, project or person one may see, or does what may be done from anywhere. Arrows move, Enter goes, Escape closes. */
@Component({
  selector: 'es-palette',
  imports: [Icon, PaletteOption],
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  private readonly router = inject(Router);
  private readonly gateway = inject(PaletteGateway);
  private readonly navigation = inject(Navigation);
  private readonly opened = inject<Opened<null, void>>(Opened);
  private readonly options = viewChildren(PaletteOption);

  protected readonly typed = signal('');
  protected readonly searching = signal(false);
  private readonly findings = signal<Findings>(nothing);
  private readonly pages: readonly Choice[] = this.allPages();
  private readonly acts = paletteActs();

  protected readonly choices = computed<readonly Choice[]>(() => {
    const typed = this.typed();
    const fits = ({ label, about }: Choice): boolean => textsMatch([label, about], typed);
    const found = this.findings().found.map((one): Choice => ({ ...one, key: one.link, icon: 'arrowRight' }));
    return [...this.pages.filter(fits), ...found, ...this.acts().filter(fits)];
  });
  protected readonly keys = new ActiveDescendantKeyManager(this.options, inject(Injector)).withWrap();
  /** The line that Enter would take, as the box tells it. */
  protected readonly active = signal<string | null>(null);

  /** What was found and is not in the list. */
  protected readonly left = computed((): string => {
    const { found, total } = this.findings();
    if (total === found.length) return '';
    return total === null
      ? $localize`:@@shell.foundMore:${found.length}:shown: affichés, il y en a d'autres. Ajoutez un mot, ou le numéro du dossier.`
      : $localize`:@@shell.foundOf:${found.length}:shown: affichés sur ${total}:total:. Ajoutez un mot, ou le numéro du dossier.`;
  });

  constructor() {
    const moves = this.keys.change.subscribe(() => this.active.set(this.keys.activeItem?.id ?? null));
    inject(DestroyRef).onDestroy(() => {
      moves.unsubscribe();
      this.keys.destroy();
    });
    // What is typed begins again at the first line; what comes later moves nothing while its line is there.
    effect(() => {
      this.typed();
      untracked(() => this.keys.setActiveItem(-1));
    });
    effect(() => {
      const options = this.options();
      if (this.keys.activeItem === null || !options.includes(this.keys.activeItem)) untracked(() => this.keys.setFirstItemActive());
    });
    effect((onCleanup) => {
      const typed = this.typed();
      const isSearched = searchAny(typed).length > 0;
      if (!isSearched) untracked(() => this.findings.set(nothing));
      if (!isSearched) return;
      const timer = setTimeout(() => void this.search(typed), searchPauseMs);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected go(choice: Choice | undefined): void {
    if (!choice) return;
    this.opened.close();
    if ('link' in choice) void this.router.navigateByUrl(choice.link);
    else choice.act();
  }

  private async search(typed: string): Promise<void> {
    this.searching.set(true);
    const findings = await this.gateway.search(typed);
    if (this.typed() === typed) this.findings.set(findings);
    this.searching.set(false);
  }

  private allPages(): readonly Choice[] {
    const place = (label: string, link: string, icon: Choice['icon'], about = ''): Place => ({ key: link, label, about, link, icon });
    const home = place($localize`:@@shell.home:Accueil`, '/', 'home');
    const account = place($localize`:@@shell.account:Mon compte`, '/compte', 'person');
    const inSpaces = this.navigation
      .spaces()
      .flatMap((space) => space.pages.map((page) => place(page.label, `/${page.path}`, page.icon, space.label)));
    const free = this.navigation.publicPages.map((page) => place(page.label, `/${page.path}`, page.icon));
    const all = [home, ...inSpaces, ...free, account];
    return all.filter((page, index) => all.findIndex(({ link }) => link === page.link) === index);
  }
}
