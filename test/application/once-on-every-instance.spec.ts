/** What only one of several may do holds on the log itself: two instances that know nothing of each other share one. */
import { createSecretKey } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { officerFacts, type ActorFacts } from '../../src/access/facts.js';
import type { CommandRow, Outcome } from '../../src/application/command.js';
import { differenceCommands } from '../../src/application/commands/difference.js';
import { executeOn } from '../../src/application/execute.js';
import { courtesy } from '../../src/application/courtesy.js';
import { factsOf } from '../../src/application/facts-tail.js';
import { foldsOf } from '../../src/application/folds.js';
import { handle, type Loop } from '../../src/application/handle.js';
import { inTurn } from '../../src/application/queue.js';
import type { EscalateDifference } from '../../src/domain/difference/escalate-difference.js';
import type { Id } from '../../src/domain/event.js';
import type { DifferenceView } from '../../src/projections/differences.js';
import { inputHash, matchingToken } from '../../src/privacy/keyed-hash.js';
import type { EventLog } from '../../src/store/event-log.js';
import {
  closeLiveBoards,
  instead,
  openLiveBoard,
  type LiveBoard,
  type TestRole,
} from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { PERSONAL, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const KEY = createSecretKey(Buffer.alloc(32, 9));

/** The command loop of another instance: it shares the log, and neither memory nor queue. */
const anotherInstance = (live: LiveBoard, log: EventLog = live.board().log): Loop => {
  const { ids, views } = live.board();
  return {
    ...{ log, ids, folds: foldsOf(log), inTurn: inTurn(100), courtesy: courtesy(), facts: factsOf(log) },
    inputHash: (input) => inputHash(KEY, input),
    services: {
      tokenise: (kind, text) => matchingToken(KEY, kind, text),
      // Nothing here may rest on policies having caught up in time.
      settle: () => Promise.resolve([]),
      document: (view, key) => views.get(view, key),
      find: async <Doc>(view: string, query: Parameters<typeof views.find>[1]) =>
        (await views.find<Doc>(view, query)).flatMap(({ document }) => (document === null ? [] : [document])),
    },
  };
};

const metaOf = async (live: LiveBoard, { facts }: Loop, role: TestRole, commandId: Id) => {
  const now = live.clock.now();
  const actor = officerFacts(await facts(), live.officer(role), now) as ActorFacts;
  return { commandId, actor, purpose: 'SAFEGUARDING', now, correlationId: commandId };
};

const escalating = (differenceId: Id): EscalateDifference => ({
  ...{ differenceId, concernedRoles: [], concernedOfficers: [], riskToday: false },
  ...{ issue: `${PERSONAL} nobody goes.`, desiredOutcome: `${PERSONAL} a visit.` },
});

const escalate = async (
  live: LiveBoard,
  loop: Loop,
  differenceId: Id,
  commandId = live.nextId(),
): Promise<Outcome> => {
  const meta = await metaOf(live, loop, 'HEALTH', commandId);
  return executeOn(loop)('EscalateDifference', escalating(differenceId), meta);
};

/** A difference of opinion about somebody on the daily meeting's agenda. */
const differed = async (live: LiveBoard): Promise<Id> => {
  const { personId } = await refer(live);
  await live.quiet();
  const raising = { series: 'DRM', personId, about: 'LEVEL' as const, position: `${PERSONAL} high.` };
  const { id } = await live.as('HEALTH').does('RaiseDifference', raising);
  await live.quiet();
  return id;
};

/** A log that holds back what is first written to escalations until so many have decided to write there. */
const onceAllHaveDecided = (log: EventLog, several: number): EventLog => {
  let go = (): void => undefined;
  const all = new Promise<void>((resolve) => (go = resolve));
  let decided = 0;
  return instead(log, {
    append: async (append) => {
      if (!append.stream.startsWith('escalation-')) return log.append(append);
      decided += 1;
      if (decided === several) go();
      await all;
      return log.append(append);
    },
  });
};

const raised = async (live: LiveBoard) =>
  (await live.events()).filter(({ type }) => type === 'EscalationRaised');

const resolve = (live: LiveBoard, escalationId: Id) =>
  live.as('HEALTH').does('ResolveEscalation', {
    ...{ escalationId, outcome: 'NOT_UPHELD', resolution: `${PERSONAL} read.`, actionIds: [] },
  });

describe('a difference that is escalated on several instances at once', () => {
  it('is escalated once, where each had decided before any of them had written', async () => {
    const live = await openLiveBoard();
    const differenceId = await differed(live);
    const log = onceAllHaveDecided(live.board().log, 3);
    const instances = [1, 2, 3].map(() => anotherInstance(live, log));
    const outcomes = await Promise.all(instances.map((loop) => escalate(live, loop, differenceId)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['ACCEPTED', 'NOT_ACCEPTED', 'NOT_ACCEPTED']);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'ESCALATION_GOES_ON' }) }),
    );
    const [only, ...others] = await raised(live);
    expect(others).toEqual([]);
    await live.quiet();
    const view = await live.board().views.get<DifferenceView>('differences', differenceId);
    const { escalationId } = only?.data as { escalationId: Id };
    expect(view).toMatchObject({ phase: 'ESCALATED', escalations: [{ escalationId, over: false }] });
  });

  it('is escalated once by the same wish that reaches two of them, with one answer', async () => {
    const live = await openLiveBoard();
    const differenceId = await differed(live);
    const commandId = live.nextId();
    const log = onceAllHaveDecided(live.board().log, 2);
    const instances = [1, 2].map(() => anotherInstance(live, log));
    const [one, other] = await Promise.all(
      instances.map((loop) => escalate(live, loop, differenceId, commandId)),
    );
    expect([one, other].map((outcome) => outcome?.kind)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect({ ...one, repeated: null }).toEqual({ ...other, repeated: null });
    expect(await raised(live)).toHaveLength(1);
  });
});

/** The borough's test officers leave both stages of an escalation vacant. */
const withStages = async (live: LiveBoard): Promise<void> => {
  for (const [holder, role] of [
    ['PPD_SUPERVISOR', 'HEAD_OF_MASH'],
    ['ADULT_SOCIAL_CARE', 'ASSISTANT_DIRECTOR'],
  ] as const)
    await live.as('DRM_COORDINATOR').does('AssignRole', {
      ...{ officerId: live.officer(holder), role, as: 'HOLDER', from: '2026-01-01', until: null },
    });
};

describe('an escalation after an earlier one of the same difference', () => {
  it('is another, and a repeat of either is answered by the one that it raised', async () => {
    const live = await openLiveBoard();
    await withStages(live);
    const differenceId = await differed(live);
    const sent = [live.nextId(), live.nextId()] as const;
    const first = await escalate(live, anotherInstance(live), differenceId, sent[0]);
    await live.quiet();
    await resolve(live, (first as { id: Id }).id);
    await live.quiet();
    const second = await escalate(live, anotherInstance(live), differenceId, sent[1]);
    expect(second).toMatchObject({ kind: 'ACCEPTED', repeated: false });
    await live.quiet();
    await resolve(live, (second as { id: Id }).id);
    await live.quiet();
    // The first is taken up again: the second is found behind it all the same.
    const further = { escalationId: (first as { id: Id }).id, stage: 0, reason: `${PERSONAL} not enough.` };
    await live.as('HEALTH').does('EscalateFurther', further);
    await live.quiet();
    for (const [index, outcome] of [first, second].entries())
      expect(await escalate(live, anotherInstance(live), differenceId, sent[index])).toEqual({
        ...outcome,
        repeated: true,
      });
    expect(await escalate(live, anotherInstance(live), differenceId)).toMatchObject({
      refusal: { code: 'ESCALATION_GOES_ON' },
    });
    expect(await raised(live)).toHaveLength(2);
  });

  it('is another also where nobody had marked the difference before the earlier one was over', async () => {
    const live = await openLiveBoard();
    const differenceId = await differed(live);
    const unfollowed = (log: EventLog): EventLog =>
      instead(log, {
        follow: async function* (_read, signal) {
          yield* [];
          await new Promise((stop) => signal.addEventListener('abort', stop));
        },
      });
    await live.reopen({ between: { log: unfollowed } });
    const first = await escalate(live, anotherInstance(live), differenceId);
    expect(await escalate(live, anotherInstance(live), differenceId)).toMatchObject({
      refusal: { code: 'ESCALATION_GOES_ON' },
    });
    await resolve(live, (first as { id: Id }).id);
    expect(await escalate(live, anotherInstance(live), differenceId)).toMatchObject({ kind: 'ACCEPTED' });
    await live.reopen();
    await live.quiet();
    expect(await live.board().views.get('differences', differenceId)).toMatchObject({ phase: 'ESCALATED' });
  });
});

describe('an escalation that was raised before those of a difference were numbered', () => {
  it('still goes on, and a repeat of its command is answered by it', async () => {
    const live = await openLiveBoard();
    const differenceId = await differed(live);
    const commandId = live.nextId();
    const loop = anotherInstance(live);
    const { succession: _numbered, ...earlier } = differenceCommands.EscalateDifference;
    const meta = await metaOf(live, loop, 'HEALTH', commandId);
    const row = earlier as unknown as CommandRow<never, never, EscalateDifference, never, never>;
    const before = await handle(loop, 'EscalateDifference', row, escalating(differenceId), meta);
    expect(before).toMatchObject({ kind: 'ACCEPTED', repeated: false });
    await live.quiet();
    const again = await escalate(live, anotherInstance(live), differenceId, commandId);
    expect(again).toEqual({ ...before, repeated: true });
    expect(await escalate(live, anotherInstance(live), differenceId)).toMatchObject({
      refusal: { code: 'ESCALATION_GOES_ON' },
    });
    expect(await raised(live)).toHaveLength(1);
  });
});
