/** Why: what an author types is on screen at once, on the server soon after, and never undone by what a co-author types. */
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { Application, ApplicationContent } from '@domain/applications/applications';
import {
  mergeRemote,
  recordSent,
  sameAnswer,
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
import { ApplicationsGateway } from '../applications-gateway';

/** Keystrokes are sent together once the person pauses. */
export const pause = 600;

/** One per page: give it the application once, then the server's answers each time they change. */
@Injectable()
export class AnswersDesk {
  private readonly gateway = inject(ApplicationsGateway);
  private readonly session = inject(Session);
  private readonly local = signal<LocalAnswers | null>(null);
  private readonly disputes = signal<readonly Conflict[]>([]);
  private readonly arrived = signal<Date | null>(null);
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private remote: Answers = {};
  private focused: string | null = null;
  private application: Identified<Application> | null = null;
  private form: Form | null = null;

  readonly answers = computed<Answers>(() => this.local()?.shown ?? {});
  readonly conflicts = this.disputes.asReadonly();
  readonly savedAt = this.arrived.asReadonly();
  readonly ready = computed(() => this.local() !== null);
  private readonly path = signal('');
  readonly entries = computed(() => this.gateway.typed().filter((entry) => entry.path === this.path()));
  readonly pending = computed(() => this.entries().filter((entry) => entry.state === 'pending').length);
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
    this.remote = content.answers;
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
      setTimeout(() => this.save(fieldId), pause),
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
    const local = this.local();
    if (local === null) return;
    this.local.set(settleConflict(local, conflict, keep));
    this.disputes.update((all) => all.filter((one) => one.fieldId !== conflict.fieldId));
    clearTimeout(this.timers.get(conflict.fieldId));
    this.timers.delete(conflict.fieldId);
    if (keep === 'mine') this.save(conflict.fieldId);
  }

  /** Everything typed goes to the outbox now. */
  flush(): void {
    for (const fieldId of [...this.timers.keys()]) this.save(fieldId);
  }

  private merge(local: LocalAnswers): void {
    // When the server refuses, its older answers come back: what was typed stays on screen as long as the outbox keeps it.
    const merged = mergeRemote(local, { ...this.remote, ...this.typedAndKept() }, this.focused);
    this.local.set(merged.local);
    this.disputes.set(merged.conflicts);
  }

  /** A field in dispute is not sent: it would cover the other's words before anybody chose. */
  private save(fieldId: string): void {
    clearTimeout(this.timers.get(fieldId));
    this.timers.delete(fieldId);
    const [local, application, uid] = [this.local(), this.application, this.session.uid()];
    if (local === null || application === null || uid === null || this.disputes().some((one) => one.fieldId === fieldId)) return;
    const value = local.shown[fieldId] ?? null;
    this.local.set(recordSent(local, fieldId));
    const label = this.form === null ? fieldId : (fieldOf(this.form, fieldId)?.label ?? fieldId);
    this.gateway.saveAnswer(application.id, fieldId, value, uid, `${label}, ${application.projectName || application.callName}`);
  }

  /** After a reload, what had not reached the server is still on screen. */
  private withWaiting(start: LocalAnswers): LocalAnswers {
    return Object.entries(this.typedAndKept()).reduce(
      (local, [fieldId, value]) => recordSent(typeIn(local, fieldId, value), fieldId),
      start,
    );
  }

  /** Answers of the outbox, sent or refused, by field. */
  private typedAndKept(): Answers {
    const patches = this.entries().flatMap((entry) => Object.entries(entry.patch));
    return Object.fromEntries(
      patches.filter(([key]) => key.startsWith('answers.')).map(([key, value]) => [key.slice('answers.'.length), value as Answer]),
    );
  }
}
