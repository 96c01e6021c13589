/** A page of a dossier hands each new version of it to the desk that holds what is typed. */
import { effect, untracked } from '@angular/core';
import type { AnswersDesk } from './answers-desk';
import type { Dossier } from './dossier';

/** Call in a constructor. `first` is told once, when the answers are on screen. */
export const followDossier = (desk: AnswersDesk, read: () => Dossier, first: (dossier: Dossier) => void = () => undefined): void => {
  effect(() => {
    const dossier = read();
    untracked(() => {
      const starts = !desk.ready();
      desk.open(dossier.application, dossier.form);
      desk.hear(dossier.content);
      if (starts) first(dossier);
    });
  });
};
