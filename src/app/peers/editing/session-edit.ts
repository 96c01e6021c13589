import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { MatRadioButton } from '@angular/material/radio';
import { Component, computed, inject, input, LOCALE_ID, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Session, SessionKind } from '@domain/peers/peers';
import { mayWriteSession } from '@domain/peers/permissions';
import { sessionLimits, timesAreFixed } from '@domain/peers/sessions';
import { addDays, dayOf } from '@domain/shared/time';
import { of, type Observable } from 'rxjs';
import { keptForm } from '../../backend/kept/kept-form';
import { leadOn } from '../../shared/acts/lead-on';
import { DayInput } from '../../shared/dates/day-input';
import { TimeInput } from '../../shared/dates/time-input';
import { Select } from '../../shared/choices/select';
import { choicesIn } from '../../shared/choices/choice';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { wordsForRefusal, type Refused } from '../../shared/words-for-refusal';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { live, PeersGateway, type Shown } from '../peers-gateway';
import { halfWords, kindWords, refusalWords } from '../peers-words';
import { draftOf, emptyDraft, movedTo, problemsOf, timesOf, type Draft, type DraftProblem } from './session-draft';
import { OwnWords } from '../../shared/show/own-words';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';

const problemWords: Readonly<Record<DraftProblem, string>> = {
  titleMissing: $localize`:@@peers.needTitle:Donnez un titre à la séance.`,
  placeMissing: $localize`:@@peers.needPlace:Indiquez un lieu, un lien, ou les deux.`,
  badLink: $localize`:@@peers.needLink:Écrivez l'adresse complète, qui commence par https://`,
  badCapacity: $localize`:@@peers.needCapacity:De 1 à 500 places.`,
  badDate: $localize`:@@peers.needDate:Choisissez un jour et une heure.`,
  outOfTime: $localize`:@@peers.outOfTime:Choisissez un jour plus proche de l'édition.`,
  endsBeforeStart: refusalWords['endsBeforeStart'] ?? '',
  tooLong: refusalWords['tooLong'] ?? '',
};

/** Plan a session, or change one: what, where, when, for whom. */
@Component({
  selector: 'es-session-edit',
  imports: [
    KeptNotice,
    RouterLink,
    MatButton,
    Busy,
    DayInput,
    Field,
    CdkTextareaAutosize,
    MatFormField,
    MatInput,
    Page,
    Problem,
    Skeleton,
    TimeInput,
    MatRadioButton,
    OwnWords,
    Select,
  ],
  templateUrl: './session-edit.html',
  styleUrl: './session-edit.scss',
})
export class SessionEdit {
  private readonly gateway = inject(PeersGateway);
  private readonly lead = leadOn();
  private readonly locale = inject(LOCALE_ID);
  /** Given when changing one… */
  readonly sessionId = input<string | undefined>(undefined);
  /** …or when planning one for an edition. */
  readonly editionId = input<string | undefined>(undefined);
  protected readonly kinds = choicesIn(kindWords, Object.keys(kindWords) as readonly SessionKind[]);
  protected readonly crumbs = [{ label: $localize`:@@peers.sessions:Séances entre pairs`, link: '/seances' }];
  protected readonly heading = computed(() =>
    this.sessionId() === undefined ? $localize`:@@peers.planTitle:Prévoir une séance` : $localize`:@@peers.editTitle:Modifier la séance`,
  );

  private readonly sessionRead = live(() => this.given(this.sessionId(), (id) => this.gateway.one(id)));
  private readonly editionRead = live(() => this.given(this.editionId() ?? this.session()?.editionId, (id) => this.gateway.edition(id)));
  protected readonly state = computed(() => (this.sessionId() === undefined ? this.editionRead.state() : this.sessionRead.state()));
  protected readonly session = computed<Shown | null>(() => this.sessionRead.value(null));
  private readonly edition = computed(() => this.editionRead.value(null));
  /** What the session hangs on: its own, or the edition it is planned for. */
  protected readonly home = computed(() => {
    const [session, edition] = [this.session(), this.edition()];
    if (session !== null) return { programmeId: session.programmeId, editionId: session.editionId, editionName: session.editionName };
    return edition === null ? null : { programmeId: edition.programmeId, editionId: edition.id, editionName: edition.name };
  });
  protected readonly allowed = computed(() => {
    const home = this.home();
    return home !== null && mayWriteSession(this.gateway.session.actor(), home);
  });
  protected readonly fixed = computed(() => {
    const session = this.session();
    return session !== null && timesAreFixed(session);
  });
  private readonly blank = emptyDraft(addDays(dayOf(this.gateway.clock.now()), 14));
  private readonly known = computed(() => {
    const session = this.session();
    if (session !== null) return draftOf(session);
    return this.home() === null ? null : this.blank;
  });
  /** Starts from the stored session; what is typed stays whatever changes elsewhere. */
  protected readonly draft = signal<Draft>(this.blank);
  protected readonly kept = keptForm(() => `session.${this.sessionId() ?? `new.${this.editionId() ?? ''}`}`, this.draft, {
    title: () => this.session()?.title ?? this.heading(),
    known: this.known,
    choices: ['kind', 'audience', 'fromDay', 'fromTime', 'toDay', 'toTime'],
  });
  protected readonly halves = computed(() => {
    const times = timesOf(this.draft());
    return typeof times === 'string' ? [] : times.halfDays.map((half) => halfWords(half, this.locale));
  });
  private readonly tried = signal(false);
  protected readonly saving = attempt(toRefusal);
  protected readonly refused = signal<Refused | null>(null);
  protected readonly refusedWords = computed(() => {
    const refused = this.refused();
    return refused === null ? '' : wordsForRefusal(refused, refusalWords);
  });
  /** When it may be held; of one that is not moved, nothing is asked. */
  protected readonly limits = computed(() => {
    const [year, known] = [this.edition()?.year, this.known()];
    const draft = this.draft();
    const isMoved = known === null || (['fromDay', 'fromTime', 'toDay', 'toTime'] as const).some((part) => known[part] !== draft[part]);
    return year === undefined || this.fixed() || (this.session() !== null && !isMoved) ? null : sessionLimits(year);
  });
  private readonly problems = computed(() => (this.tried() ? problemsOf(this.draft(), this.limits()) : []));
  protected errorOf(...kinds: readonly DraftProblem[]): string | null {
    const found = this.problems().find((problem) => kinds.includes(problem));
    return found === undefined ? null : problemWords[found];
  }

  protected change(part: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }
  protected changeFirstDay(fromDay: string): void {
    this.draft.update((draft) => movedTo(draft, fromDay));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving.isPending()) return;
    this.tried.set(true);
    const [home, times, draft] = [this.home(), timesOf(this.draft()), this.draft()];
    if (home === null || typeof times === 'string' || problemsOf(draft, this.limits()).length > 0) {
      setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const { kind, audience, title, description, place, link, trainerName } = draft;
    const fields = {
      ...home,
      kind,
      audience,
      title: title.trim(),
      description: description.trim(),
      place: place.trim(),
      link: link.trim(),
      trainerName: trainerName.trim(),
      ...times,
      capacity: Number(draft.capacity),
    };
    const arrived = this.kept.sending();
    const seen = this.seen();
    const written = await this.saving.run(() => this.gateway.write(this.sessionId() ?? null, fields satisfies Partial<Session>, seen));
    this.refused.set(written === null ? this.saving.refusal() : written.answer.refused);
    if (written === null || written.answer.refused !== null) return;
    arrived();
    await this.lead(`/seances/${written.answer.id}`);
  }

  /** The session as its author saw it: what they typed over is as it was then. */
  private seen(): Partial<Shown> {
    const session = this.session();
    if (session === null) return {};
    const [base, known] = [this.kept.base(), draftOf(session)];
    const { kind, audience, title, description, place, link, trainerName, capacity } = base;
    const words = { kind, audience, title, description, place, link, trainerName, capacity: Number(capacity) };
    const isMoved = (['fromDay', 'fromTime', 'toDay', 'toTime'] as const).some((part) => base[part] !== known[part]);
    const times = isMoved ? timesOf(base) : null;
    return { ...session, ...words, ...(times === null || typeof times === 'string' ? {} : times) };
  }

  protected retry(): void {
    this.sessionRead.retry();
    this.editionRead.retry();
  }

  private given<T>(id: string | undefined, read: (id: string) => Observable<T | null>): Observable<T | null> {
    return id === undefined ? of(null) : read(id);
  }
}
