/** Runs in the page: colours are judged once they have changed. What is changing is brought to its end, for one that is paused would never come there by itself. */
export const settleColours = (): void => {
  for (const one of document.getAnimations()) if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
};
