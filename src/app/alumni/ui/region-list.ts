import { Component, input, output } from '@angular/core';
import { MatListOption, MatSelectionList } from '@angular/material/list';

export interface CountedRegion {
  readonly code: string;
  readonly name: string;
  /** null until counted. */
  readonly count: number | null;
}

/** Where members are: the twin of a map, with the regions where nobody is yet. */
@Component({
  selector: 'es-region-list',
  imports: [MatListOption, MatSelectionList],
  templateUrl: './region-list.html',
  styleUrl: './region-list.scss',
})
export class RegionList {
  readonly regions = input.required<readonly CountedRegion[]>();
  readonly chosen = input.required<string>();
  readonly picked = output<string>();
}
