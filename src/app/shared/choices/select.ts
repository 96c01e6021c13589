import { Component, computed, effect, ElementRef, inject, Renderer2, viewChild } from '@angular/core';
import { MatFormField } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { FieldControl } from '../forms/field-control';
import { ChoiceInput } from './choice-input';

const moving = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];

/** One of a few, in an `es-field`: `<es-field label="Rôle"><es-select [choices]="roles" [(value)]="role" /></es-field>`. */
@Component({
  selector: 'es-select',
  imports: [MatFormField, MatOption, MatSelect],
  providers: [{ provide: FieldControl, useExisting: Select }],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-select
        panelClass="es-choices"
        [id]="id() || fallbackId"
        [aria-label]="label()"
        [aria-labelledby]="labelledBy()"
        [aria-describedby]="describedBy()"
        [disabled]="disabled()"
        [value]="value()"
        (selectionChange)="value.set($event.value)"
      >
        @if (empty()) {
          <mat-option value="">{{ empty() }}</mat-option>
        }
        @for (one of choices(); track one.value) {
          <mat-option [value]="one.value" [attr.lang]="one.lang ?? language()">{{ one.label }}</mat-option>
        }
      </mat-select>
    </mat-form-field>
  `,
  styleUrl: './choice-input.scss',
})
export class Select<T extends string = string> extends ChoiceInput<T> {
  private static count = 0;
  protected readonly fallbackId = `es-select-${++Select.count}`;
  protected readonly labelledBy = computed(() => (this.id() === '' ? '' : `${this.id()}-label`));
  readonly problem = computed(() => null);
  private readonly select = viewChild.required(MatSelect);

  constructor() {
    super();
    // Material asks its matcher, which is the field around, only when told to.
    effect(() => {
      this.refused();
      this.select().updateErrorState();
    });
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    inject(Renderer2).listen(host, 'keydown', (event: KeyboardEvent) => this.openFirst(event), { capture: true });
  }

  /** No label can point to a list of Material. */
  override focus(): void {
    this.select().focus();
  }

  /** A closed list of Material chooses at each arrow or letter: many act on what is chosen, so the list opens, and Enter chooses. */
  private openFirst(event: KeyboardEvent): void {
    const select = this.select();
    if (select.panelOpen || this.disabled() || event.altKey || event.ctrlKey || event.metaKey) return;
    const moves = moving.includes(event.key);
    if (!moves && !/^[\p{L}\p{N}]$/u.test(event.key)) return;
    select.open();
    if (!moves) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
