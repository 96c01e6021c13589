import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isAccepting, type Answer, type Answers, type Field } from '@domain/calls/calls';
import { checkAnswer } from '@domain/calls/check-answer';
import { assess, questionsOf } from '@domain/calls/eligibility';
import { fieldsOf } from '@domain/calls/form';
import { map, of, switchMap } from 'rxjs';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { problemWords } from '../../shared/form-fields/answer-words';
import { FormField } from '../../shared/form-fields/form-field';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { CallsGateway } from '../calls-gateway';
import { verdictTones, verdictWords } from '../eligibility-words';
import { EligibilityVerdict } from '../ui/eligibility-verdict';

/** `/appels/:callId/eligibilite`: only the questions that the rules read, the verdict while answering. Answers stay in this tab. */
@Component({
  selector: 'es-eligibility-check',
  imports: [RouterLink, MatButton, EligibilityVerdict, Empty, FormField, Page, Problem, Skeleton, Status],
  templateUrl: './eligibility-check.html',
  styleUrl: './eligibility-check.scss',
})
export class EligibilityCheck {
  private readonly gateway = inject(CallsGateway);
  private readonly clock = inject(Clock);
  readonly callId = input.required<string>();
  protected readonly call = live(() =>
    this.gateway.publicCall(this.callId()).pipe(
      switchMap((call) => {
        if (call === null) return of(null);
        return this.gateway.publicForm(call.id, Math.max(call.formVersion, 1)).pipe(map((form) => (form === null ? null : { call, form })));
      }),
    ),
  );
  private readonly shown = computed(() => this.call.value(null));
  protected readonly answers = linkedSignal<string, Answers>({
    source: this.callId,
    computation: (callId) => this.gateway.keptAnswers(callId),
  });
  /** Questions answered and left: a problem is told only then. */
  private readonly left = signal<ReadonlySet<string>>(new Set());
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@calls.openCalls:Appels ouverts`, link: '/appels' },
    { label: this.shown()?.call.name ?? '', link: `/appels/${this.callId()}`, ownWords: true },
  ]);
  protected readonly fields = computed<readonly Field[]>(() => {
    const { call, form } = this.shown() ?? {};
    if (call === undefined || form === undefined) return [];
    const asked = questionsOf(call.eligibility);
    return fieldsOf(form).filter(({ id }) => asked.includes(id));
  });
  protected readonly assessment = computed(() => {
    const call = this.shown()?.call;
    return call === undefined ? null : assess(call.eligibility, this.answers(), call.closesAt ?? this.clock.now());
  });
  /** The verdict in two words, always in sight on a phone. */
  protected readonly tones = verdictTones;
  protected readonly brief = computed(() => verdictWords(this.assessment()?.verdict ?? 'toCheck'));
  protected readonly accepts = computed(() => {
    const call = this.shown()?.call;
    return call !== undefined && isAccepting(call, this.clock.now());
  });

  protected answer(field: Field, answer: Answer): void {
    this.answers.update((answers) => ({ ...answers, [field.id]: answer }));
    this.gateway.keepAnswers(this.callId(), this.answers());
  }

  protected leave(field: Field): void {
    this.left.update((left) => new Set([...left, field.id]));
  }

  /** An unanswered question is not a mistake here. */
  protected problemOf(field: Field): string | null {
    if (!this.left().has(field.id)) return null;
    const problem = checkAnswer({ ...field, required: false }, this.answers()[field.id] ?? null);
    return problem === null ? null : problemWords(problem, field);
  }

  protected restart(): void {
    this.answers.set({});
    this.left.set(new Set());
    this.gateway.keepAnswers(this.callId(), {});
  }
}
