/** Events as they stand in a log: each in its stream, one after another, with the envelope that the loop puts on. */
import { toStore } from '../../src/application/codec.js';
import { actionKind } from '../../src/domain/action/action.js';
import { calendarKind } from '../../src/domain/adopted/calendar.js';
import { codesKind } from '../../src/domain/adopted/codes.js';
import { termsKind } from '../../src/domain/adopted/terms.js';
import { agencyKind } from '../../src/domain/agency/agency.js';
import { boardKind } from '../../src/domain/board/board.js';
import { checksKind } from '../../src/domain/checks/checks.js';
import type { BoardsEvent, LogEvent } from '../../src/domain/catalogue.js';
import { caseNoteKind } from '../../src/domain/case-note/case-note.js';
import { differenceKind } from '../../src/domain/difference/difference.js';
import { discussionKind } from '../../src/domain/discussion/discussion.js';
import { ERASED, type DomainEvent } from '../../src/domain/event.js';
import { handoverKind } from '../../src/domain/handover/handover.js';
import { escalationKind } from '../../src/domain/escalation/escalation.js';
import { minutesKind } from '../../src/domain/minutes/minutes.js';
import { officerKind } from '../../src/domain/officer/officer.js';
import { outageKind } from '../../src/domain/outage/outage.js';
import { personKind } from '../../src/domain/person/person.js';
import { policyKind } from '../../src/domain/policy/policy-record.js';
import { referralKind } from '../../src/domain/referral/referral.js';
import { retractionKind } from '../../src/domain/retraction/retraction.js';
import { samplingKind } from '../../src/domain/sampling/sampling.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { missingKind } from '../../src/domain/missing/missing.js';
import { outcomesKind } from '../../src/domain/outcomes/outcomes.js';
import { domesticAbuseKind } from '../../src/domain/repeats/domestic-abuse.js';
import { holdKind } from '../../src/domain/serious-harm/hold.js';
import { harmKind } from '../../src/domain/serious-harm/serious-harm.js';
import { trackedKind } from '../../src/domain/tracked/tracked.js';
import { toolKind } from '../../src/domain/risk/adopt-tool.js';
import { riskKind } from '../../src/domain/risk/risk.js';
import { strategyKind } from '../../src/domain/strategy/strategy.js';
import type { StreamKind } from '../../src/domain/stream-kind.js';
import { addMinutes } from '../../src/domain/time.js';
import type { StoredEvent } from '../../src/store/event-log.js';
import { an, by, coordinator, ids, MIDDAY } from './a-board.js';

/** Every stream kind, with the field or fields of its events that name the stream. */
export const streamKinds = [
  [actionKind, 'actionId'],
  [agencyKind, 'agencyId'],
  [boardKind, 'boardId'],
  [calendarKind, 'calendarId'],
  [checksKind, 'checksId'],
  [caseNoteKind, 'caseNoteId'],
  [codesKind, 'set'],
  [differenceKind, 'differenceId'],
  [discussionKind, 'discussionId'],
  [handoverKind, 'sittingId'],
  [escalationKind, 'escalationId'],
  [minutesKind, 'sittingId'],
  [officerKind, 'officerId'],
  [outageKind, 'outageId'],
  [personKind, 'personId'],
  [policyKind, 'policy'],
  [referralKind, 'referralId'],
  [retractionKind, 'retractionId'],
  [samplingKind, 'sampleId'],
  [sittingKind, 'sittingId'],
  [strategyKind, 'strategyId'],
  [trackedKind, 'series', 'personId'],
  [missingKind, 'personId'],
  [domesticAbuseKind, 'personId'],
  [outcomesKind, 'personId'],
  [harmKind, 'harmId'],
  [holdKind, 'holdId'],
  [riskKind, 'personId'],
  [toolKind, 'toolId'],
  [termsKind, 'series'],
] as unknown as readonly (readonly [StreamKind<object, BoardsEvent>, ...string[]])[];

/** The kind of stream that an event type belongs to, and what names the stream. */
export const kindOf = (type: string): readonly [StreamKind<object, BoardsEvent>, ...string[]] => {
  const found = streamKinds.find(([{ catalogue }]) => Object.hasOwn(catalogue, type));
  if (found === undefined) throw new Error(`${type} belongs to no stream kind.`);
  return found;
};

/** Positions have gaps, as in a log that may have them; the first event happened at midday, each a minute later. */
export const inLog = (events: readonly BoardsEvent[], from = MIDDAY): readonly LogEvent[] => {
  const revisions = new Map<string, number>();
  return events.map((event, index) => {
    const [{ category }, ...named] = kindOf(event.type);
    const data = event.data as Readonly<Record<string, string>>;
    const stream = [category, ...named.map((field) => data[field])].join('-');
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const position = BigInt(index + 1) * 3n;
    return {
      ...stored(event, index, addMinutes(from, index)),
      stream,
      revision,
      position,
    } as unknown as LogEvent;
  });
};

const stored = (event: BoardsEvent, index: number, now: string): StoredEvent => {
  const { actor } = by(coordinator);
  const commandId = an('command', `${index}`);
  const [wrapped] = toStore([event], {
    ...{ now, actor, commandId, inputHash: 'a keyed hash', correlationId: commandId, causationId: commandId },
    ...{ purpose: 'SAFEGUARDING', decidedUpon: [] },
    id: (nth) => ids.event(actor, event.type, commandId, nth),
  });
  return { ...wrapped, recordedAt: now } as unknown as StoredEvent;
};

/** The same event after everybody whom its parts are about was erased. */
export const erased = <E extends DomainEvent>(event: E): E => ({
  ...event,
  parts: event.parts.map((part) => ({ ...part, content: ERASED })),
});
