import { inflateSync } from 'node:zlib';
import type { MinutesContent } from '@domain/jury/deciding/minutes';
import { drawMinutes } from './minutes-pdf';

const hash = 'a'.repeat(64);
const minutes = (projects: number, more: Partial<MinutesContent> = {}): MinutesContent => ({
  jury: { id: 'j', name: 'Jury <P & I> 2027', callName: 'P’INS 2027', places: 2, quorumShare: 0.5, regulationVersion: 1 },
  grid: [{ label: 'Innovation sociale', weight: 100 }],
  president: 'Anne Le Goff',
  members: ['Anne Le Goff', 'Paul Ożóg'].map((name) => ({ name, organisationName: 'Fondation Rivage', quality: 'funder', voting: true })),
  recusals: [{ juror: 'Paul Ożóg', project: 'Projet 1', ground: 'earlierCoaching', source: 'manager' }],
  standings: Array.from({ length: projects }, (_, index) => ({
    rank: index + 1,
    project: `Projet ${String(index + 1)}, dont le nom est assez long pour prendre deux lignes`,
    organisation: `Association numéro ${String(index + 1)}`,
    calibrated: 71.5,
    low: 60,
    high: 80,
    reviews: 3,
  })),
  decisions: Array.from({ length: projects }, (_, index) => ({
    project: `Projet ${String(index + 1)}`,
    outcome: 'notSelected',
    reason: 'Un motif écrit. '.repeat(12),
    votes: { for: 1, against: 2, abstain: 0 },
    present: 3,
    quorum: 2,
    recused: [],
  })),
  sealedBy: 'Claire Vautrin',
  sealedAt: '2027-02-01T08:00:00.000Z',
  ...more,
});

interface Written {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Foot, rules and repeated headers are read by nobody. */
  readonly artifact: boolean;
}

/** What each page writes and where, from its own drawing. */
const pagesOf = (file: Buffer): readonly (readonly Written[])[] => {
  const text = file.toString('latin1');
  const streams = new Map(
    [...text.matchAll(/(\d+) 0 obj\n<<[^>]*?\/Length (\d+)[^>]*>>\nstream\n/g)].map((found) => {
      const from = found.index + found[0].length;
      return [found[1], file.subarray(from, from + Number(found[2]))];
    }),
  );
  return [...text.matchAll(/\/Type \/Page\n(?:[^>]|>(?!>))*?\/Contents (\d+) 0 R/g)].map(([, id = '']) => {
    const drawing = inflateSync(streams.get(id) ?? Buffer.alloc(0)).toString('latin1');
    let artifact = false;
    let [x, y] = [0, 0];
    const written: Written[] = [];
    for (const line of drawing.split('\n')) {
      if (line.startsWith('/Artifact')) artifact = true;
      if (line === 'EMC') artifact = false;
      const [, left, top] = /^1 0 0 1 ([\d.]+) ([\d.]+) Tm$/.exec(line) ?? [];
      if (left !== undefined && top !== undefined) [x, y] = [Number(left), Number(top)];
      const [, size] = /^\/F\d+ ([\d.]+) Tf$/.exec(line) ?? [];
      if (size !== undefined) written.push({ x, y, size: Number(size), artifact });
    }
    return written;
  });
};

const tags = (file: Buffer): readonly string[] => [...file.toString('latin1').matchAll(/\/S \/(\w+)\n/g)].map(([, tag = '']) => tag);

describe('the sheet of sealed minutes', () => {
  it('is tagged: its language, its title, its headings, and tables whose headers are headers', async () => {
    const file = await drawMinutes(minutes(3), 1, hash, '');
    const text = file.toString('latin1');
    expect(text).toContain('/Marked true');
    expect(text).toMatch(/\/Lang \(fr-FR\)/);
    expect(text).toContain('/DisplayDocTitle true');
    const counts = (tag: string): number => tags(file).filter((one) => one === tag).length;
    expect([counts('Document'), counts('H1'), counts('H2'), counts('Table')]).toEqual([1, 1, 5, 3]);
    expect([counts('TR'), counts('TH'), counts('TD')]).toEqual([3 + 2 + 1 + 3, 4 + 4 + 5, 8 + 4 + 15]);
    expect(text.match(/\/Scope \/Column/g)?.length).toBe(13);
    // The title is written into XML as it is.
    expect(text).toContain('Jury P et I 2027');
  });

  it('has words on every page, however many projects it decides on', async () => {
    for (let projects = 1; projects <= 24; projects += 1) {
      const file = await drawMinutes(minutes(projects), 1, hash, hash);
      const pages = pagesOf(file);
      expect(pages.length).toBe(Number(/\/Type \/Pages\n\/Count (\d+)/.exec(file.toString('latin1'))?.[1]));
      for (const [index, page] of pages.entries())
        expect(page.filter(({ artifact }) => !artifact).length)
          .withContext(`${String(projects)} projects, page ${String(index + 1)}`)
          .toBeGreaterThan(0);
    }
  });

  it('prints no line over another, nor over the foot of a page', async () => {
    const pages = pagesOf(await drawMinutes(minutes(24), 1, hash, hash));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const foot = page.filter(({ size }) => size === 7);
      expect(foot.length).toBe(2);
      const body = page.filter(({ size }) => size !== 7);
      for (const one of body) {
        expect(one.y).toBeGreaterThan((foot[0]?.y ?? 0) + 7);
        // Letters go three quarters of their size above their line, and a quarter below.
        const below = body.filter((other) => Math.abs(other.x - one.x) < 1 && other.y < one.y);
        for (const other of below) expect(other.y + other.size * 0.75).toBeLessThanOrEqual(one.y - one.size * 0.25);
      }
    }
  });

  it('is the same to the byte whenever it is drawn', async () => {
    const [one, other] = [await drawMinutes(minutes(5), 1, hash, ''), await drawMinutes(minutes(5), 1, hash, '')];
    expect(one.equals(other)).toBeTrue();
  });
});
