/** Why: pages ask for an act by its name and subject, and show its faces; none of them knows the store. */
import { computed, inject, type Signal } from '@angular/core';
import type { ActName, InputOf, OutputOf } from '@domain/acts';
import { Store } from '@ngrx/store';
import { endOf, type ActRefusal, type Command, type commandSlice } from './command-slice';

/** An act of the contract, with what it takes. */
export type NamedAct<Name extends ActName> = { readonly [One in Name]: { readonly name: One; readonly input: InputOf<One> } }[Name];
/** What an act was answered, under its own name: read by that name, its type is known. */
export type Answers<Name extends ActName> = { [One in Name]?: OutputOf<One> };
/** The acts of a room in the store: those that it asks the server for by their names. */
export type ActSlice<Name extends ActName> = ReturnType<typeof commandSlice<NamedAct<Name>, Answers<Name>>>;

interface Asked {
  readonly act: <Name extends ActName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
}

/** How a room's gateway performs an act of the contract. */
export const performNamed = async <Name extends ActName>(gateway: Asked, { name, input }: NamedAct<Name>): Promise<Answers<Name>> => {
  const answers: Answers<Name> = {};
  answers[name] = await gateway.act(name, input);
  return answers;
};

/** A room extends it with its own way to ask. */
export abstract class Commands<Name extends ActName> {
  private readonly store = inject(Store);
  private readonly slice: ActSlice<Name>;
  private readonly commands: Signal<Readonly<Record<string, Command<Answers<Name>>>>>;

  constructor(slice: ActSlice<Name>) {
    this.slice = slice;
    this.commands = this.store.selectSignal(slice.selectCommands);
  }

  of(name: Name, subject: string): Command<Answers<Name>> | null {
    return this.commands()[`${name}~${subject}`] ?? null;
  }
  isPending = (name: Name, subject: string): boolean => this.of(name, subject)?.kind === 'pending';
  /** What an act was answered, once it was. */
  answer<One extends Name>(name: One, subject: string): OutputOf<One> | undefined {
    const command = this.of(name, subject);
    return command?.kind === 'done' ? command.answer[name] : undefined;
  }
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
  protected async outcomeOf<One extends Name>(name: One, subject: string, input: InputOf<One>): Promise<Command<Answers<Name>> | null> {
    const key = `${name}~${subject}`;
    if (this.isPending(name, subject)) return null;
    const act: NamedAct<One> = { name, input };
    this.store.dispatch(this.slice.acts.asked({ key, act }));
    return endOf(this.store.select(this.slice.selectCommand(key)));
  }
}
