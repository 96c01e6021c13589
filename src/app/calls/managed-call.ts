import { computed, inject, Injectable, signal } from '@angular/core';
import type { Form } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { combineLatest, map, of, switchMap } from 'rxjs';
import { Clock } from '../backend/clock';
import { Connection } from '../backend/connection';
import { live } from '../backend/live';
import { AmendingDesk } from './amending/amending-desk';
import { listWords } from './amending/amendment-words';
import type { Amendment } from './amending/waiting-amendment';
import { CallsGateway } from './calls-gateway';

/** The call of a management page, with the form in force and the one being written. Provided by each page; give it the id. */
@Injectable()
export class ManagedCall {
  private readonly gateway = inject(CallsGateway);
  private readonly connection = inject(Connection);
  private readonly desk = inject(AmendingDesk);
  private readonly id = signal('');
  readonly now = inject(Clock).now;

  readonly read = live(() => {
    const id = this.id();
    if (id === '') return of(null);
    return this.gateway.call(id).pipe(
      switchMap((call) => {
        if (call === null) return of(null);
        const published = call.formVersion === 0 ? of(null) : this.gateway.form(id, call.formVersion);
        return combineLatest([published, this.gateway.form(id, call.formVersion + 1)]).pipe(
          map(([inForce, draft]) => ({ call, inForce, draft })),
        );
      }),
    );
  });
  private readonly shown = computed(() => this.read.value(null));
  /** With what was typed here and has not come back yet. */
  readonly call = computed(() => {
    const call = this.shown()?.call;
    return call === undefined ? null : this.desk.callAsShown(call);
  });
  readonly draft = computed<Identified<Form> | null>(() => {
    const draft = this.shown()?.draft ?? null;
    return draft === null ? null : this.desk.formAsShown(this.id(), draft);
  });
  /** The form people would see: the one being written, else the one in force. */
  readonly form = computed<Identified<Form> | null>(() => this.draft() ?? this.shown()?.inForce ?? null);
  readonly crumbs = computed(() => {
    const call = this.call();
    if (call === null) return [];
    return [
      { label: call.programmeName, link: `/programmes/${call.programmeId}`, ownWords: true },
      { label: call.name, link: `/programmes/${call.programmeId}/editions/${call.editionId}`, ownWords: true },
    ];
  });
  /** Path of the management pages of the call. */
  readonly root = computed(() => `/programmes/${this.call()?.programmeId ?? ''}/appels/${this.id()}`);

  follow(callId: string): void {
    this.id.set(callId);
  }

  amend(amendment: Amendment): void {
    this.desk.amend(this.id(), this.form()?.version ?? 1, amendment);
  }

  private readonly words = computed(() => this.gateway.sending(`calls/${this.id()}`)());
  private readonly amendments = this.desk.waiting(this.id);
  /** Changes that met somebody else's, or that the server refused. */
  readonly toSettle = this.amendments.toSettle;
  /** What `es-save-state` shows. */
  readonly saving = {
    connection: this.connection.state,
    pending: computed(() => this.words().filter(({ state }) => state === 'pending').length + this.amendments.pending()),
    refused: computed(() => this.words().filter(({ state }) => state === 'refused').length + this.amendments.refused()),
    disputed: computed(() => {
      const met = this.amendments.disputed();
      return met === null ? (this.words().find(({ state }) => state === 'conflict')?.label ?? null) : listWords(met.amendment.list);
    }),
  };
}
