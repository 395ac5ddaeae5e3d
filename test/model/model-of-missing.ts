/** What the model answers to news of somebody who is missing, and of their return. */
import { sittingOf, type Answer, type Model, type PersonModel } from './meeting-model.js';

/** An agenda hears it as long as its sitting is not over; who is missing now is heard before who is not. */
const tellAgenda = (model: Model, person: PersonModel, missing: boolean): void => {
  const phase = person.at === '' ? 'CLOSED' : sittingOf(model, person.at).phase;
  if (phase === 'CONVENED' || phase === 'OPEN') person.listedMissing = missing;
};

/** News of a risk is never refused: a second report is added to the first. */
export const reportMissing = (model: Model, person: PersonModel): Answer => {
  tellAgenda(model, person, true);
  return 'RECORDED';
};

export const recordReturn = (model: Model, person: PersonModel): Answer => {
  const { episode } = person;
  if (episode === null || episode.endedAt === model.now) return 'NOTHING';
  if (episode.endedAt !== null) return 'EPISODE_ENDED';
  episode.endedAt = model.now;
  tellAgenda(model, person, false);
  return 'RECORDED';
};
