import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { EMPTY } from 'rxjs';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { CoachingGateway, live } from '../coaching-gateway';
import { PlanReading } from '../plan/plan-reading';
import { MeetingForm } from './meeting-form';
import { PrivateNotes } from './private-notes';
import { OwnWords } from '../../shared/show/own-words';

/** What was said, for everyone on the plan; and, apart, the coach's private notes. */
@Component({
  selector: 'es-meetings',
  imports: [MatButton, DayTimePipe, Icon, Empty, MeetingForm, PrivateNotes, Problem, Skeleton, OwnWords],
  templateUrl: './meetings.html',
  styleUrl: './meetings.scss',
})
export class Meetings {
  private readonly gateway = inject(CoachingGateway);
  protected readonly reading = inject(PlanReading);
  protected readonly enrolledAt = computed(() => this.reading.plan()?.enrolledAt ?? this.reading.now());
  protected readonly read = live(() => (this.reading.id() === '' ? EMPTY : this.gateway.meetings(this.reading.id())));
  protected readonly uid = this.gateway.session.uid;
  /** `new`, the id of the one being corrected, or null. */
  protected readonly editing = signal<string | null>(null);
  protected readonly mayWrite = this.reading.meets;
}
