/** Why: of two documents alike in what a list is ordered by, a page that begins after a value drops one: it begins after a document. */
import type { Rule } from 'eslint';

type Node = Rule.Node;
/** The part of typescript-eslint's services that is read here. */
interface TypeServices {
  getTypeAtLocation?(node: unknown): { readonly symbol?: { readonly name: string } };
}

const cursors = new Set(['startAfter', 'startAt', 'endAt', 'endBefore']);
const isSnapshot = /^(Query)?DocumentSnapshot$/;
const message = 'A page begins after a document as it was read (over REST, it ends with its name): a value may be that of two.';

const nameOf = (node: unknown): string => {
  const { type, name, property } = node as { readonly type: string; readonly name?: string; readonly property?: unknown };
  if (type === 'Identifier') return name ?? '';
  return type === 'MemberExpression' ? nameOf(property) : '';
};

interface Entry {
  readonly type: string;
  readonly key?: unknown;
  readonly value?: { readonly type: string; readonly properties?: readonly Entry[]; readonly elements?: readonly Listed[] };
}
type Listed = { readonly properties?: readonly Entry[] } | null;

const entryOf = (entries: readonly Entry[], key: string): Entry | undefined =>
  entries.find((one) => one.type === 'Property' && nameOf(one.key) === key);

/** A cursor of an SDK takes one document as it was read; one of the REST protocol ends with the document's name. */
export const documentCursors: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => {
    const services = context.sourceCode.parserServices as TypeServices;
    const isDocument = (given: readonly unknown[]): boolean =>
      given.length === 1 && isSnapshot.test(services.getTypeAtLocation?.(given[0]).symbol?.name ?? '');
    return {
      CallExpression: (node) => {
        if (cursors.has(nameOf(node.callee)) && !isDocument(node.arguments)) context.report({ node, message });
      },
      Property: (node: Node) => {
        const { key, value } = node as unknown as Entry;
        const values = cursors.has(nameOf(key)) ? entryOf(value?.properties ?? [], 'values')?.value : undefined;
        if (values?.type !== 'ArrayExpression') return;
        if (entryOf(values.elements?.at(-1)?.properties ?? [], 'referenceValue') === undefined) context.report({ node, message });
      },
    };
  },
};
