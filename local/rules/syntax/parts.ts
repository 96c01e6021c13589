/** Why: whoever walks a parsed expression needs the expressions it is made of. */
import type { Expression } from './ast.ts';

/** The expressions directly below one, in the order of the file. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.n) {
    case 'literal':
    case 'name':
      return [];
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.flat();
    case 'path':
      return expression.parts.filter((part) => typeof part !== 'string');
    case 'unary':
    case 'is':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'ternary':
      return [expression.test, expression.yes, expression.no];
    case 'member':
      return [expression.object];
    case 'index':
      return [expression.object, expression.index];
    case 'slice':
      return [expression.object, expression.from, expression.to];
    case 'call':
      return expression.args;
    case 'method':
      return [expression.object, ...expression.args];
  }
}
