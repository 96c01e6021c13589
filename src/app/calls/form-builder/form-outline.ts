import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { Field, FieldType, Section } from '@domain/calls/calls';
import { Icon } from '../../shared/icon/icon';
import { typeWords } from '../management-words';
import { MoveButtons } from './move-buttons';
import { OwnWords } from '../../shared/show/own-words';

export interface OutlineMove {
  readonly id: string;
  readonly kind: 'section' | 'field';
  readonly by: -1 | 1;
}

/** The form at a glance; order is changed by buttons, so the keyboard does everything. */
@Component({
  selector: 'es-form-outline',
  imports: [MoveButtons, OwnWords, MatButton, MatMenu, MatMenuItem, MatMenuTrigger, Icon],
  templateUrl: './form-outline.html',
  styleUrl: './form-outline.scss',
})
export class FormOutline {
  readonly sections = input.required<readonly Section[]>();
  readonly selected = input<string | null>(null);
  readonly editable = input(false);
  readonly chosen = output<string>();
  readonly moved = output<OutlineMove>();
  readonly added = output<{ readonly sectionId: string; readonly type: FieldType }>();
  private readonly types = typeWords();
  protected readonly typeList = Object.entries(this.types) as readonly (readonly [FieldType, string])[];

  protected addTo(title: string): string {
    return $localize`:@@calls.addFieldTo:Ajouter une question à « ${title}:section: »`;
  }

  /** Type, then what is particular: "Texte long · facultatif · masqué aux jurés". */
  protected marksOf(field: Field): string {
    const marks = [
      this.types[field.type],
      field.required ? '' : $localize`:@@calls.optionalShort:facultatif`,
      field.showWhen === null ? '' : $localize`:@@calls.conditionalShort:sous condition`,
      field.hiddenFromJurors ? $localize`:@@calls.hiddenShort:masqué aux jurés` : '',
    ];
    return marks.filter((mark) => mark !== '').join(' · ');
  }
}
