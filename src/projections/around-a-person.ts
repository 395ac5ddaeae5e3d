/**
 * Who and what stands around a person, as far as the cards know: it leaves what goes on that person's own file. A
 * person is every record that was said to be theirs; a record that was taken apart again is somebody else.
 */
import type { Id } from '../domain/event.js';
import {
  detailsOf,
  isAddressHidden,
  namedBeside,
  namesOf,
  type CardHistory,
  type Cards,
} from './card-history.js';
import { recordsAt } from './minuted-card.js';
import { joinedDetails, NO_DETAILS, withoutDetails, type Details } from './third-party-details.js';
import { withoutNames } from './third-parties.js';

/** What leads to a person, or to several. */
interface Leads {
  readonly names: readonly string[];
  readonly details: Details;
}

export interface Around {
  readonly own: Leads;
  readonly others: Leads;
  /** Addresses that are named on no file, whoever lives there. */
  readonly hidden: readonly string[];
}

export const NOBODY_AROUND: Around = {
  own: { names: [], details: NO_DETAILS },
  others: { names: [], details: NO_DETAILS },
  hidden: [],
};

/** What is known today, also of what was corrected since: a file is not to tell what any day has known of others. */
export const aroundPerson = (personId: Id, alsoThere: readonly Id[], cards: Cards): Around => {
  const records = recordsAt(cards, personId);
  const own = records.map((record) => cards.get(record));
  const beside = [...alsoThere, ...own.flatMap(peopleBeside)].filter((other) => !records.includes(other));
  const others = [...new Set(beside.flatMap((other) => recordsAt(cards, other)))]
    .filter((other) => !records.includes(other))
    .map((other) => cards.get(other));
  return {
    own: { names: own.flatMap(namesOf), details: joinedDetails(own.map(detailsOf)) },
    others: {
      names: [...own.flatMap(namedBeside), ...others.flatMap(namesOf), ...others.flatMap(namedBeside)],
      details: joinedDetails(others.map(detailsOf)),
    },
    hidden: [...own, ...others].filter(isAddressHidden).flatMap((card) => detailsOf(card).addresses),
  };
};

/** Records beside the person's own whose cards say what has to be left out. */
export const peopleBeside = (card: CardHistory | undefined): readonly Id[] => [
  ...(card?.referredWith ?? []),
  ...(card?.associates ?? []).flatMap(({ associatePersonId }) => associatePersonId ?? []),
  ...(card?.merges ?? []).flatMap(({ other, until }) => (until === null ? [] : [other])),
];

/** Texts without others. What leads somewhere goes first: a name may stand within an address. */
export const without =
  ({ own, others, hidden }: Around) =>
  (text: string): string =>
    withoutNames(
      withoutDetails(text, { own: own.details, others: others.details, hidden }),
      others.names,
      own.names,
    );
