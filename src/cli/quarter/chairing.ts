/** Who takes the chair where its holder does not, what there is no time for, and how often somebody was not there. */
import { sayDate } from '../../domain/time.js';
import { at, list, text } from '../demo-step.js';
import type { Happening } from '../play/scene.js';
import type { InTheRoom } from './a-daily-sitting.js';

export const aDelegateIsNamed: Happening = async ({ stage, sitting }) => {
  const role = 'INTAKE_ASSESSMENT_MANAGER';
  const input = { role, officer: stage.officer('group-manager') };
  await stage.as('intake-manager', 'name-who-chairs', { sitting, input });
  return 'Neither chair nor deputy can come: the group manager is named to take the chair of this sitting.';
};

export const nobodyIsNeeded: Happening = async ({ stage, sitting }) => {
  const role = 'INTAKE_ASSESSMENT_MANAGER';
  const input = { role, officer: stage.officer('health-head') };
  await stage.as('intake-manager', 'name-who-chairs', { sitting, input });
  await stage.as('intake-manager', 'name-nobody-to-chair', { sitting, input: { role } });
  return 'Somebody is named to take the chair; the chair can come after all, and nobody is needed.';
};

export const otherBusiness: Happening = async ({ stage, sitting }) => {
  const input = { heading: 'Where the meeting sits', text: 'From June on it sits in the larger room.' };
  const answer = await stage.as('administrator', 'record-other-business', { sitting, input });
  const recorded = list(answer, 'recordOtherBusiness.sitting.business.otherBusiness');
  return `Any other business: ${text(recorded.at(-1), 'heading').toLowerCase()}. It is in the minutes, and is about nobody.`;
};

/** Without chair, deputy or delegate it does not open. */
export const itCannotOpen: Happening = async ({ stage, sitting }) =>
  `Nobody is there to take the chair, and the deputy asks from afar: ${await stage.refused('dci', 'open-the-sitting', { sitting })}`;

export const whereItWentOn: Happening = async ({ stage, sitting }) => {
  const answer = await stage.as('administrator', 'see-the-agenda', { sitting });
  const items = list(answer, 'sitting.agenda.items').filter((item) => at(item, 'movedOn') !== null);
  return `The sitting is ${text(answer, 'sitting.phase').toLowerCase()}; ${items.length} are heard on ${sayDate(text(items[0], 'movedOn.to.date'))} instead.`;
};

export const tooManyForTheTime: Happening = async ({ stage, sitting }) => {
  const plan = await stage.as('intake-manager', 'plan-the-time', { sitting });
  return text(plan, 'sitting.agenda.timePlan.sentence');
};

/** Taken over to the next sitting: there is no time for it. */
export const outOfTime: InTheRoom = async ({ stage }, { item }) => {
  const input = { because: 'OUT_OF_TIME', note: 'Two hours are over.' };
  await stage.as('intake-manager', 'roll-over', { item: item.id, input });
  return `There is no time left for ${item.name}, who is heard next week, first of all.`;
};

export const decidedWithoutThePolice: Happening = async ({ stage, date }) => {
  const answer = await stage.as('administrator', 'see-the-absences', {
    ...{ series: 'RMM', from: date, to: date, role: 'POLICE_DCI' },
  });
  return `The police are not there: ${list(answer, 'absenceLedger.taken.edges').length} decisions of the day stand in the absence ledger.`;
};

export const whichMeetingsThereAre: Happening = async ({ stage }) => {
  const answer = await stage.as('duty-team', 'see-the-series');
  const series = list(answer, 'viewer.series');
  const placeholders = series.filter((one) => at({ placeholder: '', ...notNull(one) }, 'placeholder') !== '');
  return `${series.map((one) => text(one, 'title')).join(', ')}; ${placeholders.length} say that they are placeholders.`;
};

const notNull = (one: unknown): object =>
  Object.fromEntries(Object.entries(one as object).filter(([, value]) => value !== null));
