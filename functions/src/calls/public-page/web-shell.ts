/** Why: a page served with its text is the application's own index.html with words in it, so it always names the scripts that Hosting holds now. */
import type { Request } from 'firebase-functions/v2/https';
import { addressOf } from '../../platform/mails/mail-text';

export interface WebShell {
  readonly html: string;
  /** The global stylesheet, to be written into the page: one request less before the first paint. */
  readonly styles: string;
  /** The security headers Hosting gives index.html; what replaces it must carry the same. */
  readonly headers: ReadonlyMap<string, string>;
}

const passedOn = [
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
];
const stylesheet = /<link rel="stylesheet" href="([^"]+)">/;
const webFont = /@font-face\s*\{[^}]*url\([^}]*\}/g;
const known = new Map<string, { readonly tag: string; readonly shell: WebShell }>();

/** Only the local host may say by itself where the application is: elsewhere a forged header would fill the cache with another's page. */
const siteOf = (request: Request): string => {
  const given = process.env['FUNCTIONS_EMULATOR'] === 'true' ? request.get('x-forwarded-host') : undefined;
  return given === undefined ? addressOf('') : `http://${given}`;
};

const load = async (address: string, answer: Response): Promise<WebShell> => {
  const html = await answer.text();
  const file = stylesheet.exec(html)?.[1];
  const styles = file === undefined ? '' : await (await fetch(new URL(file, address))).text();
  return {
    html,
    styles,
    headers: new Map(passedOn.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name) ?? '']] : []))),
  };
};

/** index.html of a language as Hosting serves it at this moment; `folder` is `/` or `/en/`. Throws when Hosting does not answer. */
export const webShell = async (request: Request, folder: '/' | '/en/'): Promise<WebShell> => {
  const address = `${siteOf(request)}${folder}index.html`;
  const last = known.get(address);
  const answer = await fetch(address, { headers: last === undefined ? {} : { 'if-none-match': last.tag } });
  if (answer.status === 304 && last !== undefined) return last.shell;
  if (!answer.ok) throw new Error(`${address} answered ${String(answer.status)}`);
  const shell = await load(address, answer);
  known.set(address, { tag: answer.headers.get('etag') ?? '', shell });
  return shell;
};

/** The page of a shell: head and body completed, styles written in, scripts kept for the first gesture (see index.html). */
export const withContent = ({ html, styles }: WebShell, title: string, head: string, first: string, data: string): string =>
  html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replace(/<meta\s+name="description"[^>]*>/, () => head)
    // Fonts come with the stylesheet after the first paint, in metrics that move nothing: asked for first, they would share the line with the words.
    .replace(/<link rel="preload"[^>]*as="font"[^>]*>/g, '')
    .replace(
      stylesheet,
      (link, file: string) =>
        `<style>${styles.replace(webFont, '')}</style><link rel="essaim/later" href="${file}"><noscript>${link}</noscript>`,
    )
    .replace(/<div id="es-first">[\s\S]*?(?=<es-root>)/, () => `<div id="es-first" class="es-first-page">${first}</div>${data}\n    `)
    .replace(/<script src="([^"]+)" type="module"><\/script>/g, '<script type="essaim/later" src="$1"></script>');
