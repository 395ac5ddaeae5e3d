/** Plans and how the meeting finds them, what stands in their way, and support for child and worker. */
import { list, text } from '../demo-step.js';
import type { Happening } from '../play/scene.js';
import type { InTheRoom } from './a-daily-sitting.js';
import type { Stage } from '../play/stage.js';
import { sayChange } from './assessing.js';
import { personOf } from './children.js';

const WORKER = 'second-social-worker';

export const wrensPlan: Happening = async ({ stage, known }) => {
  await stage.as(WORKER, 'set-out-plan', {
    person: personOf(known, 'Wren'),
    input: {
      series: 'RMM',
      elements: [{ kind: 'SAFETY', ownerAgency: stage.agency('CSC'), text: 'Is fetched from school.' }],
    },
  });
  return "Wren's worker sets out the plan.";
};

/** The plan has nothing that disrupts, and the meeting does not pass over it. */
export const disruptionIsAskedFor: InTheRoom = async ({ stage, known }, { item }) => {
  const input = {
    ...{ disruption: false, personOfConcernFocused: false, effectiveness: 'NOT_WORKING' },
    found: 'Safe at school, and nowhere else.',
  };
  const said = await stage.refused('intake-manager', 'assure-plan', { item: item.id, input });
  await stage.as('intake-manager', 'assure-plan', {
    ...{ item: item.id, input: { ...input, asked: 'Disrupt the telephone, and warn the two adults.' } },
  });
  return `${await sayChange(stage, known, 'Wren')} ${said} The meeting asks for disruption.`;
};

export const theNewPlanDisrupts: Happening = async ({ stage, known }) => {
  const csc = stage.agency('CSC');
  const police = stage.agency('POLICE');
  const answer = await stage.as(WORKER, 'set-out-plan', {
    person: personOf(known, 'Wren'),
    input: {
      series: 'RMM',
      elements: [
        { kind: 'SAFETY', ownerAgency: csc, text: 'Is fetched from school.' },
        { kind: 'DISRUPTION', ownerAgency: police, text: 'The number is taken out of service.' },
        { kind: 'PERSON_OF_CONCERN_FOCUSED', ownerAgency: police, text: 'Two adults are warned in writing.' },
      ],
      contingency: 'A place in the home is kept.',
    },
  });
  return `Wren's plan is set out anew (version ${text(answer, 'setOutPlan.person.planning.plan.version')}), with disruption.`;
};

export const theNewPlanIsAssured: InTheRoom = async ({ stage }, { item }) => {
  const input = {
    ...{ disruption: true, personOfConcernFocused: true, effectiveness: 'PARTLY_WORKING' },
    found: 'The number is silent.',
  };
  await stage.as('intake-manager', 'assure-plan', { item: item.id, input });
  return `${item.name}'s plan disrupts now, and works on those who harm: the meeting says so.`;
};

const sayDrift = async (stage: Stage, name: string): Promise<string> => {
  const { viewer: _viewer, ...answer } = await stage.as('intake-manager', 'see-the-tracker', {
    ...{ series: 'RMM', filter: 'ACTIVE', first: 50 },
  });
  const entry = list(answer, 'tracker.edges').find((edge) =>
    text(edge, 'node.person.name.value').startsWith(name),
  );
  const signs = list(entry, 'node.drift').map((sign) => text(sign, 'sentence'));
  return `${name} drifts: ${signs.join(' ')}`;
};

export const driftIsTold: InTheRoom = ({ stage }, { item }) => sayDrift(stage, item.name);
export const wrensPlanIsUnchanged: Happening = ({ stage }) => sayDrift(stage, 'Wren');

export const aBarrier: Happening = async ({ stage, known, date }) => {
  const answer = await stage.as('dci', 'record-barrier', {
    person: personOf(known, 'Merle'),
    input: {
      ...{ series: 'RMM', kind: 'WAITING_LIST', owner: stage.officer('early-help-manager') },
      ...{ dueOn: date.replace(/..$/, '24'), barrier: 'No mentor is free before the summer.' },
    },
  });
  known.keep('barrier', text(answer, 'recordBarrier.barrier.id'));
  return 'No mentor is free for Merle: a barrier, which early help is to remove by Friday week.';
};

export const theBarrierIsRemoved: Happening = async ({ stage, known }) => {
  const standing = list(
    await stage.as('intake-manager', 'see-the-barriers', { series: 'RMM' }),
    'standingBarriers',
  );
  const person = personOf(known, 'Merle');
  const plan = await stage.as('intake-manager', 'see-the-plan-of-a-person', { person });
  const toBeDone = text(plan, 'person.planning.actionPlan.toBeDone');
  const owed = list(await stage.as('early-help-manager', 'what-do-i-owe'), 'viewer.barriersToRemove');
  const answer = await stage.as('early-help-manager', 'remove-barrier', {
    person,
    input: { barrier: text(owed[0], 'id'), outcome: 'A mentor begins on Monday.' },
  });
  const status = text(answer, 'removeBarrier.barrier.status').toLowerCase();
  return `Of ${standing.length} that stood the barrier is ${status}, long after it was due; ${toBeDone} of Merle's actions are to be done.`;
};

export const supportIsAskedAndOffered: Happening = async ({ stage, known }) => {
  const person = personOf(known, 'Wren');
  const asked = { series: 'RMM', supportFor: 'WORKER', worker: stage.officer(WORKER) };
  await stage.as(WORKER, 'ask-for-support', {
    ...{ person, input: { ...asked, askedOf: stage.agency('CAMHS'), need: 'To think it through.' } },
  });
  await stage.as('early-help-manager', 'offer-support', {
    ...{ person, input: { series: 'RMM', supportFor: 'CHILD', offer: 'A youth club on Fridays.' } },
  });
  return "Wren's worker asks for support, and early help offers some to Wren.";
};

export const supportIsAnswered: Happening = async ({ stage }) => {
  const awaited = list(await stage.as('camhs-lead', 'see-the-support', { series: 'RMM' }), 'awaitedSupport');
  for (const support of awaited) {
    const who = text(support, 'began') === 'ASKED' ? 'camhs-lead' : 'early-help-manager';
    const input = { answer: 'TAKEN_UP', outcome: 'Since Friday.' };
    await stage.as(who, 'answer-support', { support: text(support, 'id'), input });
  }
  return `Both are taken up (${awaited.length} waited for an answer).`;
};
