import { answerOf, comparedOf, stillDismissed } from './possible-links';
import type { CandidateTraces } from './recusal';

const juror = { organisationName: 'Structure Barque Bretagne', emailDomain: 'lab.example.org' };
const barque: CandidateTraces = {
  applicationId: 'a1',
  projectName: 'Barque',
  organisationName: 'Structure Barque',
  department: '35',
  emailDomains: ['barque.example.org', 'ami.example.org'],
  authorUids: ['amina'],
};
const found = { applicationId: 'a1', ground: 'sameOrganisation', detail: 'organisationName', isCertain: false } as const;
const compared = comparedOf(juror, barque, found);

describe('possible links', () => {
  it('are compared whatever the way names are written, and the order of addresses', () => {
    const written = { ...barque, organisationName: 'STRUCTURE  BARQUE', emailDomains: ['AMI.example.org', 'barque.example.org'] };
    expect(comparedOf(juror, written, found)).toBe(compared);
  });

  it('are denied as long as nothing changed of the project, the juror or the sign', () => {
    const kept = [{ applicationId: 'a1', answer: 'dismissed' as const, compared }];
    expect(stillDismissed(kept, new Map([['a1', compared]]))).toEqual(['a1']);
    const others = [
      comparedOf(juror, { ...barque, organisationName: 'Barque du Nord' }, found),
      comparedOf(juror, { ...barque, emailDomains: ['barque.example.org'] }, found),
      comparedOf({ ...juror, organisationName: 'Barque' }, barque, found),
      comparedOf({ ...juror, emailDomain: 'autre.example.org' }, barque, found),
      comparedOf(juror, barque, { ...found, detail: 'emailDomain' }),
    ];
    for (const other of others) expect(stillDismissed(kept, new Map([['a1', other]]))).toEqual([]);
    expect(stillDismissed(kept, new Map())).toEqual([]);
  });

  it('wait until they are declared or denied, and keep an earlier answer when nothing is said of them', () => {
    expect(answerOf('a1', { declared: [], dismissed: [] }, null)).toBe('waiting');
    expect(answerOf('a1', { declared: [{ applicationId: 'a1' }], dismissed: ['a1'] }, 'dismissed')).toBe('confirmed');
    expect(answerOf('a1', { declared: [], dismissed: ['a1'] }, 'waiting')).toBe('dismissed');
    expect(answerOf('a1', { declared: [], dismissed: undefined }, 'dismissed')).toBe('dismissed');
    expect(answerOf('a1', { declared: [], dismissed: ['a1'] }, 'confirmed')).toBe('confirmed');
  });
});
