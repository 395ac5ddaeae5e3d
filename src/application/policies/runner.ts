/**
 * Runs a board's policies over its log, one event after the other. What a policy is about to do is recorded
 * first; after a crash the record is found again and the same commands are sent, which makes them repeats.
 */
import { machineFacts, type AccessFacts } from '../../access/facts.js';
import type { LogEvent } from '../../domain/catalogue.js';
import type { Id } from '../../domain/event.js';
import {
  policyKind,
  type PolicyCommandNotAccepted,
  type PolicyReacted,
} from '../../domain/policy/policy-record.js';
import type { Instant } from '../../domain/time.js';
import { beyond, type EventLog } from '../../store/event-log.js';
import type { Clock } from '../clock.js';
import { fromStore } from '../codec.js';
import type { Outcome } from '../command.js';
import { assertHolds, type Tenure } from '../ownership/lease.js';
import type { Progress } from '../ownership/progress.js';
import type { CommandName } from '../commands/table.js';
import type { Execute } from '../execute.js';
import { streamName, type Folds } from '../folds.js';
import type { BoardIds } from '../ids.js';
import { positionBefore } from '../views/completeness.js';
import type { Views } from '../views/runner.js';
import type { PoliciesCheckpoint } from './checkpoint.js';
import { consultation } from './consultation.js';
import { persistently } from './persistently.js';
import type { Policy } from './policy.js';

/** Policies at work for the time of a tenure; how far they are is told by the progress of the board. */
export interface Policies {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Why nothing is done any more; undefined while all is well. */
  readonly stopped: () => string | undefined;
}

export interface PolicyServices {
  readonly log: EventLog;
  readonly views: Views;
  readonly folds: Folds;
  readonly ids: BoardIds;
  readonly clock: Clock;
  readonly execute: Execute;
  readonly facts: () => Promise<AccessFacts>;
  readonly checkpoint: PoliciesCheckpoint;
  /** Nothing is done any more once it is over. */
  readonly tenure: Tenure;
  readonly progress: Progress;
  /** Told what policies or deadlines failed with. */
  readonly failed: (error: unknown) => void;
}

const PAGE = 500;
const VIEWS_WITHIN_MS = 1_000;
const STANDS_STILL = 'STANDS_STILL';

export const runPolicies = (services: PolicyServices, policies: readonly Policy[]): Policies => {
  const { log, views, checkpoint, progress, tenure } = services;
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, tenure.over]);
  let stopped: string | undefined;
  let running: Promise<void> = Promise.resolve();

  /** Answers whether any of them did anything; undefined where it was told to stop. */
  const reacted = async (reacting: readonly Policy[], event: LogEvent): Promise<boolean | undefined> => {
    let acted = false;
    for (const policy of reacting) {
      if (!policy.on.includes(event.type)) continue;
      await untilSeen(views, later(event.position, progress.written()), signal);
      if (signal.aborted) return undefined;
      acted = (await answer({ ...services, signal }, policy, event)) || acted;
    }
    return acted;
  };

  /** Takes policies that came with a later release through what the others have answered to. */
  const catchUp = async (until: bigint): Promise<void> => {
    const ofBefore = policies.filter(({ alsoOfBefore = false }) => alsoOfBefore);
    const names = checkpoint.newcomers(ofBefore.map(({ name }) => name));
    const newcomers = ofBefore.filter(({ name }) => names.includes(name));
    for (let after = 0n; newcomers.length > 0 && after < until;) {
      const page = await log.readAll({ after, limit: PAGE });
      for (const event of page.events.map(fromStore))
        if (event.position <= until && (await reacted(newcomers, event)) === undefined) return;
      after = beyond(after, page);
    }
    if (names.length > 0) await checkpoint.caughtUp(names);
  };

  const follow = async (after: bigint): Promise<void> => {
    await catchUp(after);
    progress.policies.reached(after);
    for await (const page of log.follow({ after, limit: PAGE }, signal)) {
      let acted = false;
      for (const event of page.events.map(fromStore)) {
        const did = await reacted(policies, event);
        if (did === undefined) return;
        acted ||= did;
        progress.policies.reached(event.position);
      }
      if (acted || page.events.length === PAGE) await checkpoint.write(page.reached);
      progress.policies.reached(page.reached);
    }
  };

  return {
    start: async () => {
      if (views.parked().length === 0)
        await checkpoint.backToUnanswered((position) => positionBefore(log, position, PAGE));
      // Told to stop meanwhile: nobody would wait for what begins now.
      if (signal.aborted) return;
      running = follow(checkpoint.read()).catch((error: unknown) => {
        stopped = error instanceof Error ? error.message : 'The policies stopped.';
        services.failed(error);
      });
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
    stopped: () => stopped,
  };
};

/** Lets one policy answer to one event; answers whether it did anything. */
const answer = async (
  services: PolicyServices & { readonly signal: AbortSignal },
  policy: Policy,
  event: LogEvent,
): Promise<boolean> => {
  const { ids, execute, facts, progress, signal, checkpoint, tenure } = services;
  const reactionId = ids.policyCommand(policy.name, event.id, 'reaction', 0);
  // Whoever recorded the event may be an instance whose clock is ahead: what has become due by then is due.
  const now = later(services.clock.now(), event.recordedAt);
  let before = await recordedReaction(services, policy, reactionId);
  let reaction = before ?? (await intention({ ...services, now }, policy, event));
  if (reaction === undefined) return false;
  const actor = machineFacts(await facts(), 'POLICY', policy.name);
  const about = {
    ...{ actor, now, purpose: event.purpose },
    ...{ correlationId: event.correlationId, causationId: event.id },
  };
  const send = async (command: CommandName, input: object, commandId: Id): Promise<Outcome> => {
    const sent = (): Promise<Outcome> => {
      // What was refused here may have been accepted from the next owner since.
      assertHolds(tenure);
      return execute(command, input, { ...about, commandId });
    };
    const outcome = await persistently(sent, signal);
    if (outcome.kind === 'ACCEPTED') progress.wrote(outcome.position);
    return outcome;
  };
  if (reaction === STANDS_STILL) {
    // Noted before the checkpoint can move past the event.
    await checkpoint.noteUnanswered(event.position);
    const commandId = ids.policyCommand(policy.name, event.id, 'stands-still', 0);
    await send('RecordNotAccepted', unanswered(policy, event, reactionId), commandId);
    return true;
  }
  if (before === undefined) {
    const outcome = await send('RecordReaction', reaction, reactionId);
    if (outcome.kind === 'NOT_ACCEPTED') {
      // Another owner was faster, and saw something else: what is recorded is done, and nothing besides.
      before = await recordedReaction(services, policy, reactionId);
      if (before === undefined) throw new Error(`The reaction of ${policy.name} could not be recorded.`);
      reaction = before;
    }
  }
  for (const { command, input, commandId } of reaction.commands) {
    const outcome = await send(command as CommandName, input, commandId);
    if (outcome.kind !== 'NOT_ACCEPTED') continue;
    const { code, sentence } = outcome.refusal;
    const refusalId = ids.policyCommand(policy.name, commandId, 'not-accepted', 0);
    await send(
      'RecordNotAccepted',
      { policy: policy.name, commandId, command, input, code, sentence },
      refusalId,
    );
  }
  return true;
};

/** What the policy set out to do when it first met the event: that is done, also where it would choose differently now. */
const recordedReaction = async (
  { folds }: PolicyServices,
  policy: Policy,
  reactionId: Id,
): Promise<PolicyReacted['data'] | undefined> => {
  const { commands } = await folds.upToDate(policyKind, policy.name);
  const remembered = commands.get(reactionId);
  if (remembered === undefined) return undefined;
  const [reacted] = await folds.eventsOf(streamName(policyKind.category, policy.name), remembered);
  return reacted?.data as PolicyReacted['data'] | undefined;
};

const unanswered = (policy: Policy, event: LogEvent, commandId: Id): PolicyCommandNotAccepted['data'] => ({
  ...{ policy: policy.name, commandId, command: 'RecordReaction' satisfies CommandName },
  ...{ input: { to: event.id, toType: event.type }, code: STANDS_STILL },
  sentence:
    'What this rests on has been standing still, so nothing was done. It is done at the next start of the ' +
    'service at which nothing stands still any more; until then somebody has to see to it.',
});

/**
 * What the policy sets out to do now; undefined where there is nothing to do, `STANDS_STILL` where that cannot
 * be told from what it was shown.
 */
const intention = async (
  services: PolicyServices & { readonly now: Instant },
  policy: Policy,
  event: LogEvent,
): Promise<PolicyReacted['data'] | typeof STANDS_STILL | undefined> => {
  const { consult, stoodStill } = consultation(services);
  const { commands, deadlines } = await policy.react(event, consult);
  if (stoodStill()) return STANDS_STILL;
  if (commands.length === 0 && deadlines.length === 0) return undefined;
  const named = commands.map(({ command, input }, ordinal) => ({
    commandId: services.ids.policyCommand(policy.name, event.id, command, ordinal),
    command,
    input,
  }));
  return { policy: policy.name, to: event.id, toType: event.type, commands: named, deadlines };
};

const later = <T extends bigint | Instant>(a: T, b: T): T => (a > b ? a : b);

/**
 * A policy never decides on views that have not seen the event that it reacts to, nor on views that have not
 * seen what the policies have done since.
 * @throws Error where the views have stopped.
 */
export const untilSeen = async (views: Views, position: bigint, signal: AbortSignal): Promise<void> => {
  while (!(await views.reaches(position, VIEWS_WITHIN_MS))) {
    if (signal.aborted) return;
    const stopped = views.stopped();
    if (stopped !== undefined)
      throw new Error(`The policies wait for the views, which have stopped: ${stopped}`);
  }
};
