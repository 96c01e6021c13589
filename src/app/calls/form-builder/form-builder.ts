import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { afterNextRender, Component, computed, effect, type ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import type { Answers, Field, FieldType, Section } from '@domain/calls/calls';
import { amendForm, fieldStep, type FormAmendment } from '@domain/calls/amending/amend-form';
import { after, oneStep } from '@domain/calls/amending/item-change';
import { newField } from '@domain/calls/form-builder';
import { fieldOf } from '@domain/calls/form';
import { formFaults } from '@domain/calls/opening';
import { refused } from '@domain/shared/result';
import { Undo } from '../../shared/dialogs/undo';
import { Field as EsField } from '../../shared/forms/field';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { SaveState } from '../../shared/show/save-state';
import { Skeleton } from '../../shared/show/skeleton';
import { AmendmentChoices } from '../amending/amendment-choices';
import { CallsGateway } from '../calls-gateway';
import { ManagedCall } from '../managed-call';
import { builderWords, faultWords, typeWords } from '../management-words';
import { FieldEditor } from './field-editor';
import { FormOutline, type OutlineMove } from './form-outline';
import { FormPreview } from './form-preview';
import { FormVersion } from './form-version';

/** `…/formulaire`: parts and questions, edited one at a time beside what applicants will see. Saved at each change. */
@Component({
  selector: 'es-form-builder',
  imports: [
    AmendmentChoices,
    RouterLink,
    MatButton,
    CdkTextareaAutosize,
    EsField,
    FieldEditor,
    FormOutline,
    FormPreview,
    FormVersion,
    Icon,
    MatFormField,
    MatInput,
    Page,
    Problem,
    SaveState,
    Skeleton,
  ],
  providers: [ManagedCall],
  templateUrl: './form-builder.html',
  styleUrl: './form-builder.scss',
})
export class FormBuilder {
  private readonly gateway = inject(CallsGateway);
  private readonly undo = inject(Undo);
  private readonly injector = inject(Injector);
  private readonly pane = viewChild<ElementRef<HTMLElement>>('pane');
  protected readonly managed = inject(ManagedCall);
  readonly callId = input.required<string>();
  protected readonly selected = signal<string | null>(null);
  protected readonly answers = signal<Answers>({});
  protected readonly problem = signal<string | null>(null);
  protected readonly crumbs = computed(() => [
    ...this.managed.crumbs(),
    { label: $localize`:@@calls.settings:Réglages de l'appel`, link: this.managed.root() },
  ]);
  protected readonly editable = computed(() => this.managed.form()?.published === false && this.managed.call()?.state !== 'closed');
  protected readonly field = computed(() => {
    const [form, id] = [this.managed.form(), this.selected()];
    return form === null || id === null ? null : fieldOf(form, id);
  });
  protected readonly section = computed(() => this.managed.form()?.sections.find(({ id }) => id === this.selected()) ?? null);
  /** The part whose preview is shown: the selected one, or the one of the selected question. */
  protected readonly shownSection = computed<Section | null>(() => {
    const sections = this.managed.form()?.sections ?? [];
    const id = this.selected();
    return sections.find((section) => section.id === id || section.fields.some((field) => field.id === id)) ?? sections[0] ?? null;
  });
  protected readonly faults = computed(() => {
    const [form, call] = [this.managed.form(), this.managed.call()];
    return form === null || call === null ? [] : formFaults(form, call.eligibility).map((fault) => faultWords(fault, form));
  });

  constructor() {
    effect(() => this.managed.follow(this.callId()));
  }

  /** On a phone the editor is under the outline: it comes into view. */
  protected choose(id: string): void {
    this.selected.set(id);
    if (matchMedia('(width < 960px)').matches) {
      afterNextRender({ read: () => this.pane()?.nativeElement.scrollIntoView({ block: 'start' }) }, { injector: this.injector });
    }
  }

  protected move({ id, kind, by }: OutlineMove): void {
    const form = this.managed.form();
    if (form === null) return;
    if (kind === 'field') {
      this.amend(fieldStep(form, id, by));
      return;
    }
    const before = oneStep(form.sections, id, by);
    this.amend(before === undefined ? null : { list: 'sections', change: { act: 'move', id, before } });
  }

  protected addField(sectionId: string, type: FieldType): void {
    const item = newField(this.newId('q'), type, typeWords()[type]);
    if (this.amend({ list: 'fields', sectionId, change: { act: 'add', item, before: null } })) this.choose(item.id);
  }

  protected addSection(): void {
    const item: Section = { id: this.newId('p'), title: $localize`:@@calls.newSection:Nouvelle partie`, help: '', fields: [] };
    if (this.amend({ list: 'sections', change: { act: 'add', item, before: null } })) this.choose(item.id);
  }

  protected duplicate(field: Field): void {
    const item = { ...field, id: this.newId('q') };
    const home = this.homeOf(field);
    if (this.amend({ list: 'fields', sectionId: home.id, change: { act: 'add', item, before: after(home.fields, field.id) } }))
      this.selected.set(item.id);
  }

  protected removeField(field: Field): void {
    const home = this.homeOf(field);
    const before = after(home.fields, field.id);
    if (!this.amend({ list: 'fields', sectionId: home.id, change: { act: 'remove', id: field.id, was: field } })) return;
    this.selected.set(home.id);
    this.undo.offer($localize`:@@calls.questionRemoved:Question retirée.`, () =>
      this.amend({ list: 'fields', sectionId: home.id, change: { act: 'add', item: field, before } }),
    );
  }

  protected removeSection(section: Section): void {
    const before = after(this.managed.form()?.sections ?? [], section.id);
    if (!this.amend({ list: 'sections', change: { act: 'remove', id: section.id, was: section } })) return;
    this.selected.set(null);
    this.undo.offer($localize`:@@calls.sectionRemoved:Partie retirée.`, () =>
      this.amend({ list: 'sections', change: { act: 'add', item: section, before } }),
    );
  }

  protected changeField(field: Field, to: Partial<Omit<Field, 'id'>>): void {
    const was = Object.fromEntries(Object.keys(to).map((key) => [key, field[key as keyof Field]]));
    this.amend({ list: 'fields', sectionId: this.homeOf(field).id, change: { act: 'change', id: field.id, was, to } });
  }

  protected changeSection(section: Section, key: 'title' | 'help', event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    this.amend({ list: 'sections', change: { act: 'change', id: section.id, was: { [key]: section[key] }, to: { [key]: words } } });
  }

  private homeOf(field: Field): Section {
    const home = this.managed.form()?.sections.find(({ fields }) => fields.some(({ id }) => id === field.id));
    return home ?? { id: '', title: '', help: '', fields: [] };
  }

  /** Told at once when it cannot be; the server judges again, on what the form is then. */
  private amend(amendment: FormAmendment | null): boolean {
    const form = this.managed.form();
    if (form === null) return false;
    const next = amendment === null ? refused('atTheEdge') : amendForm(form, amendment);
    this.problem.set(next.ok ? null : builderWords(next.reason));
    if (next.ok && amendment !== null) this.managed.amend(amendment);
    return next.ok;
  }

  private newId(prefix: string): string {
    return `${prefix}${this.gateway.newId().slice(0, 8)}`;
  }
}
