/** Why: every attached file of the demonstration opens as a real, one-page PDF that says it is fictional. */
import pdfmake from 'pdfmake';

/** A one-page PDF in A4, with the standard Helvetica (no font file). */
export const pdfOf = async (title: string, subtitle: string): Promise<Buffer> => {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({
    Helvetica: { normal: 'Helvetica', bold: 'Helvetica-Bold', italics: 'Helvetica-Oblique', bolditalics: 'Helvetica-BoldOblique' },
  });
  const document = pdfmake.createPdf({
    info: { title, author: 'Essaim' },
    defaultStyle: { font: 'Helvetica' },
    content: [
      { text: title, fontSize: 22, bold: true, margin: [0, 40, 0, 8] },
      { text: subtitle, fontSize: 13, margin: [0, 0, 0, 24] },
      { text: 'Ce fichier accompagne une candidature fictive. Il ne décrit aucune organisation réelle.', fontSize: 11 },
    ],
  });
  return document.getBuffer();
};
