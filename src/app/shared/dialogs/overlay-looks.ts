import { Component, ViewEncapsulation } from '@angular/core';

/** How dialogs and notices look: brought by `Looks`, not by the first page. */
@Component({ selector: 'es-overlay-looks', template: '', styleUrl: './overlay-looks.scss', encapsulation: ViewEncapsulation.None })
export class OverlayLooks {}
