/**
 * Whoever has a conflict about a person does nothing about that person: what they were to do is looked through, so
 * that somebody else is found for it. Also when records are said to be of one person, or are not any more.
 */
import type { Id } from '../../domain/event.js';
import { actionKind } from '../../domain/action/action.js';
import type { ActionView } from '../../projections/actions.js';
import { conflictsAbout } from '../conflicts.js';
import { nothing, sends, type Consult, type Policy } from './policy.js';

export const barringOwners: Policy = {
  name: 'barring-owners',
  on: ['ConflictDeclared', 'ConflictWithdrawn', 'PeopleMerged', 'PeopleUnmerged'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'ConflictDeclared':
      case 'ConflictWithdrawn':
      case 'PeopleMerged':
      case 'PeopleUnmerged': {
        const records = new Set<Id>();
        const officers = new Set<Id>('officer' in event.data ? [event.data.officer] : []);
        for (const personId of event.subjects) {
          const about = await conflictsAbout(personId, consult);
          about.records.forEach((record) => records.add(record));
          about.proposed.forEach(({ officer }) => officers.add(officer));
        }
        const actionIds = await toBeDone([...records], consult);
        const theirs: Id[] = [];
        for (const actionId of actionIds) {
          const { owner, ownerBarred } = await consult.state(actionKind, actionId);
          if (officers.has(owner) || ownerBarred === true) theirs.push(actionId);
        }
        return sends(theirs.map((actionId) => ({ command: 'ReviewOwner', input: { actionId } })));
      }
      default:
        return nothing;
    }
  },
};

const TO_BE_DONE = ['AGREED', 'OPEN', 'RETURNED'];
/** More actions than this nobody has for one person at a time. */
const AT_MOST = 500;

const toBeDone = async (records: readonly Id[], { find }: Consult): Promise<readonly Id[]> => {
  const found: Id[] = [];
  for (const personId of records) {
    for (const status of TO_BE_DONE) {
      const query = { index: 'byPerson', equal: [personId, status], limit: AT_MOST };
      found.push(...(await find<ActionView>('actions', query)).map(({ actionId }) => actionId));
    }
  }
  return found;
};
