import { Component, computed, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mayWriteProfile } from '@domain/alumni/permissions';
import { combineLatest, of } from 'rxjs';
import { keptForm } from '../../backend/kept/kept-form';
import { Connection } from '../../backend/connection';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { SaveState } from '../../shared/show/save-state';
import { Skeleton } from '../../shared/show/skeleton';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { AlumniGateway } from '../alumni-gateway';
import { CommunityTabs } from '../ui/community-tabs';
import { MemberCard } from '../ui/member-card';
import { ContactFields } from './contact-fields';
import { draftOf, faultsOf, partsOf, type Draft, type DraftErrors } from './profile-draft';
import { ProfileFields } from './profile-fields';

const label = $localize`:@@alumni.sendingProfile:Mon profil dans la communauté`;

const blank: Draft = {
  name: '',
  organisationName: '',
  headline: '',
  department: '',
  topics: [],
  lived: '',
  askMe: '',
  visible: false,
  email: '',
  phone: '',
};

/** What I say of myself, how I can be reached, and what others will see of it. */
@Component({
  selector: 'es-my-profile',
  imports: [
    KeptNotice,
    Intro,
    Page,
    MatButton,
    Skeleton,
    Problem,
    Empty,
    SaveState,
    CommunityTabs,
    MemberCard,
    ProfileFields,
    ContactFields,
  ],
  templateUrl: './my-profile.html',
  styleUrl: './my-profile.scss',
})
export class MyProfile {
  private readonly gateway = inject(AlumniGateway);
  private readonly session = inject(Session);
  private readonly uid = this.session.uid;
  protected readonly mayWrite = computed(() => mayWriteProfile(this.session.actor(), this.uid() ?? ''));
  protected readonly connection = inject(Connection).state;

  protected readonly kept = live(() => {
    const uid = this.uid();
    return uid === null ? of(null) : combineLatest([this.gateway.member(uid), this.gateway.contact(uid)]);
  });
  protected readonly programmes = computed(() => this.kept.value(null)?.[0]?.programmes ?? []);
  private readonly known = computed(() => {
    const [profile, contact] = this.kept.value(null) ?? [null, null];
    return profile === null ? null : draftOf(profile, contact);
  });
  private readonly typed = signal<Draft>(blank);
  protected readonly words = keptForm(() => `profile.${this.uid() ?? ''}`, this.typed, {
    title: () => label,
    known: this.known,
    choices: ['topics', 'department', 'visible'],
  });
  /** What is typed: a later reading changes the fields that nobody touched. */
  protected readonly draft = computed(() => (this.known() === null ? null : this.typed()));
  protected readonly errors = signal<DraftErrors>({});
  protected readonly savedAt = signal<Date | null>(null);
  /** Something left this page: what became of it is worth saying. */
  protected readonly sent = signal(false);
  private readonly sendings = computed(() => {
    const uid = this.uid() ?? '';
    return [...this.gateway.profileSendings(uid)(), ...this.gateway.contactSendings(uid)()];
  });
  protected readonly pending = computed(() => this.sendings().filter(({ state }) => state === 'pending').length);
  protected readonly refused = computed(() => this.sendings().filter(({ state }) => state === 'refused').length);
  protected readonly disputed = computed(() => this.sendings().find(({ state }) => state === 'conflict')?.label ?? null);

  constructor() {
    effect(() => {
      if (this.pending() === 0 && this.sent()) this.savedAt.set(new Date());
    });
  }

  protected write(patch: Partial<Draft>): void {
    this.typed.update((draft) => ({ ...draft, ...patch }));
    const draft = this.draft();
    if (draft !== null && Object.keys(this.errors()).length > 0) this.errors.set(faultsOf(draft));
  }

  protected save(event: Event): void {
    event.preventDefault();
    const [uid, draft] = [this.uid(), this.draft()];
    if (uid === null || draft === null) return;
    this.errors.set(faultsOf(draft));
    if (Object.keys(this.errors()).length > 0) {
      setTimeout(() => (event.target as HTMLFormElement).querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const { profile, contact } = partsOf(draft);
    const seen = partsOf(this.words.base());
    this.sent.set(true);
    this.gateway.saveProfile(uid, seen.profile, profile, label);
    this.gateway.saveContact(uid, seen.contact, contact, label);
    this.words.handed();
  }
}
