/** Why: what a juror types about one dossier is on screen at once, saved a moment later, and never lost: the desk holds it between keystroke and outbox. */
import { computed, DestroyRef, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { Jury } from '@domain/jury/jury';
import { blankOpinion, checkSubmission, unscored, type Opinion } from '@domain/jury/review';
import type { Identified } from '@domain/shared/document';
import { catchError, of, switchMap } from 'rxjs';
import { JuryGateway } from '../jury-gateway';
import { readingStateOf, type PileEntry } from './pile';

const pause = 800;

interface Place {
  readonly jury: Identified<Jury>;
  readonly entry: PileEntry;
  readonly uid: string;
}

const opinionOf = (from: Opinion): Opinion => ({
  scores: from.scores,
  comments: from.comments,
  commentToCandidate: from.commentToCandidate,
  recommendation: from.recommendation,
});

/** One per reading room. */
@Injectable()
export class Desk {
  private readonly gateway = inject(JuryGateway);
  private readonly place = signal<Place | null>(null);
  private timers = new Map<'review' | 'note', ReturnType<typeof setTimeout>>();
  private readonly subject = computed(() => this.place()?.entry.assignment.applicationId ?? null);

  private readonly reviewPath = computed(() => this.pathOf(this.gateway.reviewPath));
  private readonly notePath = computed(() => this.pathOf(this.gateway.notePath));
  readonly waiting = computed(() => [...this.gateway.waiting(this.reviewPath())(), ...this.gateway.waiting(this.notePath())()]);
  readonly refusedEntry = computed(() => this.waiting().find((one) => one.state === 'refused') ?? null);

  /** Starts from what is stored (or was refused), then belongs to the person until they go to another dossier. */
  readonly opinion = linkedSignal<string | null, Opinion>({
    source: computed(() => (this.place()?.entry.review === undefined ? null : this.subject())),
    // Untracked: what comes back from the store or the outbox must not replace what is being typed.
    computation: (subject) => untracked(() => this.storedOpinion(subject)),
  });
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
  readonly note = computed(() => this.typedNote() ?? this.storedNote()?.text ?? '');

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
    this.change({ scores: { ...this.opinion().scores, [criterionId]: score } }, 0);
  }
  comment(criterionId: string, text: string): void {
    this.change({ comments: { ...this.opinion().comments, [criterionId]: text } }, pause);
  }
  change(part: Partial<Opinion>, after = pause): void {
    if (this.isSubmitted()) return;
    this.opinion.update((opinion) => ({ ...opinion, ...part }));
    this.schedule('review', after, () => this.send('draft'));
  }
  writeNote(text: string): void {
    this.typedNote.set(text);
    this.schedule('note', pause, () => this.sendNote());
  }

  /** Freezes the opinion. Offline, it leaves with the next network. */
  submit(): void {
    if (this.refusalToSubmit() !== null || this.isSubmitted()) return;
    this.cancel('review');
    this.send('submitted');
    this.justSubmitted.set(this.subject());
  }

  flush(): void {
    if (this.cancel('review')) this.send('draft');
    if (this.cancel('note')) this.sendNote();
  }

  private storedOpinion(subject: string | null): Opinion {
    if (subject === null) return blankOpinion;
    const entries = this.gateway.waiting(this.reviewPath())();
    const refused = entries.find((one) => one.state === 'refused');
    return opinionOf((refused?.patch as unknown as Opinion | undefined) ?? this.place()?.entry.review ?? blankOpinion);
  }
  private pathOf(path: (juryId: string, applicationId: string, uid: string) => string): string {
    const place = this.place();
    return place === null ? '' : path(place.jury.id, place.entry.assignment.applicationId, place.uid);
  }
  private send(state: 'draft' | 'submitted'): void {
    const place = this.place();
    if (place === null) return;
    const { applicationId, projectName } = place.entry.assignment;
    this.gateway.writeReview(
      place.jury,
      applicationId,
      place.uid,
      this.opinion(),
      state,
      $localize`:@@jury.outboxReview:Votre avis sur «\u00a0${projectName}:project:\u00a0»`,
    );
  }
  private sendNote(): void {
    const [place, text] = [this.place(), this.typedNote()];
    if (place === null || text === null) return;
    const { applicationId, projectName } = place.entry.assignment;
    this.gateway.writeNote(
      place.jury.id,
      applicationId,
      place.uid,
      text,
      $localize`:@@jury.outboxNote:Votre note privée sur «\u00a0${projectName}:project:\u00a0»`,
    );
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
