import { Component, computed, input, output } from '@angular/core';
import type { ApplicationFile } from '@domain/applications/applications';
import type { Answer } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { Button } from '../../shared/forms/button';
import { FileDrop, type Sending } from '../../shared/forms/file-drop';
import { BytesPipe, DayPipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';

/** What `storage.rules` accepts. */
export const acceptedTypes: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
];

/** The document that answers a question: attach, follow, open, take away. */
@Component({
  selector: 'es-file-answer',
  imports: [FileDrop, Button, Icon, BytesPipe, DayPipe],
  template: `
    @if (file(); as file) {
      <div class="file">
        <es-icon name="document" />
        <button type="button" class="name" (click)="opened.emit(file)">{{ file.name }}</button>
        <span class="es-small es-muted">{{ file.size | bytes }} · {{ file.uploadedAt | day: 'short' }}</span>
        @if (!readonly()) {
          <button type="button" esButton="quiet" size="small" (click)="removed.emit(file)">
            <es-icon name="trash" /><ng-container i18n="@@applications.removeFile">Retirer</ng-container>
          </button>
        }
      </div>
      @if (problem(); as problem) {
        <p class="problem" role="alert">{{ problem }}</p>
      }
    } @else if (readonly()) {
      <p class="es-muted" i18n="@@applications.noFile">Aucun document</p>
    } @else {
      <es-file-drop
        label="Joindre un document"
        i18n-label="@@applications.attach"
        typeWords="PDF, image ou document bureautique"
        i18n-typeWords="@@applications.fileTypes"
        [types]="types"
        [sending]="sending()"
        [error]="problem()"
        (chosen)="chosen.emit($event)"
        (cancelled)="cancelled.emit()"
      />
    }
  `,
  styles: `
    .file {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
      padding: 0.5rem 0.75rem;
      background: var(--es-surface);
      border: 1px solid var(--es-line);
      border-radius: var(--es-radius-control);
    }
    .name {
      min-height: 1.75rem;
      padding: 0;
      overflow-wrap: anywhere;
      font: inherit;
      font-weight: 600;
      color: var(--es-link);
      text-align: start;
      text-decoration: underline;
      cursor: pointer;
      background: none;
      border: 0;
    }
    .problem {
      color: var(--es-red);
    }
  `,
})
export class FileAnswer {
  readonly answer = input<Answer>(null);
  readonly files = input<readonly Identified<ApplicationFile>[]>([]);
  readonly sending = input<Sending | null>(null);
  readonly problem = input<string | null>(null);
  readonly readonly = input(false);
  readonly chosen = output<File>();
  readonly cancelled = output();
  readonly removed = output<Identified<ApplicationFile>>();
  readonly opened = output<Identified<ApplicationFile>>();
  protected readonly types = acceptedTypes;
  protected readonly file = computed(() => this.files().find((file) => file.id === this.answer()) ?? null);
}
