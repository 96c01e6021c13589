/** Why: a French colon, question mark or guillemet must never begin a line alone, and eyes do not see which space precedes it. */
import type { Rule } from 'eslint';

const unbreakable = '\u00a0';
const narrow = '\u202f';

/** `[what to look for, what its spaces become]`; a value interpolated in a text stands as `⟨…⟩`. */
const follows = '(?:[\\s\\\\⟨)»…]|$)';
const customs: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`[ \\n\u202f]+(?=:${follows})`, 'g'), unbreakable],
  [/[ \n\u202f]+(?=»)/g, unbreakable],
  [/(?<=«)[ \n\u202f]+/g, unbreakable],
  [new RegExp(`[ \\n\u00a0]+(?=[;?!]${follows})`, 'g'), narrow],
  [/(?<=[\d⟩]|^)[ \n]+(?=(?:%|€|h|min|km|ko|Mo|Go)(?![\p{L}\d]))/gu, narrow],
  [/(?<=\d)[ \n]+(?=\d{3}\s€)/g, narrow],
  [/(?<=[\d⟩]\s?h)[ \n]+(?=[\d⟨])/g, narrow],
];

const interpolations = /\{\{[\s\S]*?\}\}/g;

/** The same text with French no-break spaces; what `{{ }}` holds is left as it is. */
export function spacedAsFrench(text: string): string {
  const held: string[] = [];
  const bare = text.replace(interpolations, (one) => {
    held.push(one);
    return `⟨${held.length - 1}⟩`;
  });
  const spaced = customs.reduce((before, [place, space]) => before.replace(place, space), bare);
  return spaced.replace(/⟨(\d+)⟩/g, (_, index: string) => held[Number(index)] ?? '');
}

interface Reported {
  readonly start: number;
  readonly end: number;
}

/** Angular's nodes, as its template parser gives them. */
interface TemplateNode {
  readonly sourceSpan?: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

const lookAt = (context: Rule.RuleContext, { start, end }: Reported): void => {
  const { sourceCode } = context;
  const text = sourceCode.text.slice(start, end);
  const wanted = spacedAsFrench(text);
  if (wanted === text) return;
  context.report({
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    message: 'French wants a no-break space here: before : ; ? ! % €, between a figure and its unit, inside « » (eslint --fix puts it).',
    fix: (fixer) => fixer.replaceTextRange([start, end], wanted),
  });
};

/** An ESLint rule for the texts of TypeScript files and of Angular templates. */
export const frenchSpaces: Rule.RuleModule = {
  meta: { type: 'layout', fixable: 'whitespace', schema: [] },
  create: (context) => {
    const inTemplate = ({ sourceSpan }: TemplateNode): void => {
      if (sourceSpan) lookAt(context, { start: sourceSpan.start.offset, end: sourceSpan.end.offset });
    };
    /** What stands in `host: { '[class.open]': 'isOpen() ? a : b' }` is code. */
    const isBinding = ({ parent }: Rule.Node): boolean =>
      parent?.type === 'Property' && parent.key.type === 'Literal' && /^[[(]/.test(String(parent.key.value));
    return {
      Text: inTemplate,
      BoundText: inTemplate,
      TextAttribute: inTemplate,
      Icu: inTemplate,
      Literal: (node: Rule.Node & { readonly value?: unknown }) => {
        const { range, value } = node;
        if (range && typeof value === 'string' && !isBinding(node)) lookAt(context, { start: range[0] + 1, end: range[1] - 1 });
      },
      TemplateElement: (node: Rule.Node & { readonly tail?: boolean }) => {
        const owner = node.parent?.parent;
        // Inline templates are looked at as templates.
        const isMarkup = owner?.type === 'Property' && owner.key.type === 'Identifier' && ['template', 'styles'].includes(owner.key.name);
        const closing = node.tail === true ? 1 : '${'.length;
        if (node.range && !isMarkup) lookAt(context, { start: node.range[0] + 1, end: node.range[1] - closing });
      },
    };
  },
};
