import { inject, Injectable, type ErrorHandler } from '@angular/core';
import { Undo } from '../shared/dialogs/undo';

/** The one place where what nobody expected ends: told to the person in words, and to the console in full. */
@Injectable()
export class Unexpected implements ErrorHandler {
  private readonly undo = inject(Undo);

  handleError(error: unknown): void {
    console.error(error);
    if (isMissingChunk(error))
      this.undo.say($localize`:@@shell.newVersion:Cette page n'a pas pu être chargée. Vérifiez votre connexion, puis rechargez.`);
    else
      this.undo.say(
        $localize`:@@shell.unexpected:Une erreur inattendue s'est produite. Ce que vous avez écrit est conservé ; rechargez la page si elle ne répond plus.`,
      );
  }
}

const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|Loading chunk/i.test(error.message);
