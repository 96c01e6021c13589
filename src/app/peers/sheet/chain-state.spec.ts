import type { ChainLink } from '@domain/peers/peers';
import { chainState, sha256 } from './chain-state';

describe('the state of a chain in the browser', () => {
  const chain = async (): Promise<readonly ChainLink[]> => {
    const links: ChainLink[] = [];
    for (const content of ['{"a":1}', '{"b":2}']) {
      const previousHash = links.at(-1)?.hash ?? '';
      links.push({
        v: 1,
        programmeId: 'pins',
        number: links.length + 1,
        attendanceId: 'h1~a',
        content,
        previousHash,
        hash: await sha256(previousHash + content),
        at: new Date(0),
      });
    }
    return links;
  };

  it('holds, and shows its last seal', async () => {
    const links = await chain();
    expect(await chainState(links)).toEqual({ length: 2, seal: links[1]?.hash ?? 'none', brokenAt: null });
    expect(await chainState([])).toEqual({ length: 0, seal: '', brokenAt: null });
  });

  it('says where it was rewritten', async () => {
    const [first, second] = (await chain()) as [ChainLink, ChainLink];
    expect((await chainState([{ ...first, content: '{"a":9}' }, second])).brokenAt).toBe(1);
    expect((await chainState([second])).brokenAt).toBe(2);
  });
});
