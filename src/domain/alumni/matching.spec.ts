import type { Exchange } from './alumni';
import { match, matchId, matchThreshold, reasonsFor, scoreOf, waitingMatches } from './matching';

const at = new Date('2027-03-01T10:00:00Z');
const anExchange = (kind: Exchange['kind'], change: Partial<Exchange> = {}): Exchange & { readonly id: string } => ({
  id: kind,
  v: 1,
  kind,
  authorUid: kind,
  authorName: kind,
  organisationName: '',
  title: '',
  text: '',
  topics: [],
  region: '',
  state: 'open',
  solicitations: 0,
  createdAt: at,
  updatedAt: at,
  ...change,
});

describe('matching needs and offers', () => {
  it('gives reasons people can read: topics, region, words', () => {
    const need = anExchange('need', { title: 'Relire notre convention', topics: ['legal', 'scaling'], region: '84' });
    const offer = anExchange('offer', { title: 'Une Convention à relire', topics: ['scaling', 'impact'], region: '84' });
    const reasons = reasonsFor(need, offer);
    expect(reasons).toEqual([
      { kind: 'topic', topic: 'scaling' },
      { kind: 'sameRegion', region: '84' },
      { kind: 'words', words: ['relire', 'convention'] },
    ]);
    expect(scoreOf(reasons)).toBe(30 + 15 + 10);
  });

  it('counts neither empty words, nor short ones, nor regions left blank', () => {
    const need = anExchange('need', { title: 'Notre plan pour cette année', text: 'avec vous' });
    const offer = anExchange('offer', { title: 'Notre plan pour cette fois', text: 'avec vous' });
    expect(reasonsFor(need, offer)).toEqual([]);
  });

  it('counts five shared words at most and never exceeds 100', () => {
    const words = 'convention redevance franchise trésorerie gouvernance bénévoles recrutement';
    const topics = ['legal', 'scaling', 'impact', 'funding'];
    const reasons = reasonsFor(anExchange('need', { text: words, topics }), anExchange('offer', { text: words, topics }));
    expect(reasons.at(-1)).toEqual({ kind: 'words', words: ['convention', 'redevance', 'franchise', 'tresorerie', 'gouvernance'] });
    expect(scoreOf(reasons)).toBe(100);
  });

  it('keeps a match from the threshold on', () => {
    const [need, offer] = [anExchange('need', { topics: ['legal'] }), anExchange('offer', { topics: ['legal'] })];
    const found = match(need, offer, at);
    expect(found?.score).toBe(matchThreshold);
    expect(found?.parties).toEqual(['need', 'offer']);
    expect(match({ ...need, topics: [], region: '84' }, { ...offer, topics: [], region: '84' }, at)).toBeNull();
  });

  it('matches nothing closed, nothing of one and the same person, nothing of one kind', () => {
    const [need, offer] = [anExchange('need', { topics: ['legal'] }), anExchange('offer', { topics: ['legal'] })];
    expect(match({ ...need, state: 'met' }, offer, at)).toBeNull();
    expect(match(need, { ...offer, state: 'closed' }, at)).toBeNull();
    expect(match(need, { ...offer, authorUid: 'need' }, at)).toBeNull();
    expect(match(offer, need, at)).toBeNull();
  });

  it('has one id per pair', () => expect(matchId('n', 'o')).toBe('n~o'));
});

describe('matches that wait for a word', () => {
  const between = (...parties: readonly string[]) => ({ parties });
  const mine = [between('awa', 'bo'), between('cléo', 'awa'), between('bo', 'cléo')];

  it('are those of a person, with nobody they wrote to or who wrote', () => {
    expect(waitingMatches('awa', mine, [])).toEqual([between('awa', 'bo'), between('cléo', 'awa')]);
    expect(waitingMatches('awa', mine, [between('awa', 'bo')])).toEqual([between('cléo', 'awa')]);
    expect(waitingMatches('awa', mine, [between('awa', 'bo'), between('cléo', 'awa')])).toEqual([]);
    expect(waitingMatches('dan', mine, [])).toEqual([]);
  });
});
