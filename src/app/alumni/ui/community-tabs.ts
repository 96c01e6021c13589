import { Component } from '@angular/core';
import { Tabs, type Tab } from '../../shared/page/tabs';

/** The four pages of the community. */
@Component({
  selector: 'es-community-tabs',
  imports: [Tabs],
  template: '<es-tabs [tabs]="tabs" label="Pages de la communauté" i18n-label="@@alumni.pages"><ng-content /></es-tabs>',
  styles: ':host { display: block; }',
})
export class CommunityTabs {
  protected readonly tabs: readonly Tab[] = [
    { label: $localize`:@@alumni.tabMembers:Membres`, link: '/communaute' },
    { label: $localize`:@@alumni.tabAid:Entraide`, link: '/communaute/entraide' },
    { label: $localize`:@@alumni.tabIntroductions:Mises en relation`, link: '/communaute/mises-en-relation' },
    { label: $localize`:@@alumni.tabMine:Mon profil`, link: '/communaute/moi' },
  ];
}
