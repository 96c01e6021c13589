/** Why: a page may be closed, or put away by a phone, between the last key and the moment its words are sent. */

/** Runs `act` each time the page is left or hidden; the answer stops that. */
export function beforeLeaving(act: () => void): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') act();
  };
  addEventListener('pagehide', act);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', act);
    document.removeEventListener('visibilitychange', hidden);
  };
}

/** Fields that hand over their words when left are told that they are. */
export function settleFocusedField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'file')) {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
