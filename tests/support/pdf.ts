/** Why: an upload whose progress can be watched needs a true PDF of a chosen weight. */

/** A valid one-page PDF of about this many bytes. */
export const pdfOfWeight = (bytes: number): Buffer => {
  const ballast = 'q\n'.repeat(Math.ceil(bytes / 4)) + 'Q\n'.repeat(Math.ceil(bytes / 4));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Length ${String(ballast.length)} >>\nstream\n${ballast}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\n`;
  return Buffer.from(`${text}startxref\n${String(start)}\n%%EOF\n`, 'latin1');
};
