import { TestBed } from '@angular/core/testing';
import { days } from '@domain/shared/instant';
import { FakeSession, MemoryStorage, provideFakes } from '../testing/fakes';
import { keptAtMost, KeptWords } from './kept-words';

describe('what one account may leave unsent in one browser', () => {
  const record = { uid: 'amina', title: '', path: '', words: {}, base: null, text: 't', at: new Date() };
  let storage: MemoryStorage;
  beforeEach(() => {
    storage = new MemoryStorage();
    TestBed.configureTestingModule({ providers: [provideFakes({ kept: storage, session: new FakeSession({ uid: 'amina' }) })] });
  });

  it('leaves those already waiting where they are', () => {
    const words = TestBed.inject(KeptWords);
    for (let index = 0; index < keptAtMost.texts; index += 1) words.put({ ...record, id: `r${index}`, place: `p${index}` });
    expect(words.put({ ...record, id: 'more', place: 'p' })).toBe('full');
    expect(words.put({ ...record, id: 'r0', place: 'p0', text: 'again' })).toBe('kept');
    expect(storage.records.size).toBe(keptAtMost.texts);
  });

  it('is gone after their days, not before', () => {
    const aged = (count: number): Date => new Date(Date.now() - days(count));
    storage.write({ ...record, id: 'old', place: 'p', at: aged(keptAtMost.days + 1) });
    storage.write({ ...record, id: 'recent', place: 'p', at: aged(keptAtMost.days - 1) });
    expect(
      TestBed.inject(KeptWords)
        .all()
        .map(({ id }) => id),
    ).toEqual(['recent']);
    TestBed.tick();
    expect([...storage.records.keys()]).toEqual(['recent']);
  });
});
