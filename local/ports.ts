/** Why: the five services are found by their ports, and every room speaks of them. */
export interface LocalPorts {
  readonly auth: number;
  readonly firestore: number;
  readonly functions: number;
  readonly storage: number;
  readonly tasks: number;
}
