/** What is remembered of a VOLT item: one stream each. */
import type { EventCatalogue, Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { LinkedThing } from './things.js';
import type { LinkedPerson, VoltEvent, VoltKind, VoltSensitivity } from './volt-events.js';

export interface Volt {
  /** `WITHDRAWN` is final: what holds after all is recorded anew. */
  readonly phase: 'NONE' | 'RECORDED' | 'WITHDRAWN';
  readonly series: string;
  readonly kind: VoltKind;
  /** Whose information it is. */
  readonly agency: Id;
  readonly sensitivity: VoltSensitivity;
  readonly discussionId: Id | null;
  readonly sittingId: Id | null;
  readonly people: readonly LinkedPerson[];
  readonly things: readonly LinkedThing[];
  /** What is sent twice is recorded once. */
  readonly corrections: ReadonlySet<Id>;
}

const OF_VOLT = {
  voltId: 'which item of VOLT; a random id',
  series: 'whose meeting looks at it; a code',
};
const PEOPLE = {
  personId: 'whom it links; a random pseudonym',
  as: 'how it concerns them; a code',
};
const THINGS = {
  thingId: 'which thing it is; a random id',
  kind: 'what sort of thing; a code',
  token: 'finds the same thing elsewhere; a keyed hash',
};
const TOLD_AT = {
  discussionId: 'the item where it was told; an id',
  sittingId: 'the sitting where it was told; an id',
};
const STANDING = {
  agency: 'whose information it is; an id',
  sensitivity: 'who may read it; a code',
  grading: {
    source: 'how reliable its source is; a code',
    intelligence: 'how it is known; a code',
    handling: 'whether it is handed on; a code',
  },
  ...TOLD_AT,
  people: PEOPLE,
};

const CATALOGUE: EventCatalogue<VoltEvent> = {
  VoltItemRecorded: {
    version: 1,
    clear: {
      ...{ ...OF_VOLT, ...STANDING, things: THINGS },
      kind: 'counts of items by kind; a code',
      source: 'what sort of source; a code',
    },
    parts: {
      text: 'what is known, as its source tells it',
      sanitised: 'what everybody entitled may read of it',
      things: 'each thing in words, by its id',
    },
  },
  VoltItemCorrected: {
    version: 1,
    clear: { ...OF_VOLT, ...STANDING, correctionId: 'which correction it is; a random id' },
    parts: {
      text: 'what is known, in the words that are right',
      sanitised: 'what everybody entitled may read of it',
      reason: 'why it is corrected',
    },
  },
  VoltItemLinked: {
    version: 1,
    clear: { ...OF_VOLT, ...TOLD_AT, people: PEOPLE, things: THINGS },
    parts: { things: 'each further thing in words, by its id' },
  },
  VoltItemWithdrawn: {
    version: 1,
    clear: { ...OF_VOLT, ...TOLD_AT, people: PEOPLE },
    parts: { reason: 'why its source no longer stands by it' },
  },
};

export const voltKind: StreamKind<Volt, VoltEvent> = {
  category: 'volt',
  initial: {
    ...{ phase: 'NONE', series: '', kind: 'TREND', agency: '', sensitivity: 'OPEN' },
    ...{ discussionId: null, sittingId: null, people: [], things: [], corrections: new Set() },
  },
  evolve: (volt, event) => {
    switch (event.type) {
      case 'VoltItemRecorded': {
        const { series, kind, agency, sensitivity, discussionId, sittingId, people, things } = event.data;
        const recorded = { series, kind, agency, sensitivity, discussionId, sittingId, people, things };
        return { ...volt, ...recorded, phase: 'RECORDED' };
      }
      case 'VoltItemCorrected': {
        const { sensitivity, correctionId } = event.data;
        return { ...volt, sensitivity, corrections: new Set(volt.corrections).add(correctionId) };
      }
      case 'VoltItemLinked':
        return { ...volt, people: event.data.people, things: event.data.things };
      case 'VoltItemWithdrawn':
        return { ...volt, phase: 'WITHDRAWN' };
    }
  },
  catalogue: CATALOGUE,
};

/** Every record that an item links. */
export const personIdsOf = ({ people }: Pick<Volt, 'people'>): readonly Id[] => [
  ...new Set(people.map(({ personId }) => personId)),
];

/** The item where it was told, for a screen in that room; nothing where it was told outside one. */
export const toldAt = ({ discussionId, sittingId }: Volt): { discussionId?: Id; sittingId?: Id } => ({
  ...(discussionId !== null && { discussionId }),
  ...(sittingId !== null && { sittingId }),
});
