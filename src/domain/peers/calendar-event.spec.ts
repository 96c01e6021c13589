import { calendarEvent } from './calendar-event';

const session = {
  title: 'Collectif 1',
  description: ' Gouvernance ',
  place: '',
  link: 'https://visio.example.org/x',
  trainerName: 'Driss',
  startsAt: new Date('2027-01-12T08:00:00Z'),
  endsAt: new Date('2027-01-13T16:00:00Z'),
  state: 'cancelled' as const,
  editionName: "P'INS 2027",
};

describe('a session in a calendar', () => {
  it('is one event with a stable identity, told cancelled', () => {
    expect(calendarEvent(session, 's1', { with: 'Avec', remote: 'À distance :', page: 'https://essaim.example.org/seances/s1' })).toEqual({
      uid: 'seance-s1@essaim',
      summary: "Collectif 1 · P'INS 2027",
      description: 'Gouvernance\n\nAvec Driss\n\nÀ distance : https://visio.example.org/x\n\nhttps://essaim.example.org/seances/s1',
      location: 'https://visio.example.org/x',
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      cancelled: true,
      sequence: 1,
    });
  });
});
