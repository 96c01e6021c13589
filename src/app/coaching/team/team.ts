import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe } from '../../shared/formats/pipes';
import { Person } from '../../shared/show/person';
import { PlanReading } from '../plan/plan-reading';

/** Who is on the plan, and where it comes from. */
@Component({
  selector: 'es-team',
  imports: [RouterLink, DayPipe, Person],
  templateUrl: './team.html',
})
export class Team {
  protected readonly reading = inject(PlanReading);
}
