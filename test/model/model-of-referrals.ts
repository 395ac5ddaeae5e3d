/** What the model answers about a referral after its receipt. */
import {
  CHAIRS,
  compare,
  isWaiting,
  itemOf,
  LEADERS,
  placeAt,
  sittingOf,
  type Answer,
  type PersonModel,
  type SittingModel,
  type Model,
} from './meeting-model.js';

/** Being discussed, or discussed to the end: one that was brought back and has not begun again waits. */
const hasBegun = (person: PersonModel): boolean => {
  if (person.at === '') return false;
  const { phase, concluded } = itemOf(person, person.at);
  return phase === 'GOING_ON' || concluded;
};

const takeOff = (person: PersonModel): void => {
  person.at = '';
  person.withdrawalAsked = false;
};

/** Of somebody who is feared for, a chair decides on the withdrawal. */
export const withdrawReferral = (person: PersonModel, role: string): Answer => {
  if (!LEADERS.includes(role) && role !== person.referredBy) return 'NOT_YOURS_TO_DO';
  if (person.at === '') return 'NOTHING';
  if (!isWaiting(person) || hasBegun(person)) return 'ITEM_DISCUSSED';
  if (!person.everFeared || CHAIRS.includes(role)) {
    takeOff(person);
    return 'RECORDED';
  }
  if (person.withdrawalAsked) return 'NOTHING';
  person.withdrawalAsked = true;
  return 'RECORDED';
};

export const decideWithdrawal = (person: PersonModel, role: string, agreed: boolean): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (person.at === '' && agreed) return 'NOTHING';
  if (!person.withdrawalAsked) return agreed ? 'NO_WITHDRAWAL_ASKED' : 'NOTHING';
  if (!agreed) {
    person.withdrawalAsked = false;
    return 'RECORDED';
  }
  if (person.concluded || hasBegun(person)) return 'ITEM_DISCUSSED';
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
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return 'SITTING_OVER';
  if (person.at === sitting.key) return 'NOTHING';
  if (!isWaiting(person) || hasBegun(person)) return 'NOT_WAITING';
  if (isSooner(sittingOf(model, person.at), sitting)) return 'HEARD_SOONER';
  placeAt(person, sitting.key, sitting.phase === 'OPEN');
  person.urgent = true;
  // What was sent on from there can begin again.
  itemOf(person, sitting.key).sentOn = false;
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
