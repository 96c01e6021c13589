import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();

/** Answers that only rules give: nobody asks them before reading, because what is read is already named by who reads it. */
const ownDocuments = 'a person reads only what is theirs, by its path or by a query that names them: nothing to show or hide';
const refusedInWords = 'the page of one document says in words what the rules refuse: asking first would need the document';
const onlyRulesAsk: Readonly<Record<string, string>> = {
  mayReadContact: ownDocuments,
  mayReadExchangedContacts: 'contacts are asked for introductions that are accepted, of which one is a party',
  mayReadMatch: ownDocuments,
  mayReadProfile: 'lists ask for visible profiles, and one that is hidden is answered as missing',
  mayReadExchange: 'the route of the community is guarded for its members',
  mayHandIn: 'the page of a submission lists every fault before the act, and the callable names the one that stands',
  mayReadArrival: ownDocuments,
  mayTakeBack: "the page of a submission follows one's own arrival, by its path; it is there only while it waits",
  mayList: 'lists of dossiers are asked by lane (listing/lanes), which is what the rules compare',
  mayOpenFile: 'the access document is read by rules only',
  mayScreen: 'the funnel and the decisions are written by functions, which ask managesSubmitted and isBound',
  mayWriteAnswer: 'the editor asks writableFields, from which this answer is made',
  mayReadEdit: refusedInWords,
  mayReadForm: refusedInWords,
  mayReadFunnel: refusedInWords,
  mayReadUncoveredNeeds: 'no screen reads the needs that no scheme covers yet',
  mayStartForm: 'the next version is started by openCall and by the page of a draft, both of managers',
  mayReadMission: refusedInWords,
  mayReadRegistration: ownDocuments,
  mayReadInvitation: 'an invitation is opened by its link: the page says in words why it does not open',
  mayReadMembership: ownDocuments,
  mayReadPerson: ownDocuments,
  mayReadEdition: refusedInWords,
  maySign: 'the page of a session shows the half-days that isClaimable lets sign, to whoever registered',
  mayReadIntroduction: ownDocuments,
};

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|html)$/.test(file) && !file.endsWith('.spec.ts') && !file.includes('testing/'))
    .map((file) => join(folder, file));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const namesIn = (text: string): ReadonlySet<string> => new Set(text.match(/\b[a-z]\w*/g));

/** Top-level declarations of the domain, each with the names that it mentions. */
const declarations = (): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    filesOf('src/domain').flatMap((file) =>
      textOf(file)
        .split(/^(?:export )?(?:const|function) /m)
        .slice(1)
        .map((text) => [/^\w+/.exec(text)?.[0] ?? '', namesIn(text.replace(/^\w+/, ''))] as const),
    ),
  );

/** What screens and functions reach, themselves or through the domain. */
function reached(domain: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const shipped = [...filesOf('src/app'), ...filesOf('functions/src')].flatMap((file) => [...namesIn(textOf(file))]);
  const seen = new Set(shipped);
  for (const name of seen) for (const next of domain.get(name) ?? []) if (domain.has(next)) seen.add(next);
  return seen;
}

describe('every permission of the domain', () => {
  const asked = filesOf('src/domain').flatMap((file) => [...textOf(file).matchAll(/^export (?:const|function) (may[A-Z]\w*)/gm)]);
  const permissions = asked.map(([, name]) => name ?? '');
  const shipped = reached(declarations());

  it('is asked by a screen or a function, or named with the reason why only rules ask it', () => {
    expect(permissions.length).toBeGreaterThan(50);
    expect(permissions.filter((name) => !shipped.has(name) && onlyRulesAsk[name] === undefined)).toEqual([]);
  });

  it('is not excused any more once it is asked, nor once it is gone', () => {
    expect(Object.keys(onlyRulesAsk).filter((name) => shipped.has(name) || !permissions.includes(name))).toEqual([]);
  });

  it('has its counterpart in the tables of the rules when only they ask it', () => {
    const tables = readdirSync(join(root, 'tests/rules')).filter((file) => file.endsWith('.ts'));
    const named = namesIn(tables.map((file) => textOf(`tests/rules/${file}`)).join('\n'));
    expect(Object.keys(onlyRulesAsk).filter((name) => !named.has(name))).toEqual([]);
  });
});
