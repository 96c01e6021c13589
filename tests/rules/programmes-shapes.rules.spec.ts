/** Why: what a manager writes of a programme and of an edition stays within its bounds, each of them. */
import { edgesOf, items, letters, oneWrong } from '../support/rules/edges';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const convention = { funder: 'Fondation', rate: null as number | string | null, amountPerLaureate: 20_000 as number | string };
const edition = {
  v: 1,
  programmeId: 'pins',
  programmeName: "P'INS",
  name: "P'INS 2027",
  year: 2027,
  state: 'planned',
  calendar: [],
  daysPerLaureate: 6,
  convention,
  places: 8,
  laureateCount: 0,
  createdAt: new Date('2026-01-01'),
};
const programme = { v: 1, name: "P'INS", summary: 's', partners: [], theme: 't', objectives: [], active: true };
const date = { label: letters(200), from: '2027-03-01', to: '2027-03-02' as string | null };
const dates = (change: object = {}) => ({ calendar: Array.from({ length: 20 }, () => ({ ...date, ...change })) });
const updates = (it: string, path: string, data: object): RuleCase => ({ it, as: 'claire', does: 'update', path, data, allowed: true });
const funded = (change: object) => ({ convention: { ...convention, ...change } });

runRuleTable({
  room: 'programmes-shapes',
  people: {
    claire: { uid: 'claire', roles: [['manager', 'pins']] },
    former: { uid: 'former', roles: [], formerRoles: [['manager', 'pins']] },
  },
  world: { 'programmes/pins': programme, 'editions/e1': edition },
  cases: [
    ...edgesOf(updates('changes the words of a programme', 'programmes/pins', { summary: letters(2000), theme: letters(300) }), {
      allows: { 'thirty partners': { partners: items(30) }, 'twenty objectives': { objectives: items(20) } },
      refuses: {
        'a theme too long': { theme: letters(301) },
        'a theme that is not text': { theme: 3 },
        'partners whose names are too long together': { partners: [...items(29), letters(30 * 500)] },
        ...Object.fromEntries(
          oneWrong(30, letters(500), 3).map(([place, partners]) => [`a number for partner ${String(place)}`, { partners }]),
        ),
        'a number for an objective': { objectives: ['Essaimer', 3] },
        'partners that are no list': { partners: 'a' },
        'words signed by somebody else': { updatedBy: 'former' },
        'thirty-one partners': { partners: items(31) },
        'objectives that are no list': { objectives: 'a' },
        'twenty-one objectives': { objectives: items(21) },
      },
    }),
    {
      ...updates('changes the theme beside lists from before their items were looked at', 'programmes/pins', { theme: 'Autre' }),
      given: { 'programmes/pins': { ...programme, partners: [3], objectives: [3] } },
    },
    {
      ...updates('changes the places beside dates from before they were looked at', 'editions/e1', { places: 7 }),
      given: { 'editions/e1': { ...edition, calendar: ['demain'] } },
    },
    { ...updates('refuses a former manager the words of a programme', 'programmes/pins', { summary: 's' }), as: 'former', allowed: false },

    ...edgesOf(updates('changes the settings of an edition', 'editions/e1', { name: letters(120), places: 500, daysPerLaureate: 100 }), {
      allows: {
        'twenty dates': dates(),
        'dates without an end': dates({ to: null }),
        'one date': { calendar: [date] },
        'one place': { places: 1 },
        'as long a funder as may be': funded({ funder: letters(200) }),
        'no day at all': { daysPerLaureate: 0 },
        'half a day': { daysPerLaureate: 0.5 },
        'a rate of nothing': funded({ rate: 0 }),
        'a rate of everything': funded({ rate: 1 }),
        'an amount of nothing': funded({ amountPerLaureate: 0 }),
      },
      refuses: {
        'a name too long': { name: letters(121) },
        'no name': { name: '' },
        'a calendar that is no list': { calendar: 'demain' },
        'twenty-one dates': { calendar: Array.from({ length: 21 }, () => date) },
        'dates that are no map': { calendar: ['demain'] },
        'a text for the last of eleven dates': { calendar: [...Array.from({ length: 10 }, () => date), 'demain'] },
        'a date with something more': dates({ secret: 'x' }),
        'a date one letter too long': dates({ label: letters(201) }),
        'numbers for a date': dates({ label: 1, from: 2 }),
        'an end that is too long': dates({ to: letters(11) }),
        'an end that is no text': dates({ to: 3 }),
        'a date without an end, not even none': { calendar: [{ label: 'x', from: '2027-03-01' }] },
        ...Object.fromEntries(oneWrong(20, date, 'demain').map(([place, calendar]) => [`a text for date ${String(place)}`, { calendar }])),
        'settings signed by somebody else': { updatedBy: 'former' },
        'settings signed by nobody': { updatedBy: null },
        'half a place': { places: 1.5 },
        '501 places': { places: 501 },
        'days in words': { daysPerLaureate: '6' },
        'days below nothing': { daysPerLaureate: -1 },
        '101 days': { daysPerLaureate: 100.5 },
        'a convention that is no map': { convention: 'oui' },
        'a convention with something more': funded({ secret: 'x' }),
        'a funder too long': funded({ funder: letters(201) }),
        'a rate in words': funded({ rate: '1' }),
        'a rate below nothing': funded({ rate: -0.1 }),
        'an amount in words': funded({ amountPerLaureate: '20000' }),
        'an amount below nothing': funded({ amountPerLaureate: -1 }),
      },
    }),
    { ...updates('refuses a former manager the settings of an edition', 'editions/e1', { places: 6 }), as: 'former', allowed: false },
  ],
});
