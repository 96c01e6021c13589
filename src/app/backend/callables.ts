import { inject, Injectable, signal } from '@angular/core';
import type { ActName, InputOf, OutputOf } from '@domain/acts';
import { Firebase } from './sdk/firebase';
import { toRefusal } from './refusal';

/** Beyond, whoever waits is told: about five minutes. */
const mostTries = 60;
/** Milliseconds before a busy server is asked again: never all at once, those who were refused together. */
const pauseBefore = (attempt: number): number => 500 + Math.random() * Math.min(8_000, 1_000 * 2 ** attempt);

/** Acts that only the server may do. Dates travel as ISO strings both ways. */
@Injectable({ providedIn: 'root' })
export class Callables {
  private readonly firebase = inject(Firebase);

  private readonly waiting = signal<readonly string[]>([]);
  /** Names of the acts that a busy server made wait; they go on by themselves. */
  readonly queued = this.waiting.asReadonly();

  /** Rejects with a Refusal whose `detail` is the server's typed reason. "busy" wrote nothing: it is asked again until it passes. */
  call<Name extends ActName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    return this.untilFree<OutputOf<Name>>(name, input);
  }

  /** What was kept to be sent, perhaps by an earlier version of the application: the server judges it, and what it answers is not known here. */
  callKept(name: string, input: object): Promise<unknown> {
    return this.untilFree<unknown>(name, input);
  }

  private async untilFree<Output>(name: string, input: object): Promise<Output> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.once<Output>(name, input);
      } catch (error) {
        const refusal = toRefusal(error);
        if (refusal.detail !== 'busy' || attempt === mostTries) throw refusal;
      }
      await this.queue(name, pauseBefore(attempt));
    }
  }

  private async queue(name: string, milliseconds: number): Promise<void> {
    this.waiting.update((names) => [...names, name]);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    this.waiting.update((names) => names.toSpliced(names.indexOf(name), 1));
  }

  private async once<Output>(name: string, input: object): Promise<Output> {
    const { sdk, functions } = await this.firebase.functions();
    return (await sdk.httpsCallable<object, Output>(functions, name)(input)).data;
  }
}
