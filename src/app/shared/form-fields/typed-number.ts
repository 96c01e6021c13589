/** Numbers as people type them: "12 500,5" in French, "12,500.5" in English. */
/** A number of the browser keeps as many figures as they are. */
const keptFigures = 15;
const spaces = /[\s\u00A0\u202F]/g;
const englishThousands = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/** A number when the text is one, the text itself otherwise (so that it stays on screen), null when nothing is typed. */
export const readNumber = (typed: string, locale: string): number | string | null => {
  const compact = typed.replace(spaces, '').replace(/[€%]$/, '');
  if (compact === '') return null;
  // Beyond, a figure would come back as another one.
  if (compact.replace(/\D/g, '').length > keptFigures) return typed;
  if (locale.startsWith('en') && englishThousands.test(compact)) return Number(compact.replaceAll(',', ''));
  return /^-?\d+([.,]\d+)?$/.test(compact) ? Number(compact.replace(',', '.')) : typed;
};

/** A number as its input shows it: thousands apart, no unit, every figure that was typed. */
export const writeNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: keptFigures }).format(value).replace(spaces, ' ');
