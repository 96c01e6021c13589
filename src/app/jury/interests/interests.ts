import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { applyEach, form, FormField, maxLength, validate } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { PossibleLink } from '@domain/jury/acts';
import { lacksDetail, longestDetail, mayDeclareIn, recusalGrounds, type Candidate, type DeclaredInterest } from '@domain/jury/recusal';
import { isJuror } from '@domain/people/permissions';
import { textsMatch } from '@domain/shared/search';
import { departmentOf } from '@domain/shared/territories';
import { listed } from '../../backend/lists/listed';
import { keptForm } from '../../backend/kept/kept-form';
import { leadOn } from '../../shared/acts/lead-on';
import { Select } from '../../shared/choices/select';
import { choicesIn } from '../../shared/choices/choice';
import { Busy } from '../../shared/forms/busy';
import { faultAt, faultIf, isSound } from '../../shared/forms/checks/faults';
import { Field } from '../../shared/forms/field';
import { Undo } from '../../shared/dialogs/undo';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { JuryGateway, live } from '../jury-gateway';
import { groundWords } from '../jury-words';
import { PossibleLinks, type LinkAnswer } from './possible-links';
import { JuryActs, recusalsList } from '../jury.state';
import { OwnWords } from '../../shared/show/own-words';
import { Shown } from '../../shared/reads/shown';

const shownAtOnce = 60;

/** Before any access: the list of names, the links one has, and one deliberate act that sends both. */
@Component({
  selector: 'es-interests',
  imports: [
    KeptNotice,
    RouterLink,
    MatButton,
    Busy,
    Field,
    FormField,
    MatCheckbox,
    MatFormField,
    MatInput,
    Page,
    Empty,
    Problem,
    OwnWords,
    Select,
    Shown,
    PossibleLinks,
  ],
  templateUrl: './interests.html',
  styleUrl: './interests.scss',
})
export class Interests {
  private readonly gateway = inject(JuryGateway);
  private readonly lead = leadOn();
  private readonly undo = inject(Undo);
  readonly juryId = input.required<string>();
  protected readonly declaring = inject(JuryActs).on('declareInterests', this.juryId);
  protected readonly grounds = choicesIn(groundWords, recusalGrounds);

  protected readonly juryRead = live(() => this.gateway.jury(this.juryId()));
  protected readonly jury = computed(() => this.juryRead.value(null));
  protected readonly sits = computed(() => isJuror(this.gateway.session.actor(), this.juryId()));
  protected readonly isOpen = computed(() => mayDeclareIn(this.jury()?.phase ?? 'composing'));
  protected readonly read = live(() => this.gateway.roster(this.juryId()));
  private readonly roster = computed(() => this.read.value([]));
  protected readonly existingRead = listed(recusalsList, () => [this.juryId(), this.gateway.session.uid() ?? '']);
  protected readonly existing = computed(() => new Set(this.existingRead.value([]).map((one) => one.applicationId)));
  protected readonly crumbs = computed(() => [{ label: this.jury()?.name ?? '', link: `/jury/${this.juryId()}`, ownWords: true }]);

  protected readonly search = signal('');
  protected readonly matching = computed(() => {
    const typed = this.search();
    return this.roster().filter((one) => textsMatch([one.projectName, one.organisationName, one.department, this.placeOf(one)], typed));
  });
  protected readonly shown = computed(() => this.matching().slice(0, shownAtOnce));
  protected readonly total = computed(() => this.roster().length);

  protected readonly declared = signal<readonly DeclaredInterest[]>([]);
  protected readonly form = form(this.declared, (links) =>
    applyEach(links, (link) => {
      maxLength(link.detail, longestDetail);
      validate(link.detail, ({ value, valueOf }) =>
        faultIf(
          lacksDetail({ ground: valueOf(link.ground), detail: value() }),
          'detailNeeded',
          $localize`:@@jury.refusalDetailNeeded:Précisez le lien en quelques mots.`,
        ),
      );
    }),
  );
  protected readonly faultAt = faultAt;
  protected readonly longest = longestDetail;
  protected readonly marked = computed(() => new Map(this.declared().map((one) => [one.applicationId, one])));
  protected readonly kept = keptForm(
    () => `interests.${this.juryId()}`,
    { declared: this.declared },
    {
      title: () => $localize`:@@jury.keptInterests:Déclaration d'intérêts, ${this.jury()?.name ?? ''}:jury:`,
      say: {
        declared: (links) =>
          links.map(({ applicationId, detail }) => [this.nameOf(applicationId), detail].filter(Boolean).join(', ')).join('\n'),
      },
    },
  );
  /** Possible links that the server asked about; declared or denied one by one. */
  protected readonly toConfirm = signal<readonly PossibleLink[]>([]);
  private readonly denied = signal<readonly string[]>([]);
  protected readonly answers = computed<ReadonlyMap<string, boolean>>(
    () =>
      new Map([
        ...this.denied().map((id) => [id, false] as const),
        ...this.declared().map(({ applicationId }) => [applicationId, true] as const),
      ]),
  );
  private readonly isAnswered = computed(() => this.toConfirm().every(({ applicationId }) => this.answers().has(applicationId)));
  protected readonly seen = signal(false);
  private readonly seenBox = viewChild<MatCheckbox>('seenBox');
  protected readonly tried = signal(false);
  protected placeOf = ({ department }: Candidate): string => departmentOf(department)?.name ?? department;
  protected nameOf = (applicationId: string): string => this.roster().find((one) => one.applicationId === applicationId)?.projectName ?? '';

  protected toggle({ applicationId }: Candidate): void {
    const others = this.declared().filter((one) => one.applicationId !== applicationId);
    const isMarked = others.length < this.declared().length;
    this.declared.set(isMarked ? others : [...others, { applicationId, ground: 'sameOrganisation', detail: '' }]);
  }
  protected answer({ link: { applicationId, sign }, isLinked }: LinkAnswer): void {
    const ground = sign === 'earlierCoaching' ? 'earlierCoaching' : 'sameOrganisation';
    const others = this.declared().filter((one) => one.applicationId !== applicationId);
    this.declared.set(isLinked ? [...others, { applicationId, ground, detail: '' }] : others);
    this.denied.update((ids) => [...ids.filter((one) => one !== applicationId), ...(isLinked ? [] : [applicationId])]);
  }
  protected async declare(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!isSound(this.form) || !this.isAnswered()) return;
    if (!this.seen()) {
      this.seenBox()?.focus();
      return;
    }
    const arrived = this.kept.sending();
    const done = await this.declaring.ask({ juryId: this.juryId(), recusals: this.declared(), dismissed: this.denied() });
    if (done === null) return;
    if (done.answer.toConfirm.length > 0) {
      this.tried.set(false);
      this.toConfirm.set([...this.toConfirm(), ...done.answer.toConfirm]);
      return;
    }
    arrived();
    const found = done.answer.detected.join(', ');
    this.undo.say(
      found === ''
        ? $localize`:@@jury.declaredDone:Vos intérêts sont déclarés.`
        : $localize`:@@jury.declaredFound:Vos intérêts sont déclarés. Nous avons aussi détecté un lien avec : ${found}:projects:.`,
    );
    await this.lead(`/jury/${this.juryId()}`);
  }
}
