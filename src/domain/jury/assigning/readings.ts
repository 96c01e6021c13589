/** Why: the state of the search: who reads what, in both directions, and who met whom over a dossier. */
import { drawOf } from './draw';
import type { AssignmentProblem, JurorLoad, Pair } from './problem';

type Piles = Map<string, Set<string>>;

const setIn = (piles: Piles, key: string): Set<string> => {
  const found = piles.get(key) ?? new Set<string>();
  piles.set(key, found);
  return found;
};

const pilesOf = (pairs: readonly Pair[]): Piles => {
  const piles: Piles = new Map();
  for (const { applicationId, uid } of pairs) setIn(piles, uid).add(applicationId);
  return piles;
};

export class Readings {
  private readonly byApplication: Piles = new Map();
  private readonly byJuror: Piles = new Map();
  private readonly locked: Piles;
  private readonly kept: Piles;
  private readonly meetings = new Map<string, Map<string, number>>();
  readonly allowed: ReadonlyMap<string, readonly JurorLoad[]>;
  private readonly allowedUids: ReadonlyMap<string, ReadonlySet<string>>;

  readonly problem: AssignmentProblem;

  constructor(problem: AssignmentProblem) {
    this.problem = problem;
    const conflicts = pilesOf(problem.conflicts);
    const jurors = [...problem.jurors].sort((a, b) => (a.uid < b.uid ? -1 : 1));
    this.allowed = new Map(problem.applicationIds.map((id) => [id, jurors.filter(({ uid }) => conflicts.get(uid)?.has(id) !== true)]));
    this.allowedUids = new Map([...this.allowed].map(([id, list]) => [id, new Set(list.map(({ uid }) => uid))]));
    this.locked = pilesOf(problem.locked);
    this.kept = pilesOf(problem.kept.filter((pair) => this.mayRead(pair)));
    for (const pair of problem.locked) this.add(pair);
  }

  mayRead = ({ applicationId, uid }: Pair): boolean => this.allowedUids.get(applicationId)?.has(uid) === true;
  reads = ({ applicationId, uid }: Pair): boolean => this.byJuror.get(uid)?.has(applicationId) === true;
  isKept = ({ applicationId, uid }: Pair): boolean => this.kept.get(uid)?.has(applicationId) === true;
  readersOf = (applicationId: string): ReadonlySet<string> => setIn(this.byApplication, applicationId);
  pileOf = (uid: string): ReadonlySet<string> => setIn(this.byJuror, uid);
  draw = ({ applicationId, uid }: Pair): number => drawOf(`${this.problem.seed}~${applicationId}`, uid);

  add({ applicationId, uid }: Pair): void {
    for (const other of this.readersOf(applicationId)) this.meet(uid, other, 1);
    setIn(this.byApplication, applicationId).add(uid);
    setIn(this.byJuror, uid).add(applicationId);
  }
  remove({ applicationId, uid }: Pair): void {
    setIn(this.byApplication, applicationId).delete(uid);
    setIn(this.byJuror, uid).delete(applicationId);
    for (const other of this.readersOf(applicationId)) this.meet(uid, other, -1);
  }
  private meet(one: string, other: string, more: 1 | -1): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const met = this.meetings.get(from) ?? new Map<string, number>();
      met.set(to, (met.get(to) ?? 0) + more);
      this.meetings.set(from, met);
    }
  }
  /** How many dossiers two jurors both read. */
  met = (one: string, other: string): number => this.meetings.get(one)?.get(other) ?? 0;
  /** How often a juror already met those who read the dossier. */
  metReaders = ({ applicationId, uid }: Pair): number => {
    let sum = 0;
    for (const reader of this.readersOf(applicationId)) if (reader !== uid) sum += this.met(uid, reader);
    return sum;
  };

  /** Applications this juror could give away. */
  movable = (uid: string): readonly string[] => [...this.pileOf(uid)].filter((id) => this.locked.get(uid)?.has(id) !== true);
  /** Those that nobody knows of yet: given away, they change nothing for anybody. */
  loose = (uid: string): readonly string[] => this.movable(uid).filter((id) => this.kept.get(uid)?.has(id) !== true);

  /** Kept pairs that lost their place. */
  displaced(): readonly Pair[] {
    return [...this.kept].flatMap(([uid, pile]) =>
      [...pile].map((applicationId) => ({ applicationId, uid })).filter((pair) => !this.reads(pair)),
    );
  }
  pairs(): readonly Pair[] {
    return this.problem.applicationIds.flatMap((applicationId) =>
      [...this.readersOf(applicationId)].sort().map((uid) => ({ applicationId, uid })),
    );
  }
}
