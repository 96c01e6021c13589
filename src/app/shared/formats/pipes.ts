import { inject, LOCALE_ID, Pipe, type PipeTransform } from '@angular/core';
import {
  formatBytes,
  formatDay,
  formatDayTime,
  formatMoney,
  formatNumber,
  formatPercent,
  formatTime,
  quote,
  type DayStyle,
} from './format';
import { formatDeadline, READER_ZONE } from './reader-zone';

type Moment = Date | string | null | undefined;
type Amount = number | null | undefined;

/** `{{ call.closesAt | day }}`, `| day: 'short'`, `| day: 'numeric'`. Nothing for nothing, as every pipe here. */
@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);
  transform = (value: Moment, style: DayStyle = 'full'): string => (value ? formatDay(value, this.locale, style) : '');
}

/** "mardi 24 novembre, 18 h", Paris time. */
@Pipe({ name: 'dayTime' })
export class DayTimePipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);
  transform = (value: Moment): string => (value ? formatDayTime(value, this.locale) : '');
}

@Pipe({ name: 'time' })
export class TimePipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);
  transform = (value: Moment): string => (value ? formatTime(value, this.locale) : '');
}

/** As `dayTime`, and on the clock of readers who live by another one: what must be done before then is not missed by hours. */
@Pipe({ name: 'deadline' })
export class DeadlinePipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);
  private readonly zone = inject(READER_ZONE);
  transform = (value: Moment): string => (value ? formatDeadline(value, this.locale, this.zone) : '');
}

@Pipe({ name: 'money' })
export class MoneyPipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);
  transform = (value: Amount): string => (typeof value === 'number' ? formatMoney(value, this.locale) : '');
}

/** 0.92 → "92 %". */
@Pipe({ name: 'ratio' })
export class RatioPipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);
  transform = (value: Amount, decimals = 0): string => (typeof value === 'number' ? formatPercent(value, this.locale, decimals) : '');
}

/** 3.5 → "3,5". */
@Pipe({ name: 'figure' })
export class FigurePipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);
  transform = (value: Amount, decimals = 2): string => (typeof value === 'number' ? formatNumber(value, this.locale, decimals) : '');
}

@Pipe({ name: 'bytes' })
export class BytesPipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);
  transform = (value: Amount): string => (typeof value === 'number' ? formatBytes(value, this.locale) : '');
}

/** « un titre », between the marks of the reader's language. */
@Pipe({ name: 'quoted' })
export class QuotedPipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);
  transform = (value: string): string => quote(value, this.locale);
}
