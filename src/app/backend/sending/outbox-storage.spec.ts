import { TestBed } from '@angular/core/testing';
import { OutboxStorage } from './outbox-storage';
import type { OutboxEntry } from './outbox.state';

const entry = (id: string, text = 'un'): OutboxEntry => ({ id, uid: 'amina', patch: { text }, version: 1 }) as unknown as OutboxEntry;

describe('OutboxStorage', () => {
  let storage: OutboxStorage;
  const own = async (prefix: string): Promise<readonly OutboxEntry[]> => (await storage.all()).filter(({ id }) => id.startsWith(prefix));
  beforeEach(() => (storage = TestBed.inject(OutboxStorage)));

  it('keeps in memory what a browser refuses to keep, and says that nothing is kept', async () => {
    const open = spyOn(indexedDB, 'open').and.throwError(new DOMException('refused', 'SecurityError'));
    const id = crypto.randomUUID();
    expect(storage.keepsNothing()).toBe(false);
    await storage.put(entry(id));
    await storage.put(entry(id, 'deux'));
    expect(await own(id)).toEqual([entry(id, 'deux')]);
    expect(storage.keepsNothing()).toBe(true);
    await storage.remove(id);
    expect(await own(id)).toEqual([]);
    expect(open).toHaveBeenCalled();
  });

  it('keeps nothing twice when the browser takes it', async () => {
    const id = crypto.randomUUID();
    await storage.put(entry(id));
    expect(await own(id)).toEqual([entry(id)]);
    expect(storage.keepsNothing()).toBe(false);
    await storage.remove(id);
    expect(await own(id)).toEqual([]);
  });

  it('opens again a connection that the browser closed', async () => {
    const opened: IDBDatabase[] = [];
    const open = indexedDB.open.bind(indexedDB);
    spyOn(indexedDB, 'open').and.callFake((...args) => {
      const request = open(...args);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    });
    const id = crypto.randomUUID();
    await storage.put(entry(id));
    opened[0]?.close();
    await storage.put(entry(id, 'deux'));
    expect(await own(id)).toEqual([entry(id, 'deux')]);
    expect(opened.length).toBe(2);
    expect(storage.keepsNothing()).toBe(false);
    await storage.remove(id);
  });
});
