/** Why: the minutes are a sheet that people print, sign and file; it is drawn from the sealed content and nothing else. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MinutesContent } from '@domain/jury/deciding/minutes';
import { momentInWords } from '@domain/shared/time';
import { TaggedSheet } from './tagged-sheet';

// The typeface comes with pdfmake, which draws the files of the demonstration.
const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const roboto = { regular: join(fonts, 'Roboto-Regular.ttf'), bold: join(fonts, 'Roboto-Medium.ttf') };

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

const title = { size: 18, bold: true };
const heading = { size: 12, bold: true, after: 6 };
const text = { size: 10 };
const note = { size: 9, color: '#444444', after: 4 };
/** A heading keeps with what follows it. */
const headingRoom = 60;
/** For two signatures by hand. */
const signatureRoom = 60;

const headed = (sheet: TaggedSheet, words: string): void => {
  sheet.room(headingRoom);
  sheet.write(words, heading, 'H2');
};

const people = (sheet: TaggedSheet, content: MinutesContent): void => {
  headed(sheet, 'Composition');
  sheet.table(
    [
      { words: 'Membre', width: null },
      { words: 'Structure', width: null },
      { words: 'Qualité', width: 80 },
      { words: 'Voix', width: 80 },
    ],
    content.members.map((one) => [
      one.name + (one.name === content.president ? ' (présidence)' : ''),
      one.organisationName,
      qualityWords[one.quality] ?? one.quality,
      one.voting ? 'délibérative' : 'consultative',
    ]),
  );
  headed(sheet, 'Déports');
  if (content.recusals.length === 0) sheet.write('Aucun déport.', { ...text, after: 12 });
  else
    sheet.table(
      [
        { words: 'Juré', width: null },
        { words: 'Projet', width: null },
        { words: 'Motif', width: 120 },
        { words: 'Origine', width: 100 },
      ],
      content.recusals.map((one) => [one.juror, one.project, groundWords[one.ground] ?? one.ground, sourceWords[one.source] ?? one.source]),
    );
};

const ranking = (sheet: TaggedSheet, content: MinutesContent): void => {
  const grid = content.grid.map((one) => `${one.label} (${one.weight} %)`).join(', ');
  headed(sheet, 'Classement issu de la lecture');
  sheet.write(`Notes sur 100, sévérité des jurés corrigée, intervalle à 90 %. Grille : ${grid}.`, note);
  sheet.table(
    [
      { words: 'Rang', width: 40 },
      { words: 'Projet', width: null },
      { words: 'Structure', width: null },
      { words: 'Note [intervalle]', width: 110 },
      { words: 'Avis', width: 40 },
    ],
    content.standings.map((one) => [
      String(one.rank),
      one.project,
      one.organisation,
      one.reviews === 0 ? 'non lu' : `${decimal.format(one.calibrated)} [${decimal.format(one.low)} – ${decimal.format(one.high)}]`,
      String(one.reviews),
    ]),
  );
};

const decisions = (sheet: TaggedSheet, content: MinutesContent): void => {
  headed(sheet, 'Décisions');
  for (const one of content.decisions) {
    const named = `${one.project} : ${outcomeWords[one.outcome] ?? one.outcome}`;
    const abstentions = `${one.votes.abstain} abstention${one.votes.abstain > 1 ? 's' : ''}`;
    const recused = one.recused.length > 0 ? ` Déportés : ${one.recused.join(', ')}.` : '';
    const votes = `Votes : ${one.votes.for} pour, ${one.votes.against} contre, ${abstentions}. Présents ${one.present}, quorum ${one.quorum}.${recused}`;
    sheet.room(sheet.heightOf(named, { ...text, bold: true }) + sheet.heightOf(one.reason, text) + sheet.heightOf(votes, note));
    sheet.write(named, { ...text, bold: true });
    sheet.write(one.reason, text);
    sheet.write(votes, { ...note, after: 10 });
  }
};

/** Who signs keeps with the room for it, and with the seals when they fit. */
const signatures = (sheet: TaggedSheet, content: MinutesContent, previousHash: string): void => {
  const { journal } = content;
  const seals = [
    ...(journal === undefined || journal.sequence === 0
      ? []
      : [`Journal de l’organisation : ligne ${journal.sequence}, empreinte ${journal.hash}`]),
    previousHash === '' ? 'Premier procès-verbal de la chaîne.' : `Procès-verbal précédent : ${previousHash}`,
  ];
  sheet.room(headingRoom + signatureRoom + seals.reduce((sum, words) => sum + sheet.heightOf(words, note) + note.after, 0));
  sheet.write('Signatures', heading, 'H2');
  sheet.pair(`La présidence : ${content.president}`, `L’organisateur : ${content.sealedBy}`, { ...text, after: signatureRoom });
  for (const words of seals) sheet.write(words, note);
};

/** An A4 document in French, tagged, with the hash at the foot of each page; the same content gives the same bytes, whenever it is drawn. */
export const drawMinutes = (content: MinutesContent, number: number, hash: string, previousHash: string): Promise<Buffer> => {
  const sealedAt = new Date(content.sealedAt);
  const sheet = new TaggedSheet(`Procès-verbal n° ${number}, ${content.jury.name}`, sealedAt, roboto);
  const sealed = `Scellé le ${momentInWords(sealedAt, 'fr-FR', 'full')} (heure de Paris) par ${content.sealedBy}.`;
  sheet.write(`Procès-verbal n° ${number}`, title, 'H1');
  sheet.write(`${content.jury.name}, ${content.jury.callName}`, { size: 12, after: 2 });
  sheet.write(`${sealed} Règlement version ${content.jury.regulationVersion}. Places : ${content.jury.places}.`, { ...note, after: 12 });
  people(sheet, content);
  ranking(sheet, content);
  decisions(sheet, content);
  signatures(sheet, content, previousHash);
  return sheet.finish(`Empreinte SHA-256 : ${hash}`);
};
