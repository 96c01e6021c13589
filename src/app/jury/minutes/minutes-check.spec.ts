import { sealText } from '@domain/jury/deciding/minutes';
import type { Minutes } from '@domain/jury/jury';
import { sha256 } from '../../shared/sha256';
import { checkMinutes } from './minutes-check';

describe('the check of minutes in the browser', () => {
  const pdf = (words: string): Blob => new Blob([words]);
  const sealed = async (): Promise<Minutes> => {
    const content = '{"a":1}';
    const [hash, pdfHash] = [await sha256(content), await sha256('%PDF-1')];
    const seal = await sha256(sealText(hash, pdfHash));
    return {
      v: 1,
      programmeId: 'pins',
      number: 1,
      content,
      hash,
      previousHash: '',
      pdfHash,
      seal,
      pdfPath: 'p',
      sealedBy: 'Claire',
      sealedAt: new Date(0),
    };
  };

  it('holds for the content and the file that were sealed', async () => {
    expect(await checkMinutes([await sealed()], () => Promise.resolve(pdf('%PDF-1')))).toBeNull();
  });

  it('names the minutes whose content or whose file is another, or whose file is gone', async () => {
    const one = await sealed();
    expect(await checkMinutes([{ ...one, content: '{"a":2}' }], () => Promise.resolve(pdf('%PDF-1')))).toEqual({
      number: 1,
      kind: 'changed',
    });
    expect(await checkMinutes([one], () => Promise.resolve(pdf('%PDF-2')))).toEqual({ number: 1, kind: 'pdfChanged' });
    expect(await checkMinutes([one], () => Promise.resolve(null))).toEqual({ number: 1, kind: 'pdfMissing' });
  });
});
