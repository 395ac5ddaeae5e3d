/** Professional differences: the one that brings a child who is not open to social care, and what became of others. */
import { list, text } from '../demo-step.js';
import type { Happening } from '../play/scene.js';
import type { InTheRoom } from './a-daily-sitting.js';
import { enter } from './assessing.js';
import { isOpen, personOf, refer } from './children.js';
import { sign } from './a-weekly-sitting.js';
import { ANSWERS } from './reports.js';
import { sayDue } from '../../domain/due.js';
import { ZONE } from '../demo-step.js';

export const linnetIsNotOpen: Happening = async (scene) => {
  const { stage, known } = scene;
  await refer(scene, 'Linnet', 'Is fetched from school by different cars.');
  const person = personOf(known, 'Linnet');
  const said = await stage.refused('school', 'enter-on-tracker', {
    ...{ series: 'RMM', person, input: { reason: 'Nobody looks at it.' } },
  });
  const answer = await stage.as('school', 'raise-difference', {
    series: 'RMM',
    input: {
      ...{ person, about: 'ENTRY', position: 'Linnet is being exploited.' },
      ...{
        evidence: 'Four cars in two weeks, each noted with its time.',
        requested: 'A place on the tracker.',
      },
    },
  });
  known.keep('difference of Linnet', text(answer, 'raiseDifference.difference.id'));
  return `Linnet: ${said} The school records that it differs.`;
};

export const socialCareDiffers: Happening = async ({ stage, known, date }) => {
  const difference = known.kept('difference of Linnet');
  const input = { position: 'A matter for early help.', evidence: 'The family asked for help itself.' };
  await stage.as('group-manager', 'take-position', { difference, input });
  const put = await stage.as('school', 'put-to-social-care', { difference, input: { on: date } });
  const waiting = list(put, 'putToSocialCare.difference.age.stages').at(-1);
  return `Social care differs too, and is asked for its answer by ${sayDue(text(waiting, 'dueAt'), ZONE)}.`;
};

export const linnetComes: Happening = async (scene) => {
  const { stage, known } = scene;
  const difference = known.kept('difference of Linnet');
  const input = { answer: 'DOES_NOT_OPEN', text: 'The threshold is not met; early help goes on.' };
  await stage.as('group-manager', 'answer-difference', { difference, input });
  const reason = 'Linnet is being exploited, and nobody has the case.';
  return `Social care does not open the case. Linnet: ${await enter(scene, 'school', 'Linnet', { reason, difference })}`;
};

/** Nobody has the case: the agency that raised the child presents it. */
export const theSchoolReports: Happening = async ({ stage }) => {
  const [mine] = list(await stage.as('school', 'see-my-invitations'), 'invitations');
  const item = text(mine, 'itemId');
  await sign(stage, 'school', text(mine, 'sitting.id'));
  await stage.as('school', 'accept-invitation', { item });
  await stage.as('school', 'submit-worker-report', { item, input: ANSWERS });
  return `The school is asked to present Linnet: ${text(mine, 'because.sentence')}`;
};

export const linnetIsOpened: Happening = async (scene) => {
  await isOpen(scene, 'Linnet', 'second-social-worker');
  const answer = await scene.stage.as('school', 'resolve-difference', {
    difference: scene.known.kept('difference of Linnet'),
    input: {
      ...{ how: 'BETWEEN_PROFESSIONALS', outcome: 'TAKEN_UP' },
      ...{ resolution: 'Social care has opened the case.', follows: 'A worker presents Linnet from now on.' },
    },
  });
  return `Social care opens Linnet's case after all; the difference is ${text(answer, 'resolveDifference.difference.state').toLowerCase()}.`;
};

/** What was agreed about Merle's plan is not the same for everybody. */
export const camhsDiffers: InTheRoom = async ({ stage, known }, { discussion, item }) => {
  const answer = await stage.as('camhs-lead', 'raise-difference', {
    series: 'RMM',
    input: {
      ...{
        person: item.personId,
        discussion,
        about: 'OTHER',
        position: 'Fetching Merle by police car does harm.',
      },
      evidence: 'Merle has not slept since.',
    },
  });
  known.keep('difference of Merle', text(answer, 'raiseDifference.difference.id'));
  return `CAMHS differs about how ${item.name} is fetched; its position is kept beside the decision.`;
};

export const itIsNoted: Happening = async ({ stage, known }) => {
  const difference = known.kept('difference of Merle');
  const noted = { difference, input: { reason: 'Both are heard; there is no other car yet.' } };
  await stage.as('intake-manager', 'note-difference', noted);
  const reopened = { difference, input: { evidence: 'Early help has a car.' } };
  await stage.as('camhs-lead', 'reopen-difference', reopened);
  const answer = await stage.as('camhs-lead', 'resolve-difference', {
    difference,
    input: {
      ...{ how: 'BETWEEN_PROFESSIONALS', outcome: 'TAKEN_UP', resolution: 'Early help fetches Merle.' },
      follows: 'From tomorrow on.',
    },
  });
  return `The chair notes that it stands; CAMHS finds another car, and it is ${text(answer, 'resolveDifference.difference.state').toLowerCase()}.`;
};

export const policeAndProbationDiffer: InTheRoom = async ({ stage, known }, { discussion, item }) => {
  const raise = async (who: string, position: string): Promise<string> => {
    const input = { person: item.personId, discussion, about: 'LEVEL', position };
    const answer = await stage.as(who, 'raise-difference', { series: 'RMM', input });
    return text(answer, 'raiseDifference.difference.id');
  };
  known.keep('escalated difference', await raise('probation-lead', 'The risk is lower than that.'));
  known.keep('noted difference', await raise('education-officer', 'School is no safe place for now.'));
  const withdrawn = await raise('health-head', 'The dates are wrong.');
  const input = { reason: 'The dates were right.' };
  await stage.as('health-head', 'withdraw-difference', { difference: withdrawn, input });
  const noted = {
    difference: known.kept('noted difference'),
    input: { reason: 'It stands beside the plan.' },
  };
  await stage.as('intake-manager', 'note-difference', noted);
  return `Three differ about ${item.name}: one is withdrawn, one is noted, and probation takes its own further.`;
};

export const itIsEscalated: Happening = async ({ stage, known }) => {
  const answer = await stage.as('probation-lead', 'escalate-difference', {
    difference: known.kept('escalated difference'),
    input: {
      ...{ issue: 'The level rests on one report.', desiredOutcome: 'Somebody else assesses.' },
      concernedRoles: ['INTAKE_ASSESSMENT_MANAGER'],
    },
  });
  known.keep('escalation', text(answer, 'escalateDifference.escalation.id'));
  return `Probation escalates. ${text(answer, 'escalateDifference.escalation.steps.0.because.sentence')}`;
};

export const itComesBack: Happening = async ({ stage, known, date }) => {
  const escalation = known.kept('escalation');
  const said = { response: 'The report was looked at again.', plan: 'Two agencies assess next time.' };
  await stage.as('head-of-social-care', 'answer-escalation', { escalation, input: said });
  const agreed = await stage.as('head-of-social-care', 'agree-action-from-escalation', {
    escalation,
    input: { owner: stage.officer('group-manager'), action: 'Name who assesses with you.', dueOn: date },
  });
  const actions = [text(agreed, 'agreeActionFromEscalation.action.id')];
  await stage.as('head-of-social-care', 'resolve-escalation', {
    escalation,
    input: { actions, outcome: 'PARTLY_UPHELD', resolution: 'The level stands; two assess next time.' },
  });
  const register = await stage.as('administrator', 'see-the-differences', { series: 'RMM' });
  const found = list(register, 'differences.edges').find(
    (edge) => text(edge, 'node.id') === known.kept('escalated difference'),
  );
  const answer = await stage.as('probation-lead', 'resolve-difference', {
    difference: known.kept('escalated difference'),
    input: {
      how: 'BETWEEN_PROFESSIONALS',
      outcome: 'ANOTHER_WAY',
      resolution: 'Two agencies assess next time.',
    },
  });
  return `The head of social care answers (${text(found, 'node.escalations.0.outcome').toLowerCase().replace('_', ' ')}); whose difference it is says that it is ${text(answer, 'resolveDifference.difference.state').toLowerCase()}.`;
};
