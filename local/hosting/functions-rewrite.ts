/** Why: a path that firebase.json gives to a function is answered by it, under the page's own address, as Hosting does. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostingConfig } from './config.ts';
import { compressed, wantedEncoding } from './static-files.ts';

/** Fast enough to compress while somebody waits, as an edge does with what it cannot keep. */
const level = 5;
const ofTheConnection = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'date',
  'etag',
  'vary',
]);

export interface FunctionsPlace {
  readonly project: string;
  readonly port: number;
}

/** Answers with the function a path is rewritten to; false when it is not. A function that cannot be reached is a 502, named. */
export async function answerWithFunction(
  config: HostingConfig,
  adapt: (header: string, value: string) => string,
  { project, port }: FunctionsPlace,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://local');
  const target = config.rewrite(pathname)?.function;
  if (target === undefined) return false;
  const address = `http://127.0.0.1:${String(port)}/${project}/${target.region}/${target.functionId}${pathname}${search}`;
  const headers = { 'x-forwarded-host': request.headers.host ?? '', 'accept-language': request.headers['accept-language'] ?? '' };
  const answer = await fetch(address, { headers, redirect: 'manual' }).catch(() => null);
  if (answer === null) {
    response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end(`The function ${target.functionId} does not answer.\n`);
    return true;
  }
  const encoding = wantedEncoding(request);
  const body = await compressed(Buffer.from(await answer.arrayBuffer()), encoding, level);
  for (const [name, value] of answer.headers) if (!ofTheConnection.has(name)) response.setHeader(name, value);
  for (const [name, value] of config.headers(pathname)) response.setHeader(name, adapt(name, value));
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.setHeader('vary', 'accept-encoding').writeHead(answer.status, { 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
