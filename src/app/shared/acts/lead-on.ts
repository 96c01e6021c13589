import { DestroyRef, inject } from '@angular/core';
import { Router } from '@angular/router';

/** Opens what an act made; whoever left the page before the answer stays where they went. Call in an injection context. */
export const leadOn = (): ((to: string) => Promise<void>) => {
  const router = inject(Router);
  let isLeft = false;
  inject(DestroyRef).onDestroy(() => (isLeft = true));
  return async (to) => {
    if (!isLeft) await router.navigateByUrl(to);
  };
};
