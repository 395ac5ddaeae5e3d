/** Each agency's copy of each version of minutes: sent, delivered, opened, acknowledged. */
import type { CopyChannel, SentProfile } from '../domain/minutes/distribution.js';
import type { Id } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { FIRST_FORM } from './copy-form.js';
import { projection } from './projection.js';

export interface DistributionView {
  readonly sittingId: Id;
  readonly series: string;
  readonly version: number;
  readonly agency: Id;
  readonly profile: SentProfile;
  readonly channel: CopyChannel;
  /** SHA-256 of what the copy said when it was sent. */
  readonly contentHash: string;
  /** The form of copies that the hash is made over. */
  readonly form: number;
  readonly sentAt: Instant;
  readonly deliveredAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: Id | null;
  /** The version that the agency was sent in place of this one. */
  readonly replacedBy: number | null;
}

export const distributions = projection<DistributionView>({
  name: 'distributions',
  version: 3,
  indexes: {
    bySitting: ['sittingId', 'version', 'agency'],
    byAgency: ['agency', 'outstanding', 'sentAt'],
    bySeries: ['series', 'outstanding', 'sentAt'],
  },
  index: ({ sittingId, series, version, agency, sentAt, acknowledgedAt, replacedBy }) => ({
    ...{ sittingId, series, version, agency, sentAt },
    outstanding: acknowledgedAt === null && replacedBy === null,
  }),
  keys: (event) => {
    switch (event.type) {
      case 'MinutesSent': {
        const { replaces } = event.data;
        const before = replaces === null ? [] : [distributionKey({ ...event.data, version: replaces })];
        return [distributionKey(event.data), ...before];
      }
      case 'MinutesDelivered':
      case 'MinutesOpened':
      case 'MinutesAcknowledged':
        return [distributionKey(event.data)];
      default:
        return [];
    }
  },
  apply: (document, event, key) => {
    const at = event.occurredAt;
    switch (event.type) {
      case 'MinutesSent': {
        const { version } = event.data;
        if (key !== distributionKey(event.data)) return document && { ...document, replacedBy: version };
        const { sittingId, series, agency, profile, channel, contentHash, form = FIRST_FORM } = event.data;
        return {
          ...{ sittingId, series, version, agency, profile, channel, contentHash, form, sentAt: at },
          ...{ deliveredAt: null, openedAt: null, acknowledgedAt: null, acknowledgedBy: null },
          replacedBy: null,
        };
      }
      case 'MinutesDelivered':
        return document && { ...document, deliveredAt: at, channel: event.data.channel };
      case 'MinutesOpened':
        return document && { ...document, deliveredAt: document.deliveredAt ?? at, openedAt: at };
      case 'MinutesAcknowledged':
        return document && acknowledged(document, at, event.data.officer);
      default:
        return document;
    }
  },
});

/** Whoever has opened a copy has it, and whoever acknowledges it has opened it. */
const acknowledged = (document: DistributionView, at: Instant, by: Id): DistributionView => ({
  ...document,
  ...{ deliveredAt: document.deliveredAt ?? at, openedAt: document.openedAt ?? at },
  ...{ acknowledgedAt: at, acknowledgedBy: by },
});

export const distributionKey = ({
  sittingId,
  version,
  agency,
}: Pick<DistributionView, 'sittingId' | 'version' | 'agency'>): string => `${sittingId}/${version}/${agency}`;
