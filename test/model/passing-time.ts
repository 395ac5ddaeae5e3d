/** What happens by itself as time passes, whoever does nothing. */
import { concludeOrMoveOn } from './model-of-items.js';
import { goUnanswered } from './model-of-escalations.js';
import { sittingsOn, type Model, type SittingModel } from './meeting-model.js';
import { moveOn } from './model-of-agendas.js';
import { dayOf, FIRST_DAY, later, midnightAfter, plusDays } from './meeting-time.js';

/** What nobody opened this long after its start has been missed. */
const MISSED_AFTER_MINUTES = 240;

export const passTime = (model: Model, minutes: number): void => {
  model.now = later(model.now, minutes);
  for (let date = FIRST_DAY; date <= dayOf(model.now); date = plusDays(date, 1)) sittingsOn(model, date);
  const over = [...model.sittings.values()].filter((sitting) => isOverBy(sitting, model.now));
  for (const sitting of over) {
    if (sitting.phase === 'OPEN') closeSittingItems(model, sitting);
    else sitting.phase = 'MISSED';
  }
  for (const { key } of over) moveOn(model, key);
  goUnanswered(model);
};

/** Nobody has closed it by the end of its day, or opened it in time. */
const isOverBy = ({ phase, date, startsAt }: SittingModel, now: string): boolean =>
  (phase === 'OPEN' && midnightAfter(date) <= now) ||
  (phase === 'CONVENED' && later(startsAt, MISSED_AFTER_MINUTES) <= now);

/** A sitting that is over has its minutes drafted; items that still go on in it close with it. */
export const closeSittingItems = (model: Model, sitting: SittingModel): void => {
  sitting.phase = 'CLOSED';
  const { minutes } = sitting;
  minutes.status = 'DRAFT';
  minutes.version = 1;
  minutes.needed = new Set(['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR']);
  for (const person of model.people) {
    const item = person.items.get(sitting.key);
    if (item?.phase === 'GOING_ON') concludeOrMoveOn(model, person, sitting.key, item.isDecided);
  }
};
