const fields = 'input:not([type="hidden"], :disabled), select:not(:disabled), textarea:not(:disabled)';
const focusable = `a[href], button:not(:disabled), [tabindex], ${fields}`;
const headings = 'h1, h2, h3, h4, h5, h6, legend';

const isSeen = (element: Element): element is HTMLElement => element instanceof HTMLElement && element.checkVisibility();
const firstSeen = (within: Element, selector: string): HTMLElement | null => [...within.querySelectorAll(selector)].find(isSeen) ?? null;

/** Where one begins in what appeared: what can be pressed, the title, the first field of a form, or the whole. */
function beginningOf(element: HTMLElement): HTMLElement {
  if (element.matches(focusable)) return element;
  const field = element.matches('form') || element.querySelector('form') !== null ? firstSeen(element, fields) : null;
  return firstSeen(element, headings) ?? field ?? element;
}

/** The same control, drawn anew: a row that moved, a list that was read again. */
function drawnAnew(lost: HTMLElement, within: Element): HTMLElement | null {
  const words = lost.getAttribute('aria-label') ?? lost.textContent.trim();
  if (words === '') return null;
  const same = [...within.querySelectorAll(lost.tagName)].filter(
    (one) => isSeen(one) && (one.getAttribute('aria-label') ?? one.textContent.trim()) === words,
  );
  return same.length === 1 && same[0] instanceof HTMLElement ? same[0] : null;
}

/** The removal of the element, or of what contained it, from a place that is still there. */
function removalOf(lost: Node, records: readonly MutationRecord[]): MutationRecord | null {
  const record = records.findLast(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
  if (record === undefined || record.target.isConnected) return record ?? null;
  return removalOf(
    record.target,
    records.filter((one) => one !== record),
  );
}

/** What was put at the same place: after what stood before it when it can be, else whatever was added there. */
function addedInstead({ target, previousSibling }: MutationRecord, records: readonly MutationRecord[]): HTMLElement | null {
  const added = records.filter((record) => record.target === target).flatMap((record) => [...record.addedNodes]);
  const seen = added.filter((node) => node instanceof Element && node.isConnected).filter((node) => isSeen(node as Element));
  const follows = (node: Node): boolean =>
    previousSibling?.isConnected !== true ||
    (previousSibling.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) === Node.DOCUMENT_POSITION_FOLLOWING;
  const chosen = seen.find(follows) ?? seen.at(-1);
  return chosen instanceof HTMLElement ? chosen : null;
}

/** Nothing came instead: its neighbours, then what held it. */
function nearest({ target, previousSibling, nextSibling }: MutationRecord): HTMLElement | null {
  for (let node: Node | null = nextSibling; node?.isConnected === true; node = node.nextSibling)
    if (node instanceof Element && isSeen(node)) return node;
  for (let node: Node | null = previousSibling; node?.isConnected === true; node = node.previousSibling)
    if (node instanceof Element && isSeen(node)) return node;
  return target instanceof Element ? target.closest<HTMLElement>('section, article, form, fieldset, [role="dialog"], main') : null;
}

/** Where to go on once `lost`, which had the focus, was removed by these changes; null when it was not. */
export function placeOf(lost: HTMLElement, records: readonly MutationRecord[]): HTMLElement | null {
  const removal = removalOf(lost, records);
  if (removal === null) return null;
  if (lost.isConnected) return lost;
  const holder = removal.target instanceof Element ? removal.target : null;
  const again = lost.id === '' ? null : document.getElementById(lost.id);
  if (again !== null) return again;
  const drawn = holder === null ? null : drawnAnew(lost, holder);
  if (drawn !== null) return drawn;
  const instead = addedInstead(removal, records) ?? nearest(removal);
  if (instead?.closest('main, [role="dialog"]') === null) return firstSeen(document.body, 'main h1') ?? firstSeen(document.body, 'main');
  return instead === null ? null : beginningOf(instead);
}
