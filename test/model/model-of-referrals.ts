/** What the model answers about a referral after its receipt. */
import {
  CHAIRS,
  compare,
  isWaiting,
  LEADERS,
  sittingOf,
  type Answer,
  type PersonModel,
  type SittingModel,
  type Model,
} from './meeting-model.js';
import { placeAt, recordsOf } from './model-of-agendas.js';
import { conflictAbout } from './model-of-conflicts.js';

/**
 * Being discussed, or discussed to the end, also in the item of another record of the person. One that was brought
 * back and has not begun again waits.
 */
const hasBegun = (model: Model, person: PersonModel): boolean =>
  model.people.some((other) => {
    const item = other.items.get(person.at);
    if (item === undefined || (other !== person && !item.also.includes(person))) return false;
    return item.phase === 'GOING_ON' || item.concluded;
  });

const takeOff = (person: PersonModel): void => {
  person.at = '';
  person.withdrawalAsked = false;
};

/** Of somebody who is feared for, a chair decides on the withdrawal. */
export const withdrawReferral = (model: Model, person: PersonModel, role: string): Answer => {
  if (!LEADERS.includes(role) && role !== person.referredBy) return 'NOT_YOURS_TO_DO';
  if (person.at === '') return 'NOTHING';
  if (!isWaiting(person) || hasBegun(model, person)) return 'ITEM_DISCUSSED';
  if (!person.everFeared || CHAIRS.includes(role)) {
    takeOff(person);
    return 'RECORDED';
  }
  if (person.withdrawalAsked) return 'NOTHING';
  person.withdrawalAsked = true;
  return 'RECORDED';
};

export const decideWithdrawal = (
  model: Model,
  person: PersonModel,
  { role, agreed }: { readonly role: string; readonly agreed: boolean },
): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  const barred = conflictAbout(role, person);
  if (barred !== undefined) return barred;
  if (person.at === '' && agreed) return 'NOTHING';
  if (!person.withdrawalAsked) return agreed ? 'NO_WITHDRAWAL_ASKED' : 'NOTHING';
  if (!agreed) {
    person.withdrawalAsked = false;
    return 'RECORDED';
  }
  if (person.concluded || hasBegun(model, person)) return 'ITEM_DISCUSSED';
  takeOff(person);
  return 'RECORDED';
};

/** What is open hears people now, whatever the clock says. */
const isSooner = (there: SittingModel, than: SittingModel): boolean => {
  if ((there.phase === 'OPEN') !== (than.phase === 'OPEN')) return there.phase === 'OPEN';
  return compare(there.startsAt, than.startsAt) < 0;
};

export const hearUrgently = (
  model: Model,
  person: PersonModel,
  role: string,
  sitting: SittingModel,
): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  const barred = conflictAbout(role, person);
  if (barred !== undefined) return barred;
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return 'SITTING_OVER';
  if (person.at === sitting.key) return 'NOTHING';
  if (!isWaiting(person) || hasBegun(model, person)) return 'NOT_WAITING';
  if (isSooner(sittingOf(model, person.at), sitting)) return 'HEARD_SOONER';
  placeAt(person, sitting.key, sitting.phase === 'OPEN');
  // Where the person's item has begun, or was heard to the end, another record is heard by itself.
  const others = recordsOf(model, person).filter((other) => other !== person);
  const isBegun = ({ items }: PersonModel): boolean => {
    const item = items.get(sitting.key);
    return item?.phase === 'GOING_ON' || item?.concluded === true;
  };
  if (others.some(isBegun)) person.heardWith = null;
  person.urgent = true;
  return 'RECORDED';
};

/** An amendment does not cost a referral its place; whether somebody is feared for moves it on the agenda. */
export const amendReferral = (person: PersonModel, role: string, immediateRisk: boolean): Answer => {
  if (!LEADERS.includes(role) && role !== person.referredBy) return 'NOT_YOURS_TO_DO';
  if (person.immediateRisk === immediateRisk) return 'NOTHING';
  person.immediateRisk = immediateRisk;
  person.everFeared ||= immediateRisk;
  if (isWaiting(person)) person.listedAtRisk = immediateRisk;
  return 'RECORDED';
};

/** Whoever has an account was told by the answer itself. */
export const acknowledgeReferral = (
  person: PersonModel,
  role: string,
  { toldAt, now }: { readonly toldAt: string; readonly now: string },
): Answer => {
  if (role !== 'DRM_COORDINATOR') return 'NOT_YOURS_TO_DO';
  const barred = conflictAbout(role, person);
  if (barred !== undefined) return barred;
  if (person.acknowledged) return 'NOTHING';
  if (!person.onBehalf) return 'TOLD_BY_THE_ANSWER';
  if (toldAt > now) return 'TOLD_IN_THE_FUTURE';
  person.acknowledged = true;
  return 'RECORDED';
};

export const tellReferrer = (person: PersonModel, role: string): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  return conflictAbout(role, person) ?? (person.concluded ? 'RECORDED' : 'NOT_HEARD_YET');
};
