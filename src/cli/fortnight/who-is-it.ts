/** Who is it: one child by two agencies, two children of one name, a slip undone, and what travels with a person. */
import { list, text } from '../demo-step.js';
import { refer } from './a-sitting-day.js';
import { invented, type Person } from './invented.js';
import type { Happening, Scene } from '../play/scene.js';

const PLACE = 450;

const named = async (scene: Scene, who: string, nth: number, over: Person): Promise<string> => {
  const people = [invented(PLACE + nth, over)];
  const { personIds } = await refer(scene.stage, {
    time: '',
    who,
    people,
    what: 'Seen alone late at night.',
  });
  await scene.stage.quiet();
  return personIds[0] ?? '';
};

const proposed = async ({ stage }: Scene, person: string): Promise<string> => {
  const seen = await stage.as('coordinator', 'see-the-person', { person });
  return list(seen, 'person.proposedMatches')
    .flatMap((match) => list(match, 'reasons'))
    .join(', ');
};

export const oneChildByTwoAgencies: Happening = async (scene) => {
  const same = { name: { value: 'Hazel Twice-Invented' }, dateOfBirth: { value: '2012-02-02' } };
  const first = await named(scene, 'school', 0, same);
  const second = await named(scene, 'health-visitor', 0, same);
  const reasons = await proposed(scene, second);
  await scene.stage.as('coordinator', 'merge-people', {
    person: second,
    input: { into: first, reason: 'One child: the address and the mother are the same.' },
  });
  scene.known.keep('merged', first);
  return `Two agencies refer one child (proposed: ${reasons}); the co-ordinator says that it is one. Both referrals are kept.`;
};

export const twoChildrenOfOneName: Happening = async (scene) => {
  const name = { value: 'Rowan Same-Invented' };
  const first = await named(scene, 'school', 1, { name, dateOfBirth: { value: '2010-01-01' } });
  const second = await named(scene, 'health-visitor', 2, { name, dateOfBirth: { value: '2013-07-07' } });
  const reasons = await proposed(scene, second);
  await scene.stage.as('coordinator', 'dismiss-match', {
    person: second,
    input: { other: first, reason: 'Three years apart, at two schools.' },
  });
  scene.known.keep('one of the name', first);
  scene.known.keep('other of the name', second);
  return `Two children have one name (proposed: ${reasons}); the co-ordinator says that they are two. Both are heard.`;
};

/** The same number on two records: proposed as a match, taken for one, and put right. */
export const aNumberMistyped: Happening = async (scene) => {
  const { stage, known } = scene;
  const one = await named(scene, 'school', 3, { name: { value: 'Moss Number-Invented' } });
  const other = await named(scene, 'health-visitor', 4, { name: { value: 'Fern Digit-Invented' } });
  for (const person of [one, other]) {
    const input = { kind: 'NHS_NUMBER', value: '9990000018' };
    await stage.as('health-lead', 'record-identifier', { person, input });
  }
  await stage.quiet();
  const reasons = await proposed(scene, other);
  const merging = { person: other, input: { into: one, reason: 'The same number.' } };
  await stage.as('coordinator', 'merge-people', merging);
  const undo = { person: other, input: { reason: 'The number was mistyped: two children.' } };
  await stage.as('coordinator', 'unmerge-people', undo);
  known.keep('unmerged', one);
  return `A mistyped number makes two children one (proposed: ${reasons}); they are taken apart again the same morning.`;
};

export const whatTravelsWithAPerson: Happening = async (scene) => {
  const { stage, known, date } = scene;
  const person = await named(scene, 'school', 5, { name: { value: 'Yew Hidden-Invented' } });
  known.keep('hidden', person);
  const slip = { addressHidden: false, doNotContact: true, instructions: 'Of somebody else.' };
  const recorded = await stage.as('coordinator', 'record-safe-contact', { person, input: slip });
  const safeContact = text(recorded, 'recordSafeContact.person.safeContacts.0.id');
  const ending = { safeContact, reason: 'Entered for the wrong person.' };
  await stage.as('coordinator', 'end-safe-contact', { person, input: ending });
  const safe = { addressHidden: true, doNotContact: false, instructions: 'Ring the aunt, never the home.' };
  await stage.as('coordinator', 'record-safe-contact', { person, input: safe });
  const household = { members: [{ name: 'Ash Hidden-Invented', relationship: 'aunt' }] };
  await stage.as('health-lead', 'record-household', { person, input: household });
  const friend = { name: 'Bay Invented', relationship: 'friend', grading: 'UNTESTED' };
  const friends = await stage.as('ppd-supervisor', 'record-associate', { person, input: friend });
  const associate = list(friends, 'recordAssociate.person.associates').find(
    (one) => text(one, 'name') === friend.name,
  );
  await stage.as('ppd-supervisor', 'end-associate', {
    person,
    input: { associate: text(associate, 'id'), endedOn: date, reason: 'They have moved away.' },
  });
  const right = { dateOfBirth: { value: '2011-11-11' }, reason: 'Day and month were exchanged.' };
  await stage.as('coordinator', 'correct-identity', { person, input: right });
  return `How to reach somebody safely is recorded once and travels with everything about them: ${safe.instructions}`;
};

export const itIsAKnownChild: Happening = async (scene) => {
  const { stage, known } = scene;
  const person = await named(scene, 'school', 6, { name: { value: 'Iris Known-Invented' } });
  known.keep('known child', person);
  const answer = await stage.as('coordinator', 'record-known-status', {
    person,
    input: {
      known: 'KNOWN',
      openStatus: 'OPEN',
      legalStatus: 'CIN',
      allocatedOfficer: stage.officer('social-worker'),
      caseFile: { allocatedTeam: 'East', allocatedWorker: 'Max Example', reference: 'INVENTED-77' },
    },
  });
  const worker = text(answer, 'recordKnownStatus.person.standing.allocatedWorker');
  return `The child is known to the authority, open to ${worker}: a case note and word to the worker will follow.`;
};

/** What the police said of one child of the name was about the other one. */
export const theWrongChild: Happening = async ({ stage, known }) => {
  const answer = await stage.as('ppd-supervisor', 'correct-wrong-person', {
    record: known.kept('share of the wrong child'),
    input: {
      rightPerson: known.kept('other of the name'),
      information: 'One report since January.',
      reason: 'The report is of the other child of that name.',
    },
  });
  const recalls = list(answer, 'correctWrongPerson.retraction.recalls');
  known.keep('retraction', text(answer, 'correctWrongPerson.retraction.id'));
  return `What the police shared was of the wrong child: it is moved to the right one, and ${recalls.length} who have it are asked to strike it.`;
};

export const aWrongFact: Happening = async ({ stage, known }) => {
  const answer = await stage.as('ppd-supervisor', 'retract-information', {
    record: known.kept('share of a wrong fact'),
    input: { reason: 'The report was withdrawn in February.' },
  });
  const recalls = list(answer, 'retractInformation.retraction.recalls');
  known.keep('wrong fact', text(answer, 'retractInformation.retraction.id'));
  return `Something shared was wrong: it is taken back, and ${recalls.length} are asked to strike it.`;
};

/** Each agency that is asked strikes it from its own records and says so. */
export const theRecallsAreAcknowledged: Happening = async ({ stage }) => {
  let acknowledged = 0;
  for (const who of RECIPIENTS) {
    for (const recall of list(await stage.as(who, 'open-recalls'), 'recalls')) {
      const retraction = text(recall, 'retraction.id');
      await stage.as(who, 'acknowledge-recall', { retraction, input: { recall: text(recall, 'id') } });
      acknowledged += 1;
    }
  }
  const left = list(await stage.as('coordinator', 'open-recalls', { series: 'DRM' }), 'recalls');
  return `${acknowledged} acknowledge that they have struck it; ${left.length} are still to do so.`;
};

const RECIPIENTS = [
  ...['coordinator', 'ppd-supervisor', 'health-lead', 'education-lead', 'adult-lead', 'early-help'],
  ...['mash-manager', 'missing-coordinator', 'duty-team', 'school', 'health-visitor'],
];
