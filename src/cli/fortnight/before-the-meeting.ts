/** Between the cut-off and noon: checks with a nil return, the chair's own order, apologies. */
import { list, text } from '../demo-step.js';
import { itemsOf } from './a-sitting-day.js';
import type { Happening } from '../play/scene.js';
import type { Variables } from '../play/played-board.js';

export const checksWithANilReturn: Happening = async ({ stage, sitting }) => {
  const asked = list(await stage.as('health-lead', 'what-am-i-asked'), 'viewer.checksToAnswer');
  for (const [nth, check] of asked.entries()) {
    const given = { held: 'INFORMATION_GIVEN', information: 'Seen in a clinic in the autumn.' };
    const input = { role: 'HEALTH', ...(nth % 3 === 0 ? given : { held: 'NOTHING_HELD' }) };
    await stage.as('health-lead', 'answer-check', { item: text(check, 'item'), input });
  }
  const [item] = await itemsOf(stage, sitting);
  const input = { agency: stage.agency('EARLY_HELP') };
  await stage.as('coordinator', 'ask-agency', { item: item?.id, input });
  const seen = await stage.as('coordinator', 'see-the-checks', { sitting });
  const silent = list(seen, 'sitting.checks').reduce<number>(
    (sum, one) => sum + Number(text(one, 'unanswered')),
    0,
  );
  return `Health answers about ${asked.length} people; nothing held is an answer. ${silent} answers of others are still missing.`;
};

export const theChairsOwnOrder: Happening = async ({ stage, sitting, known }) => {
  const items = await itemsOf(stage, sitting);
  const last = items.at(-1);
  known.keep('moved item', last?.id ?? '');
  const answer = await stage.as('mash-manager', 'move-item', {
    item: last?.id,
    input: { toPlace: 1, reason: 'The worker leaves at a quarter past.' },
  });
  const was = text(answer, 'moveItem.item.systemPlace');
  return `A chair hears number ${was} first: ${text(answer, 'moveItem.item.moved.reason')} The order of the terms is kept beside it.`;
};

export const apologiesWithInformation: Happening = async ({ stage, sitting, date }) => {
  const apologise = (who: string, role: string, more: Variables = {}) =>
    stage.as(who, 'record-apologies', { sitting, input: { role, officer: stage.officer(who), ...more } });
  const message = 'In court. The attendance of all is sent.';
  await apologise('education-lead', 'EDUCATION', { informationSent: true, message });
  await apologise('adult-lead', 'ADULT_SOCIAL_CARE');
  const afterAll = { role: 'ADULT_SOCIAL_CARE', officer: stage.officer('adult-lead') };
  await stage.as('adult-lead', 'withdraw-apologies', { sitting, input: afterAll });
  const deputy = stage.officer('health-visitor');
  await stage.as('coordinator', 'assign-role', {
    officer: deputy,
    input: { role: 'HEALTH', as: 'DEPUTY', from: date, until: date },
  });
  const answer = await apologise('health-lead', 'HEALTH', { deputy });
  const sent = list(answer, 'recordApologies.sitting.apologies').map((one) => text(one, 'role'));
  return `Apologies: ${sent.join(' and ')}; Education has sent what it knows, a deputy comes for Health.`;
};
