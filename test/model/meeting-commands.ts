/** The commands of a random run: mostly ones that carry a meeting forward, sometimes ones that must be refused. */
import fc from 'fast-check';
import { completing, stepsOfActions } from './commands-of-actions.js';
import { filing, stepsOfCaseNotes } from './commands-of-case-notes.js';
import { escalating, stepsOfEscalations } from './commands-of-escalations.js';
import {
  agreeing,
  deciding,
  ending,
  rollingOver,
  starting,
  stepsOfItems,
  stepsOfLateItems,
} from './commands-of-items.js';
import { merged, stepsOfMatching } from './commands-of-matching.js';
import { approving, issuing, naming, stepsOfMinutes } from './commands-of-minutes.js';
import { lookingFor, stepsOfMissing } from './commands-of-missing.js';
import { stepsOfPeople } from './commands-of-people.js';
import {
  acknowledging,
  referring,
  registering,
  stepsOfReferrals,
  takingOff,
} from './commands-of-referrals.js';
import { stepsOfRetractions } from './commands-of-retractions.js';
import { afterHarm, stepsOfSafeguarding } from './commands-of-safeguarding.js';
import { sampling, stepsOfSamples } from './commands-of-samples.js';
import { attending, closing, opening, stepsOfSittings, taking } from './commands-of-sittings.js';
import { strategising, stepsOfStrategy } from './commands-of-strategy.js';
import { conflicting, sharing, stepsOfTheRoom } from './commands-of-the-room.js';
import { besides, step, toTheNextSitting, type Step } from './meeting-steps.js';

/** Steps that belong together, so that runs get as far as issued minutes; each is still judged by itself. */
const inOneGo = (name: string, parts: readonly fc.Arbitrary<Step>[]): fc.Arbitrary<Step> =>
  fc.tuple(...parts).map((all) =>
    step(`${name}: ${all.map(String).join(', ')}`, async (model, real) => {
      for (const part of all) await part.run(model, real);
    }),
  );

const oneOf = (steps: readonly fc.Arbitrary<Step>[]): fc.Arbitrary<Step> => fc.oneof(...steps);

/** A day begins: whoever is there is heard, and what the runs are about needs a sitting that is open. */
const [refer, register] = referring;
const referred = [refer, refer, register].flatMap((one) => one ?? []);
const meet = inOneGo('meet', [toTheNextSitting, ...referred, taking, taking, opening, attending]);
const hear = inOneGo('hear', [starting, sharing, deciding, agreeing, ending]);
const inTheRoom = oneOf(stepsOfTheRoom);
const talk = inOneGo('talk', [starting, attending, inTheRoom, inTheRoom, inTheRoom, inTheRoom]);
const [declaring, declaringToo] = conflicting;
const declared = [declaring, declaringToo].flatMap((one) => one ?? []);
const conflict = inOneGo('conflict', [
  ...[starting, agreeing, ...declared, sharing, agreeing, deciding, ending],
  ...[oneOf(stepsOfItems), oneOf(stepsOfActions), oneOf(stepsOfActions), oneOf(conflicting)],
]);
const endConflicted = inOneGo('end with conflicts', [
  ...[starting, ...declared, deciding, ending, closing, naming, approving, approving, approving],
]);
const end = inOneGo('end', [ending, closing, approving, approving, approving, issuing]);
const lately = inOneGo('late', [registering, oneOf(stepsOfLateItems), starting]);
const leave = inOneGo('leave', [starting, sharing, rollingOver]);
const afterwards = oneOf([...stepsOfMinutes, ...stepsOfCaseNotes]);
const followUp = inOneGo('follow up', [oneOf(stepsOfActions), oneOf(stepsOfActions), afterwards]);
const fileIt = inOneGo('file', [starting, deciding, ending, ...filing]);
const takeOff = inOneGo('take off', takingOff);
const escalate = inOneGo('escalate', escalating);
const asOne = inOneGo('as one', [...referred.slice(0, 2), merged, merged]);
const strategise = inOneGo('strategise', strategising);
const takeBack = inOneGo('take back', [oneOf(stepsOfRetractions), oneOf(stepsOfRetractions)]);
const look = inOneGo('look for', lookingFor);
const protect = inOneGo('protect', [oneOf(stepsOfSafeguarding), oneOf(stepsOfSafeguarding)]);
const harm = inOneGo('harm', afterHarm);
const sample = inOneGo('sample', sampling);
const know = inOneGo('know', [oneOf(stepsOfPeople), oneOf(stepsOfPeople), oneOf(stepsOfPeople)]);

/** What carries a meeting comes as often as everything else together. */
const together = [meet, meet, meet, hear, hear, talk, end, lately, leave, followUp, fileIt];

export const steps: fc.Arbitrary<Step>[] = [
  ...Array<typeof together>(3).fill(together).flat(),
  ...[...besides, ...referring, starting, completing, inTheRoom, afterwards, acknowledging],
  ...[oneOf(stepsOfReferrals), oneOf(stepsOfReferrals), oneOf(stepsOfReferrals)],
  ...[oneOf(stepsOfSittings), oneOf(stepsOfSittings), oneOf(stepsOfItems), oneOf(stepsOfItems)],
  ...[takeOff, escalate, escalate, oneOf(stepsOfEscalations), oneOf(stepsOfActions), look, look],
  ...[asOne, asOne, oneOf(stepsOfMatching), oneOf(stepsOfMatching), know, know, harm, protect, protect],
  ...[sample, oneOf(stepsOfSamples), conflict, conflict, endConflicted, endConflicted, oneOf(conflicting)],
  ...[strategise, oneOf(stepsOfStrategy), takeBack, oneOf(stepsOfMissing)],
];
