/**
 * A full fortnight of the demonstration's board, played through the public API: ten sittings between Monday 23
 * March and Tuesday 7 April 2026, with the clocks going forward, Good Friday and Easter Monday in between.
 */
import {
  addDays,
  addMinutes,
  instantAt,
  localTimeOf,
  sayDate,
  type Instant,
  type LocalDate,
  type LocalTime,
} from '../../domain/time.js';
import { wrapped } from '../wrapped.js';
import { text, ZONE } from '../demo-step.js';
import {
  actionsDone,
  caseNotesWritten,
  discuss,
  itemsOf,
  minute,
  open,
  ordinaryReferrals,
  refer,
} from './a-sitting-day.js';
import { PLAN, type Day } from './plan.js';
import { nothingKnown, type Happening, type Known, type Scene } from '../play/scene.js';
import { always, type GoesOn } from '../play/goes-on.js';
import type { Stage } from '../play/stage.js';

/** When the clock of the fortnight begins: midnight, Greenwich Mean Time, of its first day. */
export const FORTNIGHT_BEGINS: Instant = '2026-03-23T00:00:00.000Z';

/** Under which name the sitting of a day is known. */
export const sittingOf = (date: LocalDate): string => `sitting of ${date}`;

/** Items that an hour has time for; the others are rolled over. */
const HEARD_A_DAY = 18;

/** Minutes that an item takes. */
const ITEM_MINUTES = 3;

type Tell = (line: string) => void;

/**
 * Plays the plan, and tells a line for each day and each happening. Answers what became known on the way.
 * @param goesOn asked at the beginning of each day, for a play that may end before its last one.
 */
export const playFortnight = async (stage: Stage, tell: Tell, goesOn: GoesOn = always): Promise<Known> => {
  const known = nothingKnown();
  for (const [index, day] of PLAN.entries()) {
    if (!goesOn(day.date)) return known;
    await playDay(stage, { day, first: index * 12, known, tell });
  }
  return known;
};

interface Playing {
  readonly day: Day;
  /** Place of the day's first person in the list of the invented. */
  readonly first: number;
  readonly known: Known;
  readonly tell: Tell;
}

const playDay = async (stage: Stage, { day, first, known, tell }: Playing): Promise<void> => {
  const { date } = day;
  await stage.when(date, '00:01');
  const next = await stage.as('coordinator', 'when-is-the-next-sitting', { series: 'DRM' });
  const sits = text(next, 'nextSitting.date') === date;
  const scene: Scene = { stage, date, known, sitting: text(next, 'nextSitting.id') };
  if (sits) known.keep(sittingOf(date), scene.sitting);
  tell(
    `${sayDate(date)}${sits ? '' : `: no sitting; the next one is on ${sayDate(text(next, 'nextSitting.date'))}`}`,
  );
  let referrals = 0;
  const ordinary = sits ? ordinaryReferrals(first) : [];
  const before: readonly Timed[] = [
    ...ordinary.map((referral): Timed => [
      referral.time,
      async () => {
        await refer(stage, referral);
        referrals += 1;
      },
    ]),
    ...toBeTold(day.before ?? [], scene, tell),
  ];
  await inTheirOrder(stage, date, before);
  if (sits) await playSitting(scene, day, tell);
  await inTheirOrder(stage, date, toBeTold(day.after ?? [], scene, tell));
  if (!sits) return;
  await stage.when(date, '16:30');
  const notes = await caseNotesWritten(stage);
  const done = await actionsDone(stage, date);
  tell(
    wrapped(
      `${referrals} ordinary referrals, ${notes} case notes written, ${done} actions done.`,
      '  16:30  ',
    ),
  );
};

type Timed = readonly [at: LocalTime, play: () => Promise<void>];

const toBeTold = (
  happenings: readonly (readonly [LocalTime, Happening])[],
  scene: Scene,
  tell: Tell,
): readonly Timed[] =>
  happenings.map(([at, happening]) => [at, async () => tell(wrapped(await happening(scene), `  ${at}  `))]);

const inTheirOrder = async (stage: Stage, date: LocalDate, timed: readonly Timed[]): Promise<void> => {
  for (const [at, play] of [...timed].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    await stage.when(date, at);
    await play();
  }
};

/** The hour of the meeting: item by item, with what the plan has for the first of them. */
const playSitting = async (scene: Scene, day: Day, tell: Tell): Promise<void> => {
  const { date, sitting } = scene;
  const startsAt = day.startsAt ?? '12:00';
  const at = (minutes: number): LocalTime =>
    localTimeOf(addMinutes(instantAt(date, startsAt, ZONE), minutes), ZONE);
  const stage = day.room === undefined ? scene.stage : await day.room(scene, tell);
  await stage.when(date, startsAt);
  await open(stage, sitting, day.present);
  for (const happening of day.opened ?? [])
    tell(wrapped(await happening({ ...scene, stage }), `  ${startsAt}  `));
  const items = (await itemsOf(stage, sitting)).slice(0, HEARD_A_DAY);
  for (const [nth, item] of items.entries()) {
    const time = at(nth * ITEM_MINUTES);
    await stage.when(date, time);
    await discuss(stage, item, {
      nth,
      dueOn: addDays(date, 1),
      during: async (here) => {
        const happening = day.inTheRoom?.[nth];
        if (happening !== undefined) tell(wrapped(await happening({ ...scene, stage }, here), `  ${time}  `));
      },
    });
  }
  await stage.when(date, at(55));
  await stage.as('ppd-supervisor', 'close-sitting', { sitting });
  await (day.minuted ?? minute)(scene.stage, sitting);
  tell(wrapped(`${items.length} people are heard; the minutes are issued.`, `  ${at(55)}  `));
};
