/** Where what is known links several people, the meeting is shown it. It decides; nothing follows from it by itself. */
import type { VoltLinks } from '../../projections/volt-links.js';
import { keyOfLink, linksIn } from '../../projections/volt-links.js';
import { nothing, sends, type Consult, type Intention, type Policy } from './policy.js';

export const proposingThemes: Policy = {
  name: 'proposing-themes',
  on: ['VoltItemRecorded', 'VoltItemLinked'],
  react: async (event, consult) => {
    const links = linksIn(event);
    if (links.length === 0) return nothing;
    const proposed = await Promise.all(links.map((link) => proposing(keyOfLink(link), consult)));
    return sends(proposed.flat());
  },
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
