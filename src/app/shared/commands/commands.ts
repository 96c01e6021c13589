/** Why: pages ask for an act by its name and subject, and show its faces; none of them knows the store. */
import { computed, inject, type Signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { filter, firstValueFrom } from 'rxjs';
import type { ActRefusal, Command, commandSlice } from './command-slice';

/** An act that the server knows by its name. */
export interface NamedAct<Name extends string> {
  readonly name: Name;
  readonly input: object;
}

/** A room extends it with its own way to ask. */
export abstract class Commands<Name extends string> {
  private readonly store = inject(Store);
  private readonly slice: ReturnType<typeof commandSlice<NamedAct<Name>>>;
  private readonly commands: Signal<Readonly<Record<string, Command>>>;

  constructor(slice: ReturnType<typeof commandSlice<NamedAct<Name>>>) {
    this.slice = slice;
    this.commands = this.store.selectSignal(slice.selectCommands);
  }

  of(name: Name, subject: string): Command | null {
    return this.commands()[`${name}~${subject}`] ?? null;
  }
  isPending = (name: Name, subject: string): boolean => this.of(name, subject)?.kind === 'pending';
  /** The refusal of an act, as a signal. */
  refusal(name: Name, subject: () => string): Signal<ActRefusal | null> {
    return computed(() => {
      const command = this.of(name, subject());
      return command?.kind === 'refused' ? command.refusal : null;
    });
  }
  forget(name: Name, subject: string): void {
    this.store.dispatch(this.slice.acts.forgotten({ key: `${name}~${subject}` }));
  }

  /** How the act ended; null when the same was already asked and is awaited, or was forgotten meanwhile. */
  protected async outcomeOf(name: Name, subject: string, input: object): Promise<Command | null> {
    const key = `${name}~${subject}`;
    if (this.isPending(name, subject)) return null;
    this.store.dispatch(this.slice.acts.asked({ key, act: { name, input } }));
    const settled = this.store.select(this.slice.selectCommand(key)).pipe(filter((command) => command?.kind !== 'pending'));
    return firstValueFrom(settled);
  }
}
