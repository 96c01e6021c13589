/** Why: a callable throws its refusals from whatever it calls; following each name it uses tells all of them, which no type does. */
import ts from 'typescript';
import { declarationsOf, literalsOf, type Sources } from './program';

const refusalsFile = 'functions/src/platform/refusals.ts';
const isOurs = (path: string): boolean => /\/(functions\/src|src\/domain)\//.test(path);
/** Where a name stands for something that may run. */
const mayRun = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isClassDeclaration(node);

const isDeclaredIn = (declarations: readonly ts.Declaration[], path: string): boolean =>
  declarations.some((one) => one.getSourceFile().fileName.endsWith(path));

/** The reasons that this very expression refuses for: `new Refused(…)`, `forbidden(…)`, `accepted(result)`. */
function refusedBy(sources: Sources, node: ts.Node): readonly string[] {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return [];
  if (!ts.isIdentifier(node.expression) || !isDeclaredIn(declarationsOf(sources, node.expression), refusalsFile)) return [];
  const [argument] = node.arguments ?? [];
  if (node.expression.text === 'unauthenticated') return ['signInFirst'];
  if (node.expression.text === 'misshapen') return ['invalidInput', 'tooManyItems'];
  if (argument === undefined) return [];
  const type = sources.checker.getTypeAtLocation(argument);
  if (node.expression.text !== 'accepted') return node.expression.text === 'toHttpsError' ? [] : literalsOf(sources, type);
  return (type.isUnion() ? type.types : [type]).flatMap((one) => {
    const reason = one.getProperty('reason');
    return reason === undefined ? [] : literalsOf(sources, sources.checker.getTypeOfSymbol(reason));
  });
}

/** Every reason that running this may refuse for, whatever it calls. */
export function reachableRefusals(sources: Sources, start: ts.Node): ReadonlySet<string> {
  const [reasons, seen] = [new Set<string>(), new Set<ts.Node>([start])];
  const follow = (node: ts.Node): void => {
    for (const declaration of declarationsOf(sources, node)) {
      const path = declaration.getSourceFile().fileName;
      if (seen.has(declaration) || !mayRun(declaration) || !isOurs(path) || path.endsWith(refusalsFile)) continue;
      seen.add(declaration);
      visit(declaration);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    for (const reason of refusedBy(sources, node)) reasons.add(reason);
    if (ts.isIdentifier(node)) follow(node);
    ts.forEachChild(node, visit);
  };
  visit(start);
  return reasons;
}
