import { TestBed } from '@angular/core/testing';
import { FakeSession } from '../testing/fakes';
import { Session } from '../session';
import { KeptStorage, type KeptRecord } from './kept-storage';
import { KeptWords } from './kept-words';

describe('the storage of unsent words', () => {
  const uid = crypto.randomUUID();
  const record: KeptRecord = {
    id: 'r1',
    uid,
    place: 'note.n1',
    title: 'Note',
    path: '/parcours/p1',
    words: { text: 'mine', at: new Date(1_000) },
    base: null,
    text: 'mine',
    at: new Date(2_000),
  };
  const storage = new KeptStorage();
  afterEach(() => storage.erase(record));

  it('outlives the tab and gives words and instants back, to their account only', () => {
    storage.write(record);
    expect(sessionStorage.length).toBe(0);
    expect(new KeptStorage().read(uid)).toEqual([record]);
    expect(storage.read('somebody')).toEqual([]);
  });

  it('says when the browser has no room', () => {
    spyOn(Storage.prototype, 'setItem').and.throwError(new DOMException('', 'QuotaExceededError'));
    expect(storage.write(record)).toBeFalse();
  });

  it('takes over, once, what an earlier version kept in the tab', () => {
    sessionStorage.setItem(`essaim.typed.${uid}.screening.a1.decision`, JSON.stringify({ decision: null, reason: 'trop loin' }));
    TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: new FakeSession({ uid }) }] });
    const words = TestBed.inject(KeptWords);
    TestBed.tick();
    expect(words.at('screening.a1.decision').map(({ text }) => text)).toEqual(['trop loin']);
    expect(sessionStorage.getItem(`essaim.typed.${uid}.screening.a1.decision`)).toBeNull();
    for (const { id } of words.all()) words.remove(id);
  });
});
