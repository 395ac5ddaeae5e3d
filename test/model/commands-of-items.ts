/** Steps about agenda items: what chairs and the co-ordinator do with them. */
import fc from 'fast-check';
import { AGENCY_OF, type TestRole } from '../support/live-board.js';
import { chair, chairOrNot } from './commands-of-sittings.js';
import { sittingOf, type Model, type PersonModel } from './meeting-model.js';
import { agendasAgree, idIn, idOf, pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import { dayOf, plusDays } from './meeting-time.js';
import { itemAt, type ItemAt } from './model-of-items.js';
import * as rules from './model-of-items.js';
import { newRecord } from './model-of-retractions.js';

interface Item {
  readonly person: PersonModel;
  readonly key: string;
}
type Suiting = (model: Model) => readonly Item[];

const here = (model: Model): readonly Item[] =>
  model.people.flatMap((person) => (person.at === '' ? [] : [{ person, key: person.at }]));
export const waiting: Suiting = (model) =>
  here(model).filter(({ person, key }) => {
    const { phase, concluded } = person.items.get(key) ?? { phase: 'NOT_STARTED', concluded: false };
    return sittingOf(model, key).phase === 'OPEN' && phase !== 'GOING_ON' && !concluded;
  });
const offered: Suiting = (model) => waiting(model).filter(({ person }) => person.lateItem);
export const goingOn: Suiting = (model) =>
  model.people.flatMap((person) =>
    [...person.items].flatMap(([key, { phase }]) => (phase === 'GOING_ON' ? [{ person, key }] : [])),
  );
const atOpen: Suiting = (model) => [...waiting(model), ...goingOn(model)];

export interface OfItem {
  readonly role: TestRole;
  readonly model: Model;
  readonly real: Real;
  readonly found: ItemAt;
  readonly of: { readonly sittingId: string; readonly personId: string };
  readonly discussionId: string;
}

/** A step about an item that suits it, mostly; otherwise about anybody where they are; nothing before a referral. */
export const ofItem = (
  name: string,
  suiting: Suiting,
  run: (item: OfItem) => Promise<unknown>,
  roles: fc.Arbitrary<TestRole> = chair,
): fc.Arbitrary<Step> =>
  fc.tuple(roles, some, fc.constantFrom(true, true, true, true, false)).map(([role, index, suits]) =>
    step(`${name}(${role}, ${index}, ${suits})`, async (model, real) => {
      const item = (suits ? pick(suiting(model), index) : undefined) ?? pick(here(model), index);
      if (item === undefined) return;
      const { person, key } = item;
      const of = { sittingId: idOf(real, key), personId: person.personId };
      const discussionId = real.live.board().ids.discussion(of.sittingId, of.personId);
      await run({ role, model, real, found: itemAt(model, person, key), of, discussionId });
    }),
  );

const leader = fc.constantFrom<TestRole>('MASH_TEAM_MANAGER', 'DRM_COORDINATOR');

export const starting = ofItem(
  'StartDiscussion',
  waiting,
  ({ role, real, found, of }) => send(real, role, 'StartDiscussion', of, rules.startDiscussion(found, role)),
  leader,
);

export const deciding = ofItem(
  'RecordDecision',
  goingOn,
  async ({ role, real, found, discussionId }) => {
    const input = { discussionId, decision: 'Visit.', rationale: 'Second night.' };
    const outcome = await send(real, role, 'RecordDecision', input, rules.recordDecision(found, role));
    const decisionId = idIn(outcome, 'decisionId');
    if (decisionId === undefined) return;
    const { item, person, model } = found;
    item.isDecided = true;
    item.decisions.push(decisionId);
    model.records.push(newRecord({ recordId: decisionId, person, agency: null, item }));
  },
  leader,
);

const weighing = ofItem(
  'RecordThreshold',
  goingOn,
  async ({ role, real, found, discussionId }) => {
    const input = { discussionId, outcome: 'NOT_MET', reasons: 'Invented.' } as const;
    const outcome = await send(real, role, 'RecordThreshold', input, rules.recordThreshold(found, role));
    const recordId = idIn(outcome, 'thresholdId');
    const { item, person, model } = found;
    if (recordId !== undefined) model.records.push(newRecord({ recordId, person, agency: null, item }));
  },
  chairOrNot,
);

export const agreeing = fc
  .tuple(fc.constantFrom(-1, 0, 0, 2), fc.constantFrom<TestRole>('HEALTH', 'EDUCATION'))
  .chain(([days, owner]) =>
    ofItem(
      `AgreeAction ${owner} ${days}`,
      goingOn,
      async ({ role, model, real, found, discussionId }) => {
        const agreedOn = dayOf(model.now);
        const dueOn = plusDays(agreedOn, days);
        const answer = rules.agreeAction(found, role, { owner, dueOn });
        const input = { discussionId, owner: real.live.officer(owner), action: 'Ring.', dueOn };
        const outcome = await send(real, role, 'AgreeAction', input, answer);
        if (outcome.kind !== 'ACCEPTED') return;
        const { person, item } = found;
        model.records.push(newRecord({ recordId: outcome.id, person, agency: null, item }));
        const agreed = { actionId: outcome.id, person, escalationId: null, agreedOn, owner, dueOn };
        model.actions.push({ ...agreed, accepted: false, status: 'AGREED' });
      },
      leader,
    ),
  );

export const ending = ofItem(
  'CloseDiscussion',
  goingOn,
  ({ role, real, found, discussionId }) =>
    send(real, role, 'CloseDiscussion', { discussionId }, rules.closeDiscussion(found, role)),
  leader,
);

export const rollingOver = ofItem(
  'RollOver',
  atOpen,
  async ({ role, model, real, found, of }) => {
    const input = { ...of, because: 'OUT_OF_TIME', note: 'Invented.' } as const;
    await send(real, role, 'RollOver', input, rules.rollOver(found, role));
    await agendasAgree(model, real);
  },
  chairOrNot,
);

const takingLate = ofItem(
  'AcceptLateItem',
  offered,
  ({ role, real, found, of }) => send(real, role, 'AcceptLateItem', of, rules.acceptLateItem(found, role)),
  chairOrNot,
);

const decliningLate = ofItem(
  'DeclineLateItem',
  offered,
  async ({ role, model, real, found, of }) => {
    const input = { ...of, because: 'NO_TIME', note: 'Invented.' } as const;
    await send(real, role, 'DeclineLateItem', input, rules.declineLateItem(found, role));
    await agendasAgree(model, real);
  },
  chairOrNot,
);

const movingItem = fc.constantFrom(1, 1, 2, 5, null).chain((toPlace) =>
  ofItem(
    `MoveItem to ${toPlace ?? 'where the terms have it'}`,
    here,
    async ({ role, model, real, found, of }) => {
      const input = { ...of, toPlace, reason: 'Invented: her worker is there.' };
      await send(real, role, 'MoveItem', input, rules.moveItem(found, role, toPlace));
      await agendasAgree(model, real);
    },
    chairOrNot,
  ),
);

/** At any sitting that was ever to hear somebody: the item may have moved on. */
export const everywhere: Suiting = (model) =>
  model.people.flatMap((person) => [...person.listedAt].map((key) => ({ person, key })));

const checking = ofItem('AnswerCheck', everywhere, async ({ real, found, of }) => {
  const input = { ...of, role: 'HEALTH', agency: null, held: 'NOTHING_HELD' } as const;
  const outcome = await send(real, 'HEALTH', 'AnswerCheck', input, rules.answerCheck(found));
  const recordId = idIn(outcome, 'answerId');
  if (recordId === undefined) return;
  const { item, person, model } = found;
  model.records.push(newRecord({ recordId, person, agency: AGENCY_OF.HEALTH, item }));
});

const asking = fc.constantFrom('HOUSING', 'HOUSING', null).chain((agency) =>
  ofItem(
    `AskAgency ${agency ?? 'unknown'}`,
    here,
    ({ role, real, found, of }) => {
      const input = { ...of, agency: agency === null ? real.live.nextId() : real.live.agency('HOUSING') };
      return send(real, role, 'AskAgency', input, rules.askAgency(found, role, agency));
    },
    fc.constantFrom<TestRole>('DRM_COORDINATOR', 'DRM_COORDINATOR', 'MASH_TEAM_MANAGER'),
  ),
);

const handingOver = ofItem(
  'RecordSafetyPlan',
  atOpen,
  async ({ role, real, found, of }) => {
    const { person, model } = found;
    const answer = rules.recordSafetyPlan(found, role);
    const outcome = await send(real, role, 'RecordSafetyPlan', { ...of, plan: 'Invented.' }, answer);
    const recordId = idIn(outcome, 'planId');
    if (recordId === undefined) return;
    model.records.push(newRecord({ recordId, person, agency: null, item: found.item }));
  },
  chairOrNot,
);

export const stepsOfLateItems: readonly fc.Arbitrary<Step>[] = [takingLate, decliningLate];

export const stepsOfItems: readonly fc.Arbitrary<Step>[] = [
  ...[starting, deciding, weighing, agreeing, ending, rollingOver, takingLate, decliningLate],
  ...[movingItem, checking, asking, handingOver],
];
