/**
 * Where what is known links several people, the meeting is shown it; where that does not stand any more, or links others
 * than was thought, it is shown that. It decides; nothing follows from it by itself.
 */
import type { LogEvent } from '../../domain/catalogue.js';
import type { Id } from '../../domain/event.js';
import { voltKind } from '../../domain/volt/volt.js';
import type { VoltLinks } from '../../projections/volt-links.js';
import { keyOfLink, linksOf } from '../../projections/volt-links.js';
import type { VoltOfPerson } from '../../projections/volt-of-people.js';
import { recordIdsOf } from '../leading.js';
import { nothing, sends, type Consult, type Intention, type Policy } from './policy.js';

export const proposingThemes: Policy = {
  name: 'proposing-themes',
  on: [
    ...(['VoltItemRecorded', 'VoltItemLinked', 'VoltItemCorrected', 'VoltItemWithdrawn'] as const),
    ...(['InformationRetracted', 'PeopleMerged', 'PeopleUnmerged'] as const),
  ],
  react: async (event, consult) => {
    const voltIds = await itemsChangedBy(event, consult);
    const items = await Promise.all(voltIds.map((voltId) => consult.state(voltKind, voltId)));
    const keys = new Set(items.flatMap((item) => linksOf(item).map(keyOfLink)));
    if (keys.size === 0) return nothing;
    const proposed = await Promise.all([...keys].map((key) => proposing(key, consult)));
    return sends(proposed.flat());
  },
};

/** The items whose links may join others than before. */
const itemsChangedBy = async (event: LogEvent, consult: Consult): Promise<readonly Id[]> => {
  switch (event.type) {
    case 'VoltItemRecorded':
    case 'VoltItemLinked':
    case 'VoltItemCorrected':
    case 'VoltItemWithdrawn':
      return [event.data.voltId];
    case 'InformationRetracted':
      return event.data.what === 'VOLT' ? [event.data.recordId] : [];
    case 'PeopleMerged':
    case 'PeopleUnmerged':
      return itemsOfPerson(event.data.personId, consult);
    default:
      return [];
  }
};

/** Whatever had been merged into the record goes along with it: what was told of that is told of somebody else as well. */
const itemsOfPerson = async (personId: Id, consult: Consult): Promise<readonly Id[]> => {
  const records = await recordIdsOf(personId, consult);
  const found = await Promise.all(
    records.map((record) => consult.document<VoltOfPerson>('volt-of-people', record)),
  );
  return found.flatMap((one) => one?.voltIds ?? []);
};

const proposing = async (key: string, { document }: Consult): Promise<readonly Intention[]> => {
  const found = await document<VoltLinks>('volt-links', key);
  if (found === undefined) return [];
  const { series, link, linkedBy, items } = found;
  const people = new Set(items.flatMap((item) => item.people).filter((personId) => personId !== linkedBy));
  if (people.size < 2) return [];
  const voltIds = items.map(({ voltId }) => voltId);
  return [{ command: 'ProposeTheme', input: { series, link, linkedBy, voltIds } }];
};
