/** Why: whoever pressed what the page then takes away goes on from what stands in its place, and hears it, rather than from the top of the page. */
import { placeOf } from './place-of';

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

function goTo(element: HTMLElement): void {
  element.focus();
  if (document.activeElement === element) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus();
}

/** Follows the focus through the whole page; gives what stops following. */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const remember = ({ target }: FocusEvent): void => {
    last = target instanceof HTMLElement ? target : null;
  };
  // What is taken away loses the focus too, and is gone before this is asked; who pressed on nothing left by themselves.
  const forgetWhoLeft = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget === null) setTimeout(() => (last = last?.isConnected === true && isNowhere() ? null : last));
  };
  const observer = new MutationObserver((records) => {
    const lost = last;
    if (lost === null || !isNowhere()) return;
    const place = placeOf(lost, records);
    if (place === null) return;
    last = null;
    clearTimeout(waiting);
    // Dialogs and menus give the focus back by themselves.
    waiting = setTimeout(() => {
      if (isNowhere()) goTo(place.isConnected ? place : (document.querySelector<HTMLElement>('main h1, main') ?? document.body));
    });
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', forgetWhoLeft);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(waiting);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', forgetWhoLeft);
  };
}
