/** Why: the contract of acts is made of types; specs read it, and what the functions do, with TypeScript's own checker. */
import { resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../../..');

export interface Sources {
  readonly checker: ts.TypeChecker;
  /** A source file, by its path from the root. */
  readonly file: (path: string) => ts.SourceFile;
}

/** The files that these lead to, as the compiler of the project sees them. */
export function readSources(...paths: readonly string[]): Sources {
  const config = ts.readConfigFile(resolve(root, 'tsconfig.node.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(
    paths.map((path) => resolve(root, path)),
    options,
  );
  const file = (path: string): ts.SourceFile => {
    const found = program.getSourceFile(resolve(root, path));
    if (found === undefined) throw new Error(`${path} is not among the sources.`);
    return found;
  };
  return { checker: program.getTypeChecker(), file };
}

/** The literals of a union of strings; a string that could be any shows as `<string>`. */
export const literalsOf = ({ checker }: Sources, type: ts.Type): readonly string[] =>
  (type.isUnion() ? type.types : [type])
    .filter((one) => (one.flags & ts.TypeFlags.Never) === 0)
    .map((one) => (one.isStringLiteral() ? one.value : `<${checker.typeToString(one)}>`));

/** What a name stands for where it was declared, through imports and exports. */
export function declarationsOf({ checker }: Sources, node: ts.Node): readonly ts.Declaration[] {
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined) return [];
  return ((symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)).declarations ?? [];
}

/** What a module exports, by name, as it is declared. */
export function exportsOf({ checker }: Sources, file: ts.SourceFile): ReadonlyMap<string, ts.Declaration> {
  const module = checker.getSymbolAtLocation(file);
  const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
  return new Map(
    symbols.flatMap((symbol) => {
      const [declared] = ((symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)).declarations ?? [];
      return declared === undefined ? [] : [[symbol.name, declared] as const];
    }),
  );
}
