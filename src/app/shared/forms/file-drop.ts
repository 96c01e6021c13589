import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { acceptedExtensions, isHeic, typeOf } from '@domain/applications/documents';
import { formatBytes } from '../formats/format';
import { RatioPipe } from '../formats/pipes';
import { Icon } from '../icon/icon';

/** How far an upload is; the page gives it from `Files.upload`. */
export interface Sending {
  readonly name: string;
  readonly sent: number;
  readonly total: number;
}

/** Choose or drop one file; types and size are checked before anything leaves. The page uploads and feeds `sending` back. */
@Component({
  selector: 'es-file-drop',
  imports: [Icon, MatButton, MatProgressBar, RatioPipe],
  templateUrl: './file-drop.html',
  styleUrl: './file-drop.scss',
})
export class FileDrop {
  private readonly locale = inject(LOCALE_ID);
  readonly label = input.required<string>();
  /** MIME types, `image/*` allowed. */
  readonly types = input<readonly string[]>([]);
  /** Words for the types: "PDF ou image". */
  readonly typeWords = input('');
  readonly maxBytes = input(20_000_000);
  readonly sending = input<Sending | null>(null);
  /** Words when the upload failed. */
  readonly error = input<string | null>(null);
  readonly chosen = output<File>();
  readonly cancelled = output();

  protected readonly over = signal(false);
  private readonly wrong = signal<string | null>(null);
  protected readonly problem = computed(() => this.wrong() ?? this.error());
  protected readonly accept = computed(() =>
    this.types()
      .flatMap((type) => [type, ...(acceptedExtensions[type] ?? []).map((one) => `.${one}`)])
      .join(','),
  );
  protected readonly most = computed(() => formatBytes(this.maxBytes(), this.locale));
  protected readonly percent = computed(() => {
    const sending = this.sending();
    return sending && sending.total > 0 ? Math.round((sending.sent / sending.total) * 100) : 0;
  });

  protected choose(input: HTMLInputElement): void {
    this.take(input.files?.[0]);
    input.value = '';
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files[0]);
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  private take(file: File | undefined): void {
    if (!file || this.sending()) return;
    this.wrong.set(this.check(file));
    if (this.wrong() === null) this.chosen.emit(file);
  }

  private check(file: File): string | null {
    const given = typeOf(file);
    const accepted =
      this.types().length === 0 ||
      this.types().some((type) => (type.endsWith('/*') ? given.startsWith(type.slice(0, -1)) : given === type));
    if (!accepted && isHeic(file))
      return $localize`:@@shared.fileHeic:« ${file.name}:name: » est une photo HEIC, que peu d'ordinateurs ouvrent : enregistrez-la en JPEG (sur un iPhone : Réglages, Appareil photo, Formats, « Le plus compatible »), puis choisissez-la de nouveau.`;
    if (!accepted)
      return $localize`:@@shared.fileType:« ${file.name}:name: » n'est pas accepté ici : choisissez un fichier ${this.typeWords()}:types:.`;
    if (file.size > this.maxBytes()) {
      return $localize`:@@shared.fileSize:« ${file.name}:name: » pèse ${formatBytes(file.size, this.locale)}:size: : la limite est de ${this.most()}:limit:.`;
    }
    return file.size === 0 ? $localize`:@@shared.fileEmpty:« ${file.name}:name: » est vide.` : null;
  }
}
