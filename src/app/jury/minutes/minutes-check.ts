/** Why: whoever reads the minutes can check, on their own machine, that content, chain and PDF files are those that were sealed. */
import { minutesDifference, sealText, type MinutesDifference } from '@domain/jury/deciding/minutes';
import type { Minutes } from '@domain/jury/jury';
import { sha256 } from '../../shared/sha256';

/** `readPdf` answers the file as it lies now, null when there is none. */
export async function checkMinutes(
  all: readonly Minutes[],
  readPdf: (path: string) => Promise<Blob | null>,
): Promise<MinutesDifference | null> {
  const texts = all.flatMap(({ previousHash, content, hash, pdfHash }) => [
    previousHash + content,
    ...(pdfHash === undefined ? [] : [sealText(hash, pdfHash)]),
  ]);
  const hashes = new Map(await Promise.all(texts.map(async (text) => [text, await sha256(text)] as const)));
  const pdfs = await Promise.all(
    all.map(async ({ number, pdfPath }) => {
      const pdf = await readPdf(pdfPath);
      return [number, pdf === null ? null : await sha256(await pdf.arrayBuffer())] as const;
    }),
  );
  return minutesDifference(all, new Map(pdfs), (text) => hashes.get(text) ?? '');
}
