/** Why: a page shows a list of its room as it shows what it reads alone: the same four faces. */
import { computed, effect, inject, untracked, type Signal } from '@angular/core';
import { Store } from '@ngrx/store';
import type { Live, LiveRead } from '../live';
import { Refusal } from '../refusal';
import { Session } from '../session';
import { keyOf, type KnownList, type Row, type Subject } from './known-list';
import type { LiveList } from './live-list';

/** Instead of a subject: it is not known yet; or there is none, and no list is asked for. */
type Without = 'waiting' | 'none';

/** The list of a subject that may change. Call in an injection context. */
export const listed = <One extends Row, Given extends Subject | [], Gateway>(
  list: LiveList<One, Given, Gateway>,
  subject: () => Given | Without,
): LiveRead<readonly One[]> => {
  const store = inject(Store);
  const session = inject(Session);
  const asked = computed(subject, { equal: (one, other) => String(one) === String(other) });
  const about = computed(() => {
    const shown = asked();
    return typeof shown === 'string' ? null : shown;
  });
  const lists = store.selectSignal(list.selectLists);
  const known = computed(() => {
    const shown = about();
    return shown === null ? undefined : lists()[keyOf(shown)];
  });
  effect((onCleanup) => {
    session.uid();
    const shown = about();
    if (shown === null) return;
    untracked(() => store.dispatch(list.facts.opened({ subject: shown })));
    onCleanup(() => store.dispatch(list.facts.left({ subject: shown })));
  });
  const state = faceOf(list, known, () => asked() === 'none');
  return {
    state,
    value: (otherwise) => {
      const now = state();
      return now.kind === 'shown' ? now.value : otherwise;
    },
    retry: () => {
      const shown = about();
      if (shown !== null) store.dispatch(list.facts.askedAgain({ subject: shown }));
    },
  };
};

/** The same rows and the same refusal while nothing of them changed, however many pages come and go. */
const faceOf = <One extends Row, Given extends Subject, Gateway>(
  list: LiveList<One, Given, Gateway>,
  known: Signal<KnownList<One> | undefined>,
  isNone: () => boolean,
): Signal<Live<readonly One[]>> => {
  const [read, expecting] = [computed(() => known()?.rows), computed(() => known()?.expecting)];
  const rows = computed(() => {
    const [found, changed] = [read(), expecting()];
    return found === undefined || changed === undefined ? [] : list.rows({ rows: found, expecting: changed });
  });
  const kept = computed(() => known()?.refusal ?? null);
  const refusal = computed(() => {
    const said = kept();
    return said === null ? null : new Refusal(said.reason, said.detail);
  });
  return computed(() => {
    const [face, said] = [known()?.face, refusal()];
    if (face === 'shown' || isNone()) return { kind: 'shown', value: rows() };
    return face === 'refused' && said !== null ? { kind: 'refused', refusal: said } : { kind: 'loading' };
  });
};
