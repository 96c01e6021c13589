/** Why: French spreadsheets open a CSV with a byte-order mark and semicolons, and must never run a formula that somebody typed. */
import { dayOf, type Day, type Instant } from './time';

export interface Column<Row> {
  /** Stable name of the column, the first line of the file. */
  readonly name: string;
  readonly value: (row: Row) => string | number | Instant | null;
}

/** Blanks before a sign do not stop every spreadsheet, nor do full-width signs. */
const startsFormula = /^\p{White_Space}*[=+\-@＝＋－﹢﹣−＠]|^[\t\r]/u;
/** A telephone number or an amount: nothing runs, and an apostrophe would be read. */
const isFigure = /^[+-]\d[\d\p{Zs}.,]*(?:\(0\)[\d\p{Zs}.]*)?$/u;
const needsQuotes = /[";\r\n]/;

/** dd/mm/yyyy of a civil day. */
export const frenchDay = (day: Day): string => day.split('-').reverse().join('/');

/** dd/mm/yyyy in Europe/Paris. */
export const frenchDate = (at: Instant): string => frenchDay(dayOf(at));

/** One cell: a leading =, +, -, @, tab or return is neutralised by an apostrophe (OWASP, CSV injection), unless it is a number alone. */
export const cell = (value: string | number | Instant | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = value instanceof Date ? frenchDate(value) : value;
  const safe = startsFormula.test(text) && !isFigure.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The whole file, its byte-order mark included; lines end with CR LF (RFC 4180). */
export const csv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const lines = [columns.map((column) => cell(column.name)), ...rows.map((row) => columns.map((column) => cell(column.value(row))))];
  return `\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
};
