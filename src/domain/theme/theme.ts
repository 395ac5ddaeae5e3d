/**
 * "Identified themes, patterns, concerns VOLT" (RMM terms, Agenda): what joins several people. A link proposes, the
 * meeting decides; nothing follows from a proposal by itself (ADR 42).
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { ThingKind } from '../volt/things.js';

/** By what people are linked: a thing they have in common, or somebody whose record is linked to each of them. */
export type LinkKind = Exclude<ThingKind, 'GIFT'> | 'PERSON';

/** `OPEN`: the meeting has identified it and looks at it. */
export type ThemeStatus = 'PROPOSED' | 'OPEN' | 'DISMISSED' | 'CLOSED';

type OfTheme = { readonly themeId: Id; readonly series: string };
type Decided = OfTheme & {
  /** The sitting that decided. */
  readonly sittingId: Id;
  readonly people: readonly Id[];
};
type Text<Name extends string> = Part<Name, { readonly text: string }>;
export interface ThemeInWords {
  readonly name: string;
  readonly description: string;
}

/**
 * Said again where the link joins more people than before, also of a theme that the meeting has decided about; and where
 * it joins fewer, or joins them openly or not, because something that was told was taken back or corrected.
 */
export type ThemeProposed = DomainEvent<
  'ThemeProposed',
  OfTheme & {
    readonly link: LinkKind;
    readonly people: readonly Id[];
    readonly voltIds: readonly Id[];
    /** Somebody is linked only by what is restricted: until the meeting decides, this is for its chairs. */
    readonly restricted: boolean;
  },
  never
>;
/** What joined them does not stand any more, and nobody had decided about it: the meeting is not shown it. */
export type ThemeProposalLapsed = DomainEvent<
  'ThemeProposalLapsed',
  OfTheme & {
    /** Whom it had joined. */
    readonly people: readonly Id[];
  },
  never
>;
export type ThemeIdentified = DomainEvent<
  'ThemeIdentified',
  Decided & {
    readonly voltIds: readonly Id[];
    /** Whether a link proposed it; otherwise it is the meeting's own. */
    readonly proposed: boolean;
  },
  Part<'theme', ThemeInWords>
>;
export type ThemeDismissed = DomainEvent<'ThemeDismissed', Decided, Text<'reason'>>;
export type ThemeExtended = DomainEvent<
  'ThemeExtended',
  Decided & { readonly voltIds: readonly Id[] },
  never
>;
export type ThemeClosed = DomainEvent<'ThemeClosed', Decided, Text<'reason'>>;
export type ThemeEvent =
  ThemeProposed | ThemeProposalLapsed | ThemeIdentified | ThemeDismissed | ThemeExtended | ThemeClosed;

export interface Theme {
  readonly status: 'NONE' | ThemeStatus;
  readonly series: string;
  /** Whom the theme is about; while it is proposed, whom the link joins. */
  readonly people: readonly Id[];
  readonly voltIds: readonly Id[];
  /** Everybody whom the meeting was shown as joined by the link: whoever is new is shown to it once. */
  readonly everProposed: ReadonlySet<Id>;
  /** What the link was last said to join; null where nothing is proposed by it. */
  readonly proposal: {
    readonly people: readonly Id[];
    readonly restricted: boolean;
    /** Who of them had not been shown before: without any of them there is nothing to decide. */
    readonly fresh: readonly Id[];
  } | null;
  /** What the meeting had decided before the link joined more; `NONE` where it had decided nothing. */
  readonly before: Pick<Theme, 'people' | 'voltIds'> & { readonly status: 'NONE' | ThemeStatus };
}

const OF_THEME = {
  themeId: 'which theme; an id, made from its link where one proposed it',
  series: 'whose meeting decides; a code',
};
const DECIDED = {
  ...OF_THEME,
  sittingId: 'which sitting decided; an id',
  people: 'whom it is about; random pseudonyms',
};
const VOLT_IDS = 'which items of VOLT it rests on; random ids';

const CATALOGUE: EventCatalogue<ThemeEvent> = {
  ThemeProposed: {
    version: 1,
    clear: {
      ...OF_THEME,
      link: 'by what sort of thing people are linked; a code',
      people: 'whom the link joins; random pseudonyms',
      voltIds: VOLT_IDS,
      restricted: 'whether only chairs see it before it is decided',
    },
    parts: {},
  },
  ThemeProposalLapsed: {
    version: 1,
    clear: { ...OF_THEME, people: 'whom the link had joined; random pseudonyms' },
    parts: {},
  },
  ThemeIdentified: {
    version: 1,
    clear: { ...DECIDED, voltIds: VOLT_IDS, proposed: 'whether a link had proposed it' },
    parts: { theme: 'what the meeting calls it, and what it is' },
  },
  ThemeDismissed: { version: 1, clear: DECIDED, parts: { reason: 'why it is none' } },
  ThemeExtended: { version: 1, clear: { ...DECIDED, voltIds: VOLT_IDS }, parts: {} },
  ThemeClosed: { version: 1, clear: DECIDED, parts: { reason: 'why the meeting looks at it no more' } },
};

export const themeKind: StreamKind<Theme, ThemeEvent> = {
  category: 'theme',
  initial: {
    ...{ status: 'NONE', series: '', people: [], voltIds: [], everProposed: new Set(), proposal: null },
    before: { status: 'NONE', people: [], voltIds: [] },
  },
  evolve: (theme, event) => {
    const { series } = event.data;
    switch (event.type) {
      case 'ThemeProposed':
        return proposed(theme, event.data);
      case 'ThemeProposalLapsed': {
        const { before, everProposed } = theme;
        const fresh = theme.proposal?.fresh ?? [];
        return { ...theme, ...before, everProposed: without(everProposed, fresh), proposal: null };
      }
      case 'ThemeIdentified':
      case 'ThemeExtended': {
        const { people, voltIds } = event.data;
        return { ...theme, status: 'OPEN', series, people, voltIds };
      }
      case 'ThemeDismissed':
        return { ...theme, status: 'DISMISSED', proposal: null };
      case 'ThemeClosed':
        return { ...theme, status: 'CLOSED', proposal: null };
    }
  },
  catalogue: CATALOGUE,
};

const proposed = (theme: Theme, { series, people, voltIds, restricted }: ThemeProposed['data']): Theme => {
  const { status, proposal, before } = theme;
  // Who is not joined any more was never a matter for the meeting: joined again, they are shown again.
  const gone = (proposal?.fresh ?? []).filter((personId) => !people.includes(personId));
  const earlier = without(theme.everProposed, gone);
  const stillFresh = (proposal?.fresh ?? []).filter((personId) => people.includes(personId));
  const fresh = [...stillFresh, ...people.filter((personId) => !earlier.has(personId))];
  const now = {
    ...{ everProposed: new Set([...earlier, ...people]), proposal: { people, restricted, fresh } },
  };
  // What the meeting has identified stays what it made of it: more people are for it to add.
  if (status === 'OPEN') return { ...theme, ...now };
  const decided = { status, people: theme.people, voltIds: theme.voltIds };
  return {
    ...{ ...now, status: 'PROPOSED', series, people, voltIds },
    before: status === 'PROPOSED' ? before : decided,
  };
};

const without = (all: ReadonlySet<Id>, some: readonly Id[]): ReadonlySet<Id> =>
  new Set([...all].filter((one) => !some.includes(one)));
