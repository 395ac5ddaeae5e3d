/** How children come onto the tracker: by the daily meeting or by a social worker, at medium risk or above. */
import { at, text } from '../demo-step.js';
import type { Happening } from '../play/scene.js';
import type { InTheRoom } from './a-daily-sitting.js';
import { assess, enter, whatIsAnswered, type Level } from './assessing.js';
import { isOpen, personOf, refer } from './children.js';

/** Referred in the morning; the daily meeting assesses the child itself. */
const referred =
  (name: string, what: string, worker?: string): Happening =>
  async (scene) => {
    await refer(scene, name, what);
    await isOpen(scene, name, worker);
    return '';
  };

/** Assessed in the item, and brought to the weekly meeting. */
const inTheItem =
  (name: string, level: Level, narrative: string): InTheRoom =>
  async (scene, { discussion }) => {
    await assess(scene, 'group-manager', name, { level, narrative, discussion });
    return `${name}: ${await enter(scene, 'group-manager', name, { reason: narrative })}`;
  };

/** Assessed by the social worker, who brings the child. */
const byTheWorker =
  (name: string, level: Level, narrative: string, worker = 'social-worker'): Happening =>
  async (scene) => {
    await refer(scene, name, narrative);
    await isOpen(scene, name, worker);
    await assess(scene, worker, name, { level, narrative });
    await enter(scene, worker, name, { reason: narrative });
    return `${name} comes onto the tracker at ${level.toLowerCase()} risk, brought by the social worker.`;
  };

/** As before, and not told: what was told of the first is true of the others. */
const untold =
  (...happenings: readonly Happening[]): Happening =>
  async (scene) => {
    for (const happening of happenings) await happening(scene);
    return '';
  };

export const rowanComes = referred('Rowan', 'Was seen in the car of a man nobody knows.');
export const rowanIsAssessed = inTheItem('Rowan', 'HIGH', 'Meets older men by the harbour.');
export const merleComes = referred('Merle', 'Carries parcels for others, and is afraid.');
export const merleIsAssessed = inTheItem('Merle', 'VERY_HIGH', 'Owes money, and is driven about at night.');
export const tealComes = byTheWorker('Teal', 'MEDIUM', 'Is out until midnight with new friends.');
export const jayComes = byTheWorker(
  'Jay',
  'HIGH',
  'Was found with a stranger far from home.',
  'second-social-worker',
);
export const sorrelComes = byTheWorker('Sorrel', 'MEDIUM', 'Is given drink by older people.');
export const fernComes = byTheWorker('Fern', 'HIGH', 'Was sent pictures, and asked for more.');
export const starlingComes = byTheWorker(
  'Starling',
  'HIGH',
  'Runs from home for days.',
  'second-social-worker',
);
export const martinComes = byTheWorker('Martin', 'HIGH', 'Sells for others at the bus station.');
export const martenComes = byTheWorker(
  'Marten',
  'MEDIUM',
  'Is out at the bus station every night.',
  'second-social-worker',
);
export const threeMoreCome = untold(
  byTheWorker('Dunlin', 'MEDIUM', 'Runs errands for an older group.'),
  byTheWorker('Plover', 'MEDIUM', 'Runs errands for the same group.'),
  byTheWorker('Siskin', 'MEDIUM', 'Was hit by one of the same group.', 'second-social-worker'),
);

/** The worker types as far as is known, the tool says what it makes of it, and the next day it is completed. */
export const wrenIsDrafted: Happening = async (scene) => {
  const { stage, known, date } = scene;
  await refer(scene, 'Wren', 'Has a second telephone.');
  await isOpen(scene, 'Wren', 'second-social-worker');
  const person = personOf(known, 'Wren');
  const { indicators, narrative } = await whatIsAnswered(stage, {
    level: 'MEDIUM',
    narrative: 'A second telephone.',
  });
  const half = {
    tool: 'CEAM',
    assessedOn: date,
    indicators: (indicators as unknown[]).slice(0, 6),
    narrative,
  };
  const answer = await stage.as('second-social-worker', 'draft-risk-assessment', { person, input: half });
  const drafted = at(answer, 'draftRiskAssessment.assessment');
  known.keep('draft of Wren', text(drafted, 'id'));
  return `Wren's worker begins to assess: ${text(drafted, 'answered')} of ${text(drafted, 'asked')} are answered, a draft that nobody else sees.`;
};

export const wrenComes: Happening = async (scene) => {
  const { stage, known, date } = scene;
  const draft = await stage.as('second-social-worker', 'what-do-i-assess');
  const assessment = text(draft, 'draftAssessments.0.id');
  const found = await whatIsAnswered(stage, {
    level: 'MEDIUM',
    narrative: 'A second telephone, and new friends.',
  });
  const answer = await stage.as('second-social-worker', 'complete-risk-assessment', {
    person: personOf(known, 'Wren'),
    input: { ...found, assessment, tool: 'CEAM', assessedOn: date, ownWords: 'It is only a phone.' },
  });
  known.keep('assessment of Wren', text(answer, 'completeRiskAssessment.assessment.id'));
  const reason = 'A second telephone, and new friends.';
  return `Wren: ${await enter(scene, 'second-social-worker', 'Wren', { reason })}`;
};

/** At low risk there is no place on the tracker, and the answer says where to turn. */
export const pipitIsNotAccepted: Happening = async (scene) => {
  const { stage, known } = scene;
  await refer(scene, 'Pipit', 'Was asked by a stranger for the way home.');
  await isOpen(scene, 'Pipit');
  await assess(scene, 'social-worker', 'Pipit', { level: 'LOW', narrative: 'Told a teacher at once.' });
  const said = await stage.refused('social-worker', 'enter-on-tracker', {
    ...{ series: 'RMM', person: personOf(known, 'Pipit'), input: { reason: 'To be on the safe side.' } },
  });
  return `Pipit: ${said}`;
};

/** Who left at low risk and comes back begins another episode, linked to the one before. */
export const tealComesBack: Happening = async (scene) => {
  const reason = 'Was away for two nights with the same friends.';
  await assess(scene, 'social-worker', 'Teal', { level: 'HIGH', narrative: reason });
  const answer = await scene.stage.as('group-manager', 'enter-on-tracker', {
    ...{ series: 'RMM', person: personOf(scene.known, 'Teal'), input: { reason } },
  });
  const again = at(answer, 'enterOnTracker.trackerEntry.reEntry') === true;
  return `Teal comes back${again ? ' within the year: a new episode, linked to the one before' : ''}. ${text(answer, 'enterOnTracker.because.sentence')}`;
};
