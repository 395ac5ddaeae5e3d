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
const itemsChangedBy = async (event: LogEvent, { document }: Consult): Promise<readonly Id[]> => {
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
      return (await document<VoltOfPerson>('volt-of-people', event.data.personId))?.voltIds ?? [];
    default:
      return [];
  }
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
