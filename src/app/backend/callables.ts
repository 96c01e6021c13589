import { inject, Injectable } from '@angular/core';
import { Firebase } from './sdk/firebase';
import { toRefusal } from './refusal';

/** Acts that only the server may do. Dates travel as ISO strings both ways. */
@Injectable({ providedIn: 'root' })
export class Callables {
  private readonly firebase = inject(Firebase);

  /** Rejects with a Refusal whose `detail` is the server's typed reason. */
  async call<Input, Output>(name: string, input: Readonly<Input>): Promise<Output> {
    try {
      const { sdk, functions } = await this.firebase.functions();
      const answer = await sdk.httpsCallable<Input, Output>(functions, name)(input);
      return answer.data;
    } catch (error) {
      throw toRefusal(error);
    }
  }
}
