import { Component, computed, inject, input } from '@angular/core';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { ComplementAnswer } from '../complement/complement-answer';
import { Submitted } from '../submitted/submitted';
import { Dossiers } from './dossier';
import { DraftEditor } from './draft-editor';
import { LateDraft } from './late-draft';

/** One address for a dossier during its whole life: what it shows follows its state. */
@Component({
  selector: 'es-application-page',
  imports: [Page, Problem, Skeleton, DraftEditor, LateDraft, ComplementAnswer, Submitted],
  template: `
    @let state = dossier.state();
    @switch (state.kind) {
      @case ('loading') {
        <es-page heading="Candidature" i18n-heading="@@applications.application"><es-skeleton [count]="8" /></es-page>
      }
      @case ('refused') {
        <es-page heading="Candidature" i18n-heading="@@applications.application">
          <es-problem [refusal]="state.refusal" (retry)="dossier.retry()" />
        </es-page>
      }
      @case ('shown') {
        @switch (face()) {
          @case ('draft') {
            <es-draft-editor [dossier]="state.value" />
          }
          @case ('late') {
            <es-late-draft [dossier]="state.value" />
          }
          @case ('complement') {
            <es-complement-answer [dossier]="state.value" />
          }
          @default {
            <es-submitted [dossier]="state.value" />
          }
        }
      }
    }
  `,
})
export class ApplicationPage {
  private readonly dossiers = inject(Dossiers);
  private readonly clock = inject(Clock);
  readonly id = input.required<string>();
  protected readonly dossier = live(() => this.dossiers.watch(this.id()));
  protected readonly face = computed(() => {
    const state = this.dossier.state();
    if (state.kind !== 'shown') return 'none';
    const { application, call, request } = state.value;
    if (application.state === 'complement' && request !== null) return 'complement';
    if (application.state !== 'draft') return 'submitted';
    const open = call.state === 'open' && call.closesAt !== null && this.clock.now() < call.closesAt;
    return open ? 'draft' : 'late';
  });
}
