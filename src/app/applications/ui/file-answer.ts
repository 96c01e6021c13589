import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ApplicationFile } from '@domain/applications/applications';
import { acceptedTypes, isSetAside } from '@domain/applications/documents';
import type { Answer } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { FileDrop, type Sending } from '../../shared/forms/file-drop';
import { BytesPipe, DayPipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { whySetAside } from './file-words';

/** The document that answers a question: attach, follow, open, take away. */
@Component({
  selector: 'es-file-answer',
  imports: [FileDrop, MatButton, Icon, BytesPipe, DayPipe],
  template: `
    @if (file(); as file) {
      <div class="file">
        <es-icon name="document" />
        @if (opens()) {
          <button type="button" class="name" (click)="opened.emit(file)">{{ file.name }}</button>
        } @else {
          <span class="name closed">{{ file.name }}</span>
        }
        <span class="es-small es-muted">
          {{ file.size | bytes }} · {{ file.uploadedAt | day: 'short' }}
          @if (file.state === 'checking') {
            · <ng-container i18n="@@applications.fileChecking">vérification en cours</ng-container>
          }
        </span>
        @if (!readonly()) {
          <button type="button" matButton class="es-compact" (click)="removed.emit(file)">
            <es-icon matButtonIcon name="trash" /><ng-container i18n="@@applications.removeFile">Retirer</ng-container>
          </button>
        }
      </div>
      @if (setAside(); as words) {
        <p class="problem" role="status">{{ words }}</p>
      }
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
    .closed {
      color: inherit;
      text-decoration: none;
      cursor: default;
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
  /** A document set aside opens for its authors alone, who may take it away. */
  protected readonly opens = computed(() => !this.readonly() || this.file()?.state === undefined || this.file()?.state === 'stored');
  protected readonly setAside = computed(() => {
    const file = this.file();
    return file !== null && isSetAside(file) ? whySetAside(file.fault, this.readonly()) : '';
  });
  protected readonly file = computed(() => this.files().find((file) => file.id === this.answer()) ?? null);
}
