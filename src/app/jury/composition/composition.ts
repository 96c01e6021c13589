import { Component, computed, inject, input } from '@angular/core';
import { listed } from '../../backend/lists/listed';
import { Page } from '../../shared/page/page';
import { Shown } from '../../shared/reads/shown';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { JuryGateway, live } from '../jury-gateway';
import { AssignmentPanel } from './assignment-panel';
import { CandidatesPanel } from './candidates-panel';
import { LinksPanel } from './links-panel';
import { InviteJuror } from './invite-juror';
import { MembersTable } from './members-table';
import { PhaseGate } from './phase-gate';
import { RecusalsPanel } from './recusals-panel';
import { SettingsForm } from './settings-form';
import { membersList } from '../jury.state';

/** A manager brings together members, candidates and readers, then opens the next phase. */
@Component({
  selector: 'es-composition',
  imports: [
    Page,
    Problem,
    Skeleton,
    AssignmentPanel,
    CandidatesPanel,
    InviteJuror,
    LinksPanel,
    MembersTable,
    PhaseGate,
    RecusalsPanel,
    SettingsForm,
    Shown,
  ],
  template: `
    <es-page
      heading="Composition"
      i18n-heading="@@jury.composition"
      width="wide"
      [crumbs]="[{ label: jury()?.name ?? '', link: '/jury/' + juryId(), ownWords: true }]"
    >
      @let state = read.state();
      @if (state.kind === 'loading') {
        <es-skeleton shape="rows" [count]="8" />
      } @else if (state.kind === 'refused') {
        <es-problem [refusal]="state.refusal" (retry)="read.retry()" />
      } @else if (jury() && !gateway.mayRun(jury())) {
        <es-problem [refusal]="notYours" [retriable]="false" />
      } @else if (jury(); as jury) {
        <div class="es-stack-loose" *esShown="[membersRead]; lines: 8">
          <es-phase-gate [jury]="jury" [members]="members()" />
          <es-members-table [jury]="jury" [members]="members()" />
          @if (jury.phase !== 'decided' && jury.phase !== 'announced') {
            <es-invite-juror [jury]="jury" />
          }
          <es-candidates-panel [jury]="jury" />
          @if (jury.phase === 'declaring' || jury.phase === 'scoring') {
            <es-assignment-panel [jury]="jury" />
          }
          @if (jury.phase !== 'composing') {
            <es-links-panel [jury]="jury" [members]="members()" />
          }
          <es-recusals-panel [jury]="jury" [members]="members()" />
          <es-settings-form [jury]="jury" [members]="members()" />
        </div>
      }
    </es-page>
  `,
})
export class Composition {
  protected readonly gateway = inject(JuryGateway);
  readonly juryId = input.required<string>();
  protected readonly read = live(() => this.gateway.jury(this.juryId()));
  protected readonly jury = computed(() => this.read.value(null));
  protected readonly notYours = { reason: 'permission', detail: '' };
  protected readonly membersRead = listed(membersList, () => (this.gateway.mayRun(this.jury()) ? [this.juryId()] : 'waiting'));
  protected readonly members = computed(() => this.membersRead.value([]));
}
