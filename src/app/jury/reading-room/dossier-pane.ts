import { Component, inject, input, LOCALE_ID, signal } from '@angular/core';
import type { Dossier } from '@domain/jury/jury';
import { saidIn, type DossierItem } from '@domain/jury/opening/dossier-item';
import { answerWords } from '../../shared/form-fields/answer-words';
import { BytesPipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { openFile } from '../../shared/open-file';
import { OwnWords } from '../../shared/show/own-words';
import { JuryGateway } from '../jury-gateway';

/** The dossier as jurors read it: a map of its sections, its texts, its files. */
@Component({
  selector: 'es-dossier-pane',
  imports: [BytesPipe, Icon, OwnWords],
  template: `
    <nav aria-label="Sections du dossier" i18n-aria-label="@@jury.sectionMap" class="es-no-print">
      <ol>
        @for (section of dossier().sections; track $index) {
          <li>
            <button type="button" esOwnWords (click)="show(section.title)">{{ section.title }}</button>
          </li>
        }
        @if (dossier().files.length) {
          <li><button type="button" (click)="show('files')" i18n="@@jury.files">Pièces jointes</button></li>
        }
      </ol>
    </nav>
    <div class="text">
      @for (section of dossier().sections; track $index) {
        <section [attr.id]="idOf(section.title)" tabindex="-1" [attr.aria-labelledby]="idOf(section.title) + '-title'">
          <h2 esOwnWords [attr.id]="idOf(section.title) + '-title'">{{ section.title }}</h2>
          <dl>
            @for (item of section.items; track item.fieldId) {
              <dt esOwnWords>{{ item.label }}</dt>
              @if (inMyLanguage(item); as said) {
                <dd>{{ said }}</dd>
              } @else {
                <dd esOwnWords>{{ item.text }}</dd>
              }
            }
          </dl>
        </section>
      }
      @if (dossier().files.length) {
        <section [attr.id]="idOf('files')" tabindex="-1">
          <h2 i18n="@@jury.files">Pièces jointes</h2>
          <ul class="es-plain-list">
            @for (file of dossier().files; track file.storagePath) {
              <li>
                <button type="button" class="file" (click)="open(file)">
                  <es-icon name="document" /> {{ file.name }} <small class="es-muted">{{ file.size | bytes }}</small>
                </button>
              </li>
            }
          </ul>
          @if (failed()) {
            <p role="alert" class="failed" i18n="@@jury.fileUnavailable">
              Cette pièce ne s'ouvre pas pour l'instant : elle demande du réseau. Le texte du dossier, lui, est dans votre pile.
            </p>
          }
        </section>
      }
    </div>
  `,
  styleUrl: './dossier-pane.scss',
})
export class DossierPane {
  private readonly gateway = inject(JuryGateway);
  readonly dossier = input.required<Dossier>();
  private readonly words = answerWords(inject(LOCALE_ID));
  protected readonly failed = signal(false);
  protected readonly inMyLanguage = (item: DossierItem): string | null => saidIn(item, this.words);
  protected readonly idOf = (title: string): string => `section-${title.normalize('NFD').replace(/[^a-zA-Z0-9]+/g, '-')}`;

  protected show(title: string): void {
    const section = document.getElementById(this.idOf(title));
    section?.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    section?.focus({ preventScroll: true });
  }

  protected open(file: Dossier['files'][number]): void {
    this.failed.set(false);
    openFile(file.name, () => this.gateway.readFile(file.storagePath)).catch(() => this.failed.set(true));
  }
}
