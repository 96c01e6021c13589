/** Why: what a juror types about one dossier is on screen at once, saved a moment later, and never lost: the desk holds it between keystroke and outbox. */
import { computed, DestroyRef, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { Jury } from '@domain/jury/jury';
import { blankOpinion, checkSubmission, unscored, type Opinion } from '@domain/jury/review';
import type { Identified } from '@domain/shared/document';
import { catchError, of, switchMap } from 'rxjs';
import { JuryGateway, type ReviewPlace } from '../jury-gateway';
import { commentField, fieldsOfOpinion, opinionOf, scoreField, type Fields } from './opinion-fields';
import { readingStateOf, type PileEntry } from './pile';

const savePauseMs = 800;

interface Place {
  readonly jury: Identified<Jury>;
  readonly entry: PileEntry;
  readonly uid: string;
}

/** One per reading room. */
@Injectable()
export class Desk {
  private readonly gateway = inject(JuryGateway);
  private readonly place = signal<Place | null>(null);
  private timers = new Map<'review' | 'note', ReturnType<typeof setTimeout>>();
  private readonly subject = computed(() => this.place()?.entry.assignment.applicationId ?? null);

  private readonly reviewPath = computed(() => this.pathOf(this.gateway.reviewPath));
  private readonly notePath = computed(() => this.pathOf(this.gateway.notePath));
  private readonly reviewWaiting = computed(() => this.gateway.waiting(this.reviewPath())());
  readonly waiting = computed(() => [...this.reviewWaiting(), ...this.gateway.waiting(this.notePath())()]);
  readonly refusedEntry = computed(() => this.waiting().find((one) => one.state === 'refused') ?? null);
  /** Fields that another tab or device wrote too: one chooses. */
  readonly met = computed(() => this.waiting().filter((one) => one.state === 'conflict'));

  /** What is stored, under what was typed here and is on its way or was refused. */
  private readonly sentFields = computed<Fields>(() =>
    this.reviewWaiting().reduce<Fields>(
      (fields, { patch }) => ({ ...fields, ...patch }),
      fieldsOfOpinion(this.place()?.entry.review ?? blankOpinion),
    ),
  );
  /** Typed and not handed over yet, of the dossier one sits at. */
  private readonly typed = linkedSignal<string | null, Fields>({ source: this.subject, computation: () => ({}) });
  /** What was on screen when these fields began to be typed. */
  private readonly seen = linkedSignal<string | null, Fields>({ source: this.subject, computation: () => ({}) });
  readonly opinion = computed<Opinion>(() => opinionOf({ ...this.sentFields(), ...this.typed() }));
  readonly isReady = computed(() => this.place()?.entry.review !== undefined);
  readonly isSubmitted = computed(() => {
    const place = this.place();
    return (place !== null && readingStateOf(place.entry) === 'submitted') || this.justSubmitted() === this.subject();
  });
  private readonly justSubmitted = signal<string | null>('none');
  readonly savedAt = computed(() => this.place()?.entry.review?.updatedAt ?? null);
  readonly missing = computed(() => unscored(this.opinion(), this.place()?.jury.criterionIds ?? []));
  readonly refusalToSubmit = computed(() => {
    const checked = checkSubmission(this.opinion(), this.place()?.jury.criterionIds ?? []);
    return checked.ok ? null : checked.reason;
  });

  private readonly storedNote = toSignal(
    // By its path: the pile tells the place again at each paper that arrives, and the note is asked for once.
    toObservable(this.notePath).pipe(
      switchMap((path) => (path === '' ? of(null) : this.gateway.note(path).pipe(catchError(() => of(null))))),
    ),
    { initialValue: null },
  );
  private readonly typedNote = linkedSignal<string | null, string | null>({ source: this.subject, computation: () => null });
  private readonly sentNote = computed(() => this.gateway.waiting(this.notePath())().at(-1)?.patch['text'] as string | undefined);
  readonly note = computed(() => this.typedNote() ?? this.sentNote() ?? this.storedNote()?.text ?? '');
  private seenNote = '';

  constructor() {
    const stay = this.gateway.beforeLeaving(() => this.flush());
    inject(DestroyRef).onDestroy(() => {
      stay();
      this.flush();
    });
  }

  /** Sits at a dossier; what was being typed about the previous one is sent first. */
  sit(place: Place | null): void {
    if (place?.entry.assignment.applicationId !== this.subject()) this.flush();
    this.place.set(place);
  }

  score(criterionId: string, score: number): void {
    this.type(scoreField(criterionId), score, 0);
  }
  comment(criterionId: string, text: string): void {
    this.type(commentField(criterionId), text);
  }
  change(part: Partial<Pick<Opinion, 'commentToCandidate' | 'recommendation'>>, after = savePauseMs): void {
    for (const [field, value] of Object.entries(part)) this.type(field, value, after);
  }
  writeNote(text: string): void {
    if (this.typedNote() === null) this.seenNote = this.note();
    this.typedNote.set(text);
    this.schedule('note', savePauseMs, () => this.sendNote());
  }

  /** Freezes the opinion. Offline, it leaves with the next network. */
  submit(): void {
    if (this.refusalToSubmit() !== null || this.isSubmitted() || this.met().length > 0) return;
    this.cancel('review');
    this.send();
    const [place, fields] = [this.place(), fieldsOfOpinion(this.opinion())];
    if (place !== null) this.gateway.submitReview(this.writingAt(place), fields, this.label(place));
    this.justSubmitted.set(this.subject());
  }

  /** Both versions of a field were seen. */
  choose(entryId: string, keep: 'mine' | 'theirs'): void {
    if (keep === 'mine') this.gateway.keepMine(entryId);
    else this.gateway.keepTheirs(entryId);
  }
  rewrite(entryId: string, text: string): void {
    this.gateway.keepMine(entryId, text);
  }

  flush(): void {
    if (this.cancel('review')) this.send();
    if (this.cancel('note')) this.sendNote();
  }

  private type(field: string, value: unknown, after = savePauseMs): void {
    if (this.isSubmitted()) return;
    if (!(field in this.typed())) this.seen.update((all) => ({ ...all, [field]: this.sentFields()[field] ?? null }));
    this.typed.update((all) => ({ ...all, [field]: value }));
    this.schedule('review', after, () => this.send());
  }
  private pathOf(path: (juryId: string, applicationId: string, uid: string) => string): string {
    const place = this.place();
    return place === null ? '' : path(place.jury.id, place.entry.assignment.applicationId, place.uid);
  }
  /** One write a field: what another tab gave elsewhere is not touched. */
  private send(): void {
    const [place, typed] = [this.place(), this.typed()];
    if (place === null) return;
    for (const [field, value] of Object.entries(typed))
      this.gateway.writeReview(this.writingAt(place), { [field]: value }, { [field]: this.seen()[field] ?? null }, this.label(place));
    this.typed.set({});
  }
  private sendNote(): void {
    const [place, text] = [this.place(), this.typedNote()];
    if (place === null || text === null) return;
    const { projectName } = place.entry.assignment;
    this.gateway.writeNote(
      this.writingAt(place),
      text,
      this.seenNote,
      $localize`:@@jury.outboxNote:Votre note privée sur «\u00a0${projectName}:project:\u00a0»`,
    );
    this.typedNote.set(null);
  }
  private writingAt({ jury, entry, uid }: Place): ReviewPlace {
    return { jury, applicationId: entry.assignment.applicationId, uid };
  }
  private label({ entry }: Place): string {
    return $localize`:@@jury.outboxReview:Votre avis sur «\u00a0${entry.assignment.projectName}:project:\u00a0»`;
  }
  private schedule(what: 'review' | 'note', after: number, act: () => void): void {
    this.cancel(what);
    if (after === 0) act();
    else
      this.timers.set(
        what,
        setTimeout(() => {
          this.timers.delete(what);
          act();
        }, after),
      );
  }
  private cancel(what: 'review' | 'note'): boolean {
    const timer = this.timers.get(what);
    clearTimeout(timer);
    this.timers.delete(what);
    return timer !== undefined;
  }
}
