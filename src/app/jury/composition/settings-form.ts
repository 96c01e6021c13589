import { disabled, form, FormField, maxLength, validate } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { Component, computed, inject, input, linkedSignal, LOCALE_ID, untracked, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Jury, JuryMember } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { keptForm } from '../../backend/kept/kept-form';
import { Undo } from '../../shared/dialogs/undo';
import { instantOfMoment, momentOf } from '../../shared/dates/moment';
import { MomentInput } from '../../shared/dates/moment-input';
import { Select } from '../../shared/choices/select';
import { choicesNamed, type Choice } from '../../shared/choices/choice';
import { Busy } from '../../shared/forms/busy';
import { faultAt, faultIf, isSound } from '../../shared/forms/checks/faults';
import { Field } from '../../shared/forms/field';
import { formatDayTime, formatNumber, formatPercent } from '../../shared/formats/format';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { checkSized } from '../checks/settings';
import { changedOf, type Refusal } from '../jury-gateway';
import { BlindQuestions } from '../ui/blind-questions';
import { JuryActs } from '../jury.state';

interface Settings {
  readonly name: string;
  readonly presidentUid: string;
  readonly reviewsPerApplication: number;
  readonly unveilAfter: number;
  readonly quorumShare: number;
  readonly places: number;
  readonly blind: boolean;
  readonly alsoHidden: readonly string[];
  readonly readingClosesAt: string;
  readonly deliberationAt: string;
}

const quorums = (): readonly Choice[] => [
  { value: '0.5', label: $localize`:@@jury.quorumHalf:La moitié` },
  { value: String(2 / 3), label: $localize`:@@jury.quorumTwoThirds:Les deux tiers` },
  { value: '1', label: $localize`:@@jury.quorumAll:Tous` },
];
const isUnreadable = (moment: string): boolean => moment !== '' && instantOfMoment(moment) === null;
const instant = (moment: string): string | null => instantOfMoment(moment)?.toISOString() ?? null;

const settingsOf = (jury: Jury): Settings => ({
  name: jury.name,
  presidentUid: jury.presidentUid,
  reviewsPerApplication: jury.reviewsPerApplication,
  unveilAfter: jury.unveilAfter,
  quorumShare: jury.quorumShare,
  places: jury.places,
  blind: jury.blind,
  alsoHidden: jury.alsoHidden ?? [],
  readingClosesAt: momentOf(jury.readingClosesAt),
  deliberationAt: momentOf(jury.deliberationAt),
});

const asked = ({ readingClosesAt, deliberationAt, ...rest }: Settings) => ({
  ...rest,
  readingClosesAt: instant(readingClosesAt),
  deliberationAt: instant(deliberationAt),
});
const longestName = 160;

/** A setting as people say it. */
const wordsOf = (key: keyof Settings, settings: Settings, members: readonly Identified<JuryMember>[], locale: string): string => {
  const value = settings[key];
  if (key === 'presidentUid') return members.find(({ id }) => id === value)?.name ?? $localize`:@@jury.toChoose:À désigner`;
  if (typeof value === 'boolean') return value ? $localize`:@@jury.settingOn:oui` : $localize`:@@jury.settingOff:non`;
  if (typeof value === 'number') return key === 'quorumShare' ? formatPercent(value, locale) : formatNumber(value, locale);
  if (typeof value !== 'string') return formatNumber(value.length, locale);
  return key === 'name' || value === '' ? value : formatDayTime(new Date(value), locale);
};
const pick = (from: Settings, keys: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, from[key as keyof Settings]]));

/** The rules of the jury, each until people have worked under it. */
@Component({
  selector: 'es-settings-form',
  imports: [
    KeptNotice,
    MatButton,
    Busy,
    Field,
    FormField,
    MomentInput,
    MatCheckbox,
    MatFormField,
    MatInput,
    Problem,
    BlindQuestions,
    Select,
  ],
  templateUrl: './settings-form.html',
  styles: `
    button {
      justify-self: start;
    }
    .fields {
      display: grid;
      gap: var(--es-space-2);
      grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr));
    }
  `,
})
export class SettingsForm {
  private readonly undo = inject(Undo);
  private readonly locale = inject(LOCALE_ID);
  readonly jury = input.required<Identified<Jury>>();
  readonly members = input.required<readonly Identified<JuryMember>[]>();
  private readonly stored = computed(() => JSON.stringify(settingsOf(this.jury())));
  protected readonly presidents = computed(() => choicesNamed(this.members().filter(({ voting }) => voting)));
  protected readonly quorums = quorums();
  protected readonly quorum = computed(() => {
    const share = this.settings().quorumShare;
    return this.quorums.find(({ value }) => Math.abs(Number(value) - share) < 0.05)?.value ?? '';
  });
  /** What is typed stays when somebody else changes another setting. */
  protected readonly settings = linkedSignal<string, Settings>({
    source: this.stored,
    computation: (stored, previous) => {
      const now = JSON.parse(stored) as Settings;
      return previous === undefined ? now : { ...now, ...changedOf(JSON.parse(previous.source) as Settings, previous.value) };
    },
  });
  protected readonly form = form(this.settings, (settings) => {
    maxLength(settings.name, longestName);
    validate(settings.name, ({ value }) =>
      faultIf(value().trim() === '', 'nameMissing', $localize`:@@jury.juryNameMissing:Donnez un nom au jury.`),
    );
    checkSized(settings);
    disabled(settings.reviewsPerApplication, { when: () => this.started() });
    disabled(settings.unveilAfter, { when: () => this.started() });
    disabled(settings.blind, { when: () => this.started() });
    // The field itself says what it cannot read.
    for (const moment of [settings.readingClosesAt, settings.deliberationAt])
      validate(moment, ({ value }) => faultIf(isUnreadable(value()), 'momentUnreadable', ''));
  });
  protected readonly faultAt = faultAt;
  /** Each setting as it was before it was typed over; what was refused has been seen. */
  private readonly seen = linkedSignal<string, Settings>({
    source: this.stored,
    computation: (stored, previous) => {
      const [now, typed] = [JSON.parse(stored) as Settings, untracked(this.settings)];
      return previous === undefined ? now : { ...now, ...pick(previous.value, changedOf(now, typed)) };
    },
  });
  protected readonly kept = keptForm(() => `jury.${this.jury().id}.settings`, this.settings, {
    title: () => $localize`:@@jury.keptSettings:Réglages, ${this.jury().name}:jury:`,
    known: () => JSON.parse(this.stored()) as Settings,
    choices: ['presidentUid', 'blind', 'alsoHidden', 'readingClosesAt', 'deliberationAt'],
  });
  private readonly hasAsked = signal(false);
  protected readonly changed = computed(() => JSON.stringify(this.settings()) !== this.stored());
  protected readonly started = computed(() => !['composing', 'declaring'].includes(this.jury().phase));
  protected readonly saving = inject(JuryActs).on('configureJury', () => this.jury().id);
  protected readonly refusal = computed(() => {
    const refused = this.saving.refusal();
    return refused === null ? '' : [this.saving.problem(), this.both(refused)].filter(Boolean).join(' ');
  });
  /** What somebody else recorded for the same setting, beside what is typed here. */
  private both({ detail, field }: Pick<Refusal, 'detail' | 'field'>): string {
    const key = detail === 'settingChanged' ? (field as keyof Settings | null) : null;
    const stored = JSON.parse(this.stored()) as Settings;
    if (key === null || !(key in stored)) return '';
    const [theirs, mine] = [stored, this.settings()].map((settings) => wordsOf(key, settings, this.members(), this.locale));
    return $localize`:@@jury.settingTheirs:Enregistré entre-temps : « ${theirs}:theirs: ». Le vôtre : « ${mine}:mine: ».`;
  }

  protected set(part: Partial<Settings>): void {
    this.settings.update((settings) => ({ ...settings, ...part }));
  }
  protected save(event: Event): void {
    event.preventDefault();
    void this.ask();
  }
  protected hideAlso(ids: readonly string[]): void {
    this.set({ alsoHidden: [...this.settings().alsoHidden, ...ids] });
    void this.ask();
  }

  /** Words found again were written before what is stored now was seen, unless their author chose them over it since. */
  private seenNow(): Settings {
    const [base, stored] = [this.kept.base(), JSON.parse(this.stored()) as Settings];
    const from = this.kept.restoredAt() !== null && !this.hasAsked() ? base : this.seen();
    const open = changedOf(base, stored);
    const met = Object.fromEntries(Object.entries(from).filter(([key]) => key in open));
    return { ...stored, ...met };
  }

  private async ask(): Promise<void> {
    if (!isSound(this.form)) return;
    const input = { juryId: this.jury().id, ...asked(this.settings()), seen: asked(this.seenNow()) };
    const arrived = this.kept.sending();
    this.hasAsked.set(true);
    this.seen.set(JSON.parse(this.stored()) as Settings);
    if ((await this.saving.ask(input)) === null) return;
    arrived();
    this.undo.say($localize`:@@jury.settingsSaved:Réglages enregistrés.`);
  }
}
