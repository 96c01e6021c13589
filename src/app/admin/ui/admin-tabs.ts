import { Component, computed, input } from '@angular/core';
import { Tabs, type Tab } from '../../shared/page/tabs';

/** The pages of the administration that a person's rights allow. */
@Component({
  selector: 'es-admin-tabs',
  imports: [Tabs],
  template:
    '<es-tabs [tabs]="tabs()" label="Pages de l\'administration" i18n-label="@@admin.pages"><ng-content select="[filters]" ngProjectAs="[filters]" /><ng-content /></es-tabs>',
  styles: ':host { display: block; }',
})
export class AdminTabs {
  readonly administrator = input.required<boolean>();
  protected readonly tabs = computed<readonly Tab[]>(() => [
    { label: $localize`:@@admin.tabPeople:Personnes et rôles`, link: '/administration' },
    { label: $localize`:@@admin.tabJournal:Journal`, link: '/administration/journal' },
    ...(this.administrator() ? [{ label: $localize`:@@admin.tabMails:Courriels`, link: '/administration/courriels' }] : []),
  ]);
}
