/** Why: the store asks the rules in one place, so that every path to a document is judged and administrators alone pass unasked. */
import { FirestoreError, type Authorizer, type Caller, type Query, type RuleDocument, type RuleRequest, type Ruleset } from '../engine.ts';
import { databaseIdOf, projectOf, splitName } from '../model/names.ts';
import type { Micros, StoredDocument } from '../model/value.ts';
import type { Documents } from './tables/documents.ts';
import { requestTime } from './commit/transforms.ts';

export const SINGLE_BUDGET = 10;
export const MULTIPLE_BUDGET = 20;

type Method = RuleRequest['method'];
type Read = RuleRequest['read'];

export interface Question {
  readonly method: Method;
  readonly path: string;
  readonly resource: RuleDocument | null;
  readonly requestResource?: RuleDocument | null;
  readonly query?: Query;
}

/** One request's conversation with the rules: identity, time and access budget are shared by its questions. */
export interface Judge {
  /** Throws PERMISSION_DENIED with the rules' reason. */
  ask(question: Question): void;
}

export class Gate {
  private readonly authorizer: Authorizer;
  private readonly documents: Documents;

  constructor(authorizer: Authorizer, documents: Documents) {
    this.authorizer = authorizer;
    this.documents = documents;
  }

  /** Null when nothing is to be asked: an administrator, or a project without rules. */
  judge(db: string, caller: Caller, time: Micros, accesses: number, readAfter?: Read): Judge | null {
    const rules = caller.admin ? null : this.authorizer.rulesFor(projectOf(db));
    if (!rules) return null;
    const read: Read = (path) => ruleDocument(this.stored(db, path));
    const budget = { remaining: accesses };
    const asked = { database: databaseIdOf(db), auth: caller.auth, time: requestTime(time), read, readAfter: readAfter ?? read, budget };
    return { ask: (question) => decide(rules, { ...asked, requestResource: null, ...question }) };
  }

  stored(db: string, path: string): StoredDocument | null {
    return this.documents.read(db, path)?.document ?? null;
  }

  /** Refuses a list query; kindless queries read everything, so they are the administrator's. */
  askList(judge: Judge | null, query: Query): void {
    if (!judge) return;
    if (query.collectionId === '') throw new FirestoreError('PERMISSION_DENIED', 'Queries over all collections need an administrator.');
    const parent = splitName(query.parent).path;
    const path = query.allDescendants ? parent : parent === '' ? query.collectionId : `${parent}/${query.collectionId}`;
    judge.ask({ method: 'list', path, resource: null, query });
  }
}

function decide(rules: Ruleset, request: RuleRequest): void {
  const decision = rules.check(request);
  if (!decision.allowed) throw new FirestoreError('PERMISSION_DENIED', decision.reason);
}

/** A document as rules see it; its fields are decoded only if a rule looks at them. */
export function ruleDocument(document: StoredDocument | null): RuleDocument | null {
  if (!document) return null;
  return {
    path: splitName(document.name).path,
    get fields() {
      return document.fields;
    },
  };
}
