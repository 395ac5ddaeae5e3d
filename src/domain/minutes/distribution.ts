/**
 * Who has which copy of which version of the minutes: "distributed to partners" (DRM terms, Recording). The copy
 * itself is made from the version again whenever it is asked for; what is kept here is its hash.
 */
import type { DomainEvent, Id } from '../event.js';

/**
 * What a copy holds. `FULL`: the whole record. `OWN_ACTIONS`: what the agency has to do, and for whom. `OWN_CHILD`:
 * the record of one person, for that person's own file.
 */
export type CopyProfile = 'FULL' | 'OWN_ACTIONS' | 'OWN_CHILD';

/** What an agency is sent. `OWN_CHILD` is never sent round: it belongs to a file. */
export type SentProfile = Exclude<CopyProfile, 'OWN_CHILD'>;

/** How a copy comes to its agency. `SERVICE`: it is read here. */
export type CopyChannel = 'SERVICE' | 'SECURE_EMAIL' | 'BY_HAND' | 'POST';

type OfCopy = { readonly sittingId: Id; readonly version: number; readonly agency: Id };

export type MinutesSent = DomainEvent<
  'MinutesSent',
  OfCopy & {
    readonly series: string;
    readonly profile: SentProfile;
    readonly channel: CopyChannel;
    readonly contentHash: string;
    /** The form of copies that the hash is made over; left out for the first. */
    readonly form?: number;
    /** The version that this agency had before; null for its first. */
    readonly replaces: number | null;
  },
  never
>;
export type MinutesDelivered = DomainEvent<
  'MinutesDelivered',
  OfCopy & { readonly channel: CopyChannel },
  never
>;
export type MinutesOpened = DomainEvent<'MinutesOpened', OfCopy, never>;
export type MinutesAcknowledged = DomainEvent<
  'MinutesAcknowledged',
  OfCopy & { readonly officer: Id },
  never
>;
export type DistributionEvent = MinutesSent | MinutesDelivered | MinutesOpened | MinutesAcknowledged;

/** One agency's copy of one version. */
export interface Copy {
  readonly version: number;
  readonly agency: Id;
  readonly profile: SentProfile;
  readonly delivered: boolean;
  readonly opened: boolean;
  readonly acknowledged: boolean;
}

export const evolveCopies = (copies: readonly Copy[], event: DistributionEvent): readonly Copy[] => {
  const { version, agency } = event.data;
  if (event.type === 'MinutesSent') {
    const { profile } = event.data;
    return [...copies, { version, agency, profile, delivered: false, opened: false, acknowledged: false }];
  }
  return copies.map((copy) =>
    copy.version === version && copy.agency === agency ? { ...copy, ...REACHED[event.type] } : copy,
  );
};

/** Whoever has opened a copy has it, and whoever acknowledges it has opened it. */
const REACHED = {
  MinutesDelivered: { delivered: true },
  MinutesOpened: { delivered: true, opened: true },
  MinutesAcknowledged: { delivered: true, opened: true, acknowledged: true },
} as const;

const OF_COPY = {
  sittingId: 'whose minutes; an id',
  version: 'which version of the minutes',
  agency: 'which agency has the copy; an id',
};
const CHANNEL = 'how the copy comes to the agency; a code';

export const DISTRIBUTION_CATALOGUE = {
  MinutesSent: {
    version: 1,
    clear: {
      ...OF_COPY,
      series: 'whose members see what is outstanding; a code',
      profile: 'how much the copy holds; a code',
      channel: CHANNEL,
      contentHash: 'proves what the copy said; a hash of the whole of it',
      form: 'which form of copies the hash is of',
      replaces: 'which version the agency had before',
    },
    parts: {},
  },
  MinutesDelivered: { version: 1, clear: { ...OF_COPY, channel: CHANNEL }, parts: {} },
  MinutesOpened: { version: 1, clear: OF_COPY, parts: {} },
  MinutesAcknowledged: {
    version: 1,
    clear: { ...OF_COPY, officer: 'who acknowledges it; a random pseudonym' },
    parts: {},
  },
} as const;
