import {
  afterNextRender,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answers, FieldType, Form, Section } from '@domain/calls/calls';
import * as builder from '@domain/calls/form-builder';
import { fieldOf } from '@domain/calls/form';
import { formFaults } from '@domain/calls/opening';
import { Undo } from '../../shared/dialogs/undo';
import { Button } from '../../shared/forms/button';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { SaveState } from '../../shared/show/save-state';
import { Skeleton } from '../../shared/show/skeleton';
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
  imports: [RouterLink, Button, FieldEditor, FormOutline, FormPreview, FormVersion, Icon, Page, Problem, SaveState, Skeleton],
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
  protected readonly saving = this.managed.saving(() => this.gateway.formPath(this.callId(), this.managed.form()?.version ?? 1));
  /** While changes leave, what is on screen is newer than what comes back: the echo of the first must not undo the second. */
  protected readonly form = linkedSignal<{ readonly stored: Form | null; readonly leaving: boolean }, Form | null>({
    source: () => ({ stored: this.managed.form(), leaving: this.saving.pending() + this.saving.refused() > 0 }),
    computation: ({ stored, leaving }, before) => {
      const here = before?.value ?? null;
      return leaving && here !== null && here.version === stored?.version ? here : stored;
    },
  });
  protected readonly crumbs = computed(() => [
    ...this.managed.crumbs(),
    { label: $localize`:@@calls.settings:Réglages de l'appel`, link: this.managed.root() },
  ]);
  protected readonly editable = computed(() => this.form()?.published === false && this.managed.call()?.state !== 'closed');
  protected readonly field = computed(() => {
    const [form, id] = [this.form(), this.selected()];
    return form === null || id === null ? null : fieldOf(form, id);
  });
  protected readonly section = computed(() => this.form()?.sections.find(({ id }) => id === this.selected()) ?? null);
  /** The part whose preview is shown: the selected one, or the one of the selected question. */
  protected readonly shownSection = computed<Section | null>(() => {
    const sections = this.form()?.sections ?? [];
    const id = this.selected();
    return sections.find((section) => section.id === id || section.fields.some((field) => field.id === id)) ?? sections[0] ?? null;
  });
  protected readonly faults = computed(() => {
    const [form, call] = [this.form(), this.managed.call()];
    return form === null || call === null ? [] : formFaults(form, call.eligibility).map(faultWords);
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
    this.apply((form) => (kind === 'section' ? builder.moveSection(form, id, by) : builder.moveField(form, id, by)));
  }

  protected addField(sectionId: string, type: FieldType): void {
    const id = this.newId('q');
    const label = typeWords()[type];
    if (this.apply((form) => builder.addField(form, sectionId, builder.newField(id, type, label)))) this.choose(id);
  }

  protected addSection(): void {
    const id = this.newId('p');
    const title = $localize`:@@calls.newSection:Nouvelle partie`;
    if (this.apply((form) => builder.addSection(form, { id, title, help: '', fields: [] }))) this.choose(id);
  }

  protected duplicate(fieldId: string): void {
    const id = this.newId('q');
    if (this.apply((form) => builder.duplicateField(form, fieldId, id))) this.selected.set(id);
  }

  protected remove(id: string): void {
    const before = this.form();
    const isSection = before?.sections.some((section) => section.id === id) === true;
    if (!this.apply((form) => (isSection ? builder.removeSection(form, id) : builder.removeField(form, id)))) return;
    this.selected.set(isSection ? null : (before?.sections.find(({ fields }) => fields.some((field) => field.id === id))?.id ?? null));
    const words = isSection ? $localize`:@@calls.sectionRemoved:Partie retirée.` : $localize`:@@calls.questionRemoved:Question retirée.`;
    this.undo.offer(words, () => this.save(before));
  }

  protected changeField(change: Parameters<typeof builder.changeField>[2]): void {
    const id = this.selected() ?? '';
    this.apply((form) => builder.changeField(form, id, change));
  }

  protected changeSection(key: 'title' | 'help', event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    const id = this.selected() ?? '';
    this.apply((form) => builder.changeSection(form, id, { [key]: words }));
  }

  private apply(verb: (form: Form) => ReturnType<typeof builder.moveField>): boolean {
    const form = this.form();
    if (form === null) return false;
    const changed = verb(form);
    this.problem.set(changed.ok ? null : builderWords(changed.reason));
    if (changed.ok) this.save(changed.value);
    return changed.ok;
  }

  private save(form: Form | null): void {
    if (form === null) return;
    this.form.set(form);
    this.gateway.saveSections(this.callId(), form.version, form.sections, this.managed.call()?.name ?? '');
  }

  private newId(prefix: string): string {
    return `${prefix}${this.gateway.newId().slice(0, 8)}`;
  }
}
