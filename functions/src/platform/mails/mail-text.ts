/** Why: one e-mail is written twice, as text and as HTML, with the same words and one button; addresses of the app are made absolute here. */
import { defineString } from 'firebase-functions/params';

/** Where the application answers, without a final slash: `https://essaim.example.org`. Asked at the first deployment (docs/deploy.md). */
const appUrl = defineString('APP_URL', {
  label: 'Address of the application',
  description: 'Links in e-mails start with it, for example https://essaim.example.org (no final slash).',
  input: { text: { validationRegex: '^https://[^/]+$', validationErrorMessage: 'Write https:// and a host, without a path.' } },
});

/** The local application, when no address was given. */
const localUrl = 'http://localhost:4200';

export type MailLocale = 'fr' | 'en';

/** What the official "Trigger Email from Firestore" extension sends. */
export interface MailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const words = {
  fr: {
    open: 'Ouvrir dans Essaim',
    colon: ' :',
    why: 'Ce message vous est envoyé par Essaim parce que vous participez à l’un de ses programmes.',
  },
  en: {
    open: 'Open in Essaim',
    colon: ':',
    why: 'You are receiving this message from Essaim because you take part in one of its programmes.',
  },
} as const satisfies Readonly<Record<MailLocale, object>>;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');

const button = (url: string, label: string): string =>
  `<p><a href="${escaped(url)}" style="display:inline-block;padding:12px 24px;background:#f2a91c;color:#2b1d00;border-radius:8px;font-weight:bold;text-decoration:none">${escaped(label)}</a></p><p style="font-size:14px"><a href="${escaped(url)}" style="color:#0b5563">${escaped(url)}</a></p>`;

/** The address a path of the app opens at. */
export const addressOf = (path: string): string => `${appUrl.value() || localUrl}${path}`;

/** `text` is plain words, a blank line between paragraphs; `link` is a path of the app, '' when there is nothing to open. */
export const composeMail = (subject: string, text: string, link: string, locale: MailLocale): MailMessage => {
  const { open, colon, why } = words[locale];
  // Whoever reads in English opens the English page.
  const url = link === '' ? '' : addressOf(locale === 'en' ? `/en${link}` : link);
  const way = url === '' ? '' : `\n\n${open}${colon} ${url}`;
  return {
    // Names and titles are typed by people: one line, so that no header can follow.
    subject: subject.replace(/[^\S\u00a0\u202f]+/g, ' ').trim(),
    text: `${text}${way}\n\n-- \n${why}\n`,
    html: `<!doctype html><html lang="${locale}"><body style="margin:0;background:#faf6ee"><div style="max-width:560px;margin:0 auto;padding:32px 24px;font:16px/1.6 Arial,sans-serif;color:#12313a"><p style="font-size:20px;font-weight:bold">essaim</p>${paragraphs(text)}${url === '' ? '' : button(url, open)}<hr style="border:0;border-top:1px solid #ddd5c4"><p style="font-size:14px;color:#4a6068">${escaped(why)}</p></div></body></html>`,
  };
};
