import { Component, computed, inject, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readersOf, type PlanPart, type Reader } from '@domain/coaching/readers';
import { DayPipe } from '../../shared/formats/pipes';
import { Person } from '../../shared/show/person';
import { PlanReading } from '../plan/plan-reading';

const readerWords: Readonly<Record<Reader, string>> = {
  team: $localize`:@@coaching.readerTeam:l'équipe du projet`,
  coach: $localize`:@@coaching.readerCoach:les accompagnateurs désignés`,
  formerCoach: $localize`:@@coaching.readerFormerCoach:ceux qui l'ont accompagné`,
  manager: $localize`:@@coaching.readerManager:les responsables du programme`,
  administrator: $localize`:@@coaching.readerAdministrator:les administrateurs d'Essaim`,
  juror: $localize`:@@coaching.readerJuror:le jury`,
};
/** A private note is read by the coach who wrote it, not by the others. */
const noteAuthor = $localize`:@@coaching.readerAuthor:l'accompagnateur qui les a écrites, lui seul`;
const partWords: Readonly<Record<PlanPart, string>> = {
  plan: $localize`:@@coaching.partPlan:Cap, feuille de route, missions, rencontres`,
  teamLook: $localize`:@@coaching.partTeamLook:Notes de l'équipe au diagnostic, avant les deux signatures`,
  coachLook: $localize`:@@coaching.partCoachLook:Notes de l'accompagnement au diagnostic, avant les deux signatures`,
  teamLookSigned: $localize`:@@coaching.partTeamLookSigned:Notes de l'équipe, une fois signées des deux côtés`,
  coachLookSigned: $localize`:@@coaching.partCoachLookSigned:Notes de l'accompagnement, une fois signées des deux côtés`,
  privateNotes: $localize`:@@coaching.partNotes:Notes privées d'un accompagnateur`,
};

/** Who is on the plan, where it comes from, and who reads what, as the permissions say. */
@Component({
  selector: 'es-team',
  imports: [RouterLink, DayPipe, Person],
  templateUrl: './team.html',
  styles: `
    .readers {
      grid-column: 1 / -1;
    }
    dl {
      display: grid;
      gap: var(--es-space-05) var(--es-space-3);
      margin: 0;
    }
    @media (min-width: 48rem) {
      dl {
        grid-template-columns: minmax(12rem, 2fr) 3fr;
        row-gap: var(--es-space-1);
      }
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
    }
  `,
})
export class Team {
  protected readonly reading = inject(PlanReading);
  private readonly list = new Intl.ListFormat(inject(LOCALE_ID), { type: 'conjunction' });
  protected readonly read = computed(() => {
    const plan = this.reading.plan();
    if (plan === null) return [];
    return (Object.entries(readersOf(plan)) as [PlanPart, readonly Reader[]][]).map(([part, readers]) => ({
      part: partWords[part],
      readers: this.list.format(
        readers.map((reader) => (part === 'privateNotes' && reader === 'coach' ? noteAuthor : readerWords[reader])),
      ),
    }));
  });
}
