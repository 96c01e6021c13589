/** Why: calls: user functions behave like macros, library functions are strict, document access is bounded. */
import type { Expression } from '../syntax/ast.ts';
import { FUNCTIONS, METHODS, NAMESPACES } from '../library/library.ts';
import { type Overloads, invoke } from '../library/signature.ts';
import { callPartly } from '../prove/methods.ts';
import { positionOf } from '../syntax/error.ts';
import { type Known, type Result, type Value, bool, failure, unknown } from '../value.ts';
import { textOf } from '../value-text.ts';
import { type Evaluate, type Frame, enter } from './run.ts';
import type { CompiledFunction, DeclaredFunction, Scope } from './scope.ts';

const MAX_PARAMETERS = 7;
const MAX_LETS = 10;
type Call = Extract<Expression, { n: 'call' }>;
type MethodCall = Extract<Expression, { n: 'method' }>;

/** `name(…)` */
export function compileCall(call: Call, scope: Scope): Evaluate {
  const declared = scope.function(call.name);
  if (declared !== null) return compileUserCall(call, declared, scope);
  const access = scope.service === 'cloud.firestore' ? documentAccess(call.name) : null;
  const args = call.args.map((arg) => scope.compile(arg));
  if (call.name === 'debug' && args.length === 1) return compileDebug(args[0] as Evaluate, call.at, scope);
  if (access !== null) return compileAccess(call.name, access, args, call.at, scope);
  const library = FUNCTIONS.get(call.name);
  if (library === undefined) return unknownFunction(call.name, call.at, scope);
  return compileLibraryCall(call.name, library, args, call.at, scope);
}

/** As in production: the file loads with a warning, and every call is an error. */
function unknownFunction(name: string, at: number, scope: Scope): Evaluate {
  scope.warn(`Unknown function '${name}'`, at);
  return () => failure(`Function not found error: ${name}.`);
}

/** `object.name(…)`, where the object may be a namespace. */
export function compileMethod(call: MethodCall, scope: Scope): Evaluate {
  const { object } = call;
  if (object.n === 'name' && !scope.knows(object.name)) {
    return compileNamespaceCall(object.name, call, scope);
  }
  const self = scope.compile(object);
  const args = call.args.map((arg) => scope.compile(arg));
  const overloads = METHODS.get(call.name);
  if (overloads === undefined) return unknownFunction(call.name, call.at, scope);
  checkCount(call.name, overloads, call.args.length + 1, call.at, scope, 1);
  const run = (all: readonly Known[]): Result => invoke(call.name, overloads, all);
  return (frame) => {
    const receiver = self(frame);
    if (receiver.k === 'error') return receiver;
    if (receiver.k === 'null') return failure('Null value error.');
    const values = evaluateAll(args, frame);
    return Array.isArray(values) ? callPartly(call.name, receiver, values, run) : (values as Result);
  };
}

function compileNamespaceCall(namespace: string, call: MethodCall, scope: Scope): Evaluate {
  const args = call.args.map((arg) => scope.compile(arg));
  const name = `${namespace}.${call.name}`;
  if (namespace === 'firestore' && scope.service === 'firebase.storage') {
    const access = call.name === 'get' || call.name === 'exists' ? documentAccess(call.name) : null;
    return access === null ? unknownFunction(name, call.at, scope) : compileAccess(name, access, args, call.at, scope);
  }
  const overloads = NAMESPACES.get(namespace)?.get(call.name);
  if (overloads === undefined) return unknownFunction(name, call.object.at, scope);
  return compileLibraryCall(name, overloads, args, call.at, scope);
}

function checkCount(name: string, overloads: Overloads, given: number, at: number, scope: Scope, receivers: number): void {
  const counts = [...new Set(overloads.map(({ accepts }) => accepts.length))];
  if (counts.includes(given)) return;
  scope.fail(`Function '${name}' takes ${counts.map((count) => count - receivers).join(' or ')} arguments, not ${given - receivers}`, at);
}

function compileLibraryCall(name: string, overloads: Overloads, args: readonly Evaluate[], at: number, scope: Scope): Evaluate {
  checkCount(name, overloads, args.length, at, scope, 0);
  return (frame) => {
    const values = evaluateAll(args, frame);
    if (!Array.isArray(values)) return values as Result;
    const all = values as readonly Value[];
    const open = all.find((value) => value.k === 'unknown' || (value.k === 'map' && value.open !== undefined));
    if (open !== undefined) return unknown(open.k === 'unknown' ? open.of : name);
    return invoke(name, overloads, all as readonly Known[]);
  };
}

/** `debug(x)` is x, and tells what x is: errors and what a query leaves open too. */
function compileDebug(arg: Evaluate, at: number, scope: Scope): Evaluate {
  const { onDebug, source } = scope.context;
  const { line } = positionOf(source, at);
  return (frame) => {
    const value = arg(frame);
    onDebug(line, textOf(value));
    return value;
  };
}

/** All values, or the first error. */
function evaluateAll(args: readonly Evaluate[], frame: Frame): readonly Value[] | Result {
  const values: Value[] = [];
  for (const arg of args) {
    const value = arg(frame);
    if (value.k === 'error') return value;
    values.push(value);
  }
  return values;
}

interface Access {
  readonly after: boolean;
  readonly existence: boolean;
}

function documentAccess(name: string): Access | null {
  switch (name) {
    case 'get':
      return { after: false, existence: false };
    case 'exists':
      return { after: false, existence: true };
    case 'getAfter':
      return { after: true, existence: false };
    case 'existsAfter':
      return { after: true, existence: true };
    default:
      return null;
  }
}

function compileAccess(name: string, access: Access, args: readonly Evaluate[], at: number, scope: Scope): Evaluate {
  const [path] = args;
  if (path === undefined || args.length !== 1) scope.fail(`Function '${name}' takes 1 arguments, not ${args.length}`, at);
  return (frame) => {
    const target = path(frame);
    if (target.k === 'error') return target;
    if (target.k === 'unknown') return unknown(`${name}(${target.of})`);
    if (target.k !== 'path') return failure(`Function not found error: ${name}(${target.k}).`);
    const document = frame.run.documents.fetch(target, access.after);
    return access.existence && document.k !== 'error' ? bool(document.k !== 'null') : document;
  };
}

function compileUserCall(call: Call, declared: DeclaredFunction, scope: Scope): Evaluate {
  const { statement } = declared;
  if (call.args.length !== statement.parameters.length) {
    scope.fail(`Function '${call.name}' takes ${statement.parameters.length} arguments, not ${call.args.length}`, call.at);
  }
  const args = call.args.map((arg) => scope.compile(arg));
  const { lets, result } = compileFunction(declared, call.at, scope);
  return (frame) => result(enter(frame, args, lets));
}

/** Compiles a declared function once. Throws RulesSyntaxError when it calls itself. */
export function compileFunction(
  declared: DeclaredFunction,
  at: number = declared.statement.at,
  caller: Scope = declared.scope,
): CompiledFunction {
  const { statement, compiled } = declared;
  if (compiled === 'compiling') caller.fail(`Function '${statement.name}' calls itself; recursion is not allowed`, at);
  if (compiled !== null) return compiled;
  declared.compiled = 'compiling';
  const scope = declared.scope.inner();
  if (statement.parameters.length > MAX_PARAMETERS)
    scope.fail(`Function '${statement.name}' has more than ${MAX_PARAMETERS} parameters`, statement.at);
  if (statement.lets.length > MAX_LETS) scope.fail(`Function '${statement.name}' has more than ${MAX_LETS} 'let's`, statement.at);
  for (const name of statement.parameters) scope.declareLocal(name, statement.at);
  const lets: Evaluate[] = [];
  for (const { name, value, at: letAt } of statement.lets) {
    lets.push(scope.compile(value));
    scope.declareLocal(name, letAt);
  }
  const ready = { lets, result: scope.compile(statement.result) };
  declared.compiled = ready;
  return ready;
}
