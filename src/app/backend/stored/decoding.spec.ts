import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { Documents } from '../documents';
import { Refusal } from '../refusal';
import { fakeDocuments, provideFakes } from '../testing/fakes';
import { decoded, orTell, type Told } from './decoding';
import { LeftOutOfPages } from './left-out';
import { showable } from './parts';

const nobody: Told = { tell: () => undefined };

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
    expect(decoded<object>(snapshot('calls/c1', { v: 1, closesAt: { toDate: () => at } }), nobody, showable)).toEqual({
      v: 1,
      closesAt: at,
      id: 'c1',
    } as never);
  });

  it('is refused as outdated when a later version of the application wrote it', () => {
    expect(reasonOf(() => decoded(snapshot('sessions/s1/chain/4', { v: 2 }), nobody, showable))).toBe('');
    expect(reasonOf(() => decoded(snapshot('sessions/s1/chain/4', { v: 3 }), nobody, showable))).toBe('outdated');
    expect(reasonOf(() => decoded(snapshot('calls/c1', { v: 2 }), nobody, showable))).toBe('outdated');
  });

  it('tells its fault to whoever follows it, not to the console', () => {
    const told = jasmine.createSpy();
    orTell<object>(() => decoded(snapshot('calls/c1', { v: 9 }), nobody, showable), { error: told })({});
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

  it('leaves out the parts that were written wrong, and names them until they are corrected', () => {
    const told = new LeftOutOfPages();
    const calendar = [{ label: 'Jury', when: 'avril' }, { label: 'Clôture' }, null];
    const call = decoded<object>(snapshot('calls/c1', { v: 1, name: 'Appel', benefits: 'un appui', calendar }), told, showable);
    expect(call).toEqual({ v: 1, name: 'Appel', benefits: [], calendar: [{ label: 'Jury', when: 'avril' }], id: 'c1' } as never);
    expect(told.all()).toEqual([{ path: 'calls/c1', title: 'Appel', fields: ['benefits', 'calendar'] }]);
    decoded<object>(snapshot('calls/c2', { v: 1, name: 'Autre', benefits: ['un appui'] }), told, showable);
    expect(told.all().length).toBe(1);
    decoded<object>(snapshot('calls/c1', { v: 1, name: 'Appel', benefits: [], calendar: [] }), told, showable);
    expect(told.all()).toEqual([]);
  });
});
