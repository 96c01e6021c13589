import { Component, inject, LOCALE_ID, model } from '@angular/core';
import type { Choice } from '../choices/choice';
import { Select } from '../choices/select';
import { Field } from './field';

export type MessageLanguage = 'fr' | 'en';

/** The sender's own, until they choose. Called in a field initialiser. */
export const ownMessageLanguage = (): MessageLanguage => (inject(LOCALE_ID).startsWith('en') ? 'en' : 'fr');

/** In which language an invitation is written to somebody whose own is not known. */
@Component({
  selector: 'es-message-language',
  imports: [Field, Select],
  template: `
    <es-field
      label="Langue du message"
      i18n-label="@@shared.messageLanguage"
      help="Si la personne a déjà un compte, le message est dans la langue qu'elle y a choisie."
      i18n-help="@@shared.messageLanguageHelp"
    >
      <es-select [choices]="languages" [(value)]="language" />
    </es-field>
  `,
})
export class MessageLanguageField {
  readonly language = model.required<MessageLanguage>();
  protected readonly languages: readonly Choice<MessageLanguage>[] = [
    { value: 'fr', label: 'Français', lang: 'fr' },
    { value: 'en', label: 'English', lang: 'en' },
  ];
}
