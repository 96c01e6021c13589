import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Page } from '../../shared/page/page';

@Component({
  selector: 'es-not-found',
  imports: [Page, MatButton, RouterLink],
  template: `
    <es-page heading="Cette page n'existe pas" i18n-heading="@@shell.notFoundTitle" width="narrow">
      <div class="es-prose">
        <p i18n="@@shell.notFoundWhy">
          L'adresse a peut-être été mal recopiée, ou ce qu'elle montrait a été retiré. Rien de ce que vous avez écrit n'est perdu.
        </p>
      </div>
      <p class="es-row">
        <a matButton="filled" routerLink="/" i18n="@@shell.backHome">Revenir à l'accueil</a>
        <a matButton routerLink="/appels" i18n="@@shell.seeCalls">Voir les appels ouverts</a>
      </p>
    </es-page>
  `,
})
export class NotFound {}
