/** Why: what an author types is on screen at once, on the server soon after, and never undone by what a co-author types. */
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { Application, ApplicationContent } from '@domain/applications/applications';
import {
  mergeRemote,
  recordSent,
  sameAnswer,
  seenBefore,
  settleConflict,
  startFrom,
  type as typeIn,
  type Conflict,
  type LocalAnswers,
} from '@domain/applications/merge';
import type { Answer, Answers, Form } from '@domain/calls/calls';
import { fieldOf } from '@domain/calls/form';
import type { Identified } from '@domain/shared/document';
import { Session } from '../../backend/session';
import { ApplicationsGateway, type OutboxEntry } from '../applications-gateway';

/** Keystrokes are sent together once the person pauses. */
export const savePauseMs = 600;

/** One per page: give it the application once, then the server's answers each time they change. */
@Injectable()
export class AnswersDesk {
  private readonly gateway = inject(ApplicationsGateway);
  private readonly session = inject(Session);
  private readonly local = signal<LocalAnswers | null>(null);
  private readonly disputes = signal<readonly Conflict[]>([]);
  private readonly arrived = signal<Date | null>(null);
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly remote = signal<Answers>({});
  private focused: string | null = null;
  private application: Identified<Application> | null = null;
  private form: Form | null = null;

  readonly answers = computed<Answers>(() => this.local()?.shown ?? {});
  readonly savedAt = this.arrived.asReadonly();
  readonly ready = computed(() => this.local() !== null);
  private readonly path = signal('');
  readonly entries = computed(() => this.gateway.typed().filter((entry) => entry.path === this.path()));
  readonly pending = computed(() => this.entries().filter((entry) => entry.state === 'pending').length);
  /** Fields that somebody else wrote too: mine is kept in the outbox until I choose, whatever happens to this page. */
  readonly conflicts = computed<readonly Conflict[]>(() => {
    const kept = Object.entries(answersOf(this.entries().filter((entry) => entry.state === 'conflict'))).map(([fieldId, answer]) => ({
      fieldId,
      mine: this.answers()[fieldId] ?? answer,
      theirs: this.remote()[fieldId] ?? null,
    }));
    return [...kept, ...this.disputes().filter(({ fieldId }) => !kept.some((one) => one.fieldId === fieldId))];
  });
  /** What is asked to choose first, by the words of its question; null when nothing is. */
  readonly disputed = computed(() => {
    const [first] = this.conflicts();
    return first === undefined ? null : this.labelOf(first.fieldId);
  });
  readonly refused = computed(() => this.entries().filter((entry) => entry.state === 'refused'));

  constructor() {
    const stay = this.gateway.beforeLeaving(() => this.flush());
    inject(DestroyRef).onDestroy(() => {
      stay();
      this.flush();
    });
  }

  open(application: Identified<Application>, form: Form): void {
    this.application = application;
    this.form = form;
    this.path.set(this.gateway.contentPath(application.id));
  }

  /** The server's answers: the first time they are shown, with what still waits in the outbox; then merged field by field. */
  hear(content: ApplicationContent): void {
    this.remote.set(content.answers);
    const local = this.local();
    if (local === null) {
      this.local.set(this.withWaiting(startFrom(content.answers)));
    } else {
      this.merge(local);
      this.arrived.set(content.updatedAt);
    }
  }

  answer(fieldId: string, value: Answer): void {
    const local = this.local();
    if (local === null || sameAnswer(local.shown[fieldId], value)) return;
    this.local.set(typeIn(local, fieldId, value));
    clearTimeout(this.timers.get(fieldId));
    this.timers.set(
      fieldId,
      setTimeout(() => this.save(fieldId), savePauseMs),
    );
  }

  enter(fieldId: string): void {
    this.focused = fieldId;
  }

  /** The caret left: what was typed goes, and what waited for the caret comes. */
  leave(fieldId: string): void {
    if (this.focused === fieldId) this.focused = null;
    if (this.timers.has(fieldId)) this.save(fieldId);
    const local = this.local();
    if (local !== null) this.merge(local);
  }

  choose(conflict: Conflict, keep: 'mine' | 'theirs'): void {
    const { fieldId } = conflict;
    if (this.timers.has(fieldId)) this.save(fieldId);
    const [local, kept] = [this.local(), this.entries().find((one) => one.state === 'conflict' && fieldId in answersOf([one]))];
    if (local === null) return;
    const settled = settleConflict(local, conflict, keep);
    this.local.set(keep === 'mine' ? recordSent(settled, fieldId) : settled);
    this.disputes.update((all) => all.filter((one) => one.fieldId !== fieldId));
    if (keep === 'theirs') this.forgetMine(fieldId);
    else if (kept !== undefined) this.gateway.insistTyped(kept.id);
    else this.send(fieldId, conflict.mine, conflict.theirs);
  }

  /** Everything typed goes to the outbox now. */
  flush(): void {
    for (const fieldId of [...this.timers.keys()]) this.save(fieldId);
  }

  private merge(local: LocalAnswers): void {
    // When the server refuses, its older answers come back: what was typed stays on screen as long as the outbox keeps it.
    const merged = mergeRemote(local, { ...this.remote(), ...this.typedAndKept() }, this.focused);
    this.local.set(merged.local);
    this.disputes.set(merged.conflicts);
  }

  /** With what was known to be there: a field that somebody else wrote meanwhile is kept by the outbox, and covers nothing. */
  private save(fieldId: string): void {
    clearTimeout(this.timers.get(fieldId));
    this.timers.delete(fieldId);
    const local = this.local();
    if (local === null) return;
    this.local.set(recordSent(local, fieldId));
    this.send(fieldId, local.shown[fieldId] ?? null, seenBefore(local, fieldId));
  }

  private send(fieldId: string, answer: Answer, seen: Answer): void {
    const [application, uid] = [this.application, this.session.uid()];
    if (application === null || uid === null) return;
    const label = `${this.labelOf(fieldId)}, ${application.projectName || application.callName}`;
    this.gateway.saveAnswer(application.id, { fieldId, answer, seen, uid }, label);
  }

  private forgetMine(fieldId: string): void {
    for (const entry of this.entries()) if (entry.state !== 'refused' && fieldId in answersOf([entry])) this.gateway.discardTyped(entry.id);
  }

  private labelOf(fieldId: string): string {
    return this.form === null ? fieldId : (fieldOf(this.form, fieldId)?.label ?? fieldId);
  }

  /** After a reload, what had not reached the server is still on screen. */
  private withWaiting(start: LocalAnswers): LocalAnswers {
    return Object.entries(this.typedAndKept()).reduce(
      (local, [fieldId, value]) => recordSent(typeIn(local, fieldId, value), fieldId),
      start,
    );
  }

  private typedAndKept(): Answers {
    return answersOf(this.entries());
  }
}

/** Answers of the outbox, sent, refused or in conflict, by field. */
const answersOf = (entries: readonly Pick<OutboxEntry, 'patch'>[]): Answers =>
  Object.fromEntries(
    entries
      .flatMap(({ patch }) => Object.entries(patch))
      .filter(([key]) => key.startsWith('answers.'))
      .map(([key, value]) => [key.slice('answers.'.length), value as Answer]),
  );
