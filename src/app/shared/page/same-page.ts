/** Why: a page is the same page whatever filter or place of it its address names: its tab and its link stay the selected ones. */
import type { IsActiveMatchOptions } from '@angular/router';

export const samePage: IsActiveMatchOptions = { paths: 'exact', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' };
