/** Why: each person keeps their own record (`people/{uid}`); it appears at the first sign-in and follows their name and language. */
import { inject, Injectable, LOCALE_ID } from '@angular/core';
import type { Person } from '@domain/people/people';
import { Callables } from '../callables';
import { Documents } from '../documents';
import { takeChosenLanguage } from './chosen-language';

interface Someone {
  readonly uid: string;
  readonly email: string;
  readonly name: string;
}

@Injectable({ providedIn: 'root' })
export class PersonRecord {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly locale: Person['locale'] = inject(LOCALE_ID).startsWith('en') ? 'en' : 'fr';
  /** In line: the record is created before a change of name reaches it. */
  private line: Promise<unknown> = Promise.resolve();

  /** Creates the record when there is none; one that is there takes the language just chosen. */
  ensure({ uid, email, name }: Someone): Promise<void> {
    return this.next(async () => {
      const path = `people/${uid}`;
      const known = await this.documents.read<Person>(path, 'server');
      const chosen = takeChosenLanguage(this.locale);
      if (known !== null) {
        if (chosen && known.locale !== this.locale) await this.prefer(uid, this.locale);
        return;
      }
      const person: Person = {
        v: 1,
        name: name.slice(0, 120) || email,
        email,
        organisationName: '',
        locale: this.locale,
        createdAt: new Date(),
      };
      await this.documents.set(path, person);
    });
  }

  /** The language of the person's e-mails. */
  prefer(uid: string, locale: Person['locale']): Promise<void> {
    return this.documents.update(`people/${uid}`, { locale });
  }

  /** The server leaves a trace where the person holds a role. */
  rename(name: string): Promise<void> {
    return this.next(async () => {
      await this.callables.call('renameSelf', { name });
    });
  }

  private next(act: () => Promise<void>): Promise<void> {
    const done = this.line.then(act);
    this.line = done.catch(() => undefined);
    return done;
  }
}
