/** Why: what test tools and the function host ask of an emulator, beside Firestore itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { FirestoreError, type Engine } from '../../engine.ts';
import { asksAsOwner, wantsSecret, type Gate } from '../../../owner/gate.ts';
import { exportDocuments } from '../../transfer/documents-file.ts';
import { has, message, repeated, text, type Raw } from '../codec/raw.ts';
import { readJson } from '../http-body.ts';
import { sendJson } from '../rest/rest-handler.ts';
import { decodePath } from '../rest/rest-route.ts';
import { issueOf, type RulesHolder } from '../rules-holder.ts';
import { coverageOf, coveragePage, Page } from './coverage-page.ts';
import type { Place } from '../../../rules/syntax/error.ts';

/** What the endpoints act upon. */
export interface EmulatorContext {
  readonly gate: Gate | null;
  readonly engine: Engine;
  readonly rules: RulesHolder;
  readonly onTriggers: () => void;
  readonly onShutdown: () => void;
}

type Endpoint = (context: EmulatorContext, groups: readonly string[], body: Raw, url: URL) => unknown;

const PROJECT = '/emulator/v1/projects/([^/:]+)';
const ENDPOINTS: readonly (readonly [method: string, path: RegExp, endpoint: Endpoint])[] = [
  ['POST', /^\/reset$/, reset],
  ['POST', /^\/shutdown$/, shutdown],
  ['DELETE', new RegExp(`^${PROJECT}/databases/([^/]+)/documents(/.+)?$`), clearDocuments],
  ['PUT', new RegExp(`^${PROJECT}:securityRules$`), putRules],
  ['GET', new RegExp(`^${PROJECT}:ruleCoverage(\\.html)?$`), ruleCoverage],
  ['PUT', new RegExp(`^${PROJECT}/triggers/([^/]+)$`), registerFirstGeneration],
  ['POST', new RegExp(`^${PROJECT}/eventarcTrigger$`), registerSecondGeneration],
  ['POST', new RegExp(`^${PROJECT}:export$`), exportTo],
  ['GET', new RegExp(`^${PROJECT}:usage$`), readUsage],
  ['DELETE', new RegExp(`^${PROJECT}:usage$`), resetUsage],
];

/** Answers an emulator request; false when the path is none. */
export async function answerEmulator(
  context: EmulatorContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (url.pathname === '/' && (request.method === 'GET' || request.method === 'HEAD')) {
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('Ok\n');
    return true;
  }
  for (const [method, path, endpoint] of ENDPOINTS) {
    const match = request.method === method ? path.exec(url.pathname) : null;
    if (!match) continue;
    const isRead = method === 'GET';
    if (!asksAsOwner(context.gate, request.headers, isRead ? url : undefined)) throw new FirestoreError('PERMISSION_DENIED', wantsSecret);
    const groups = match.slice(1).map((group: string | undefined) => decodePath(group ?? ''));
    if (endpoint === exportTo) refusePages(request);
    const answer = await endpoint(context, groups, await readJson(request), url);
    if (answer instanceof Page) response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(answer.html);
    else sendJson(response, 200, answer);
    return true;
  }
  return false;
}

function reset({ engine }: EmulatorContext): Raw {
  for (const database of engine.databases()) engine.clear(database, `${database}/documents`);
  engine.usage.reset();
  return {};
}

function shutdown({ onShutdown }: EmulatorContext): Raw {
  setImmediate(onShutdown);
  return {};
}

function clearDocuments({ engine }: EmulatorContext, [project = '', database = '', path = '']: readonly string[]): Raw {
  const name = `projects/${project}/databases/${database}`;
  engine.clear(name, `${name}/documents${path}`);
  return {};
}

function putRules({ rules }: EmulatorContext, [project = '']: readonly string[], body: Raw): Raw {
  const files = repeated(message(body['rules'], 'rules')['files'], 'files');
  const source = files.map((file) => text(message(file, 'file')['content'], 'content')).join('\n');
  try {
    const { warnings } = rules.set(project, source);
    return warnings.length === 0 ? {} : { issues: warnings.map((warning) => issue(warning, 'WARNING')) };
  } catch (error) {
    const refused = issueOf(error);
    if (!refused) throw error;
    if (body['ignore_errors'] !== true) {
      const excerpt = refused.message.split('\n').slice(1).join('\n');
      const place = `line ${refused.line}, column ${refused.column}`;
      throw new FirestoreError('INVALID_ARGUMENT', `Rules do not compile at ${place}: ${refused.problem}\n${excerpt}`);
    }
    return { issues: [issue(refused, 'ERROR')] };
  }
}

function issue({ line, column, problem }: Place, severity: 'WARNING' | 'ERROR'): Raw {
  return { sourcePosition: { line, column }, description: problem, severity };
}

/** JSON, or a page when the address ends with `.html`. */
function ruleCoverage({ rules }: EmulatorContext, [project = '', html = '']: readonly string[]): Raw | Page {
  const report = coverageOf(rules.compiledFor(project));
  return html === '' ? { ...report } : new Page(coveragePage(project, report));
}

function registerFirstGeneration({ engine, onTriggers }: EmulatorContext, [project = '', id = '']: readonly string[], body: Raw): Raw {
  const trigger = message(body['eventTrigger'], 'eventTrigger');
  const match = /databases\/([^/]+)\/documents\/(.+)$/.exec(text(trigger['resource'], 'resource'));
  if (!match) throw new FirestoreError('INVALID_ARGUMENT', 'A trigger needs a document resource.');
  engine.triggers.register(project, id, {
    pattern: match[2] ?? '',
    eventType: text(trigger['eventType'], 'eventType'),
    database: match[1] ?? '',
  });
  onTriggers();
  return {};
}

function registerSecondGeneration({ engine, onTriggers }: EmulatorContext, [project = '']: readonly string[], body: Raw, url: URL): Raw {
  const id = url.searchParams.get('eventarcTriggerId') ?? '';
  const document = message(body['document'], 'document');
  if (id === '' || !has(document, 'value'))
    throw new FirestoreError('INVALID_ARGUMENT', 'A trigger needs eventarcTriggerId and document.value.');
  const trigger = {
    pattern: text(document['value'], 'document.value'),
    eventType: text(body['eventType'], 'eventType'),
    database: text(body['database'], 'database') || '(default)',
  };
  engine.triggers.register(project, id, trigger);
  onTriggers();
  return {};
}

/** Body: `{database, export_directory, export_name}`, as the official CLI asks; it gives a directory relative to where it runs, as we do. */
async function exportTo({ engine }: EmulatorContext, [project = '']: readonly string[], body: Raw): Promise<Raw> {
  const [parent, folder] = [text(body['export_directory'], 'export_directory'), text(body['export_name'], 'export_name')];
  if (parent === '' || !/^[\w-][\w.-]*$/.test(folder))
    throw new FirestoreError('INVALID_ARGUMENT', 'An export needs an export_directory, and an export_name that is a plain folder name.');
  await exportDocuments(engine, project, resolve(parent), folder);
  return {};
}

/** A web page can post to this machine; it must not write files on it. */
function refusePages(request: IncomingMessage): void {
  if (request.headers.origin !== undefined) throw new FirestoreError('PERMISSION_DENIED', 'A web page may not export.');
}

function readUsage({ engine }: EmulatorContext): Raw {
  return { ...engine.usage.snapshot() };
}

function resetUsage({ engine }: EmulatorContext): Raw {
  engine.usage.reset();
  return {};
}
