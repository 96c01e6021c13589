/** Why: every page of a dossier reads the same five things, live; they are put together once. */
import { inject, Injectable } from '@angular/core';
import type { Application, ApplicationContent, ApplicationFile, ComplementRequest } from '@domain/applications/applications';
import type { Call, Form } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { combineLatest, distinctUntilChanged, map, of, shareReplay, switchMap, throwError, type Observable } from 'rxjs';
import { Refusal } from '../../backend/refusal';
import { ApplicationsGateway } from '../applications-gateway';

export interface Dossier {
  readonly application: Identified<Application>;
  readonly call: Identified<Call>;
  readonly form: Identified<Form>;
  readonly content: ApplicationContent;
  readonly files: readonly Identified<ApplicationFile>[];
  /** The open request, or the latest; null when nothing was ever asked. */
  readonly request: Identified<ComplementRequest> | null;
}

const present = <T>(value: T | null): Observable<T> => (value === null ? throwError(() => new Refusal('missing')) : of(value));

@Injectable({ providedIn: 'root' })
export class Dossiers {
  private readonly gateway = inject(ApplicationsGateway);

  /** Errors with `missing` when the application, its call or its form is not there. */
  watch(id: string): Observable<Dossier> {
    const application = this.gateway.application(id).pipe(switchMap(present), shareReplay({ bufferSize: 1, refCount: true }));
    const pinned = application.pipe(distinctUntilChanged((a, b) => a.callId === b.callId && a.formVersion === b.formVersion));
    const call = pinned.pipe(
      switchMap(({ callId }) => this.gateway.call(callId)),
      switchMap(present),
    );
    const form = pinned.pipe(
      switchMap(({ callId, formVersion }) => this.gateway.form(callId, formVersion)),
      switchMap(present),
    );
    const content = this.gateway.content(id).pipe(switchMap(present));
    return combineLatest([application, call, form, content, this.gateway.attached(id), this.gateway.requests(id)]).pipe(
      map(([one, itsCall, itsForm, itsContent, files, requests]) => ({
        application: one,
        call: itsCall,
        form: itsForm,
        content: itsContent,
        files,
        request: requests.find((request) => request.id === one.openRequest?.id) ?? requests[0] ?? null,
      })),
    );
  }
}
