import { inject, Injectable } from '@angular/core';
import type { AlumnusProfile } from '@domain/alumni/alumni';
import { submittedStates, type Application } from '@domain/applications/applications';
import type { Enrolment } from '@domain/coaching/coaching';
import type { Role } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { Documents, type DocumentQuery } from '../../backend/documents';
import { Session } from '../../backend/session';
import { Lane } from '../../backend/signing/lane';

export interface Found {
  readonly label: string;
  readonly about: string;
  readonly link: string;
}

const most = 8;
/** Projects and people a person may see, by one search token: each search is a query its rules can prove, or is not made. */
@Injectable({ providedIn: 'root' })
export class PaletteGateway {
  private readonly documents = inject(Documents);
  private readonly session = inject(Session);
  private readonly lane = inject(Lane);

  async search(token: string): Promise<readonly Found[]> {
    const programmes = this.programmes();
    const answers = await Promise.allSettled([
      ...programmes.map((programmeId) => this.projects(programmeId, token)),
      ...programmes.map((programmeId) => this.laureates(programmeId, token)),
      ...(this.holds('alumnus') ? [this.members(token)] : []),
    ]);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  }

  private async projects(programmeId: string, token: string): Promise<readonly Found[]> {
    const where: DocumentQuery['where'] = [
      ['programmeId', '==', programmeId],
      ['state', 'in', submittedStates],
      ['keywords', 'array-contains', token],
      ...(await this.lane.read()),
    ];
    return this.ask<Application>(
      { collection: 'applications', where, limit: most, beyond: 'others' },
      ({ id, projectName, organisationName }) => ({
        label: projectName,
        about: organisationName,
        link: `/candidatures/${id}`,
      }),
    );
  }

  private laureates(programmeId: string, token: string): Promise<readonly Found[]> {
    const where: DocumentQuery['where'] = [
      ['programmeId', '==', programmeId],
      ['keywords', 'array-contains', token],
    ];
    return this.ask<Enrolment>({ collection: 'enrolments', where, limit: most, beyond: 'others' }, ({ id, projectName }) => ({
      label: projectName,
      about: $localize`:@@shell.foundEnrolment:Parcours d'accompagnement`,
      link: `/parcours/${id}`,
    }));
  }

  private members(token: string): Promise<readonly Found[]> {
    const where: DocumentQuery['where'] = [
      ['visible', '==', true],
      ['keywords', 'array-contains', token],
    ];
    return this.ask<AlumnusProfile>(
      { collection: 'alumni', where, orderBy: [['name']], limit: most, beyond: 'others' },
      ({ id, name, organisationName }) => ({
        label: name,
        about: organisationName,
        link: `/communaute/${id}`,
      }),
    );
  }

  private async ask<T>(query: DocumentQuery, show: (document: Identified<T>) => Found): Promise<readonly Found[]> {
    return (await this.documents.readAll<T>(query)).map(show);
  }

  private holds(role: Role): boolean {
    return this.session.memberships().some((membership) => membership.role === role);
  }

  private programmes(): readonly string[] {
    const ids = this.session
      .memberships()
      .flatMap(({ role, programmeId }) => (role === 'manager' && programmeId !== null ? [programmeId] : []));
    return [...new Set(ids)];
  }
}
