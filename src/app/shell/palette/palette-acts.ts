/** Why: what a person does from anywhere is found by its words, as a page is: the look, the language, what they may begin, the end of the session. */
import { computed, DOCUMENT, inject, type Signal } from '@angular/core';
import { Session } from '../../backend/session';
import type { IconName } from '../../shared/icon/paths';
import { Unsent } from '../account/unsent';
import { languages } from '../looks/language';
import { Look } from '../looks/look';
import { themes } from '../looks/themes';

interface Line {
  readonly key: string;
  readonly label: string;
  readonly about: string;
  readonly icon: IconName;
}

/** Leads somewhere, or does something at once. */
export type Choice = Line & ({ readonly link: string } | { readonly act: () => unknown });

const begins: readonly (Line & { readonly link: string; readonly to: 'manager' | 'alumnus' })[] = [
  {
    key: 'session',
    label: $localize`:@@shell.actSession:Créer une séance entre pairs`,
    about: '',
    icon: 'add',
    link: '/seances/nouvelle',
    to: 'manager',
  },
  {
    key: 'exchange',
    label: $localize`:@@shell.actExchange:Demander ou proposer une entraide`,
    about: '',
    icon: 'add',
    link: '/communaute/entraide',
    to: 'alumnus',
  },
];

/** Called in a field initialiser. */
export function paletteActs(): Signal<readonly Choice[]> {
  const [session, unsent, look, shown, document] = [inject(Session), inject(Unsent), inject(Look), languages(), inject(DOCUMENT)];
  const lookWords = $localize`:@@shell.look:Apparence`;
  return computed(() => {
    const roles = session.memberships();
    const held = begins.filter(({ to }) => roles.some(({ role }) => role === to));
    const managed = new Set(roles.flatMap(({ role, programmeId }) => (role === 'manager' && programmeId !== null ? [programmeId] : [])));
    // Of several programmes, which one is chosen on their page.
    const editions = [...(managed.size === 1 ? managed : [])].map((id): Choice => {
      const label = $localize`:@@shell.actEdition:Créer une édition`;
      return { key: 'edition', label, about: '', icon: 'add', link: `/programmes/${id}/editions/nouvelle` };
    });
    const looks = themes
      .filter(({ id }) => id !== look.theme())
      .map(({ id, words }): Choice => ({ key: id, label: words, about: lookWords, icon: 'eye', act: () => look.theme.set(id) }));
    const contrast: Choice = {
      key: 'contrast',
      label: look.contrast() ? $localize`:@@shell.lessContrast:Contraste ordinaire` : $localize`:@@shell.moreContrast:Contraste renforcé`,
      about: lookWords,
      icon: 'eye',
      act: () => look.contrast.update((more) => !more),
    };
    const others = shown()
      .filter(({ here }) => !here)
      .map(({ code, name, address, choose }): Choice => {
        const act = (): void => {
          choose();
          document.defaultView?.location.assign(address);
        };
        return { key: code, label: name, about: $localize`:@@shell.language:Langue`, icon: 'globe', act };
      });
    const leave: Choice = {
      key: 'leave',
      label: $localize`:@@shell.signOut:Se déconnecter`,
      about: '',
      icon: 'out',
      act: () => unsent.before(() => session.signOut()),
    };
    return [...editions, ...held, ...looks, contrast, ...others, leave];
  });
}
