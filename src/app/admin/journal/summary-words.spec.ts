import { summaryInWords } from './summary-words';

describe('a line of the journal', () => {
  it('is read in words where it keeps a code, old lines included', () => {
    expect(summaryInWords({ act: 'answerIntroduction', summary: 'accepted' })).toBe('acceptée');
    expect(
      summaryInWords({ act: 'screenApplication', summary: 'Dossier P-001 : eligible (contre le verdict calculé toCheck). Motif : vu' }),
    ).toBe('Dossier P-001 : recevable (contre le verdict calculé à vérifier). Motif : vu');
    expect(summaryInWords({ act: 'moveMission', summary: 'Statuts → underWay' })).toBe('Statuts → en cours');
    expect(summaryInWords({ act: 'inviteMember', summary: 'Luc invité(e) comme manager : P’INS' })).toBe(
      'Luc invité(e) comme gestionnaire : P’INS',
    );
    expect(summaryInWords({ act: 'endMembership', summary: 'Luc : fin du rôle juror, Jury' })).toBe('Luc : fin du rôle juré, Jury');
  });

  it('leaves names and other acts alone', () => {
    expect(summaryInWords({ act: 'acceptInvitation', summary: 'Le bon expert : coach, Le coach signed' })).toBe(
      'Le bon expert : accompagnateur, Le coach signed',
    );
    expect(summaryInWords({ act: 'closeCall', summary: 'accepted' })).toBe('accepted');
  });
});
