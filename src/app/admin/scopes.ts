/** Why: an administrator sees every programme and the organisation, a manager the programmes they run. */
import { computed, inject, Injectable } from '@angular/core';
import { mayReadAudit } from '@domain/people/administration';
import { isAdministrator } from '@domain/people/permissions';
import { of } from 'rxjs';
import { live } from '../backend/live';
import { Session } from '../backend/session';
import { AdminGateway } from './admin-gateway';

export interface Scope {
  /** null: the organisation itself. */
  readonly programmeId: string | null;
  readonly name: string;
}

/** Provided by each page that offers a choice of programmes. */
@Injectable()
export class Scopes {
  private readonly gateway = inject(AdminGateway);
  private readonly session = inject(Session);
  readonly isAdministrator = computed(() => isAdministrator(this.session.actor()));
  /** To be shown, or said why not, before anything that asks by programme. */
  readonly read = live(() => (this.isAdministrator() ? this.gateway.programmes() : of([])));

  readonly all = computed<readonly Scope[]>(() => {
    const state = this.read.state();
    const every = state.kind === 'shown' ? state.value.map(({ id, name }) => ({ programmeId: id, name })) : [];
    const held = this.session.memberships().filter(({ role }) => role === 'manager');
    const own = held.map(({ scopeId, scopeName }) => ({ programmeId: scopeId, name: scopeName }));
    const programmes = [...new Map([...own, ...every].map((scope) => [scope.programmeId, scope])).values()].sort((a, b) =>
      a.name.localeCompare(b.name),
    );
    const whole = { programmeId: null, name: $localize`:@@admin.organisation:L'organisation` };
    return [...programmes, whole].filter(({ programmeId }) => mayReadAudit(this.session.actor(), { programmeId }));
  });
}

/** A select carries text: the organisation has a name that no programme can have. */
export const organisationKey = '~';
export const keyOfScope = (scope: Scope): string => scope.programmeId ?? organisationKey;
