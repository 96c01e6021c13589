import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { Documents } from '../documents';
import { Refusal } from '../refusal';
import { fakeDocuments, provideFakes } from '../testing/fakes';
import { decoded, orTell } from './decoding';

const snapshot = (path: string, data: object) => ({ id: path.split('/').at(-1) ?? '', ref: { path }, data: () => data });
const reasonOf = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (error) {
    return error instanceof Refusal ? error.reason : 'unexpected';
  }
};

describe('a document where it enters', () => {
  it('is a value of the domain, with its id and its dates', () => {
    const at = new Date('2027-01-12T12:00:00Z');
    expect(decoded<object>(snapshot('calls/c1', { v: 1, closesAt: { toDate: () => at } }))).toEqual({
      v: 1,
      closesAt: at,
      id: 'c1',
    } as never);
  });

  it('is refused as outdated when a later version of the application wrote it', () => {
    expect(reasonOf(() => decoded(snapshot('sessions/s1/chain/4', { v: 2 })))).toBe('');
    expect(reasonOf(() => decoded(snapshot('sessions/s1/chain/4', { v: 3 })))).toBe('outdated');
    expect(reasonOf(() => decoded(snapshot('calls/c1', { v: 2 })))).toBe('outdated');
  });

  it('tells its fault to whoever follows it, not to the console', () => {
    const told = jasmine.createSpy();
    orTell<object>(() => decoded(snapshot('calls/c1', { v: 9 })), { error: told })({});
    expect(told).toHaveBeenCalledOnceWith(jasmine.objectContaining({ reason: 'outdated' }));
  });

  it('reaches lists and single reads of screens as the same refusal', async () => {
    const documents = fakeDocuments({ 'calls/c1': { v: 1 }, 'calls/c2': { v: 2 } });
    TestBed.configureTestingModule({ providers: [provideFakes({ documents })] });
    const read = TestBed.inject(Documents);
    expect(await read.read('calls/c1')).toEqual({ v: 1, id: 'c1' } as never);
    await expectAsync(read.read('calls/c2')).toBeRejectedWith(jasmine.objectContaining({ reason: 'outdated' }));
    const all = firstValueFrom(read.watchAll({ collection: 'calls', limit: 20, beyond: 'nothing' }));
    await expectAsync(all).toBeRejectedWith(jasmine.objectContaining({ reason: 'outdated' }));
  });
});
