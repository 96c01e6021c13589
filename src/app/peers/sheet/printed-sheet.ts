import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { Presence } from '@domain/peers/presence';
import type { SheetRow } from '@domain/peers/sheet';
import { formatDay, formatTime } from '../../shared/formats/format';
import type { Shown } from '../peers-gateway';
import { kindWords, missedWords, offlineWords } from '../peers-words';
import { SignaturePicture } from '../ui/signature-picture';
import { OwnWords } from '../../shared/show/own-words';

/** The A4 sheet, on paper only: title, hours, trainer and their signature, one column a half-day, absentees struck, the last seal at the foot. */
@Component({
  selector: 'es-printed-sheet',
  imports: [SignaturePicture, OwnWords],
  templateUrl: './printed-sheet.html',
  styleUrl: './printed-sheet.scss',
})
export class PrintedSheet {
  private readonly locale = inject(LOCALE_ID);
  readonly session = input.required<Shown>();
  readonly when = input.required<string>();
  readonly rows = input.required<readonly SheetRow[]>();
  readonly seal = input('');
  protected readonly kinds = kindWords;
  protected readonly columns = computed(() =>
    this.session().halfDays.map(({ startsAt, endsAt }) => ({
      day: formatDay(startsAt, this.locale, 'short'),
      hours: `${formatTime(startsAt, this.locale)} – ${formatTime(endsAt, this.locale)}`,
    })),
  );
  protected readonly missed = missedWords;
  protected time = (at: Date): string => formatTime(at, this.locale);
  protected offline = (cell: Presence): string => offlineWords(cell, this.locale);
}
