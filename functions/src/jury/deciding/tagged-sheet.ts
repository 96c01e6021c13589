/** Why: a sheet that is filed and read aloud says what its parts are (headings, tables, cells) and has no page without words. */
import PdfDocument from 'pdfkit';

interface Fonts {
  readonly regular: string;
  readonly bold: string;
}
interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Points between these words and what follows. */
  readonly after?: number;
}
/** Points, or null for an equal share of what is left. */
export interface Column {
  readonly words: string;
  readonly width: number | null;
}
type Tag = 'H1' | 'H2' | 'P';

interface Place {
  readonly x: number;
  readonly width: number;
}

const [gap, padding] = [12, 4];
/** Of the size of the letters, between two lines. */
const lineGap = 0.1;
const cellLook: Look = { size: 10 };
const headLook: Look = { size: 10, bold: true };
const footLook: Look = { size: 7, color: '#555555' };
/** The library's declarations do not know the scope of a header. */
const columnHeader: object = { scope: 'Column' };

/** XMP, where the title is written too, is not escaped by the library. */
const plainTitle = (words: string): string => words.replaceAll('&', 'et').replace(/[<>]/g, '');

/** Roboto has no narrow no-break space: it would be drawn as a box. */
const drawable = (words: string): string => words.replaceAll('\u202f', '\u00a0');

/** An A4 sheet in French, tagged, written from top to bottom. */
export class TaggedSheet {
  private readonly pdf;
  private readonly root;
  private readonly whole;
  private readonly fonts: Fonts;

  constructor(title: string, at: Date, fonts: Fonts) {
    this.pdf = new PdfDocument({
      pdfVersion: '1.7',
      tagged: true,
      lang: 'fr-FR',
      displayTitle: true,
      bufferPages: true,
      size: 'A4',
      margins: { top: 56, left: 48, right: 48, bottom: 64 },
      font: fonts.regular,
      info: { Title: plainTitle(title), CreationDate: at },
    });
    this.fonts = fonts;
    const parts: Buffer[] = [];
    this.pdf.on('data', (part: Buffer) => parts.push(part));
    this.whole = new Promise<Buffer>((resolve) => this.pdf.once('end', () => resolve(Buffer.concat(parts))));
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  private get width(): number {
    const { page } = this.pdf;
    return page.width - page.margins.left - page.margins.right;
  }

  private use({ size, bold = false, color = '#000000' }: Look): void {
    this.pdf
      .font(bold ? this.fonts.bold : this.fonts.regular)
      .fontSize(size)
      .fillColor(color);
  }

  heightOf(words: string, look: Look, width = this.width): number {
    this.use(look);
    return this.pdf.heightOfString(drawable(words), { width, lineGap: look.size * lineGap });
  }

  private put(words: string, look: Look, x: number, y: number, width: number): void {
    this.use(look);
    this.pdf.text(drawable(words), x, y, { width, lineGap: look.size * lineGap });
  }

  /** Goes on with a new page unless this height is left on this one; says whether it did. What is taller than a page is cut anyway. */
  room(height: number): boolean {
    const { page } = this.pdf;
    const bottom = page.height - page.margins.bottom;
    if (height > bottom - page.margins.top || this.pdf.y + height <= bottom) return false;
    this.pdf.continueOnNewPage();
    return true;
  }

  /** A line of words across the page, or from `x` on for `width` points. */
  write(words: string, look: Look, tag: Tag = 'P', x = this.pdf.page.margins.left, width = this.width): void {
    const part = this.pdf.struct(tag, {}, () => this.put(words, look, x, this.pdf.y, width));
    this.root.add(part);
    part.end();
    this.pdf.y += look.after ?? 0;
  }

  /** Two short lines side by side. */
  pair(left: string, right: string, look: Look): void {
    const { y } = this.pdf;
    const half = this.width / 2;
    this.write(left, look, 'P', this.pdf.page.margins.left, half - gap);
    const below = this.pdf.y;
    this.pdf.y = y;
    this.write(right, look, 'P', this.pdf.page.margins.left + half, half);
    this.pdf.y = Math.max(below, this.pdf.y);
  }

  /** Rows stay whole, and the header is drawn again on each page, where it is no content a second time. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const places = this.placesOf(columns);
    const header = columns.map(({ words }) => words);
    const table = this.pdf.struct('Table');
    this.root.add(table);
    const first = rows[0] ?? [];
    this.room(this.rowHeight(header, places, headLook) + this.rowHeight(first, places, cellLook));
    this.row(table, header, places, true);
    for (const cells of rows) {
      if (this.room(this.rowHeight(cells, places, cellLook))) this.headerAgain(header, places);
      this.row(table, cells, places, false);
    }
    table.end();
    this.pdf.y += gap;
  }

  private placesOf(columns: readonly Column[]): readonly Place[] {
    const taken = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
    const share = (this.width - taken) / Math.max(1, columns.filter(({ width }) => width === null).length);
    let x = this.pdf.page.margins.left;
    return columns.map(({ width }) => {
      const place = { x, width: (width ?? share) - padding * 2 };
      x += width ?? share;
      return place;
    });
  }

  private rowHeight(cells: readonly string[], places: readonly Place[], look: Look): number {
    const heights = cells.map((words, index) => this.heightOf(words, look, places[index]?.width ?? this.width));
    return Math.max(...heights, look.size) + padding * 2;
  }

  private row(table: PDFKit.PDFStructureElement, cells: readonly string[], places: readonly Place[], isHeader: boolean): void {
    const look = isHeader ? headLook : cellLook;
    const [top, height] = [this.pdf.y, this.rowHeight(cells, places, look)];
    const row = this.pdf.struct('TR');
    table.add(row);
    cells.forEach((words, index) => {
      const { x, width } = places[index] ?? { x: 0, width: 0 };
      const cell = this.pdf.struct(isHeader ? 'TH' : 'TD', isHeader ? columnHeader : {}, () =>
        this.put(words, look, x, top + padding, width),
      );
      row.add(cell);
      cell.end();
    });
    row.end();
    this.closeRow(top + height);
  }

  private headerAgain(header: readonly string[], places: readonly Place[]): void {
    const [top, height] = [this.pdf.y, this.rowHeight(header, places, headLook)];
    this.besideContent(() => {
      header.forEach((words, index) => this.put(words, headLook, places[index]?.x ?? 0, top + padding, places[index]?.width ?? 0));
    });
    this.closeRow(top + height);
  }

  private closeRow(y: number): void {
    const { left } = this.pdf.page.margins;
    this.besideContent(() =>
      this.pdf
        .moveTo(left, y)
        .lineTo(left + this.width, y)
        .lineWidth(0.5)
        .stroke('#aaaaaa'),
    );
    this.pdf.x = left;
    this.pdf.y = y;
  }

  /** What is drawn here is read by nobody: rules, feet of pages. */
  private besideContent(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** The same words at the foot of each page, with its number; then the file is whole. */
  async finish(foot: string): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.pdf.switchToPage(page);
      const { left, bottom } = this.pdf.page.margins;
      // Below the margin, where a text would otherwise go on with a page of its own.
      this.pdf.page.margins.bottom = 0;
      const y = this.pdf.page.height - bottom + 16;
      this.besideContent(() => {
        this.use(footLook);
        this.pdf.text(foot, left, y, { lineBreak: false });
        this.pdf.text(`${page + 1} / ${count}`, left + this.width - 50, y, { width: 50, align: 'right', lineBreak: false });
      });
      this.pdf.page.margins.bottom = bottom;
    }
    this.pdf.end();
    return this.whole;
  }
}
