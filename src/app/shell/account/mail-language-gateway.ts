import { inject, Injectable } from '@angular/core';
import type { Person } from '@domain/people/people';
import { Documents } from '../../backend/documents';
import { PersonRecord } from '../../backend/signing/person-record';

@Injectable({ providedIn: 'root' })
export class MailLanguageGateway {
  private readonly documents = inject(Documents);
  private readonly record = inject(PersonRecord);
  readonly person = (uid: string) => this.documents.watch<Person>(`people/${uid}`);
  readonly prefer = (uid: string, locale: Person['locale']): Promise<void> => this.record.prefer(uid, locale);
}
