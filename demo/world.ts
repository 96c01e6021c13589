/** Why: the demonstration is first a plain value (people, documents, files), so that it can be checked before it is loaded. */
import type { Membership, Role } from '@domain/people/people';
import { membershipId, scopeOf } from '@domain/people/people';
import { wordsOf } from '@domain/shared/search';
import { addDays, dayOf, parisInstant } from '@domain/shared/time';
import type { Chance } from './random';

export interface DemoUser {
  readonly uid: string;
  readonly email: string;
  readonly name: string;
  /** Only the accounts one signs in as have a password. */
  readonly password: string | null;
}

export interface DemoFile {
  readonly path: string;
  readonly title: string;
  readonly subtitle: string;
}

type Turn = 'person' | 'mainland' | 'overseas';
type Data = Readonly<Record<string, unknown>>;

const slug = (words: readonly string[]): string => words.join('-').slice(0, 40);

/** Somebody's address at their organisation. */
export const addressOf = (name: string, organisationName: string): string => {
  const [first = '', ...last] = name.split(' ').map((word) => slug(wordsOf(word)));
  return `${first}.${last.join('-')}@${slug(wordsOf(organisationName).filter((word) => word.length > 1))}.example.org`;
};

/** What is being built: the moment "today" is, a source of chance, and everything put so far. */
export class World {
  readonly users = new Map<string, DemoUser>();
  readonly documents = new Map<string, Data>();
  readonly files: DemoFile[] = [];
  readonly now: Date;
  readonly chance: Chance;
  /** The next person, and the next project of each place, that nobody is or tells yet. */
  private readonly turns: Record<Turn, number>;

  /** `from`: the first person and project, so that what is built beside a loaded demonstration repeats none of it. */
  constructor(now: Date, chance: Chance, from = 0) {
    this.now = now;
    this.chance = chance;
    this.turns = { person: from, mainland: from, overseas: from };
  }

  turn(of: Turn): number {
    return this.turns[of]++;
  }

  /** An instant `count` civil days from now (before when negative), at this hour in Paris. */
  at(count: number, hour = 10, minute = 0): Date {
    return parisInstant(addDays(dayOf(this.now), count), hour * 60 + minute);
  }

  put<T extends object>(path: string, data: T): T {
    this.documents.set(path, data as Data);
    return data;
  }

  person(uid: string, name: string, email: string, organisationName: string, password: string | null = null): void {
    if (this.users.has(uid)) return;
    this.users.set(uid, { uid, email, name, password });
    this.put(`people/${uid}`, { v: 1, name, email, organisationName, locale: 'fr', createdAt: this.at(-400) });
  }

  grant(uid: string, role: Role, scopeId: string, scopeName: string, programmeId: string | null, subjectId: string | null = null): void {
    const membership: Membership = {
      v: 1,
      uid,
      personName: this.users.get(uid)?.name ?? uid,
      role,
      scopeKind: scopeOf[role],
      scopeId,
      scopeName,
      programmeId,
      subjectId,
      from: this.at(-300),
      until: null,
    };
    this.put(`memberships/${membershipId(role, scopeId, uid)}`, membership);
  }
}
