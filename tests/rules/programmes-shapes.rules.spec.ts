/** Why: what a manager writes of a programme and of an edition stays within its bounds, each of them. */
import { edgesOf, items, letters } from '../support/rules/edges';
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
        'partners that are no list': { partners: 'a' },
        'words signed by somebody else': { updatedBy: 'former' },
        'thirty-one partners': { partners: items(31) },
        'objectives that are no list': { objectives: 'a' },
        'twenty-one objectives': { objectives: items(21) },
      },
    }),
    { ...updates('refuses a former manager the words of a programme', 'programmes/pins', { summary: 's' }), as: 'former', allowed: false },

    ...edgesOf(updates('changes the settings of an edition', 'editions/e1', { name: letters(120), places: 500, daysPerLaureate: 100 }), {
      allows: {
        'thirty dates': { calendar: items(30) },
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
        'thirty-one dates': { calendar: items(31) },
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
