/**
 * A full fortnight of the demonstration's board, played through the public API: ten sittings between Monday 23
 * March and Tuesday 7 April 2026, with the clocks going forward, Good Friday and Easter Monday in between.
 */
import { addDays, sayDate, type LocalDate } from '../../domain/time.js';
import {
  actionsDone,
  closeAndMinute,
  discuss,
  itemsOf,
  open,
  ordinaryReferrals,
  refer,
  type Received,
} from './a-sitting-day.js';
import type { Stage } from './stage.js';

export const FIRST_DAY: LocalDate = '2026-03-23';
export const LAST_DAY: LocalDate = '2026-04-07';

/** What an ordinary day is made of; the plan says what is different on the days that are not. */
export interface Day {
  readonly date: LocalDate;
  /** Places of the day's people in the list of the invented. */
  readonly first: number;
}

const DAYS: readonly LocalDate[] = [
  ...['2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26', '2026-03-27'],
  ...['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-07'],
];

/** Items that an hour has time for; the others are rolled over. */
const HEARD_A_DAY = 11;

export const playFortnight = async (stage: Stage, tell: (line: string) => void): Promise<void> => {
  for (const [index, date] of DAYS.entries()) {
    const received = await morning(stage, { date, first: index * 12 });
    const heard = await noon(stage, date, received);
    await stage.when(date, '16:30');
    const done = await actionsDone(stage, date);
    tell(`${sayDate(date)}: ${received.length} referrals, ${heard} people heard, ${done} actions done.`);
  }
};

const morning = async (stage: Stage, { date, first }: Day): Promise<readonly Received[]> => {
  const received: Received[] = [];
  for (const referral of ordinaryReferrals(first)) {
    await stage.when(date, referral.time);
    received.push(await refer(stage, referral));
  }
  return received;
};

const noon = async (stage: Stage, date: LocalDate, received: readonly Received[]): Promise<number> => {
  const sitting = received.find((one) => one.date === date)?.sittingId;
  if (sitting === undefined) throw new Error(`Nothing is heard on ${date}.`);
  await stage.when(date, '12:00');
  await open(stage, sitting);
  const items = (await itemsOf(stage, sitting)).slice(0, HEARD_A_DAY);
  for (const [nth, item] of items.entries()) {
    await discuss(stage, item, { nth, dueOn: addDays(date, 1) });
  }
  await stage.when(date, '13:00');
  await closeAndMinute(stage, sitting);
  return items.length;
};
