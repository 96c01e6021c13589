/** Why: the indicators of all programmes together are the organisation's, whatever role somebody might be given under that name. */
import { runRuleTable } from '../support/rule-cases';

runRuleTable({
  room: 'impact-shapes',
  people: {
    admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
    everything: {
      uid: 'everything',
      roles: [
        ['partner', 'all'],
        ['manager', 'all'],
      ],
    },
    former: { uid: 'former', roles: [], formerRoles: [['administrator', 'essaim']] },
  },
  world: { 'indicators/2027~laureates~all': { v: 1, programmeId: 'all', value: 12 } },
  cases: [
    { it: 'shows them to an administrator', as: 'admin', does: 'get', path: 'indicators/2027~laureates~all', allowed: true },
    { it: 'hides them from a partner of "all"', as: 'everything', does: 'get', path: 'indicators/2027~laureates~all', allowed: false },
    { it: 'hides them from a former administrator', as: 'former', does: 'get', path: 'indicators/2027~laureates~all', allowed: false },
  ],
});
