/** The commands of a random run: mostly ones that carry a meeting forward, sometimes ones that must be refused. */
import fc from 'fast-check';
import { completing, stepsOfActions } from './commands-of-actions.js';
import { filing, stepsOfCaseNotes } from './commands-of-case-notes.js';
import { stepsOfEscalations } from './commands-of-escalations.js';
import { agreeing, deciding, ending, starting, stepsOfItems } from './commands-of-items.js';
import { merged, stepsOfMatching } from './commands-of-matching.js';
import { approving, issuing, stepsOfMinutes } from './commands-of-minutes.js';
import { stepsOfMissing } from './commands-of-missing.js';
import { stepsOfPeople } from './commands-of-people.js';
import { referring, stepsOfReferrals, takingOff } from './commands-of-referrals.js';
import { stepsOfRetractions } from './commands-of-retractions.js';
import { stepsOfSafeguarding } from './commands-of-safeguarding.js';
import { attending, closing, opening, stepsOfSittings, taking } from './commands-of-sittings.js';
import { strategising, stepsOfStrategy } from './commands-of-strategy.js';
import { sharing, stepsOfTheRoom } from './commands-of-the-room.js';
import { besides, step, type Step } from './meeting-steps.js';

/** Steps that belong together, so that runs get as far as issued minutes; each is still judged by itself. */
const inOneGo = (name: string, parts: readonly fc.Arbitrary<Step>[]): fc.Arbitrary<Step> =>
  fc.tuple(...parts).map((all) =>
    step(`${name}: ${all.map(String).join(', ')}`, async (model, real) => {
      for (const part of all) await part.run(model, real);
    }),
  );

const oneOf = (steps: readonly fc.Arbitrary<Step>[]): fc.Arbitrary<Step> => fc.oneof(...steps);

const meet = inOneGo('meet', [...referring.slice(0, 1), taking, taking, opening, attending]);
const hear = inOneGo('hear', [starting, sharing, deciding, agreeing, ending]);
const inTheRoom = oneOf(stepsOfTheRoom);
const talk = inOneGo('talk', [starting, attending, inTheRoom, inTheRoom, inTheRoom, inTheRoom]);
const end = inOneGo('end', [ending, closing, approving, approving, approving, issuing]);
const afterwards = oneOf([...stepsOfMinutes, ...stepsOfCaseNotes]);
const followUp = inOneGo('follow up', [oneOf(stepsOfActions), oneOf(stepsOfActions), afterwards]);
const fileIt = inOneGo('file', [starting, deciding, ending, ...filing]);
const takeOff = inOneGo('take off', takingOff);
const escalate = inOneGo('escalate', [oneOf(stepsOfEscalations), oneOf(stepsOfEscalations)]);
const asOne = inOneGo('as one', [...referring.slice(0, 1), ...referring.slice(0, 1), merged, merged]);
const ofPeople = oneOf([...stepsOfPeople, ...stepsOfMatching, ...stepsOfMatching]);
const strategise = inOneGo('strategise', strategising);
const takeBack = inOneGo('take back', [oneOf(stepsOfRetractions), oneOf(stepsOfRetractions)]);
const together: readonly fc.Arbitrary<Step>[] = [
  meet,
  meet,
  hear,
  hear,
  talk,
  talk,
  end,
  followUp,
  followUp,
  fileIt,
];

/** What moves time on and carries a meeting comes as often as everything else together. */
export const steps: fc.Arbitrary<Step>[] = [
  ...Array<typeof together>(3).fill(together).flat(),
  ...[...besides, ...besides, ...referring, starting, completing],
  ...[oneOf(stepsOfReferrals), oneOf(stepsOfReferrals), oneOf(stepsOfReferrals), oneOf(stepsOfReferrals)],
  ...[oneOf(stepsOfSittings), oneOf(stepsOfSittings), oneOf(stepsOfSittings)],
  ...[oneOf(stepsOfItems), oneOf(stepsOfItems), oneOf(stepsOfItems), oneOf(stepsOfItems)],
  ...[inTheRoom, oneOf(stepsOfActions), oneOf(stepsOfActions), afterwards, afterwards],
  ...[takeOff, takeOff, escalate, escalate, oneOf(stepsOfMissing), oneOf(stepsOfMissing)],
  ...[asOne, asOne, ofPeople, ofPeople, ofPeople, strategise, oneOf(stepsOfStrategy), takeBack, takeBack],
  ...[oneOf(stepsOfSafeguarding), oneOf(stepsOfSafeguarding)],
];
