/** Why: how dialogs and notices look comes with the first of them, not with the first page. */
import { Component, createComponent, EnvironmentInjector, inject, Injectable, ViewEncapsulation } from '@angular/core';

@Component({ selector: 'es-overlay-looks', template: '', styleUrl: './overlay-looks.scss', encapsulation: ViewEncapsulation.None })
class Looks {}

/** Whoever injects it has them. */
@Injectable({ providedIn: 'root' })
export class OverlayLooks {
  constructor() {
    createComponent(Looks, { environmentInjector: inject(EnvironmentInjector) });
  }
}
