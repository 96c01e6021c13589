/** Uploads of a dossier: one at a time per field, cancellable, with the words of what went wrong. */
import { inject, Injectable, signal } from '@angular/core';
import type { ApplicationFile } from '@domain/applications/applications';
import type { Identified } from '@domain/shared/document';
import type { Subscription } from 'rxjs';
import { toRefusal } from '../../backend/refusal';
import { Session } from '../../backend/session';
import type { Sending } from '../../shared/forms/file-drop';
import { openFile } from '../../shared/open-file';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { ApplicationsGateway } from '../applications-gateway';

@Injectable()
export class FileDesk {
  private readonly gateway = inject(ApplicationsGateway);
  private readonly session = inject(Session);
  private readonly underWay = signal<Readonly<Record<string, Sending>>>({});
  private readonly problems = signal<Readonly<Record<string, string>>>({});
  private readonly uploads = new Map<string, Subscription>();

  sending = (fieldId: string): Sending | null => this.underWay()[fieldId] ?? null;
  problem = (fieldId: string): string | null => this.problems()[fieldId] ?? null;

  /** `attached` hears the file's id once the server has it. */
  send(applicationId: string, fieldId: string, file: File, attached: (fileId: string) => void): void {
    const uid = this.session.uid();
    if (uid === null) return;
    this.problems.update(({ [fieldId]: _, ...others }) => others);
    this.underWay.update((all) => ({ ...all, [fieldId]: { name: file.name, sent: 0, total: file.size } }));
    const upload = this.gateway.attach(applicationId, fieldId, file, uid).subscribe({
      next: ({ sent, total, done, fileId }) => {
        this.underWay.update((all) => ({ ...all, [fieldId]: { name: file.name, sent, total } }));
        if (done) attached(fileId);
      },
      error: (error: unknown) => {
        const permission = $localize`:@@applications.fileRefused:Ce document n'a pas été accepté : la rubrique est close, ou le dossier a déjà ses quarante fichiers (200 Mo au plus ensemble).`;
        this.problems.update((all) => ({ ...all, [fieldId]: wordsForRefusal(toRefusal(error), { permission }) }));
        this.end(fieldId);
      },
      complete: () => this.end(fieldId),
    });
    if (!upload.closed) this.uploads.set(fieldId, upload);
  }

  cancel(fieldId: string): void {
    this.uploads.get(fieldId)?.unsubscribe();
    this.end(fieldId);
  }

  async remove(applicationId: string, file: Identified<ApplicationFile>): Promise<void> {
    try {
      await this.gateway.detach(applicationId, file.id);
    } catch (error) {
      this.problems.update((all) => ({ ...all, [file.fieldId]: wordsForRefusal(toRefusal(error)) }));
    }
  }

  async open(file: Identified<ApplicationFile>): Promise<void> {
    try {
      await openFile(file.name, () => this.gateway.readFile(file));
    } catch (error) {
      this.problems.update((all) => ({ ...all, [file.fieldId]: wordsForRefusal(toRefusal(error)) }));
    }
  }

  private end(fieldId: string): void {
    this.uploads.delete(fieldId);
    this.underWay.update(({ [fieldId]: _, ...others }) => others);
  }
}
