/** Steps about abuse that repeats itself, other routes that a person takes, and a death or serious harm. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { ofPerson } from './commands-of-referrals.js';
import type { Model } from './meeting-model.js';
import { agendasAgree, pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import { dayOf, later, plusDays } from './meeting-time.js';
import { recordsOf } from './model-of-agendas.js';
import * as rules from './model-of-safeguarding.js';
import type { HarmModel } from './model-of-safeguarding.js';

const speaker = fc.constantFrom<TestRole>(
  ...(['HEALTH', 'MASH_TEAM_MANAGER', 'DRM_COORDINATOR', 'ADULT_SOCIAL_CARE', 'HOUSING'] as const),
);
const anyone = (): boolean => true;
const aroundToday = fc.constantFrom(0, 0, 0, -1, 1);

/** By somebody who was named before, mostly; otherwise by somebody new, or by somebody whom nobody has named. */
const abused = fc
  .tuple(some, aroundToday, fc.constantFrom('KNOWN', 'KNOWN', 'NEW', 'NEW', 'NEVER_NAMED'))
  .chain(([index, days, whom]) =>
    ofPerson(
      `RecordDomesticAbuse ${index} ${days} ${whom}`,
      anyone,
      async ({ role, model, real, person }) => {
        const known = recordsOf(model, person).flatMap(({ routes }) => routes.abuse);
        const before = whom === 'KNOWN' ? pick(known, index)?.concerned : undefined;
        const named = whom === 'NEVER_NAMED' ? real.live.nextId() : (before ?? null);
        const occurredOn = plusDays(dayOf(model.now), days);
        const who =
          named === null ? { name: 'Bracken Invented', relationship: null } : { concernedId: named };
        const about = { personId: person.personId, occurredOn, account: 'Invented: threatened.' };
        const answer = rules.recordAbuse(model, person, role, { concerned: named, occurredOn });
        const input = { ...about, peopleOfConcern: [who] };
        const outcome = await send(real, role, 'RecordDomesticAbuse', input, answer);
        if (outcome.kind !== 'ACCEPTED') return;
        const data = outcome.events[0]?.data as { concerned: readonly string[]; repeatOf: string | null };
        const concerned = data.concerned[0] ?? '';
        const isRepeat = rules.isRepeat(model, person, concerned, occurredOn);
        expect(data.repeatOf !== null).toBe(isRepeat);
        rules.abuseRecorded(model, person, { concerned, referredOn: dayOf(model.now), isRepeat });
        await agendasAgree(model, real);
      },
      speaker,
    ),
  );

const channelling = fc
  .tuple(aroundToday, fc.constantFrom('EXITED' as const, 'ADOPTED' as const))
  .chain(([days, outcome]) =>
    ofPerson(
      `RecordChannelOutcome ${days} ${outcome}`,
      anyone,
      async ({ role, model: { now }, real, person }) => {
        const decidedOn = plusDays(dayOf(now), days);
        const input = {
          ...{ personId: person.personId, outcome, decidedOn },
          ...({ engagement: 'PRESENT', intent: 'UNCLEAR', capability: 'UNCLEAR' } as const),
          ...{ rationale: 'Invented: has turned away.', alternatives: 'Invented: a mentor.' },
        };
        const answer = rules.decideChannel(person, role, { decidedOn, outcome, now });
        const made = await send(real, role, 'RecordChannelOutcome', input, answer);
        if (made.kind !== 'ACCEPTED' || answer !== 'RECORDED') return;
        const { outcomeId, reviews } = made.events[0]?.data as {
          outcomeId: string;
          reviews: readonly { dueOn: string }[];
        };
        expect(reviews.length).toBe(outcome === 'EXITED' ? 2 : 0);
        person.routes.reviews.push(
          ...reviews.map(({ dueOn }) => ({ outcomeId, decidedOn, dueOn, heldOn: null })),
        );
      },
      speaker,
    ),
  );

const reviewing = fc.tuple(some, aroundToday, fc.boolean()).chain(([index, days, isDue]) =>
  ofPerson(
    `RecordChannelReview ${index} ${days} ${isDue}`,
    ({ routes }) => routes.reviews.length > 0,
    ({ role, model: { now }, real, person }) => {
      const found = pick(person.routes.reviews, index);
      const review = isDue ? found : undefined;
      const heldOn = plusDays(dayOf(now), days);
      const { outcomeId, dueOn } = review ?? { outcomeId: real.live.nextId(), dueOn: heldOn };
      const input = { personId: person.personId, outcomeId, dueOn, heldOn, findings: 'Invented: well.' };
      const answer = rules.reviewChannel(person, role, { review, heldOn, now });
      return send(real, role, 'RecordChannelReview', input, answer);
    },
    speaker,
  ),
);

const forAnAdult = fc.tuple(fc.boolean(), fc.boolean()).chain(([withheld, overridden]) =>
  ofPerson(
    `RecordAdultOutcome ${withheld} ${overridden}`,
    anyone,
    ({ role, real, person }) => {
      const consent = withheld ? ('WITHHELD' as const) : ('GIVEN' as const);
      const what = { outcome: 'S42_ENQUIRY', capacity: 'HAS', reasons: 'Invented: money is taken.' } as const;
      const input = {
        personId: person.personId,
        ...what,
        consent,
        ...(overridden && { override: 'Others are at risk.' }),
      };
      const answer = rules.decideAdult(person, role);
      return send(real, role, 'RecordAdultOutcome', input, answer);
    },
    speaker,
  ),
);

const harming = fc
  .tuple(fc.constantFrom('DEATH' as const, 'SERIOUS_HARM' as const), fc.constantFrom(0, 0, 300, -60))
  .chain(([kind, minutesAgo]) =>
    ofPerson(
      `RecordSeriousHarm ${kind} ${minutesAgo}`,
      anyone,
      async ({ role, model, real, person }) => {
        const happenedAt = later(model.now, -minutesAgo);
        const input = { personId: person.personId, kind, happenedAt, circumstances: 'Invented.' };
        const answer = rules.recordHarm(model, person, role, { kind, happenedAt });
        const outcome = await send(real, role, 'RecordSeriousHarm', input, answer);
        if (outcome.kind !== 'ACCEPTED') return;
        rules.harmRecorded(model, { harmId: outcome.id, person, kind, day: dayOf(happenedAt) });
      },
      speaker,
    ),
  );

const ofHarm = (
  name: string,
  run: (found: { role: TestRole; model: Model; real: Real; harm: HarmModel }) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.tuple(speaker, some).map(([role, index]) =>
    step(`${name}(${role}, ${index})`, async (model, real) => {
      const harm = pick(model.harms, index);
      if (harm !== undefined) await run({ role, model, real, harm });
    }),
  );

const notifying = aroundToday.chain((days) =>
  ofHarm(`RecordNotification ${days}`, ({ role, model: { now }, real, harm }) => {
    const notifiedOn = plusDays(dayOf(now), days);
    const answer = rules.followHarm(harm, role, { step: 'notifiedOn', on: notifiedOn, now });
    const input = { harmId: harm.harmId, notifiedOn, reference: 'INVENTED-1' };
    return send(real, role, 'RecordNotification', input, answer);
  }),
);

const lookingBack = aroundToday.chain((days) =>
  ofHarm(`RecordRapidReview ${days}`, ({ role, model: { now }, real, harm }) => {
    const completedOn = plusDays(dayOf(now), days);
    const answer = rules.followHarm(harm, role, { step: 'reviewedOn', on: completedOn, now });
    const input = { harmId: harm.harmId, completedOn, practiceReview: false, findings: 'Invented.' };
    return send(real, role, 'RecordRapidReview', input, answer);
  }),
);

/** Of any record of the person; one that was not held has no hold to be lifted. */
const lifting = some.chain((index) =>
  ofHarm(`LiftHold ${index}`, ({ role, model, real, harm }) => {
    const record = pick([harm.person, ...harm.held, ...model.people], index) ?? harm.person;
    const { hold } = real.live.board().ids;
    const holdId = record === harm.person ? harm.harmId : hold(harm.harmId, record.personId);
    const answer = rules.liftHold(harm, record, role);
    return send(real, role, 'LiftHold', { holdId, reasons: 'Invented: published.' }, answer);
  }),
);

export const afterHarm: readonly fc.Arbitrary<Step>[] = [harming, notifying, lookingBack, lifting];

export const stepsOfSafeguarding: readonly fc.Arbitrary<Step>[] = [
  ...[abused, abused, abused, channelling, channelling, reviewing, forAnAdult, notifying, lifting],
];
