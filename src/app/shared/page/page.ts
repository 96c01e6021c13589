import { ChangeDetectorRef, Component, effect, inject, input, LOCALE_ID, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { ownWordsLanguage } from '@domain/shared/own-words';
import { formatDay, formatTime } from '../formats/format';
import { Icon } from '../icon/icon';

export interface Crumb {
  readonly label: string;
  readonly link: string;
  /** The label is what a programme wrote itself. */
  readonly ownWords?: boolean;
}

/**
 * The frame of every page: breadcrumbs, title (also the document's), actions, spine, content.
 * Slots: `[actions]` (buttons), `es-intro` (what the page is for), `[lead]` (facts under the title), `[spine]` (an es-spine).
 */
@Component({
  selector: 'es-page',
  imports: [RouterLink, Icon],
  templateUrl: './page.html',
  styleUrl: './page.scss',
  host: {
    '[class.wide]': 'width() === "wide"',
    '[class.narrow]': 'width() === "narrow"',
    '[class.landing]': 'landing()',
    '(window:beforeprint)': 'sayWhen()',
    '(window:afterprint)': "printedOn.set('')",
  },
})
export class Page {
  private readonly documentTitle = inject(Title);
  private readonly locale = inject(LOCALE_ID);
  private readonly changes = inject(ChangeDetectorRef);
  readonly heading = input.required<string>();
  /** The heading is what a programme wrote itself. */
  readonly ownWords = input(false);
  protected readonly ownLanguage = ownWordsLanguage;
  /** Which part of what the heading names, for the document's title: pages of one thing are told apart in the browser's tabs and history. */
  readonly part = input('');
  /** A short line above the title when there are no breadcrumbs: the programme, the edition; their own words. */
  readonly eyebrow = input('');
  readonly crumbs = input<readonly Crumb[]>([]);
  /** Where visitors land: a large title. */
  readonly landing = input(false);
  /** `narrow` to read and write, `normal`, `wide` to compare. */
  readonly width = input<'narrow' | 'normal' | 'wide'>('normal');

  /** Read on paper, long after: the day is that of the printing. */
  protected readonly printedOn = signal('');
  protected sayWhen(): void {
    const now = new Date();
    const day = `${formatDay(now, this.locale, 'dated')}, ${formatTime(now, this.locale)}`;
    this.printedOn.set($localize`:@@shared.printedOn:Imprimé d'Essaim, ${day}:day:`);
    // The browser lays the sheets out right after this event.
    this.changes.detectChanges();
  }

  constructor() {
    effect(() => this.documentTitle.setTitle([this.part(), this.heading(), 'Essaim'].filter(Boolean).join(' · ')));
  }
}
