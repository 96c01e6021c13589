import { Component, inject, LOCALE_ID, model } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { Field } from './field';

export type MessageLanguage = 'fr' | 'en';

/** The sender's own, until they choose. Called in a field initialiser. */
export const ownMessageLanguage = (): MessageLanguage => (inject(LOCALE_ID).startsWith('en') ? 'en' : 'fr');

/** In which language an invitation is written to somebody whose own is not known. */
@Component({
  selector: 'es-message-language',
  imports: [Field, MatFormField, MatInput],
  template: `
    <es-field
      label="Langue du message"
      i18n-label="@@shared.messageLanguage"
      help="Si la personne a déjà un compte, le message est dans la langue qu'elle y a choisie."
      i18n-help="@@shared.messageLanguageHelp"
    >
      <mat-form-field
        ><select matNativeControl #chosen (change)="language.set(chosen.value === 'en' ? 'en' : 'fr')">
          <option value="fr" lang="fr" [selected]="language() === 'fr'">Français</option>
          <option value="en" lang="en" [selected]="language() === 'en'">English</option>
        </select></mat-form-field
      >
    </es-field>
  `,
})
export class MessageLanguageField {
  readonly language = model.required<MessageLanguage>();
}
