/** Escalations: about the Head of MASH, unresolved and taken further, two on one issue, and where nobody is left. */
import { addDays } from '../../domain/time.js';
import { list, text } from '../demo-step.js';
import type { Happening } from '../play/scene.js';
import type { Variables } from '../play/played-board.js';
import type { Stage } from '../play/stage.js';

const raise = (stage: Stage, who: string, input: Variables) =>
  stage.as(who, 'raise-escalation', {
    series: 'DRM',
    input: {
      type: 'DECISION',
      issue: 'Nobody has seen the child.',
      desiredOutcome: 'A visit today.',
      ...input,
    },
  });

const raised = 'raiseEscalation.escalation';

export const aboutTheHeadOfMash: Happening = async ({ stage, known }) => {
  const answer = await raise(stage, 'school', {
    type: 'CONDUCT',
    issue: 'How the Head of MASH spoke to a referrer.',
    concernedOfficers: [stage.officer('head-of-mash')],
    concernedRoles: ['HEAD_OF_MASH'],
  });
  known.keep('about the head', text(answer, `${raised}.id`));
  return `A school escalates how the Head of MASH acted. ${text(answer, `${raised}.steps.0.because.sentence`)}`;
};

export const theLineManagerAnswers: Happening = async ({ stage, known, date }) => {
  const escalation = known.kept('about the head');
  const said = { response: 'The referrer was right to ask.', plan: 'A talk with both this week.' };
  await stage.as('education-line-manager', 'answer-escalation', { escalation, input: said });
  const agreed = await stage.as('education-line-manager', 'agree-action-from-escalation', {
    escalation,
    input: { owner: stage.officer('education-lead'), action: 'Meet the referrer.', dueOn: addDays(date, 1) },
  });
  const answer = await stage.as('education-line-manager', 'resolve-escalation', {
    escalation,
    input: {
      outcome: 'UPHELD',
      resolution: 'An apology was given.',
      learning: 'Referrers are thanked first.',
      actions: [text(agreed, 'agreeActionFromEscalation.action.id')],
    },
  });
  return `The line manager answers, and an action comes of it: ${text(answer, 'resolveEscalation.escalation.status')}. The Head of MASH sees none of it.`;
};

export const aVisitNotMade: Happening = async ({ stage, known }) => {
  const answer = await raise(stage, 'health-visitor', {});
  known.keep('taken further', text(answer, `${raised}.id`));
  return `A health visitor escalates that nobody has seen a child. ${text(answer, `${raised}.steps.0.because.sentence`)}`;
};

export const unresolvedAndTakenFurther: Happening = async ({ stage, known }) => {
  const escalation = known.kept('taken further');
  const said = { response: 'A visit is planned.', plan: 'Next week.' };
  await stage.as('head-of-mash', 'answer-escalation', { escalation, input: said });
  const input = { reason: 'Next week is too late.', stage: 1 };
  const further = await stage.as('health-visitor', 'escalate-further', { escalation, input });
  const steps = list(further, 'escalateFurther.escalation.steps');
  return `The visit is planned for next week. It is not resolved: ${text(steps.at(-1), 'because.sentence')}`;
};

/** The same issue comes by another agency; the two are linked, and one of them is taken back. */
export const twoOnOneIssue: Happening = async ({ stage, known }) => {
  const second = await raise(stage, 'school', { issue: 'Nobody has seen the child at home.' });
  const escalation = text(second, `${raised}.id`);
  known.keep('linked', escalation);
  const input = { other: known.kept('taken further') };
  await stage.as('head-of-mash', 'link-escalations', { escalation, input });
  const reason = { reason: 'It goes on with the other one.' };
  const answer = await stage.as('school', 'withdraw-escalation', { escalation, input: reason });
  const seen = list(await stage.as('head-of-mash', 'see-the-escalations'), 'escalations');
  return `Two agencies escalate one issue: they are linked, one is ${text(answer, 'withdrawEscalation.escalation.status')}. The Head of MASH sees ${seen.length}.`;
};

export const nobodyIsLeftToTurnTo: Happening = async ({ stage, known }) => {
  const answer = await raise(stage, 'ppd-supervisor', {
    issue: 'A decision that all who are turned to have taken.',
    concernedOfficers: ['head-of-mash', 'assistant-director', 'police-line-manager'].map(stage.officer),
  });
  const escalation = text(answer, `${raised}.id`);
  known.keep('handed', escalation);
  const input = { officer: stage.officer('education-line-manager') };
  await stage.as('coordinator', 'hand-escalation', { escalation, input });
  const resolved = { outcome: 'NOT_UPHELD', resolution: 'The decision stands; its reasons are given.' };
  const said = { response: 'It was taken on what was known then.', plan: 'Its reasons are given.' };
  await stage.as('education-line-manager', 'answer-escalation', { escalation, input: said });
  const done = await stage.as('education-line-manager', 'resolve-escalation', {
    escalation,
    input: resolved,
  });
  const status = text(done, 'resolveEscalation.escalation.status');
  return `All who could be turned to are concerned; the co-ordinator hands it to somebody who is not: ${status}.`;
};
