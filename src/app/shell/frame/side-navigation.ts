import { Component, ElementRef, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '../../shared/icon/icon';
import { Mark } from '../../shared/icon/mark';
import { samePage } from '../../shared/page/same-page';
import { Navigation } from './navigation';

/** The spaces of a person, the current one open on its pages. */
@Component({
  selector: 'es-side-navigation',
  imports: [RouterLink, RouterLinkActive, MatIconButton, Icon, Mark],
  templateUrl: './side-navigation.html',
  styleUrl: './side-navigation.scss',
  host: { '[class.in-drawer]': 'inDrawer()' },
})
export class SideNavigation {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly navigation = inject(Navigation);
  protected readonly samePage = samePage;
  readonly inDrawer = input(false);

  protected arrive(): void {
    if (this.inDrawer()) this.element.closest<HTMLElement>('[popover]')?.hidePopover();
  }
}
