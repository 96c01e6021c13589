import { Component } from '@angular/core';
import { Page } from '../../shared/page/page';

@Component({ selector: 'es-styleguide', imports: [Page], template: '<es-page heading="Le style de la maison" />' })
export class Styleguide {}
