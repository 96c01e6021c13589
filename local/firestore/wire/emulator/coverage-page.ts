/** Why: rule coverage is asked for as JSON by tools and as a page by people; both tell the same counts. */
import type { ReportNode, ReportedValue } from '../../../rules/build/coverage.ts';
import type { CompiledRules } from '../../../rules/compile.ts';

export interface CoverageReport {
  readonly rules: { readonly files: readonly { readonly name: string; readonly content: string }[] };
  /** absent when no condition is more than a literal */
  readonly report?: readonly ReportNode[];
}

/** An answer to show rather than to parse. */
export class Page {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

export function coverageOf(rules: CompiledRules | null): CoverageReport {
  if (rules === null) return { rules: { files: [] } };
  const report = rules.coverage();
  return { rules: { files: [{ name: 'firestore.rules', content: rules.source }] }, ...(report.length > 0 && { report }) };
}

/** The source with each expression marked: never reached, reached, or an error; counts on hover. */
export function coveragePage(project: string, data: CoverageReport): string {
  const source = Array.from(data.rules.files[0]?.content ?? '');
  const marked = markedText(source, data.report ?? [], 0, source.length);
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Rule coverage of ${escape(project)}</title>
<style>
body { font: 14px/1.6 system-ui, sans-serif; margin: 2rem; }
pre { font: 13px/1.7 ui-monospace, monospace; white-space: pre-wrap; counter-reset: line; }
span { border-radius: 3px; box-shadow: inset 0 -2px #2e7d32; }
span.never { background: #fde2e1; box-shadow: inset 0 -2px #c62828; }
span.error { background: #fff1d6; box-shadow: inset 0 -2px #b26a00; }
</style>
<h1>Rule coverage of ${escape(project)}</h1>
<p>Underlined: evaluated (hover for values and counts). <span class="error">Ended in an error</span>. <span class="never">Never reached</span>.</p>
<pre>${marked}</pre>
<script>
// Populated by the emulator at runtime
const data = ${json};
</script>
</html>
`;
}

function markedText(source: readonly string[], nodes: readonly ReportNode[], from: number, to: number): string {
  let at = from;
  let html = '';
  const ordered = [...nodes].sort((a, b) => a.sourcePosition.currentOffset - b.sourcePosition.currentOffset);
  for (const { sourcePosition, values = [], children = [] } of ordered) {
    const end = sourcePosition.endOffset + 1;
    html += escape(source.slice(at, sourcePosition.currentOffset).join(''));
    const inner = markedText(source, children, sourcePosition.currentOffset, end);
    html += `<span class="${classOf(values)}" title="${escape(values.map(countText).join('\n')) || 'never reached'}">${inner}</span>`;
    at = end;
  }
  return html + escape(source.slice(at, to).join(''));
}

function classOf(values: NonNullable<ReportNode['values']>): string {
  if (values.every(({ value }) => Object.keys(value).length === 0)) return 'never';
  return values.some(({ value }) => 'undefined' in value) ? 'error' : 'reached';
}

function countText({ value, count }: { readonly value: ReportedValue; readonly count: number }): string {
  const [kind, content] = Object.entries(value)[0] ?? ['not needed', null];
  if (kind === 'undefined') return `${(content as { causeMessage: string }).causeMessage}: ${count}`;
  const simple = typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean';
  const text = simple ? String(content) : kind.replace(/Value$/, '');
  return `${text}: ${count}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
