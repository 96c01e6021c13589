/** Why: functions expect Express's requests and answers; this is the very Express that firebase-functions brings, so that they see what they were built for. */
import type { Express, NextFunction, Request, RequestHandler, Response } from 'express';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';

interface ExpressModule {
  (): Express;
  json(options: object): RequestHandler;
  text(options: object): RequestHandler;
  urlencoded(options: object): RequestHandler;
  raw(options: object): RequestHandler;
}

const require = createRequire(createRequire(import.meta.url).resolve('firebase-functions'));
export const express = require('express') as ExpressModule;
export type { Express, NextFunction, Request, Response };

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
