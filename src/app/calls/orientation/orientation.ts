import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { orient, schemeNames, type Situation } from '@domain/calls/orientation';
import { CallsGateway } from '../calls-gateway';
import { FormField } from '../../shared/form-fields/form-field';
import { Busy } from '../../shared/forms/busy';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Why } from '../../shared/show/why';
import type { Answer } from '@domain/calls/calls';
import { departmentQuestion, orientationQuestions, type OrientationQuestion } from './orientation-questions';
import { aboutScheme, reasonWords, schemeLinks } from './orientation-words';

const nothingSaid: Situation = {
  stage: null,
  ess: null,
  employer: null,
  perimeter: null,
  newRegion: null,
  theme: null,
  wants: null,
  accompanied: null,
};

/** `/orientation`: a few questions, then doors with their reasons. What no door fits is counted, by département, without identity. */
@Component({
  selector: 'es-orientation',
  imports: [RouterLink, MatButton, Busy, Empty, FormField, Page, Why],
  templateUrl: './orientation.html',
  styleUrl: './orientation.scss',
})
export class OrientationWizard {
  private readonly gateway = inject(CallsGateway);
  protected readonly situation = signal<Situation>(nothingSaid);
  protected readonly department = signal('');
  protected readonly logged = signal<'no' | 'sending' | 'done' | 'failed'>('no');
  protected readonly departmentQuestion = departmentQuestion;
  /** Questions that still make a difference, in order; the answers already given decide which. */
  protected readonly questions = computed(() => orientationQuestions.filter((question) => question.isAsked(this.situation())));
  protected readonly finished = computed(() => this.questions().every(({ key }) => this.situation()[key] !== null));
  protected readonly outcome = computed(() => orient(this.situation()));
  protected readonly doors = computed(() =>
    this.outcome().orientations.map(({ scheme, reason, source }) => ({
      scheme,
      name: schemeNames[scheme],
      about: aboutScheme(scheme),
      reason: reasonWords(reason),
      source,
      link: schemeLinks[scheme] ?? null,
    })),
  );

  protected answerOf(question: OrientationQuestion): Answer {
    return this.situation()[question.key];
  }

  protected answer(question: OrientationQuestion, answer: Answer): void {
    this.situation.update((situation) => ({ ...situation, [question.key]: answer }));
    this.logged.set('no');
  }

  protected choosePlace(answer: Answer): void {
    this.department.set(typeof answer === 'string' ? answer : '');
  }

  protected async log(): Promise<void> {
    this.logged.set('sending');
    try {
      await this.gateway.logUncoveredNeed(this.department(), this.outcome().uncovered);
      this.logged.set('done');
    } catch {
      this.logged.set('failed');
    }
  }

  protected restart(): void {
    this.situation.set(nothingSaid);
    this.logged.set('no');
  }
}
