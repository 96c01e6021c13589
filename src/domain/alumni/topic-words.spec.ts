import { textsMatch } from '../shared/search';
import { joinCommunity, topics } from './profile';
import { wordsToFind } from './topic-words';

describe('what a card shows', () => {
  it('has words for every topic', () => {
    for (const topic of topics) expect(wordsToFind(topic)).withContext(topic).not.toBe(topic);
  });
  it('is found: name, organisation, headline, what to ask, topics, département and programmes', () => {
    const from = { name: "Lætitia N'Diaye", organisationName: 'Cœur de Ville', department: '29', editionName: "P'INS 2026" };
    const at = new Date('2027-01-01T00:00:00Z');
    const joined = joinCommunity(null, from, at);
    const member = joinCommunity({ ...joined, headline: 'Des jardins partagés', askMe: 'Comment essaimer', topics: ['housing'] }, from, at);
    const { keywords } = member;
    for (const typed of ['laetitia ndiaye', 'coeur ville', 'jardins', 'essaimer', 'habitat', 'housing', 'finistère', '29', 'pins 2026'])
      expect(textsMatch([keywords.join(' ')], typed))
        .withContext(typed)
        .toBeTrue();
  });
});
