/** Why: a test that must open every screen reads the list of screens where the router does: in the `*.routes.ts` files. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** `/jury/:juryId/lecture/:applicationId`, in the order in which the router tries them. */
export const routesOf = (file: string, exported = 'routes'): readonly string[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return listIn(source, exportedList(source, exported), '');
};

const listIn = (source: ts.SourceFile, list: ts.Expression, prefix: string): readonly string[] => {
  const whole = bare(list);
  if (ts.isIdentifier(whole)) return routeList(source, whole.text, prefix);
  if (!ts.isArrayLiteralExpression(whole)) throw new Error(`${source.fileName}: routes are an array`);
  return whole.elements.flatMap((element) => {
    if (ts.isSpreadElement(element)) return listIn(source, element.expression, prefix);
    if (!ts.isObjectLiteralExpression(element)) throw new Error(`${source.fileName}: a route is an object`);
    return routeIn(source, element, prefix);
  });
};

const routeIn = (source: ts.SourceFile, route: ts.ObjectLiteralExpression, prefix: string): readonly string[] => {
  const path = property(route, 'path');
  if (path === undefined || !ts.isStringLiteral(path)) throw new Error(`${source.fileName}: a route has a path`);
  const here = path.text === '' ? prefix : `${prefix}/${path.text}`;
  const children = property(route, 'children');
  if (children !== undefined) return listIn(source, children, here);
  const loaded = property(route, 'loadChildren');
  if (loaded === undefined) return [here === '' ? '/' : here];
  const [, from = '', name = 'default'] = /import\('([^']+)'\)(?:\.then\(\(m\) => m\.(\w+)\))?/.exec(loaded.getText()) ?? [];
  const file = join(dirname(source.fileName), `${from}.ts`);
  const child = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return listIn(child, exportedList(child, name), here);
};

/** A list imported from elsewhere (the style guide) is empty in production. */
const routeList = (source: ts.SourceFile, name: string, prefix: string): readonly string[] => {
  const list = declared(source, name);
  return list === undefined ? [] : listIn(source, list, prefix);
};

const exportedList = (source: ts.SourceFile, name: string): ts.Expression => {
  const list = name === 'default' ? source.statements.find(ts.isExportAssignment)?.expression : declared(source, name);
  if (list === undefined) throw new Error(`${source.fileName} exports no ${name}`);
  return list;
};

const declared = (source: ts.SourceFile, name: string): ts.Expression | undefined =>
  source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((one) => one.name.getText() === name)?.initializer;

const property = (object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined =>
  object.properties.filter(ts.isPropertyAssignment).find((one) => one.name.getText() === name)?.initializer;

const bare = (expression: ts.Expression): ts.Expression =>
  ts.isSatisfiesExpression(expression) ? bare(expression.expression) : expression;

/** The first route that an address follows, as the router would. */
export const routeOf = (routes: readonly string[], address: string): string | undefined =>
  routes.find((route) => route === '/**' || new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`).test(address));
