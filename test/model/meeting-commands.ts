/** The commands of a random run: mostly ones that carry a meeting forward, sometimes ones that must be refused. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { referInput, referralMade } from '../application/a-story.js';
import type { TestRole } from '../support/live-board.js';
import {
  dayOf,
  hearing,
  later,
  plusDays,
  sittingDayFrom,
  sittingOf,
  type Model,
  type PersonModel,
  type SittingModel,
} from './meeting-model.js';
import * as rules from './meeting-rules.js';
import { agendasAgree, besides, send, step, type Real, type Step } from './meeting-steps.js';

const chair = fc.constantFrom<TestRole>('MASH_TEAM_MANAGER', 'PPD_SUPERVISOR');
const chairOrNot = fc.constantFrom<TestRole>(
  ...Array<TestRole>(4).fill('MASH_TEAM_MANAGER'),
  'PPD_SUPERVISOR',
  'HEALTH',
);
const some = fc.nat({ max: 30 });
/** Which sitting: 0 is the one that the step suits best, or today's; the others lie before or after today's. */
const which = fc.constantFrom(0, 0, 0, 0, 0, -1, 1);

const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];

const dateOf = (
  model: Model,
  steps: number,
  suits: (sitting: SittingModel, date: string) => boolean,
): string => {
  const [best] = steps === 0 ? [...model.sittings].filter(([date, sitting]) => suits(sitting, date)) : [];
  return best?.[0] ?? sittingDayFrom(model, steps);
};

const refer = async (
  model: Model,
  real: Real,
  immediateRisk: boolean,
  minutesAgo?: number,
): Promise<void> => {
  const receivedAt = later(model.now, -(minutesAgo ?? 0));
  const placement = hearing(model, receivedAt);
  const registered = minutesAgo === undefined ? {} : { registered: { receivedAt, reason: 'Came by mail.' } };
  const role = minutesAgo === undefined ? 'HEALTH' : 'DRM_COORDINATOR';
  const outcome = await send(
    real,
    role,
    'ReferPerson',
    referInput({ immediateRisk, ...registered }),
    'RECORDED',
  );
  expect(outcome).toMatchObject({ events: [{ data: { placement } }] });
  const { personId } = referralMade(outcome);
  const at = placement.date;
  model.people.push({ personId, receivedAt, immediateRisk, at, concluded: false, items: new Map() });
  await agendasAgree(model, real);
};

const referring: readonly fc.Arbitrary<Step>[] = [
  fc.boolean().map((risk) => step(`refer(${risk})`, (model, real) => refer(model, real, risk))),
  fc
    .tuple(fc.boolean(), fc.constantFrom(0, 1, 60, 240, 1_440, 4_320, 10_080))
    .map(([risk, ago]) =>
      step(`register(${ago} minutes ago)`, (model, real) => refer(model, real, risk, ago)),
    ),
];

const taking = fc.tuple(chairOrNot, which).map(([role, steps]) =>
  step(`TakeChair(${role}, ${steps})`, async (model, real) => {
    const date = dateOf(model, steps, () => false);
    await send(
      real,
      role,
      'TakeChair',
      { sittingId: real.live.sitting(date) },
      rules.takeChair(model, role, date),
    );
  }),
);

const opening = fc.tuple(chairOrNot, which).map(([role, steps]) =>
  step(`OpenSitting(${role}, ${steps})`, async (model, real) => {
    const today = dayOf(model.now);
    const date = dateOf(
      model,
      steps,
      ({ phase, chairs }, on) => on === today && phase === 'CONVENED' && chairs.size > 0,
    );
    const sittingId = real.live.sitting(date);
    await send(real, role, 'OpenSitting', { sittingId }, rules.openSitting(model, role, date));
  }),
);

const attending = fc
  .tuple(which, fc.constantFrom('HEALTH', 'EDUCATION'), fc.constantFrom('IN_PERSON', 'VIDEO'))
  .map(([steps, role, mode]) =>
    step(`attends(${role} ${mode}, ${steps})`, async (model, real) => {
      const date = dateOf(model, steps, ({ phase }) => phase === 'OPEN');
      const answer = rules.recordAttendance(model, date, role, mode);
      const input = {
        sittingId: real.live.sitting(date),
        officer: real.live.officer(role),
        role,
        mode,
      } as const;
      await send(real, 'DRM_COORDINATOR', 'RecordAttendance', input, answer);
    }),
  );

const closing = fc.tuple(chair, which).map(([role, steps]) =>
  step(`CloseSitting(${role}, ${steps})`, async (model, real) => {
    const date = dateOf(model, steps, ({ phase }) => phase === 'OPEN');
    const sittingId = real.live.sitting(date);
    await send(real, role, 'CloseSitting', { sittingId }, rules.closeSitting(model, date));
    await agendasAgree(model, real);
  }),
);

const approving = fc.tuple(chair, which).map(([role, steps]) =>
  step(`ApproveMinutes(${role}, ${steps})`, async (model, real) => {
    const date = dateOf(
      model,
      steps,
      ({ minutes, approvals }) => minutes === 'DRAFT' && !approvals.has(role),
    );
    const input = { sittingId: real.live.sitting(date), version: 1 };
    await send(real, role, 'ApproveMinutes', input, rules.approveMinutes(model, role, date));
  }),
);

const issuing = which.map((steps) =>
  step(`IssueMinutes(${steps})`, async (model, real) => {
    const date = dateOf(model, steps, ({ minutes }) => minutes === 'APPROVED');
    const input = { sittingId: real.live.sitting(date), version: 1 };
    await send(real, 'DRM_COORDINATOR', 'IssueMinutes', input, rules.issueMinutes(model, date));
  }),
);

interface Item {
  readonly person: PersonModel;
  readonly date: string;
}

const waiting = (model: Model): readonly Item[] =>
  model.people
    .map((person) => ({ person, date: person.at }))
    .filter(({ person, date }) => sittingOf(model, date).phase === 'OPEN' && !person.items.has(date));
const goingOn = (model: Model): readonly Item[] =>
  model.people.flatMap((person) =>
    [...person.items].flatMap(([date, { phase }]) => (phase === 'GOING_ON' ? [{ person, date }] : [])),
  );

/** A step about an item that suits it, mostly; otherwise about anybody where they are; nothing before a referral. */
const ofItem = (
  name: string,
  suiting: (model: Model) => readonly Item[],
  run: (model: Model, real: Real, item: Item & { discussionId: string }) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.tuple(some, fc.constantFrom(true, true, true, true, false)).map(([index, suits]) =>
    step(`${name}(${index}, ${suits})`, async (model, real) => {
      const anybody = pick(model.people, index);
      const item = (suits ? pick(suiting(model), index) : undefined) ?? {
        person: anybody,
        date: anybody?.at ?? '',
      };
      const { person, date } = item;
      if (person === undefined) return;
      const discussionId = real.live.board().ids.discussion(real.live.sitting(date), person.personId);
      await run(model, real, { person, date, discussionId });
    }),
  );

const agreeing = fc.constantFrom(-1, 0, 0, 2).chain((days) =>
  ofItem(`AgreeAction ${days}`, goingOn, async (model, real, { person, date, discussionId }) => {
    const dueOn = plusDays(dayOf(model.now), days);
    const answer = rules.agreeAction(model, person, date, dueOn);
    const input = { discussionId, owner: real.live.officer('HEALTH'), action: 'Ring.', dueOn };
    const outcome = await send(real, 'DRM_COORDINATOR', 'AgreeAction', input, answer);
    if (outcome.kind !== 'ACCEPTED') return;
    const agreedOn = dayOf(model.now);
    model.actions.push({ actionId: outcome.id, person, dueOn, agreedOn, status: 'AGREED' });
  }),
);

const starting = ofItem('StartDiscussion', waiting, (model, real, { person, date }) => {
  const input = { sittingId: real.live.sitting(date), personId: person.personId };
  return send(real, 'PPD_SUPERVISOR', 'StartDiscussion', input, rules.startDiscussion(model, person, date));
});

const sharing = ofItem('ShareInformation', goingOn, (model, real, { person, date, discussionId }) => {
  const input = { discussionId, agency: real.live.agency('HEALTH'), information: 'Seen on Friday.' };
  return send(real, 'HEALTH', 'ShareInformation', input, rules.shareInformation(model, person, date));
});

const deciding = ofItem('RecordDecision', goingOn, (_model, real, { person, date, discussionId }) => {
  const input = { discussionId, decision: 'Visit.', rationale: 'Second night.' };
  return send(real, 'MASH_TEAM_MANAGER', 'RecordDecision', input, rules.recordDecision(person, date));
});

const ending = ofItem('CloseDiscussion', goingOn, (model, real, { person, date, discussionId }) => {
  const answer = rules.closeDiscussion(model, person, date);
  return send(real, 'MASH_TEAM_MANAGER', 'CloseDiscussion', { discussionId }, answer);
});

const completing = fc.tuple(some, fc.constantFrom(0, 0, 0, -1, 1)).map(([index, days]) =>
  step(`CompleteAction(${index}, ${days})`, async (model, real) => {
    const open = model.actions.filter(({ status }) => status === 'OPEN');
    const action = pick(open, index) ?? pick(model.actions, index);
    if (action === undefined) return;
    const input = { actionId: action.actionId, doneOn: plusDays(dayOf(model.now), days), outcome: 'Done.' };
    await send(real, 'HEALTH', 'CompleteAction', input, rules.completeAction(model, action, days));
  }),
);

/** Steps that belong together, so that runs get as far as issued minutes; each is still judged by itself. */
const inOneGo = (name: string, parts: readonly fc.Arbitrary<Step>[]): fc.Arbitrary<Step> =>
  fc.tuple(...parts).map((all) =>
    step(name, async (model, real) => {
      for (const part of all) await part.run(model, real);
    }),
  );

const together: readonly fc.Arbitrary<Step>[] = [
  inOneGo('meet', [...referring.slice(0, 1), taking, taking, opening, attending]),
  inOneGo('hear', [starting, sharing, deciding, agreeing, ending]),
  inOneGo('end', [ending, closing, approving, approving, approving, issuing]),
];

export const steps: fc.Arbitrary<Step>[] = [
  ...[...referring, taking, opening, attending, closing, approving, issuing],
  ...[starting, sharing, deciding, agreeing, ending, completing, ...besides],
  ...[...together, ...together],
];
