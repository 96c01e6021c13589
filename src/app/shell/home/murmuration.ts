import { Component } from '@angular/core';

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly bright: boolean;
}

/** The identity drawn large: scattered dots that gather along a rising curve. Same picture each time. */
function flock(): readonly Dot[] {
  let seed = 20_261_122;
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: 150 }, (_, index) => {
    const along = index / 149;
    const spread = 118 * (1 - along) ** 1.3 + 10;
    const x = 24 + along * 412 + (chance() - 0.5) * spread * 0.7;
    const y = 320 - 270 * along ** 1.7 + (chance() - 0.5) * spread * 1.5;
    return {
      x: Math.round(x),
      y: Math.round(y),
      r: Math.round((1.6 + along * 5 * chance() + along * 2.2) * 10) / 10,
      bright: chance() < along ** 2.2 * 0.9,
    };
  });
}

@Component({
  selector: 'es-murmuration',
  template: `
    <svg viewBox="0 0 480 400" aria-hidden="true" focusable="false">
      @for (dot of dots; track $index) {
        <circle [attr.cx]="dot.x" [attr.cy]="dot.y" [attr.r]="dot.r" [class.bright]="dot.bright" />
      }
    </svg>
  `,
  styles: `
    circle {
      fill: var(--es-ink);
      fill-opacity: 0.78;
    }
    .bright {
      fill: var(--es-accent);
      fill-opacity: 1;
    }
  `,
})
export class Murmuration {
  protected readonly dots = flock();
}
