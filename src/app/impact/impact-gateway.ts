import { inject, Injectable } from '@angular/core';
import type { Indicator, IndicatorSource } from '@domain/impact/impact';
import { indicatorCodes } from '@domain/impact/indicators';
import type { Programme } from '@domain/programmes/programmes';
import { Callables } from '../backend/callables';
import { Documents } from '../backend/documents';

/** Years shown beside each other: five indicators each. */
export const yearsShown = 10;
/** Source records of an indicator shown at a time. */
export const sourcesPage = 50;

/** Indicators as screens read them; only functions write them. */
@Injectable({ providedIn: 'root' })
export class ImpactGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);

  programmes = () => this.documents.watchEvery<Programme>({ collection: 'programmes', where: [['active', '==', true]], limit: 50 });
  /** Every indicator computed from `fromYear` on. */
  indicators = (programmeId: string, fromYear: number) =>
    this.documents.watchAll<Indicator>({
      collection: 'indicators',
      where: [
        ['programmeId', '==', programmeId],
        ['year', '>=', fromYear],
      ],
      orderBy: [['year'], ['code']],
      limit: yearsShown * indicatorCodes.length,
      beyond: 'nothing',
    });
  sources = (indicatorId: string, frozen: boolean, pages: number) =>
    this.documents.watchPages<IndicatorSource>(
      { collection: `indicators/${indicatorId}/${frozen ? 'frozenSources' : 'sources'}`, orderBy: [['at']], limit: sourcesPage },
      pages,
    );
  freeze = (programmeId: string, year: number) => this.callables.call('freezeIndicators', { programmeId, year });
  /** Before a file is saved. */
  traceExport = (programmeId: string, rows: number) =>
    this.callables.call('traceExport', { what: 'indicators', subjectId: programmeId, rows });
  compute = (programmeId: string, year: number) => this.callables.call('computeIndicators', { programmeId, year });
}
