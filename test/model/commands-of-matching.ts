/** Steps of whoever says that two records are of one person, takes them apart again, or says that they never were. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import type { Model, PersonModel } from './meeting-model.js';
import { agendasAgree, pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import * as rules from './model-of-matching.js';

const speaker = fc.constantFrom<TestRole>(
  ...(['DRM_COORDINATOR', 'MASH_TEAM_MANAGER', 'HEALTH', 'EDUCATION', 'HOUSING'] as const),
);
const reason = 'Invented: her aunt said so.';

interface OfTwo {
  readonly role: TestRole;
  readonly model: Model;
  readonly real: Real;
  readonly person: PersonModel;
  readonly other: PersonModel;
}

type Suits = (person: PersonModel) => boolean;
const isWaiting: Suits = ({ at, concluded }) => at !== '' && !concluded;

/** Two records of those that suit, mostly; sometimes of any. */
const ofTwo = (name: string, suits: Suits, run: (found: OfTwo) => Promise<unknown>): fc.Arbitrary<Step> =>
  fc.tuple(speaker, some, some, fc.boolean()).map(([role, one, another, suiting]) =>
    step(`${name}(${role}, ${one}, ${another}, ${suiting})`, async (model, real) => {
      const among = suiting ? model.people.filter(suits) : model.people;
      const person = pick(among, one) ?? pick(model.people, one);
      const other = pick(among, another) ?? pick(model.people, another);
      if (person === undefined || other === undefined) return;
      await run({ role, model, real, person, other });
      await agendasAgree(model, real);
    }),
  );

const merging = ofTwo('MergePeople', isWaiting, ({ role, model, real, person, other }) => {
  const input = { personId: person.personId, into: other.personId, reason };
  return send(real, role, 'MergePeople', input, rules.mergePeople(model, person, other, role));
});

const unmerging = ofTwo(
  'UnmergePeople',
  ({ mergedInto }) => mergedInto !== null,
  ({ role, model, real, person }) => {
    const input = { personId: person.personId, reason };
    return send(real, role, 'UnmergePeople', input, rules.unmergePeople(model, person, role));
  },
);

const dismissing = ofTwo('DismissMatch', isWaiting, ({ role, real, person, other }) => {
  const input = { personId: person.personId, other: other.personId, reason };
  return send(real, role, 'DismissMatch', input, rules.dismissMatch(person, other, role));
});

export const merged: fc.Arbitrary<Step> = merging;
export const stepsOfMatching: readonly fc.Arbitrary<Step>[] = [merging, merging, unmerging, dismissing];
