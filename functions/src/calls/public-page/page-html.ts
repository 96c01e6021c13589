/** Why: a call's own words as plain HTML, laid out with the application's classes, so that the application takes over without a jolt. */
import { isAccepting, type Call } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { ownWordsLanguage } from '@domain/shared/own-words';
import { clockOf, dayInWords, dayOf } from '@domain/shared/time';
import { pageWords, type PageLocale } from './page-words';

type Shown = Identified<Call>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text typed by a person, safe between tags and in quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const each = <T>(all: readonly T[], one: (item: T) => string): string => all.map(one).join('');
const section = (heading: string, content: string): string => `<section class="es-stack"><h2>${escaped(heading)}</h2>${content}</section>`;
/** On the elements that hold what the programme wrote, and nothing else. */
const own = `lang="${ownWordsLanguage}"`;
/** "samedi 5 décembre 2026, 18 h, heure de Paris"; always with the year and the zone, for whoever finds the page later, anywhere. */
const dayTime = (at: Date, locale: PageLocale): string => {
  const day = dayInWords(dayOf(at), locale === 'fr' ? 'fr-FR' : 'en-GB', 'full');
  const [hour = '', minute = ''] = clockOf(at).split(':');
  const french = `${String(Number(hour))}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`;
  return `${day}, ${locale === 'fr' ? french : `${hour}:${minute}`}, ${pageWords[locale].zone}`;
};

const mark = `<svg viewBox="4 4 24 24" fill="currentColor" aria-hidden="true"><circle cx="6.5" cy="24.5" r="1.6"/><circle cx="10.5" cy="20.5" r="1.9"/><circle cx="12" cy="25.5" r="1.4"/><circle cx="15.5" cy="18.5" r="2.2"/><circle cx="16.5" cy="23.5" r="1.6"/><circle cx="19.5" cy="13.5" r="2.5"/><circle cx="21" cy="19" r="1.7"/><circle cx="24.5" cy="8" r="3"/></svg>`;

const bar = (root: string, path: string, locale: PageLocale, demo: boolean): string => {
  const words = pageWords[locale];
  const [other, name, address] = locale === 'fr' ? ['en', 'English', `/en${path}`] : ['fr', 'Français', path];
  return (
    `<a class="skip" href="${root}${path.slice(1)}#contenu">${words.skip}</a><header class="bar es-no-print">` +
    `<button type="button" popovertarget="es-first-pages" aria-label="${words.menu}"><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16"/></svg></button>` +
    `<a class="home" href="${root}" aria-label="${words.home}">${mark}<span>essaim</span></a><nav id="es-first-pages" popover aria-label="${words.main}">` +
    `<a class="here" href="${root}appels">${words.calls}</a><a href="${root}orientation">${words.findScheme}</a><a href="${root}annuaire">${words.directory}</a></nav>` +
    `<span class="gap"></span>${demo ? `<span class="demo">${words.demo}</span>` : ''}<a class="sign-in" href="${root}connexion?vers=${encodeURIComponent(path)}">${words.signIn}</a>` +
    `<a href="${address}" lang="${other}" hreflang="${other}" title="${name}"><span class="es-first-name">${name}</span><span class="es-first-code" aria-hidden="true">${other.toUpperCase()}</span></a></header>`
  );
};

const acts = (call: Shown, root: string, locale: PageLocale, now: Date): string => {
  const words = pageWords[locale];
  const { closesAt } = call;
  const address = `${root}appels/${call.id}`;
  if (isAccepting(call, now) && closesAt !== null)
    return (
      `<p><b>${words.until} <time datetime="${closesAt.toISOString()}">${dayTime(closesAt, locale)}</time></b></p>` +
      `<p class="es-row es-no-print"><a class="act main" href="${address}/candidater">${words.apply}</a>` +
      `<a class="act" href="${address}/eligibilite">${words.check}</a></p>`
    );
  const since = closesAt === null ? '' : ` ${words.closedSince(dayTime(closesAt, locale))}`;
  return `<p><b>${words.closed}</b>${since}</p><p class="es-no-print"><a href="${root}orientation">${words.findScheme}</a></p>`;
};

const conditions = ({ eligibility }: Shown, locale: PageLocale): string => {
  const words = pageWords[locale];
  const source = (text: string): string => `<p class="es-small es-muted">${words.source} <span ${own}>${escaped(text)}</span></p>`;
  const [only, ...others] = new Set(eligibility.map((rule) => rule.source));
  const single = only !== undefined && others.length === 0;
  const rules = each(
    eligibility,
    (rule) => `<li><h3 ${own}>${escaped(rule.label)}</h3><p ${own}>${escaped(rule.reason)}</p>${single ? '' : source(rule.source)}</li>`,
  );
  return `<ul class="es-plain-list rules">${rules}</ul>${single ? source(only) : ''}`;
};

const mainColumn = (call: Shown, locale: PageLocale): string => {
  const words = pageWords[locale];
  const questions = each(
    call.questions,
    ({ question, answer }) => `<details ${own}><summary>${escaped(question)}</summary><p class="lines">${escaped(answer)}</p></details>`,
  );
  return (
    section(words.presentation, `<p ${own} class="es-prose lines">${escaped(call.presentation)}</p>`) +
    section(
      words.benefits,
      `<ul ${own} class="es-plain-list ticks">${each(call.benefits, (benefit) => `<li>${escaped(benefit)}</li>`)}</ul>`,
    ) +
    section(words.conditions, conditions(call, locale)) +
    (questions === '' ? '' : section(words.questions, `<div>${questions}</div>`))
  );
};

const sideColumn = (call: Shown, address: string, locale: PageLocale): string => {
  const words = pageWords[locale];
  const dates = each(call.calendar, ({ label, when }) => `<li><b>${escaped(label)}</b> <span>${escaped(when)}</span></li>`);
  const weights = each(
    call.grid,
    ({ label, weight }) => `<li><span ${own}>${escaped(label)}</span><b class="es-figures">${words.percent(weight)}</b></li>`,
  );
  return (
    section(words.calendar, `<ol ${own} class="es-plain-list dates">${dates}</ol>`) +
    section(words.load, `<p ${own}>${escaped(call.expectedLoad)}</p>`) +
    section(words.criteria, `<ul class="es-plain-list weights">${weights}</ul>`) +
    (call.regulationVersion > 0 ? `<p><b><a href="${address}#reglement">${words.regulation}</a></b></p>` : '') +
    section(words.contact, `<p><a href="mailto:${escaped(call.contactEmail)}">${escaped(call.contactEmail)}</a></p>`)
  );
};

export interface PageOptions {
  readonly locale: PageLocale;
  readonly now: Date;
  /** The data are invented: said in the bar, as the application does. */
  readonly demo: boolean;
}

/** What stands in the page until the application takes over; every typed word is escaped. */
export const callPage = (call: Shown, { locale, now, demo }: PageOptions): string => {
  const words = pageWords[locale];
  const root = locale === 'fr' ? '/' : '/en/';
  return (
    `${bar(root, `/appels/${call.id}`, locale, demo)}<main id="contenu" tabindex="-1"><div class="page"><div class="head">` +
    `<nav class="crumbs es-no-print" aria-label="${words.crumbs}"><a href="${root}appels">${words.calls}</a></nav>` +
    `<h1 ${own}>${escaped(call.name)}</h1><p ${own} class="lead">${escaped(call.tagline)}</p></div>` +
    `<div class="acts es-card">${acts(call, root, locale, now)}</div><div class="columns">` +
    `<div class="es-stack-loose">${mainColumn(call, locale)}</div><div class="es-stack-loose">${sideColumn(call, `${root}appels/${call.id}`, locale)}</div></div></div></main>`
  );
};
