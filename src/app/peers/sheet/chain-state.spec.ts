import { link } from '@domain/peers/chain';
import type { ChainLink, SignatureRecord } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { sha256 } from '../../shared/sha256';
import { chainState } from './chain-state';

const now = new Date('2027-01-12T18:00:00Z');
const at = new Date('2027-01-12T08:00:00Z');
const signed = (uid: string): Identified<SignatureRecord> => ({
  id: `h1~${uid}~s~a1`,
  v: 2,
  kind: 'signature',
  programmeId: 'pins',
  halfDayId: 'h1',
  uid,
  name: uid,
  organisationName: '',
  signature: 'M0 0L9 9',
  signedAt: at,
  at,
});

describe('the state of a chain in the browser', () => {
  /** As the server writes it: the hash of each link is that of its text. */
  const chain = async (records: readonly Identified<SignatureRecord>[]): Promise<readonly ChainLink[]> => {
    const drawing = await sha256('M0 0L9 9');
    const links: ChainLink[] = [];
    for (const { id, ...record } of records) {
      let text = '';
      const content = JSON.stringify(
        Object.fromEntries(Object.entries({ ...record, id, signature: drawing }).sort(([a], [b]) => (a < b ? -1 : 1))),
      );
      const sealed = { programmeId: 'pins', subject: `h1~${record.uid}`, attendanceId: id, content };
      link(links.at(-1) ?? null, sealed, (asked) => (text = asked), at);
      const hash = await sha256(text);
      links.push(link(links.at(-1) ?? null, sealed, () => hash, at));
    }
    return links;
  };
  const records = [signed('amina'), signed('luc')];

  it('holds with its records, and shows its last seal', async () => {
    const links = await chain(records);
    expect(await chainState({ links, records, session: {} }, now)).toEqual({
      length: 2,
      seal: links[1]?.hash ?? 'none',
      difference: null,
      waiting: 0,
    });
    expect(await chainState({ links: [], records: [], session: {} }, now)).toEqual({ length: 0, seal: '', difference: null, waiting: 0 });
  });

  it('says which link was rewritten or removed, and which record was deleted', async () => {
    const [first, second] = (await chain(records)) as [ChainLink, ChainLink];
    const difference = async (links: readonly ChainLink[], kept = records) =>
      (await chainState({ links, records: kept, session: {} }, now)).difference;
    expect((await difference([{ ...first, at: now }, second]))?.kind).toBe('entryChanged');
    expect((await difference([second]))?.kind).toBe('entryRemoved');
    expect(await difference([first, second], records.slice(1))).toEqual({
      kind: 'recordDeleted',
      number: 1,
      name: 'amina',
      halfDayId: 'h1',
    });
  });
});
