import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { Page, type Crumb } from '../../shared/page/page';
import { Spine, spineStages } from '../../shared/page/spine';
import { Tabs } from '../../shared/page/tabs';
import { ChoiceSamples } from './choice-samples';
import { ExampleDialog } from './example-dialog';
import { FormSamples } from './form-samples';
import { FoundationSamples } from './foundation-samples';
import { ShowSamples } from './show-samples';
import { TableSamples } from './table-samples';

/** `/styleguide`, in development builds: every shared piece in all its states. Its own words are not translated. */
@Component({
  selector: 'es-styleguide',
  imports: [MatButton, Page, Spine, Tabs, ChoiceSamples, FormSamples, FoundationSamples, ShowSamples, TableSamples],
  templateUrl: './styleguide.html',
  styles: `
    section {
      display: grid;
      gap: var(--es-space-3);
      padding-top: var(--es-space-3);
      border-top: 1px solid var(--es-line);
    }
  `,
})
export class Styleguide {
  private readonly dialogs = inject(Dialogs);
  private readonly undo = inject(Undo);
  protected readonly crumbs: readonly Crumb[] = [
    { label: 'Accueil', link: '/' },
    { label: "Programme P'INS", link: '/programmes' },
  ];
  protected readonly tabs = [
    { label: 'Candidatures', link: '/styleguide', count: 214 },
    { label: 'Recevabilité', link: '/styleguide/b', count: 31 },
    { label: 'Réorientations', link: '/styleguide/c' },
  ];
  protected readonly stages = spineStages;
  protected readonly answer = signal<string | undefined>(undefined);

  protected async openDialog(from: 'centre' | 'side'): Promise<void> {
    this.answer.set(await this.dialogs.open<string, string>(ExampleDialog, { data: from, from }));
  }

  protected archive(): void {
    this.undo.offer('Candidature archivée.', () => this.undo.say('Candidature remise dans la liste.'));
  }
}
