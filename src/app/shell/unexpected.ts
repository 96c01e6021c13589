import { inject, Injectable, type ErrorHandler } from '@angular/core';
import { NewVersion } from '../shared/version/new-version';
import { Refusal } from '../backend/refusal';
import { whyNotLoaded } from '../backend/loading/why-not-loaded';
import { Undo } from '../shared/dialogs/undo';

/** The one place where what nobody expected ends: told to the person in words, and to the console in full. */
@Injectable()
export class Unexpected implements ErrorHandler {
  private readonly undo = inject(Undo);
  private readonly version = inject(NewVersion);

  handleError(error: unknown): void {
    console.error(error);
    void this.tell(error);
  }

  private async tell(error: unknown): Promise<void> {
    const why = await whyNotLoaded(error);
    const reason = why instanceof Refusal ? why.reason : 'unknown';
    if (reason === 'outdated') this.version.announce();
    this.undo.say(wordsFor(reason));
  }
}

const wordsFor = (reason: Refusal['reason']): string => {
  if (reason === 'outdated')
    return $localize`:@@shell.newVersion:Une nouvelle version d'Essaim est en ligne : rechargez la page pour continuer. Ce que vous avez écrit est conservé.`;
  if (reason === 'offline')
    return $localize`:@@shell.notLoaded:Cette page n'a pas pu être chargée : le réseau ne répond pas. Réessayez quand la connexion sera revenue.`;
  return $localize`:@@shell.unexpected:Une erreur inattendue s'est produite. Ce que vous avez écrit est conservé ; rechargez la page si elle ne répond plus.`;
};
