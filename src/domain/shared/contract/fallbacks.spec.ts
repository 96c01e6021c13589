import { itemsThat, readable, words, type Parts } from './fallbacks';
import { record, text } from './shape';

interface Page {
  readonly name: string;
  readonly benefits: readonly string[];
  readonly calendar: readonly { readonly label: string }[];
  readonly later?: readonly string[];
}

const parts: Parts<Page> = { name: words, benefits: itemsThat(text), calendar: itemsThat(record({ label: text })), later: itemsThat(text) };
const page: Page = { name: 'Appel', benefits: ['Un accompagnement'], calendar: [{ label: 'Jury' }] };
const wrong = (field: keyof Page, value: unknown) => readable(parts, { ...page, [field]: value });

describe('a document of which a part was written wrong', () => {
  it('is read as it is when nothing is wrong, and without what came later', () => {
    expect(readable(parts, page)).toEqual({ value: page, faults: [] });
    expect(readable(parts, page).value).toBe(page);
  });

  for (const [field, value, left] of [
    ['benefits', ['Un accompagnement', 3, null], ['Un accompagnement']],
    ['benefits', null, []],
    ['benefits', { 0: 'x' }, []],
    ['calendar', [{ label: 'Jury' }, null, {}, 'Jury', { label: 4 }], [{ label: 'Jury' }]],
    ['name', { fr: 'Appel' }, ''],
    ['later', 'x', []],
  ] as const)
    it(`keeps what can be shown of ${field} ${JSON.stringify(value)}, and names it`, () => {
      expect(wrong(field, value)).toEqual({ value: { ...page, [field]: left } as never, faults: [field] });
    });
});
