import { inject, Injectable } from '@angular/core';
import type { AlumnusProfile } from '@domain/alumni/alumni';
import { submittedStates, type Application } from '@domain/applications/applications';
import type { Enrolment } from '@domain/coaching/coaching';
import type { Role } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { keywordCondition, matchesSearch, wordsOf } from '@domain/shared/search';
import { Documents, mostAtOnce, type DocumentQuery } from '../../backend/documents';
import { Session } from '../../backend/session';
import { Lane } from '../../backend/signing/lane';

export interface Found {
  readonly label: string;
  readonly about: string;
  readonly link: string;
}

/** What is shown of a search; `total` counts what it found, null when that is more than was read. */
export interface Findings {
  readonly found: readonly Found[];
  readonly total: number | null;
}

type Searched = NonNullable<ReturnType<typeof keywordCondition>>;

/** Of a kind, projects of a programme or members. */
const mostShown = 8;
/** Projects and people a person may see, by their words: each search is a query its rules can prove, or is not made. */
@Injectable({ providedIn: 'root' })
export class PaletteGateway {
  private readonly documents = inject(Documents);
  private readonly session = inject(Session);
  private readonly lane = inject(Lane);

  async search(typed: string): Promise<Findings> {
    const searched = keywordCondition(typed);
    if (searched === null) return { found: [], total: 0 };
    const programmes = this.programmes();
    const answers = await Promise.allSettled([
      ...programmes.map((programmeId) => this.projects(programmeId, searched, typed)),
      ...programmes.map((programmeId) => this.laureates(programmeId, searched, typed)),
      ...(this.holds('alumnus') ? [this.members(searched, typed)] : []),
    ]);
    const given = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    return {
      found: given.flatMap(({ found }) => found),
      total: given.reduce<number | null>((sum, { total }) => (sum === null || total === null ? null : sum + total), 0),
    };
  }

  private async projects(programmeId: string, searched: Searched, typed: string): Promise<Findings> {
    const where: DocumentQuery['where'] = [
      ['programmeId', '==', programmeId],
      ['state', 'in', submittedStates],
      searched,
      ...(await this.lane.read()),
    ];
    return this.ask<Application>({ collection: 'applications', where }, typed, ({ id, projectName, organisationName }) => ({
      label: projectName,
      about: organisationName,
      link: `/candidatures/${id}`,
    }));
  }

  private laureates(programmeId: string, searched: Searched, typed: string): Promise<Findings> {
    const where: DocumentQuery['where'] = [['programmeId', '==', programmeId], searched];
    return this.ask<Enrolment>({ collection: 'enrolments', where }, typed, ({ id, projectName }) => ({
      label: projectName,
      about: $localize`:@@shell.foundEnrolment:Parcours d'accompagnement`,
      link: `/parcours/${id}`,
    }));
  }

  private members(searched: Searched, typed: string): Promise<Findings> {
    const where: DocumentQuery['where'] = [['visible', '==', true], searched];
    return this.ask<AlumnusProfile>({ collection: 'alumni', where, orderBy: [['name']] }, typed, ({ id, name, organisationName }) => ({
      label: name,
      about: organisationName,
      link: `/communaute/${id}`,
    }));
  }

  /** The server finds one word: of several, the others are looked for here, in as much as one question reads. */
  private async ask<T extends { readonly keywords: readonly string[] }>(
    query: Omit<DocumentQuery, 'limit' | 'beyond'>,
    typed: string,
    show: (document: Identified<T>) => Found,
  ): Promise<Findings> {
    const isOneWord = wordsOf(typed).length === 1;
    const limit = isOneWord ? mostShown : mostAtOnce;
    const read = await this.documents.readAll<T>({ ...query, limit, beyond: 'others' });
    const fitting = read.filter(({ keywords }) => matchesSearch(keywords, typed));
    const found = fitting.slice(0, mostShown).map(show);
    if (read.length < limit) return { found, total: fitting.length };
    return { found, total: isOneWord ? await this.documents.count(query).catch(() => null) : null };
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
