import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import type { CoachNote, Meeting } from '@domain/coaching/coaching';
import { minuteOfDay, parisInstant, isDay } from '@domain/shared/civil-day';
import type { Identified } from '@domain/shared/document';
import { dayOf } from '@domain/shared/time';
import { EMPTY, of } from 'rxjs';
import { Button } from '../../shared/forms/button';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
import { DayPipe, DayTimePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { CoachingGateway, live } from '../coaching-gateway';
import { refusalWords } from '../coaching-words';
import { PlanReading, valueOf } from '../plan/plan-reading';

/** What was said, for everyone on the plan; and, apart, the coach's private notes. */
@Component({
  selector: 'es-meetings',
  imports: [NgTemplateOutlet, Button, Field, TextInput, DayPipe, DayTimePipe, Icon, Empty, Problem, Skeleton],
  templateUrl: './meetings.html',
  styleUrl: './meetings.scss',
})
export class Meetings {
  private readonly gateway = inject(CoachingGateway);
  protected readonly reading = inject(PlanReading);
  protected readonly read = live(() => (this.reading.id() === '' ? EMPTY : this.gateway.meetings(this.reading.id())));
  private readonly notesRead = live(() => (this.reading.coaches() ? this.gateway.coachNotes(this.reading.id()) : of([])));
  protected readonly notes = computed(() => valueOf<readonly Identified<CoachNote>[]>(this.notesRead.state(), []));
  protected readonly uid = this.gateway.session.uid;
  /** `new`, the id of the one being corrected, or null. */
  protected readonly editing = signal<string | null>(null);
  protected readonly noting = signal<string | null>(null);
  protected readonly titleError = signal<string | null>(null);
  protected readonly dateError = signal<string | null>(null);
  protected readonly mayWrite = computed(() => this.reading.coaches() && this.reading.running());

  protected dayOf = (at: Date): string => dayOf(at);
  protected timeOf = (at: Date): string => {
    const minute = minuteOfDay(at);
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  };

  protected save(event: Event, meeting: Identified<Meeting> | null): void {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => ((typed.get(name) as string | null) ?? '').trim();
    const at = this.instantOf(text('day'), text('time'));
    this.titleError.set(text('title') === '' ? (refusalWords['titleMissing'] ?? null) : null);
    this.dateError.set(
      at === null ? (refusalWords['badDate'] ?? null) : at > this.reading.now() ? $localize`:@@coaching.meetingFuture:Un compte rendu se note une fois la rencontre passée.` : null,
    );
    if (at === null || this.titleError() !== null || this.dateError() !== null) return;
    const state = this.gateway.session.state();
    const byName = state.kind === 'signedIn' ? state.name : '';
    this.gateway.writeMeeting(this.reading.id(), meeting?.id ?? null, { at, title: text('title'), notes: text('notes'), nextSteps: text('nextSteps'), byName });
    this.editing.set(null);
  }

  protected saveNote(event: Event, noteId: string | null, text: string): void {
    event.preventDefault();
    if (text.trim() !== '') this.gateway.writeNote(this.reading.id(), noteId, text.trim());
    this.noting.set(null);
  }

  private instantOf(day: string, time: string): Date | null {
    const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
    return isDay(day) && Number.isFinite(hour + minute) ? parisInstant(day, hour * 60 + minute) : null;
  }
}
