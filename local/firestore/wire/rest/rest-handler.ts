/** Why: REST requests, handed to the shared operations. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Engine } from '../../engine.ts';
import { JSON_DIALECT } from '../codec/dialect.ts';
import type { ReadCaller } from '../credentials.ts';
import { asRefusal, errorBody, httpCode, type Log } from '../errors.ts';
import { readJson } from '../http-body.ts';
import { route } from './rest-route.ts';

/** Answers one REST request. */
export async function answerRest(
  engine: Engine,
  callerFrom: ReadCaller,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = await readJson(request);
  const call = route(request.method ?? 'GET', url.pathname, url.searchParams, body);
  const context = { engine, caller: callerFrom(request.headers.authorization), dialect: JSON_DIALECT };
  sendJson(response, 200, 'unary' in call ? await call.unary(context, call.request) : await call.streaming(context, call.request));
}

/** Answers any failure of an HTTP request that no stream carries. */
export function sendError(response: ServerResponse, error: unknown, log: Log): void {
  const refusal = asRefusal(error, log);
  if (response.headersSent) response.destroy();
  else sendJson(response, httpCode(refusal), errorBody(refusal));
}

/** A JSON answer. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
