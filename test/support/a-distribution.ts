/** Events of invented minutes after their first draft: delegates, corrections, and the copies that are sent round. */
import type {
  MinutesAcknowledged,
  MinutesDelivered,
  MinutesOpened,
  MinutesSent,
} from '../../src/domain/minutes/distribution.js';
import type { MinutesCorrected, MinutesDelegateNamed } from '../../src/domain/minutes/minutes.js';
import { agency, an, coordinator, manager, nurse, teacher } from './a-board.js';
import { rowan } from './a-case.js';
import { monday } from './a-meeting.js';

const clear = { parts: [], subjects: [] } as const;
const OF_COPY = { sittingId: monday, version: 1, agency: agency.health };

export const correction = { what: 'Invented: she was seen on Thursday.', reason: 'Invented: a slip.' };

export const delegateNamed = (over: Partial<MinutesDelegateNamed['data']> = {}): MinutesDelegateNamed => ({
  ...clear,
  type: 'MinutesDelegateNamed',
  data: {
    ...{ sittingId: monday, role: 'MASH_TEAM_MANAGER', officer: teacher.actor.id },
    ...{ namedBy: manager.actor.id, ...over },
  },
});

export const corrected = (over: Partial<MinutesCorrected['data']> = {}): MinutesCorrected => {
  const data = {
    ...{ sittingId: monday, version: 1, correctionId: an('correction', 'first'), personId: rowan },
    ...{ officer: coordinator.actor.id, ...over },
  };
  const of = [data.personId ?? rowan];
  return {
    type: 'MinutesCorrected',
    data,
    parts: [{ name: 'correction', of, content: correction }],
    subjects: of,
  };
};

export const sentTo = (over: Partial<MinutesSent['data']> = {}): MinutesSent => ({
  ...clear,
  type: 'MinutesSent',
  data: {
    ...{ ...OF_COPY, series: 'DRM', profile: 'FULL', channel: 'SERVICE', contentHash: 'a hash of the copy' },
    ...{ replaces: null, ...over },
  },
});

export const delivered = (over: Partial<MinutesDelivered['data']> = {}): MinutesDelivered => ({
  ...clear,
  type: 'MinutesDelivered',
  data: { ...OF_COPY, channel: 'SECURE_EMAIL', ...over },
});

export const openedCopy = (over: Partial<MinutesOpened['data']> = {}): MinutesOpened => ({
  ...clear,
  type: 'MinutesOpened',
  data: { ...OF_COPY, ...over },
});

export const acknowledged = (over: Partial<MinutesAcknowledged['data']> = {}): MinutesAcknowledged => ({
  ...clear,
  type: 'MinutesAcknowledged',
  data: { ...OF_COPY, officer: nurse.actor.id, ...over },
});

/** One of each, for the walks over all events. */
export const distributionEvents = {
  MinutesAcknowledged: acknowledged(),
  MinutesCorrected: corrected(),
  MinutesDelegateNamed: delegateNamed(),
  MinutesDelivered: delivered(),
  MinutesOpened: openedCopy(),
  MinutesSent: sentTo(),
};
