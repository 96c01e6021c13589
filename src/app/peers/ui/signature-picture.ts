import { Component, computed, input } from '@angular/core';
import { signatureBox } from '@domain/peers/signature';

/** A signature at the size of the place it is given. */
@Component({
  selector: 'es-signature-picture',
  template:
    '<svg [attr.viewBox]="box()" preserveAspectRatio="xMinYMid meet" aria-hidden="true" focusable="false"><path [attr.d]="path()" vector-effect="non-scaling-stroke" /></svg>',
  styles: `
    :host {
      display: inline-block;
      width: 7rem;
      height: 2rem;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class SignaturePicture {
  readonly path = input.required<string>();
  protected readonly box = computed(() => signatureBox(this.path()));
}
