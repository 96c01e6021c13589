import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { schemeNames } from '@domain/calls/orientation';
import { departmentOf, regionOf, regionOfDepartment } from '@domain/shared/territories';
import { departmentChoices } from '../../shared/choices/departments';
import { Lookup } from '../../shared/choices/lookup';
import { Field } from '../../shared/forms/field';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { find, type SupportOrganisation } from '../organisations';
import { schemeOrder, schemeWords } from '../scheme-words';

/** Which doors exist, in the order of a project's life, then who helps in a region. */
@Component({
  selector: 'es-doors',
  imports: [Page, Field, Lookup, MatButton, RouterLink, Empty],
  templateUrl: './doors.html',
  styleUrl: './doors.scss',
})
export class Doors {
  private readonly router = inject(Router);
  /** Query parameter: the directory of a département has its address. */
  readonly departement = input<string>();

  protected readonly departments = departmentChoices;
  protected readonly department = computed(() => departmentOf(this.departement() ?? ''));
  protected readonly region = computed(() => regionOfDepartment(this.department()?.code ?? ''));
  protected readonly found = computed(() => find(this.region()?.code ?? null));
  protected readonly schemes = schemeOrder.map((scheme) => ({ scheme, name: schemeNames[scheme], ...schemeWords[scheme] }));

  protected placeOf({ region, detail }: SupportOrganisation): string {
    return [regionOf(region ?? '')?.name ?? '', detail].filter(Boolean).join(', ');
  }

  protected choose(departement: string): void {
    void this.router.navigate([], { queryParams: { departement: departement || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
