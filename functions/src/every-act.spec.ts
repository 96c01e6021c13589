import ts from 'typescript';
import { exportsOf, literalsOf, readSources, type Sources } from '../../tests/support/contract/program';
import { reachableRefusals } from '../../tests/support/contract/refusals';

const door = /^(visitorCallable|callable)$/;

describe('the contract of acts', () => {
  let sources: Sources;
  /** Initialisers of what `index.ts` exports and clients call, by name. */
  let callables: ReadonlyMap<string, ts.CallExpression>;
  let acts: ReadonlyMap<string, ts.Type>;
  const typeNamed = (name: string): ts.Type => {
    const declared = exportsOf(sources, sources.file('src/domain/acts.ts')).get(name);
    if (declared === undefined) throw new Error(`domain/acts.ts exports no ${name}.`);
    return sources.checker.getTypeAtLocation(declared);
  };

  beforeAll(() => {
    sources = readSources('functions/src/index.ts', 'src/domain/acts.ts');
    const called = (one: ts.Declaration): ts.CallExpression | null =>
      ts.isVariableDeclaration(one) && one.initializer !== undefined && ts.isCallExpression(one.initializer) ? one.initializer : null;
    callables = new Map(
      [...exportsOf(sources, sources.file('functions/src/index.ts'))].flatMap(([name, declared]) => {
        const call = called(declared);
        return call !== null && door.test(call.expression.getText()) ? [[name, call] as const] : [];
      }),
    );
    acts = new Map(
      sources.checker.getPropertiesOfType(typeNamed('Acts')).map((act) => [act.name, sources.checker.getTypeOfSymbol(act)] as const),
    );
  }, 60_000);

  it('lists what the server exports, and nothing else', () => {
    expect(callables.size).toBeGreaterThan(50);
    expect([...acts.keys()].sort()).toEqual([...callables.keys()].sort());
  });

  it('is asked by the name under which each callable is exported', () => {
    const misnamed = [...callables].filter(
      ([
        name,
        {
          arguments: [first],
        },
      ]) => first === undefined || !ts.isStringLiteral(first) || first.text !== name,
    );
    expect(misnamed.map(([name]) => name)).toEqual([]);
  });

  it('names every reason that a callable may refuse for, and no other', () => {
    const common = new Set(
      literalsOf(
        sources,
        sources.checker.getTypeAtLocation(
          exportsOf(sources, sources.file('src/domain/shared/contract/act.ts')).get('CommonRefusal') ?? sources.file('src/domain/acts.ts'),
        ),
      ),
    );
    expect(common.has('busy')).toBeTrue();
    const differences = [...callables].flatMap(([name, call]) => {
      const refusal = acts.get(name)?.getProperty('refusal');
      const named = new Set(refusal === undefined ? [] : literalsOf(sources, sources.checker.getTypeOfSymbol(refusal)));
      const reached = new Set([...reachableRefusals(sources, call)].filter((reason) => !common.has(reason)));
      return [
        ...[...reached.difference(named)].map((reason) => `${name} refuses for "${reason}", which its contract does not name`),
        ...[...named.difference(reached)].map((reason) => `${name} never refuses for "${reason}", which its contract names`),
      ];
    });
    expect(differences).toEqual([]);
  });
});
