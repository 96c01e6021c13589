import { Component, computed, input, output } from '@angular/core';
import { MatButton, type MatButtonAppearance } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Mission, MissionState } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { Busy } from '../../shared/forms/busy';
import { DayPipe, FigurePipe } from '../../shared/formats/pipes';
import { Status } from '../../shared/show/status';
import { missionTones, missionWords } from '../coaching-words';
import { MissionDays } from './mission-days';
import { OwnWords } from '../../shared/show/own-words';

const verbs: Readonly<Record<MissionState, string>> = {
  requested: $localize`:@@coaching.verbDecline:Décliner…`,
  agreed: $localize`:@@coaching.verbAgree:Accepter…`,
  underWay: $localize`:@@coaching.verbStart:Démarrer`,
  delivered: $localize`:@@coaching.verbDeliver:Livrer…`,
  signed: $localize`:@@coaching.verbSign:Valider la mission…`,
  cancelled: $localize`:@@coaching.verbCancel:Annuler la mission…`,
};
const onward: Partial<Readonly<Record<MissionState, MissionState>>> = {
  requested: 'agreed',
  agreed: 'underWay',
  underWay: 'delivered',
  delivered: 'signed',
};
const acceptAsExpert = $localize`:@@coaching.verbAcceptStart:Accepter et démarrer`;
const sendBack = $localize`:@@coaching.verbSendBack:Renvoyer à l'expert`;

/** One mission: its letter, its days, its deliverable, and what may be done to it. */
@Component({
  selector: 'es-mission-card',
  imports: [RouterLink, MatButton, Busy, DayPipe, FigurePipe, MissionDays, Status, OwnWords],
  templateUrl: './mission-card.html',
  styles: `
    :host {
      height: 100%;
    }
    p {
      white-space: pre-line;
    }
  `,
  host: { class: 'es-card es-stack' },
})
export class MissionCard {
  readonly mission = input.required<Identified<Mission>>();
  readonly moves = input<readonly MissionState[]>([]);
  readonly logs = input(false);
  readonly corrects = input(false);
  readonly busy = input(false);
  readonly move = output<MissionState | 'log'>();
  /** The place in the log of a day to correct. */
  readonly correct = output<number>();
  protected readonly withoutExpert = $localize`:@@coaching.noExpert:Expert à trouver`;
  protected readonly words = missionWords;
  protected readonly tones = missionTones;
  /** On a page of its own: everything open, and no link to itself. */
  readonly alone = input(false);
  readonly asExpert = input(false);
  protected readonly page = computed(() => {
    const { id, project } = this.mission();
    return this.alone() || project === undefined ? null : `/parcours/${project.enrolmentId}/missions/${id}`;
  });
  /** Among other missions no act stands out; on a page of its own, the one that moves it on does. */
  private readonly first = computed(() => (this.logs() ? 'log' : onward[this.mission().state]));
  protected rank = (act: MissionState | 'log'): MatButtonAppearance =>
    act === 'cancelled' ? 'text' : this.alone() && act === this.first() ? 'filled' : 'outlined';
  protected verb = (to: MissionState): string => {
    if (to !== 'underWay') return verbs[to];
    if (this.mission().state === 'delivered') return sendBack;
    return this.asExpert() ? acceptAsExpert : verbs[to];
  };
}
