import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '../../shared/forms/button';
import { Page } from '../../shared/page/page';

@Component({
  selector: 'es-not-found',
  imports: [Page, Button, RouterLink],
  template: `
    <es-page heading="Cette page n'existe pas" i18n-heading="@@shell.notFoundTitle" width="narrow">
      <div class="es-prose">
        <p i18n="@@shell.notFoundWhy">
          L'adresse a peut-être été mal recopiée, ou ce qu'elle montrait a été retiré. Rien de ce que vous avez écrit n'est perdu.
        </p>
      </div>
      <p class="es-row">
        <a esButton="primary" routerLink="/" i18n="@@shell.backHome">Revenir à l'accueil</a>
        <a esButton="quiet" routerLink="/appels" i18n="@@shell.seeCalls">Voir les appels ouverts</a>
      </p>
    </es-page>
  `,
})
export class NotFound {}
