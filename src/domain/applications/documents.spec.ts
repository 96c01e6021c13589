import { strToU8, zipSync } from 'fflate';
import { mostFileBytes } from './applications';
import { acceptedExtensions, acceptedTypes, documentFault, isSetAside, nameFault, savedName, typeOf } from './documents';

const openDocument = 'application/vnd.oasis.opendocument.';
const office = 'application/vnd.openxmlformats-officedocument.';
const odf = (what: string) => zipSync({ mimetype: [strToU8(`${openDocument}${what}`), { level: 0 }], 'content.xml': strToU8('<x/>') });
const ooxml = (member: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [member]: strToU8('<x/>') });
const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

/** The first bytes of true documents, as their programs write them. */
const trueDocuments: readonly (readonly [name: string, contentType: string, bytes: Uint8Array])[] = [
  ['a.pdf', 'application/pdf', strToU8('%PDF-1.7\n…')],
  ['a.png', 'image/png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
  ['a.jpg', 'image/jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
  ['a.JPEG', 'image/jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe1])],
  ['a.webp', 'image/webp', strToU8('RIFF\u0001\u0001\u0001\u0001WEBPVP8 ')],
  ['a.doc', 'application/msword', compound],
  ['a.xls', 'application/vnd.ms-excel', compound],
  ['a.ppt', 'application/vnd.ms-powerpoint', compound],
  ['a.docx', `${office}wordprocessingml.document`, ooxml('word/document.xml')],
  ['a.xlsx', `${office}spreadsheetml.sheet`, ooxml('xl/workbook.xml')],
  ['a.pptx', `${office}presentationml.presentation`, ooxml('ppt/presentation.xml')],
  ['a.odt', `${openDocument}text`, odf('text')],
  ['a.ods', `${openDocument}spreadsheet`, odf('spreadsheet')],
  ['a.odp', `${openDocument}presentation`, odf('presentation')],
];

describe('a document that is attached', () => {
  for (const [name, contentType, bytes] of trueDocuments)
    it(`is taken when it is a true ${name}`, () => expect(documentFault(name, contentType, bytes)).toBeNull());

  it('may be of each type of the list, and of no other', () => {
    expect(new Set(trueDocuments.map(([, contentType]) => contentType))).toEqual(new Set(acceptedTypes));
    expect(acceptedTypes.every((type) => (acceptedExtensions[type] ?? []).length > 0)).toBeTrue();
    for (const type of ['', 'text/html', 'image/svg+xml', `${openDocument}text, text/html`, 'application/pdf;x=1', 'Application/PDF'])
      expect(nameFault('a.pdf', type)).withContext(type).toBe('typeNotListed');
  });

  it('is set aside when its name is that of something else', () => {
    for (const name of ['y.html', 'y', 'pdf', 'y.pdf.html', 'y.'])
      expect(documentFault(name, 'application/pdf', strToU8('%PDF-1.4')))
        .withContext(name)
        .toBe('nameDisagrees');
  });

  it('is set aside when its bytes are those of something else', () => {
    const html = strToU8('<!doctype html><script>alert(1)</script>%PDF-1.4');
    for (const [name, contentType] of trueDocuments)
      expect(documentFault(name, contentType, html))
        .withContext(name)
        .toBe('bytesDisagree');
    expect(documentFault('a.docx', `${office}wordprocessingml.document`, ooxml('xl/workbook.xml'))).toBe('bytesDisagree');
    expect(documentFault('a.docx', `${office}wordprocessingml.document`, odf('text'))).toBe('bytesDisagree');
    expect(documentFault('a.odt', `${openDocument}text`, odf('spreadsheet'))).toBe('bytesDisagree');
    expect(documentFault('a.odt', `${openDocument}text`, ooxml('word/document.xml'))).toBe('bytesDisagree');
  });

  it('is set aside rather than read past its end when its archive is cut or lies', () => {
    const whole = ooxml('word/document.xml');
    for (let length = 1; length < whole.length; length += 3)
      expect(documentFault('a.docx', `${office}wordprocessingml.document`, whole.subarray(0, length))).toBe('bytesDisagree');
    const lying = whole.slice();
    lying.fill(0xff, lying.length - 6, lying.length - 2);
    expect(documentFault('a.docx', `${office}wordprocessingml.document`, lying)).toBe('bytesDisagree');
  });

  it('is set aside when it is empty or too large', () => {
    const full = new Uint8Array(mostFileBytes);
    full.set(new TextEncoder().encode('%PDF-1.4'));
    expect(documentFault('a.pdf', 'application/pdf', full)).toBeNull();
    expect(documentFault('a.pdf', 'application/pdf', new Uint8Array())).toBe('empty');
    expect(documentFault('a.pdf', 'application/pdf', new Uint8Array(mostFileBytes + 1))).toBe('tooLarge');
  });

  it('is saved under a name of ours', () => {
    const saved = (name: string, contentType = 'application/pdf'): string => savedName({ name, contentType });
    expect(saved('Statuts signés (2026).PDF')).toBe('Statuts-signes-2026.pdf');
    expect(saved('photo.jpeg', 'image/jpeg')).toBe('photo.jpg');
    expect(saved('../../"x"\r\nSet-Cookie: a.pdf')).toBe('x-Set-Cookie-a.pdf');
    expect(saved('.pdf')).toBe('pdf.pdf');
    expect(saved('资料.pdf')).toBe('document.pdf');
    expect(saved('run.exe', 'application/x-msdownload')).toBe('run.bin');
    expect(saved(`${'a'.repeat(200)}.pdf`)).toBe(`${'a'.repeat(80)}.pdf`);
  });

  it('counts as checked when it came before documents were', () => {
    expect(isSetAside({})).toBeFalse();
    expect((['checking', 'stored', 'blocked'] as const).map((state) => isSetAside({ state }))).toEqual([false, false, true]);
  });
});

describe('the type of a document', () => {
  it('is that of its extension where the browser knows none, and the announced one otherwise', () => {
    expect(typeOf({ name: 'Bilan.odt', type: '' })).toBe(`${openDocument}text`);
    expect(typeOf({ name: 'Bilan.ODS', type: 'application/octet-stream' })).toBe(`${openDocument}spreadsheet`);
    expect(typeOf({ name: 'Bilan.odt', type: 'application/pdf' })).toBe('application/pdf');
    expect(typeOf({ name: 'odt', type: '' })).toBe('');
  });
});
