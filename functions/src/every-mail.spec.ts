/** Why: whoever adds an act that writes to people says how often it may: the sources are read, so that none is forgotten. */
import { readdirSync, readFileSync } from 'node:fs';

const sources = readdirSync('functions/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => ({ name, text: readFileSync(`functions/src/${name}`, 'utf8') }));

/** The file writes to people itself, or asks a neighbour that does. */
const writesToPeople =
  /\b(tell|tellOne|tellAll|queueMail|tell[A-Z]\w*|mailSignInLink)\(|from '\.[^']*(-news|telling|announce-one|-words|sign-in-mail)'/;
const isCounted = /\b(counted\(\w+|spend(Invitation|Message)?\()/;

/** What tells nobody although its file does, or is bounded by what it is about. */
const exempt: Readonly<Record<string, string>> = {
  submitApplication: 'once; to do it again one withdraws, which is counted',
  registerForSession: 'tells nobody',
  closeIntroduction: 'tells nobody',
  withdrawCoach: 'tells nobody',
  acknowledgeOutcome: 'tells nobody',
  previewAnnouncements: 'tells nobody',
};

const callablesOf = (text: string): readonly (readonly [name: string, body: string])[] =>
  Array.from(
    text.matchAll(/export const (\w+) = (?:visitorC|c)allable\(([\s\S]*?)\);\n/g),
    ([, name = '', body = '']) => [name, body] as const,
  );

describe('acts that write to people', () => {
  const telling = sources
    .filter(({ text }) => writesToPeople.test(text))
    .flatMap((file) => callablesOf(file.text).map((one) => ({ file, one })));

  it('are counted, each of them, for whoever does them', () => {
    const free = telling.filter(({ file, one: [name, body] }) => {
      const own = /\bspend(Invitation|Message)?\(/.test(file.text);
      return exempt[name] === undefined && !own && !isCounted.test(body);
    });
    expect(free.map(({ file, one: [name] }) => `${file.name}: ${name}`)).toEqual([]);
    expect(telling.length).toBeGreaterThan(25);
  });

  it('are not the only ones counted: what costs much, or fills the journal, is too', () => {
    const bodies = new Map(sources.flatMap(({ text }) => callablesOf(text)));
    for (const name of ['verifyAudit', 'traceExport', 'computeIndicators'])
      expect(bodies.get(name)).withContext(name).toContain('counted(costlyOfAccount,');
  });

  it('are exempt by their present name only', () => {
    const names = telling.map(({ one: [name] }) => name);
    expect(Object.keys(exempt).filter((name) => !names.includes(name))).toEqual([]);
  });
});
