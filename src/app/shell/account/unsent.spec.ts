import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { KeptWords } from '../../backend/kept/kept-words';
import { fakeOutbox, MemoryStorage, provideFakes, type FakeOutbox } from '../../backend/testing/fakes';
import { Unsent } from './unsent';

const words = { id: 'k1', place: 'note.n1', title: 'Note', path: '', words: { text: 'mine' }, base: null, text: 'mine', at: new Date() };

describe('before somebody leaves this browser', () => {
  let outbox: FakeOutbox;
  let left: number;
  const leave = (): Promise<void> => {
    left += 1;
    return Promise.resolve();
  };

  beforeEach(() => {
    outbox = fakeOutbox();
    left = 0;
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideFakes({ outbox, kept: new MemoryStorage(), session: { uid: 'amina' } }),
      ],
    });
  });

  it('leaves at once when nothing is unsent', async () => {
    await TestBed.inject(Unsent).before(leave);
    expect([left, TestBed.inject(Router).url]).toEqual([1, '/']);
  });

  it('leads to what a form still holds', async () => {
    TestBed.inject(KeptWords).put(words);
    await TestBed.inject(Unsent).before(leave);
    expect([left, TestBed.inject(Router).url]).toEqual([0, '/compte/envois?sortie=1']);
  });

  it('counts what was typed the moment before, in the pause between two keys', async () => {
    TestBed.inject(KeptWords).untilPause(() => TestBed.inject(KeptWords).put(words));
    await TestBed.inject(Unsent).before(leave, 'partout');
    expect([left, TestBed.inject(Router).url]).toEqual([0, '/compte/envois?sortie=partout']);
  });

  it('leads to what waits in the outbox, and leaves once it arrived', async () => {
    outbox.send({ path: 'alumni/amina', patch: { headline: 'x' }, label: 'Profil', mode: 'update' });
    await TestBed.inject(Unsent).before(leave);
    expect([left, TestBed.inject(Router).url]).toEqual([0, '/compte/envois?sortie=1']);
    outbox.settle();
    await TestBed.inject(Unsent).before(leave);
    expect(left).toBe(1);
  });
});
