import { Directive } from '@angular/core';
import { ownWordsLanguage } from '@domain/shared/own-words';

/** What a programme wrote itself, on an element that holds nothing else: a voice then reads it in its own language, also under /en. */
@Directive({ selector: '[esOwnWords]', host: { '[attr.lang]': 'language' } })
export class OwnWords {
  protected readonly language = ownWordsLanguage;
}
