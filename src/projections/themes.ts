/** Themes: what a link proposes to the meeting, and what the meeting made of it. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { LinkKind, ThemeInWords, ThemeStatus } from '../domain/theme/theme.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';

/** Whom a link joins beyond those whom the meeting has put into the theme. */
export interface FurtherLinked {
  readonly people: readonly Id[];
  readonly voltIds: readonly Id[];
}

export interface ThemeView {
  readonly themeId: Id;
  readonly series: string;
  readonly status: ThemeStatus;
  /** Since when it stands as it does. */
  readonly since: Instant;
  /** By what people are linked; null for a theme of the meeting's own. */
  readonly link: LinkKind | null;
  readonly people: readonly Id[];
  readonly voltIds: readonly Id[];
  /** Somebody is linked only by what is restricted. */
  readonly restricted: boolean;
  readonly identified: { readonly at: Instant; readonly by: Id; readonly sittingId: Id } | null;
  /** The meeting's words; null until it has identified it. */
  readonly content: Personal<ThemeInWords> | null;
  /** Why it was dismissed or closed; null where it was not. */
  readonly ended: {
    readonly at: Instant;
    readonly sittingId: Id;
    readonly reason: Personal<{ readonly text: string }>;
  } | null;
  /** Null where the link joins nobody else. */
  readonly further: FurtherLinked | null;
  /** What the meeting had made of it before the link joined more; null where it had decided nothing. */
  readonly before: Decided | null;
}

type Decided = Pick<ThemeView, 'status' | 'since' | 'people' | 'voltIds' | 'restricted' | 'ended'>;

export const themes = projection<ThemeView>({
  name: 'themes',
  version: 2,
  indexes: { bySeries: ['series', 'status', 'since'] },
  index: ({ series, status, since }) => ({ series, status, since }),
  keys: (event) => {
    switch (event.type) {
      case 'ThemeProposed':
      case 'ThemeProposalLapsed':
      case 'ThemeIdentified':
      case 'ThemeDismissed':
      case 'ThemeExtended':
      case 'ThemeClosed':
        return [event.data.themeId];
      default:
        return [];
    }
  },
  apply: (document, event, themeId) => {
    switch (event.type) {
      case 'ThemeProposed': {
        const { series, link, people, voltIds, restricted } = event.data;
        if (document?.status === 'OPEN') return withFurther(document, { people, voltIds });
        const since = document?.status === 'PROPOSED' ? document.since : event.occurredAt;
        const of = { themeId, series, link, people, voltIds, restricted, since };
        const { identified = null, content = null } = document ?? {};
        const before = document?.status === 'PROPOSED' ? document.before : document && decidedOf(document);
        return { ...of, status: 'PROPOSED', identified, content, ended: null, further: null, before };
      }
      case 'ThemeProposalLapsed':
        return document?.before ? { ...document, ...document.before, before: null } : null;
      case 'ThemeIdentified': {
        const { series, people, voltIds, sittingId } = event.data;
        const { link = null, restricted = false } = document ?? {};
        const of = { themeId, series, link, people, voltIds, restricted, since: event.occurredAt };
        const identified = { at: event.occurredAt, by: event.actor.id, sittingId };
        const content = partOf(event, 'theme') ?? ERASED;
        return { ...of, status: 'OPEN', identified, content, ended: null, further: null, before: null };
      }
      case 'ThemeExtended': {
        const { people, voltIds } = event.data;
        return document && withFurther({ ...document, people, voltIds }, document.further);
      }
      case 'ThemeDismissed':
      case 'ThemeClosed': {
        const reason = partOf(event, 'reason') ?? ERASED;
        const ended = { at: event.occurredAt, sittingId: event.data.sittingId, reason };
        const status = event.type === 'ThemeClosed' ? ('CLOSED' as const) : ('DISMISSED' as const);
        return (
          document && { ...document, status, since: event.occurredAt, ended, further: null, before: null }
        );
      }
      default:
        return document;
    }
  },
});

const decidedOf = ({ status, since, people, voltIds, restricted, ended }: ThemeView): Decided => ({
  ...{ status, since, people, voltIds, restricted, ended },
});

/** Whoever the meeting has put into the theme is not proposed for it any more. */
const withFurther = (theme: ThemeView, joined: FurtherLinked | null): ThemeView => {
  const people = (joined?.people ?? []).filter((personId) => !theme.people.includes(personId));
  const voltIds = (joined?.voltIds ?? []).filter((voltId) => !theme.voltIds.includes(voltId));
  return { ...theme, further: people.length === 0 ? null : { people, voltIds } };
};
