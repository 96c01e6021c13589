/** Runs in the page: colours are judged once they have changed. */
export const coloursSettled = (): Promise<unknown> => {
  const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
  return Promise.allSettled(ending.map((one) => one.finished));
};
