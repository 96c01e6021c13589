import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { isPresent } from '@domain/jury/deliberation';
import { isBoundHere } from '@domain/jury/permissions';
import { counting } from '@domain/jury/tally';
import { isJuror } from '@domain/people/permissions';
import { interval, map, of, startWith } from 'rxjs';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { listed } from '../../backend/lists/listed';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Person } from '../../shared/show/person';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { JuryGateway, live } from '../jury-gateway';
import { Agenda } from './agenda';
import { BallotBox } from './ballot-box';
import { BlockForm } from './block-form';
import { DecideForm } from './decide-form';
import { FallenNote } from '../ui/fallen-note';
import { placingsOf } from '../ui/placings';
import { Stage } from './stage';
import { OwnWords } from '../../shared/show/own-words';
import { Shown } from '../../shared/reads/shown';
import { membersList } from '../jury.state';

const heartbeat = 20_000;

/** The live room: one project in front of everybody, who is there, the vote, the decision. */
@Component({
  selector: 'es-deliberation',
  imports: [
    MatButton,
    Icon,
    Page,
    Empty,
    Person,
    Problem,
    Skeleton,
    Agenda,
    BallotBox,
    BlockForm,
    DecideForm,
    FallenNote,
    Stage,
    OwnWords,
    Shown,
  ],
  templateUrl: './deliberation.html',
  styleUrl: './deliberation.scss',
  host: { '[class.projecting]': 'projecting()', '(document:keydown.escape)': 'projecting.set(false)' },
})
export class Deliberation {
  protected readonly gateway = inject(JuryGateway);
  readonly juryId = input.required<string>();
  protected readonly projecting = signal(false);
  protected readonly revealed = signal(false);

  protected readonly read = live(() => this.gateway.jury(this.juryId()));
  protected readonly jury = computed(() => this.read.value(null));
  protected readonly uid = computed(() => this.gateway.session.uid() ?? '');
  protected readonly manages = computed(() => this.gateway.mayRun(this.jury()));
  protected readonly leads = computed(() => this.manages() || this.jury()?.presidentUid === this.uid());
  protected readonly sits = computed(() => isJuror(this.gateway.session.actor(), this.juryId()));

  protected readonly roomRead = live(() => this.gateway.room(this.juryId()));
  protected readonly room = computed(() => this.roomRead.value(null));
  protected readonly current = computed(() => this.room()?.applicationId ?? null);
  /** Some project of this jury is hidden from them. */
  protected readonly bound = computed(() => {
    const jury = this.jury();
    return jury !== null && isBoundHere(this.gateway.session.actor(), { ...jury, juryId: jury.id });
  });
  private readonly deliberates = computed(() => this.jury()?.phase === 'deliberating');
  protected readonly rankingRead = live(() => (this.deliberates() && !this.bound() ? this.gateway.ranking(this.juryId()) : of(null)));
  protected readonly placings = computed(() => placingsOf(this.rankingRead.value(null)));
  protected readonly placing = computed(() => this.placings().get(this.current() ?? '') ?? null);
  protected readonly recused = computed(() => this.room()?.recusedUids.includes(this.uid()) ?? false);
  protected readonly membersRead = listed(membersList, () => [this.juryId()]);
  protected readonly members = computed(() => this.membersRead.value([]));
  private readonly me = computed(() => this.members().find((one) => one.id === this.uid()) ?? null);
  protected readonly presencesRead = live(() => this.gateway.presences(this.juryId()));
  private readonly now = toSignal(
    interval(5_000).pipe(
      startWith(0),
      map(() => new Date()),
    ),
    { requireSync: true },
  );
  protected readonly present = computed(
    () =>
      new Set(
        this.presencesRead
          .value([])
          .filter((one) => isPresent(one, this.now()))
          .map((one) => one.id),
      ),
  );
  /** Voting members who count for this project and are here. */
  protected readonly voters = computed(() => this.members().filter((one) => one.voting && !this.room()?.recusedUids.includes(one.id)));
  protected readonly votersHere = computed(() => this.voters().filter((one) => this.present().has(one.id)).length);
  protected readonly quorate = computed(() => this.votersHere() >= (this.room()?.needed ?? Infinity));
  protected readonly out = computed(() => this.members().filter((one) => this.room()?.recusedUids.includes(one.id)));

  protected readonly standingRead = live(() => {
    const id = this.current();
    return id === null || this.recused() ? of(null) : this.gateway.standing(this.juryId(), id);
  });
  protected readonly standing = computed(() => this.standingRead.value(null));
  /** A member reads a decision only once it exists: asked for when its outcome is on the agenda. */
  private readonly hasDecision = computed(() => this.manages() || (this.standing()?.outcome ?? null) !== null);
  protected readonly decisionRead = live(() => {
    const id = this.current();
    return id === null || this.recused() || !this.hasDecision() ? of(null) : this.gateway.decision(this.juryId(), id);
  });
  protected readonly decision = computed(() => this.decisionRead.value(null));
  protected readonly ballotsRead = live(() => {
    const id = this.current();
    return id === null || !this.manages() || this.recused() ? of([]) : this.gateway.ballots(this.juryId(), id);
  });
  /** As the server counts them: whoever stepped aside or left weighs nothing. */
  protected readonly ballots = computed(() => {
    const uids = this.members().map((one) => one.id);
    const applicationId = this.current() ?? '';
    const out = (this.room()?.recusedUids ?? []).map((jurorUid) => ({ applicationId, jurorUid }));
    return counting(this.ballotsRead.value([]), uids, out);
  });
  private readonly fell = computed(() => (this.standing()?.fell ?? null) !== null);
  protected readonly fallenRead = live(() => {
    const id = this.current();
    return id === null || !this.manages() || !this.fell() ? of([]) : this.gateway.fallenDecisions(this.juryId(), id);
  });
  /** The last decision taken, while it is to be taken again. */
  protected readonly fallen = computed(
    () => [...this.fallenRead.value([])].sort((a, b) => b.fellAt.getTime() - a.fellAt.getTime())[0] ?? null,
  );

  constructor() {
    effect((cleanUp) => {
      const [me, jury, uid] = [this.me(), this.jury(), this.uid()];
      if (me === null || jury?.phase !== 'deliberating' || !this.sits()) return;
      const { name, voting } = me;
      const beat = (): void => void this.gateway.bePresent(jury.id, uid, { name, voting }).catch(() => undefined);
      beat();
      const timer = setInterval(beat, heartbeat);
      cleanUp(() => clearInterval(timer));
    });
    effect(() => {
      this.current();
      this.revealed.set(false);
    });
  }

  protected project(): void {
    this.projecting.update((on) => !on);
  }
}
