/** Why: French counts nothing as one ("0 dossier"): a plural told by `=1` writes "0 dossiers", and only whoever opens an empty list sees it. */
import type { Rule } from 'eslint';

/** The part of Angular's node that is read here, as its template parser gives it. */
interface TemplateNode {
  readonly sourceSpan?: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

/** An ESLint rule for the plurals of Angular templates. */
export const frenchPlurals: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => {
    const lookAt = ({ sourceSpan }: TemplateNode): void => {
      if (!sourceSpan) return;
      const { sourceCode } = context;
      const [start, end] = [sourceSpan.start.offset, sourceSpan.end.offset];
      const text = sourceCode.text.slice(start, end);
      if (!/,\s*plural\s*,/.test(text) || (/[\s,]one\s*\{/.test(text) && !/[\s,]=1\s*\{/.test(text))) return;
      context.report({
        loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
        message: 'French counts 0 as one: write the singular as "one", not as "=1".',
      });
    };
    return { Icu: lookAt };
  },
};
