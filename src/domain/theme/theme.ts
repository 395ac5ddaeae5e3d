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

/** Said again where the link joins more people than before, also of a theme that the meeting has decided about. */
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
export type ThemeEvent = ThemeProposed | ThemeIdentified | ThemeDismissed | ThemeExtended | ThemeClosed;

export interface Theme {
  readonly status: 'NONE' | ThemeStatus;
  readonly series: string;
  /** Whom the theme is about; while it is proposed, whom the link joins. */
  readonly people: readonly Id[];
  readonly voltIds: readonly Id[];
  /** Everybody whom the link has ever joined: whoever is new is shown to the meeting once. */
  readonly everProposed: ReadonlySet<Id>;
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
  initial: { status: 'NONE', series: '', people: [], voltIds: [], everProposed: new Set() },
  evolve: (theme, event) => {
    const { series } = event.data;
    switch (event.type) {
      case 'ThemeProposed': {
        const { people, voltIds } = event.data;
        const everProposed = new Set([...theme.everProposed, ...people]);
        // What the meeting has identified stays what it made of it: more people are for it to add.
        if (theme.status === 'OPEN') return { ...theme, everProposed };
        return { status: 'PROPOSED', series, people, voltIds, everProposed };
      }
      case 'ThemeIdentified':
      case 'ThemeExtended': {
        const { people, voltIds } = event.data;
        return { ...theme, status: 'OPEN', series, people, voltIds };
      }
      case 'ThemeDismissed':
        return { ...theme, status: 'DISMISSED' };
      case 'ThemeClosed':
        return { ...theme, status: 'CLOSED' };
    }
  },
  catalogue: CATALOGUE,
};
