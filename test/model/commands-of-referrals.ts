/** Steps that refer somebody, and about what becomes of a referral. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { referInput, referralMade } from '../application/a-story.js';
import { AGENCY_OF, type TestRole } from '../support/live-board.js';
import { chairOrNot, sittingFor, which } from './commands-of-sittings.js';
import { hearing, nextSitting, type Model, type PersonModel } from './meeting-model.js';
import { agendasAgree, idOf, pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import { later } from './meeting-time.js';
import { placeAt } from './model-of-agendas.js';
import { newFile } from './model-of-people.js';
import * as rules from './model-of-referrals.js';
import { newRecord } from './model-of-retractions.js';
import { newRoutes } from './model-of-safeguarding.js';

const A_TEACHER = { name: 'Hazel Invented', role: 'Teacher', agency: 'Invented School', contact: '1' };
const PLACE = { date: '', late: false, lateItem: false };

type Received = Pick<PersonModel, 'personId' | 'referralId' | 'referredBy' | 'receivedAt' | 'incident'> & {
  readonly onBehalf?: boolean;
  readonly immediateRisk: boolean;
};

const newPerson = (
  { conflicts }: Model,
  { onBehalf = false, immediateRisk, ...of }: Received,
): PersonModel => ({
  ...of,
  ...{
    immediateRisk,
    listedAtRisk: immediateRisk,
    listed: { missing: false, pending: false, repeat: false },
  },
  ...{ everFeared: immediateRisk || of.incident === 'REPORTED', onBehalf, acknowledged: false },
  ...{ episode: null, mergedInto: null, heardWith: null, dismissed: new Set(), conflicts },
  ...{ file: newFile(), routes: newRoutes(), at: '', listedAt: new Set(), concluded: false },
  ...{ withdrawalAsked: false, carriedForward: false, lateItem: false, urgent: false },
  ...{ standing: null, items: new Map() },
});

const received = (
  model: Model,
  of: Received,
  { key, lateItem }: { readonly key: string; readonly lateItem: boolean },
): void => {
  const person = newPerson(model, of);
  placeAt(person, key, lateItem);
  model.people.push(person);
  model.records.push(
    newRecord({ recordId: of.referralId, person, agency: AGENCY_OF[of.referredBy], item: null }),
  );
};

const refer = async (
  model: Model,
  real: Real,
  immediateRisk: boolean,
  minutesAgo?: number,
): Promise<void> => {
  const receivedAt = later(model.now, -(minutesAgo ?? 0));
  const { key, ...placement } = hearing(model, receivedAt);
  const onBehalf = minutesAgo === 0 || minutesAgo === 60;
  const registered = {
    ...(minutesAgo !== undefined && { registered: { receivedAt, reason: 'Came by mail.' } }),
    ...(onBehalf && { onBehalfOf: { referrer: A_TEACHER } }),
  };
  const referredBy: TestRole = minutesAgo === undefined ? 'HEALTH' : 'DRM_COORDINATOR';
  const input = referInput({ immediateRisk, ...registered });
  const outcome = await send(real, referredBy, 'ReferPerson', input, 'RECORDED');
  expect(outcome).toMatchObject({
    events: [{ data: { placement: { ...placement, sittingId: idOf(real, key) } } }],
  });
  const of = { ...referralMade(outcome), referredBy, receivedAt, incident: null, onBehalf, immediateRisk };
  received(model, of, { key, lateItem: placement.lateItem });
  await agendasAgree(model, real);
};

export const referring: readonly fc.Arbitrary<Step>[] = [
  fc.boolean().map((risk) => step(`refer(${risk})`, (model, real) => refer(model, real, risk))),
  fc
    .tuple(fc.boolean(), fc.constantFrom(0, 1, 60, 240, 1_440, 4_320, 10_080))
    .map(([risk, ago]) =>
      step(`register(${ago} minutes ago)`, (model, real) => refer(model, real, risk, ago)),
    ),
];

/** Mail that was received in time and is registered once the sitting is open: a late item, mostly. */
export const registering: fc.Arbitrary<Step> = fc
  .constantFrom(180, 240)
  .map((ago) => step(`register(${ago} minutes ago)`, (model, real) => refer(model, real, false, ago)));

/** Heard at the next sitting that has not closed; from somebody who does not report them, by the cut-off. */
const reporting = fc.constantFrom<TestRole>('PPD_SUPERVISOR', 'PPD_SUPERVISOR', 'HEALTH').map((role) =>
  step(`ReportCriticalIncident(${role})`, async (model, real) => {
    const incident = role === 'HEALTH' ? 'CLAIMED' : 'REPORTED';
    const next = nextSitting(model, ['CONVENED', 'OPEN']);
    const { key, ...placement } =
      incident === 'CLAIMED'
        ? hearing(model, model.now)
        : { ...PLACE, key: next.key, date: next.date, lateItem: next.phase === 'OPEN' };
    const input = { ...referInput(), incidentAt: model.now };
    const outcome = await send(real, role, 'ReportCriticalIncident', input, 'RECORDED');
    expect(outcome).toMatchObject({
      events: [{ data: { placement: { ...placement, sittingId: idOf(real, key) } } }],
    });
    const from = { ...referralMade(outcome), referredBy: role, receivedAt: model.now, incident } as const;
    received(
      model,
      { ...from, immediateRisk: incident === 'CLAIMED' },
      { key, lateItem: placement.lateItem },
    );
    await agendasAgree(model, real);
  }),
);

export interface OfPerson {
  readonly role: TestRole;
  readonly model: Model;
  readonly real: Real;
  readonly person: PersonModel;
}

/** A step about somebody who suits it, mostly; nothing before a referral. */
export const ofPerson = (
  name: string,
  suits: (found: PersonModel) => boolean,
  run: (found: OfPerson) => Promise<unknown>,
  roles: fc.Arbitrary<TestRole> = chairOrNot,
): fc.Arbitrary<Step> =>
  fc.tuple(roles, some).map(([role, index]) =>
    step(`${name}(${role}, ${index})`, async (model, real) => {
      const found = pick(model.people.filter(suits), index) ?? pick(model.people, index);
      if (found !== undefined) await run({ role, model, real, person: found });
    }),
  );

const isWaiting = ({ at, concluded }: PersonModel): boolean => at !== '' && !concluded;
export const anybody = fc.constantFrom<TestRole>(
  'HEALTH',
  'DRM_COORDINATOR',
  'MASH_TEAM_MANAGER',
  'EDUCATION',
);
const reason = 'Invented: home since noon.';

const withdrawing = ofPerson(
  'WithdrawReferral',
  isWaiting,
  async ({ role, model, real, person: { referralId }, person: found }) => {
    const answer = rules.withdrawReferral(model, found, role);
    await send(real, role, 'WithdrawReferral', { referralId, reason }, answer);
    await agendasAgree(model, real);
  },
  anybody,
);

const decidingWithdrawal = fc.boolean().chain((agreed) =>
  ofPerson(
    `DecideWithdrawal ${agreed}`,
    ({ withdrawalAsked }) => withdrawalAsked,
    async ({ role, model, real, person: found }) => {
      const { referralId, personId } = found;
      const answer = rules.decideWithdrawal(model, found, { role, agreed });
      await send(real, role, 'DecideWithdrawal', { referralId, personId, agreed, reason }, answer);
      await agendasAgree(model, real);
    },
  ),
);

const hearingUrgently = which.chain((steps) =>
  ofPerson(`HearUrgently at ${steps}`, isWaiting, async ({ role, model, real, person: found }) => {
    const sitting = sittingFor(model, steps, ({ phase }) => phase === 'OPEN');
    const { referralId, personId } = found;
    const input = { referralId, personIds: [personId], sittingId: idOf(real, sitting.key), reason };
    await send(real, role, 'HearUrgently', input, rules.hearUrgently(model, found, role, sitting));
    await agendasAgree(model, real);
  }),
);

const amending = fc.boolean().chain((immediateRisk) =>
  ofPerson(
    `AmendReferral ${immediateRisk}`,
    isWaiting,
    async ({ role, model, real, person: found }) => {
      const { referralId, personId } = found;
      const input = { referralId, people: [{ personId, immediateRisk }] };
      await send(real, role, 'AmendReferral', input, rules.amendReferral(found, role, immediateRisk));
      await agendasAgree(model, real);
    },
    anybody,
  ),
);

const acting = ofPerson(
  'RecordImmediateAction',
  isWaiting,
  ({ role, real, person: { referralId, personId } }) =>
    send(real, role, 'RecordImmediateAction', { referralId, personId, action: 'Rang.' }, 'RECORDED'),
  anybody,
);

export const acknowledging = fc.constantFrom(0, 0, -10).chain((minutesAgo) =>
  ofPerson(
    `AcknowledgeReferral ${minutesAgo}`,
    ({ onBehalf, acknowledged }) => onBehalf && !acknowledged,
    ({ role, model: { now }, real, person: found }) => {
      const toldAt = later(now, -minutesAgo);
      const input = { referralId: found.referralId, channel: 'TELEPHONE', toldAt } as const;
      const answer = rules.acknowledgeReferral(found, role, { toldAt, now });
      return send(real, role, 'AcknowledgeReferral', input, answer);
    },
    fc.constantFrom<TestRole>('DRM_COORDINATOR', 'DRM_COORDINATOR', 'MASH_TEAM_MANAGER'),
  ),
);

const telling = ofPerson(
  'TellReferrerOutcome',
  ({ concluded }) => concluded,
  ({ role, real, person: found }) => {
    const { referralId, personId } = found;
    const input = { referralId, personId, outcome: 'Invented: a visit.' };
    return send(real, role, 'TellReferrerOutcome', input, rules.tellReferrer(found, role));
  },
  anybody,
);

export const takingOff: readonly fc.Arbitrary<Step>[] = [withdrawing, withdrawing, decidingWithdrawal];

export const stepsOfReferrals: readonly fc.Arbitrary<Step>[] = [
  ...[reporting, withdrawing, hearingUrgently, hearingUrgently, amending, acting, acknowledging, telling],
];
