/** Why: the minutes are a sheet that people print, sign and file; it is drawn from the sealed content and nothing else. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { MinutesContent } from '@domain/jury/deciding/minutes';
import { momentInWords } from '@domain/shared/time';

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const roboto = (style: string): string => join(fonts, `Roboto-${style}.ttf`);
pdfmake.setFonts({
  Roboto: { normal: roboto('Regular'), bold: roboto('Medium'), italics: roboto('Italic'), bolditalics: roboto('MediumItalic') },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));

const outcomeWords: Readonly<Record<string, string>> = {
  laureate: 'Lauréat',
  waitingList: 'Liste d’attente',
  notSelected: 'Non retenu',
  reoriented: 'Réorienté',
};
const qualityWords: Readonly<Record<string, string>> = {
  funder: 'Financeur',
  peer: 'Pair',
  expert: 'Expert',
  institution: 'Institution',
  organiser: 'Organisateur',
};
const groundWords: Readonly<Record<string, string>> = {
  sameOrganisation: 'même structure',
  board: 'gouvernance',
  funder: 'financeur',
  family: 'lien familial',
  financial: 'intérêt financier',
  earlierCoaching: 'accompagnement antérieur',
  other: 'autre motif',
};
const sourceWords: Readonly<Record<string, string>> = { declared: 'déclaré', detected: 'détecté', manager: 'inscrit par l’organisateur' };

const decimal = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const heading = (words: string): Content => ({ text: words, style: 'heading' });
const table = (widths: (string | number)[], header: readonly string[], rows: TableCell[][]): Content => ({
  table: { headerRows: 1, widths, dontBreakRows: true, body: [header.map((words) => ({ text: words, bold: true })), ...rows] },
  layout: 'lightHorizontalLines',
  margin: [0, 0, 0, 12],
});

const people = (content: MinutesContent): Content[] => [
  heading('Composition'),
  table(
    ['*', '*', 'auto', 'auto'],
    ['Membre', 'Structure', 'Qualité', 'Voix'],
    content.members.map((one) => [
      one.name + (one.name === content.president ? ' (présidence)' : ''),
      one.organisationName,
      qualityWords[one.quality] ?? one.quality,
      one.voting ? 'délibérative' : 'consultative',
    ]),
  ),
  heading('Déports'),
  content.recusals.length === 0
    ? { text: 'Aucun déport.', margin: [0, 0, 0, 12] }
    : table(
        ['*', '*', 'auto', 'auto'],
        ['Juré', 'Projet', 'Motif', 'Origine'],
        content.recusals.map((one) => [
          one.juror,
          one.project,
          groundWords[one.ground] ?? one.ground,
          sourceWords[one.source] ?? one.source,
        ]),
      ),
];

const ranking = (content: MinutesContent): Content[] => [
  heading('Classement issu de la lecture'),
  {
    text: `Notes sur 100, sévérité des jurés corrigée, intervalle à 90 %. Grille : ${content.grid.map((one) => `${one.label} (${one.weight} %)`).join(', ')}.`,
    style: 'note',
  },
  table(
    ['auto', '*', '*', 'auto', 'auto'],
    ['Rang', 'Projet', 'Structure', 'Note [intervalle]', 'Avis'],
    content.standings.map((one) => [
      String(one.rank),
      one.project,
      one.organisation,
      one.reviews === 0 ? 'non lu' : `${decimal.format(one.calibrated)} [${decimal.format(one.low)} – ${decimal.format(one.high)}]`,
      String(one.reviews),
    ]),
  ),
];

const decisions = (content: MinutesContent): Content[] => [
  heading('Décisions'),
  ...content.decisions.map((one): Content => ({
    unbreakable: true,
    margin: [0, 0, 0, 10],
    stack: [
      { text: [{ text: one.project, bold: true }, ` : ${outcomeWords[one.outcome] ?? one.outcome}`] },
      { text: one.reason },
      {
        style: 'note',
        text: `Votes : ${one.votes.for} pour, ${one.votes.against} contre, ${one.votes.abstain} abstention${one.votes.abstain > 1 ? 's' : ''}. Présents ${one.present}, quorum ${one.quorum}.${one.recused.length > 0 ? ` Déportés : ${one.recused.join(', ')}.` : ''}`,
      },
    ],
  })),
];

const journalLine = ({ journal }: MinutesContent): Content[] =>
  journal === undefined || journal.sequence === 0
    ? []
    : [{ text: `Journal de l’organisation : ligne ${journal.sequence}, empreinte ${journal.hash}`, style: 'note' }];

/** Roboto has no narrow no-break space: it would be drawn as a box. */
const drawable = <T>(part: T): T => {
  if (typeof part === 'string') return part.replaceAll('\u202f', '\u00a0') as T;
  if (Array.isArray(part)) return part.map((one: unknown) => drawable(one)) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, drawable<unknown>(value)])) as T;
};

/** An A4 document in French, with the hash at the foot of each page. */
export const drawMinutes = (content: MinutesContent, number: number, hash: string, previousHash: string): Promise<Buffer> => {
  const definition: TDocumentDefinitions = {
    // Of the seal, not of the drawing: the same content gives the same bytes, whenever it is drawn.
    info: { title: `Procès-verbal n° ${number}, ${content.jury.name}`, creationDate: new Date(content.sealedAt) },
    pageSize: 'A4',
    pageMargins: [48, 56, 48, 64],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 18, bold: true },
      heading: { fontSize: 12, bold: true, margin: [0, 8, 0, 6] },
      note: { fontSize: 9, color: '#444444', margin: [0, 0, 0, 4] },
    },
    footer: (page, pages) => ({
      margin: [48, 16, 48, 0],
      fontSize: 7,
      color: '#555555',
      columns: [{ text: `Empreinte SHA-256 : ${hash}` }, { text: `${page} / ${pages}`, alignment: 'right', width: 50 }],
    }),
    content: drawable<Content[]>([
      { text: `Procès-verbal n° ${number}`, style: 'title' },
      { text: `${content.jury.name}, ${content.jury.callName}`, fontSize: 12, margin: [0, 2, 0, 2] },
      {
        text: `Scellé le ${momentInWords(new Date(content.sealedAt), 'fr-FR', 'full')} (heure de Paris) par ${content.sealedBy}. Règlement version ${content.jury.regulationVersion}. Places : ${content.jury.places}.`,
        style: 'note',
      },
      ...people(content),
      ...ranking(content),
      ...decisions(content),
      heading('Signatures'),
      {
        columns: [{ text: `La présidence : ${content.president}` }, { text: `L’organisateur : ${content.sealedBy}` }],
        margin: [0, 0, 0, 60],
      },
      ...journalLine(content),
      { text: previousHash === '' ? 'Premier procès-verbal de la chaîne.' : `Procès-verbal précédent : ${previousHash}`, style: 'note' },
    ]),
  };
  return pdfmake.createPdf(definition).getBuffer();
};
