import { afterNextRender, Directive, output, viewChild } from '@angular/core';
import { MatMenuTrigger } from '@angular/material/menu';

/** What a button of the bar opens once it is loaded: a menu of Material, open as soon as it is drawn, that says when it closes. */
@Directive()
export abstract class BarPanel {
  readonly closed = output();
  private readonly trigger = viewChild.required(MatMenuTrigger);

  constructor() {
    afterNextRender(() => this.trigger().openMenu());
  }
}
