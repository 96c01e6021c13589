/** Why: a person who tries the application locally must be able to read its mails and follow their links. */
import type { Mail } from './mailbox.ts';

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 52rem; padding: 1.5rem; }
  header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; justify-content: space-between; }
  h1 { font-size: 1.4rem; margin: 0; }
  form { display: flex; gap: .5rem; }
  input, button { font: inherit; padding: .35rem .6rem; }
  article { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .6rem; margin: 1rem 0; padding: .9rem 1.1rem; overflow-wrap: anywhere; }
  article.used { opacity: .6; }
  h2 { font-size: 1.05rem; margin: 0; }
  .meta { font-size: .9rem; margin: .1rem 0 .6rem; opacity: .8; }
  .text { white-space: pre-wrap; margin: 0 0 .6rem; }
`;

/** The policy under which the page is served: no script at all. */
export const mailboxPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The whole page, in French. */
export function mailboxPage(mails: readonly Mail[], to: string): string {
  const list =
    mails.length === 0
      ? `<p>${to === '' ? 'Aucun courriel pour le moment.' : 'Aucun courriel pour cette adresse.'}</p>`
      : mails.map(article).join('\n');
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Boîte aux lettres de développement</title><style>${style}</style></head>
<body>
<header>
  <h1>Boîte aux lettres de développement</h1>
  <form><label for="to">Destinataire</label><input id="to" name="to" type="search" value="${escaped(to)}"><button>Filtrer</button></form>
</header>
<p>Aucun courriel ne quitte cette machine : ils arrivent ici. <a href="?to=${encodeURIComponent(to)}">Actualiser</a></p>
<main>${list}</main>
</body>
</html>
`;
}

function article(mail: Mail): string {
  const when = new Date(mail.at).toLocaleString('fr-FR', { dateStyle: 'full', timeStyle: 'medium' });
  const text = mail.text === '' ? '' : `<p class="text">${linked(escaped(mail.text))}</p>`;
  const link =
    mail.link === null
      ? ''
      : `<p><a href="${escaped(mail.link)}">${mail.origin === 'auth' ? 'Ouvrir le lien' : escaped(mail.link)}</a>${mail.used ? ' (déjà utilisé)' : ''}</p>`;
  return `<article${mail.used ? ' class="used"' : ''}>
  <h2>${escaped(mail.subject)}</h2>
  <p class="meta">à ${escaped(mail.to.join(', '))} · <time datetime="${escaped(mail.at)}">${when}</time></p>
  ${text}${link}
</article>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function linked(safe: string): string {
  return safe.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}
