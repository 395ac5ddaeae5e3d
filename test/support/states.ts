/**
 * In which state a stream is, by name: what `docs/states.md` tells of it. Of a stream that holds several things of a
 * kind, such as the episodes of a tracker, it is the state of the one that an event is about.
 */
import { eventCatalogue, type BoardsEvent } from '../../src/domain/catalogue.js';
import { actionKind } from '../../src/domain/action/action.js';
import { agencyKind } from '../../src/domain/agency/agency.js';
import { boardKind } from '../../src/domain/board/board.js';
import { caseNoteKind } from '../../src/domain/case-note/case-note.js';
import { checksKind } from '../../src/domain/checks/checks.js';
import { declarationKind } from '../../src/domain/declaration/declaration.js';
import { differenceKind } from '../../src/domain/difference/difference.js';
import { discussionKind } from '../../src/domain/discussion/discussion.js';
import { escalationKind } from '../../src/domain/escalation/escalation.js';
import type { DomainEvent } from '../../src/domain/event.js';
import { minutesKind } from '../../src/domain/minutes/minutes.js';
import { missingKind } from '../../src/domain/missing/missing.js';
import { officerKind } from '../../src/domain/officer/officer.js';
import { planKind } from '../../src/domain/plan/plan.js';
import { presentingKind } from '../../src/domain/presenting/presenting.js';
import { referralKind } from '../../src/domain/referral/referral.js';
import { retractionKind } from '../../src/domain/retraction/retraction.js';
import { riskKind } from '../../src/domain/risk/risk.js';
import { samplingKind } from '../../src/domain/sampling/sampling.js';
import { holdKind } from '../../src/domain/serious-harm/hold.js';
import { harmKind } from '../../src/domain/serious-harm/serious-harm.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { strategicKind } from '../../src/domain/strategic/strategic.js';
import { strategyKind } from '../../src/domain/strategy/strategy.js';
import type { StreamKind } from '../../src/domain/stream-kind.js';
import { supportKind } from '../../src/domain/support/support.js';
import { themeKind } from '../../src/domain/theme/theme.js';
import { trackedKind } from '../../src/domain/tracked/tracked.js';
import { voltKind } from '../../src/domain/volt/volt.js';
import { kindOf } from './in-log.js';

export const NOT_THERE = 'not there';
const THERE = 'there';

/** One step of a stream, as it was seen. */
export interface Step {
  readonly stream: string;
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

type NameOf = (state: never, event: never) => string;
const named: Record<string, NameOf> = {};
const names = <State, E extends DomainEvent>(
  { category }: StreamKind<State, E>,
  nameOf: (state: State, event: E) => string | undefined,
): void => {
  named[category] = (state: State, event: E) => nameOf(state, event) ?? NOT_THERE;
};
/** What the code calls nothing yet has one name here. */
const orNotThere = (code: string): string => (['NONE', 'NOT_CONVENED'].includes(code) ? NOT_THERE : code);
const beside = (code: string, more: string | false): string => (more === false ? code : `${code}, ${more}`);

names(actionKind, ({ status }) => orNotThere(status));
names(agencyKind, ({ registered }) => (registered ? 'REGISTERED' : NOT_THERE));
names(boardKind, ({ phase }) => orNotThere(phase));
names(caseNoteKind, ({ status, feedback }, { type }) =>
  FEEDBACK.includes(type) ? feedback && `feedback ${feedback.status}` : orNotThere(status),
);
const FEEDBACK: readonly string[] = ['FeedbackRequested', 'WorkerTold', 'FeedbackAcknowledged'];
names(checksKind, ({ asked, answers }, { data: { agency } }) => {
  if (answers.some((answer) => answer.agency === agency)) return 'ANSWERED';
  return agency !== null && asked.includes(agency) ? 'ASKED' : undefined;
});
names(declarationKind, ({ participants, readOut }, event) =>
  event.type === 'DeclarationReadOut'
    ? readOut === null
      ? undefined
      : 'read out'
    : participants.get(event.data.signer)?.stands,
);
names(differenceKind, ({ phase }) => orNotThere(phase));
names(discussionKind, ({ phase, concluded }) =>
  beside(phase, phase === 'CLOSED' && !concluded && 'to go on'),
);
names(escalationKind, ({ status }) => orNotThere(status));
names(harmKind, ({ notifiedOn, reviewedOn, personId }) =>
  personId === ''
    ? undefined
    : beside(notifiedOn === null ? 'RECORDED' : 'NOTIFIED', reviewedOn !== null && 'reviewed'),
);
names(holdKind, ({ phase }) => orNotThere(phase));
names(minutesKind, ({ status }) => orNotThere(status));
names(missingKind, ({ episodes }, { data: { episodeId } }) => {
  const episode = episodes.get(episodeId);
  return episode && (episode.endedAt === null ? 'MISSING' : 'RETURNED');
});
names(officerKind, ({ appointed, lastDay }) =>
  appointed ? (lastDay === null ? 'IN_POST' : 'LEFT') : undefined,
);
names(planKind, ({ versions, barriers }, { data }) =>
  'barrierId' in data ? barriers.get(data.barrierId)?.status : versions.length > 0 ? 'SET_OUT' : undefined,
);
names(presentingKind, ({ invited, accepted, deputy, outcome, sittingId }) => {
  if (outcome !== null) return outcome;
  if (invited === null) return sittingId === '' ? undefined : 'NOT_ASKED';
  return beside(accepted === null ? 'INVITED' : 'ACCEPTED', deputy !== null && 'a deputy');
});
names(referralKind, (referral) => {
  if (!referral.received) return undefined;
  const { subjects, withdrawn, heard } = referral;
  if (subjects.some(({ personId }) => !withdrawn.has(personId) && !heard.has(personId))) return 'WAITING';
  return heard.size > 0 ? 'HEARD' : 'WITHDRAWN';
});
names(retractionKind, ({ retracted, restated, recalls }, { data }) => {
  if (!('recallId' in data)) return restated ? 'RESTATED' : retracted ? 'RETRACTED' : undefined;
  const recall = recalls.get(data.recallId);
  return recall && (recall.acknowledged ? 'recall ACKNOWLEDGED' : 'recall REQUESTED');
});
names(
  riskKind,
  ({ assessments }, { data }) =>
    assessments.find(({ assessmentId }) => assessmentId === data.assessmentId)?.phase,
);
names(samplingKind, ({ drawn, closed, items }, { data }) =>
  'itemId' in data ? items.get(data.itemId)?.status : drawn ? (closed ? 'CLOSED' : 'DRAWN') : undefined,
);
names(sittingKind, ({ phase }) => orNotThere(phase));
names(strategicKind, ({ status }) => orNotThere(status));
names(strategyKind, ({ phase, decided }) => beside(orNotThere(phase), decided !== null && 'decided'));
names(supportKind, ({ phase }) => orNotThere(phase));
names(themeKind, ({ status }) => orNotThere(status));
names(trackedKind, ({ episodes }, { data: { episodeId } }) => {
  const episode = episodes.find((one) => one.episodeId === episodeId);
  if (episode === undefined) return undefined;
  return beside(episode.phase, episode.phase !== 'ENDED' && episode.transfer !== null && 'offered on');
});
names(voltKind, ({ phase }) => orNotThere(phase));

/** The steps that these events of one stream make, one after another. */
export const stepsOf = (
  { category, initial, evolve }: StreamKind<object, BoardsEvent>,
  events: readonly BoardsEvent[],
): readonly Step[] => {
  let state = initial;
  return events.map((event, revision) => {
    const nameOf = (named[category] as ((state: object, event: BoardsEvent) => string) | undefined) ?? plain;
    const from = revision === 0 && nameOf === plain ? NOT_THERE : nameOf(state, event);
    state = evolve(state, event);
    return { stream: category, from, event: event.type, to: nameOf(state, event) };
  });
};
const plain = (): string => THERE;

/** The steps that a whole log makes, each once. Events of before there were such streams make none. */
export const stepsOfLog = (
  events: readonly { readonly stream: string; readonly type: string }[],
): readonly Step[] => {
  const streams = new Map<string, BoardsEvent[]>();
  for (const event of events) {
    if (!Object.hasOwn(eventCatalogue, event.type)) continue;
    const before = streams.get(event.stream);
    if (before === undefined) streams.set(event.stream, [event as unknown as BoardsEvent]);
    else before.push(event as unknown as BoardsEvent);
  }
  const steps = [...streams.values()].flatMap((history) =>
    stepsOf(kindOf(history[0]?.type ?? '')[0], history),
  );
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
};
