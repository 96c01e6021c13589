/** Why: functions expect Express's requests and answers; this is the very Express that firebase-functions brings, so that they see what they were built for. */
import type { HttpsFunction } from 'firebase-functions/v2/https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

export type Request = Parameters<HttpsFunction>[0];
export type Response = Parameters<HttpsFunction>[1];
export type NextFunction = (error?: unknown) => void;
export type RequestHandler = (request: Request, response: Response, next: NextFunction) => unknown;

/** The part of an Express application used here. */
export interface Express {
  (request: IncomingMessage, response: ServerResponse): void;
  disable(setting: string): void;
  use(...handlers: readonly RequestHandler[]): void;
  use(path: string, handler: RequestHandler): void;
  post(path: string, handler: RequestHandler): void;
}

interface ExpressModule {
  (): Express;
  json(options: object): RequestHandler;
  text(options: object): RequestHandler;
  urlencoded(options: object): RequestHandler;
  raw(options: object): RequestHandler;
}

const require = createRequire(createRequire(import.meta.url).resolve('firebase-functions'));
export const express = require('express') as ExpressModule;

/** Reads bodies as Cloud Functions does: parsed by type, with the bytes kept in `rawBody`. */
export function bodyReaders(): readonly RequestHandler[] {
  const verify = (request: IncomingMessage, _response: unknown, bytes: Buffer): void => {
    (request as IncomingMessage & { rawBody?: Buffer }).rawBody = bytes;
  };
  const limit = '32mb';
  return [
    express.json({ limit, verify, strict: false, type: ['application/json', 'application/*+json'] }),
    express.text({ limit, verify, type: 'text/*' }),
    express.urlencoded({ limit, verify, extended: true }),
    express.raw({ limit, verify, type: '*/*' }),
  ];
}
