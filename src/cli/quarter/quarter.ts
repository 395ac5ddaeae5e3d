/**
 * A quarter of the island, played through the public API from Tuesday 31 March to Tuesday 30 June 2026: thirteen sittings
 * of the weekly meeting, a daily one on every working day, and the strategic one whenever something was raised to it.
 */
import { addDays, sayDate, type LocalDate, type LocalTime } from '../../domain/time.js';
import { at, list, text } from '../demo-step.js';
import { nothingKnown, type Happening, type Known, type Scene } from '../play/scene.js';
import { always, type GoesOn } from '../play/goes-on.js';
import type { Stage } from '../play/stage.js';
import { wrapped } from '../wrapped.js';
import { CHAIR, dailySitting, minute } from './a-daily-sitting.js';
import { entriesWritten, everybodySigns, weeklySitting } from './a-weekly-sitting.js';
import { ordinaryReferral } from './children.js';
import { BEGINS_ON, ENDS_ON, PLAN, type Day } from './plan.js';
import { reportsAhead } from './reports.js';

export const dailyOf = (date: LocalDate): string => `daily of ${date}`;
export const weeklyOf = (date: LocalDate): string => `weekly of ${date}`;

/** What is before the meetings of a day is before the daily one. */
const DAILY_FROM: LocalTime = '08:40';

type Tell = (line: string) => void;

interface Counted {
  daily: number;
  heard: number;
}

/**
 * Plays the plan and tells what is out of the ordinary. Answers what became known on the way.
 * @param goesOn asked at the beginning of each day, for a play that may end before its last one.
 */
export const playQuarter = async (stage: Stage, tell: Tell, goesOn: GoesOn = always): Promise<Known> => {
  const known = nothingKnown();
  const counted: Counted = { daily: 0, heard: 0 };
  let nth = 0;
  for (let date: LocalDate = BEGINS_ON; date <= ENDS_ON && goesOn(date); date = addDays(date, 1)) {
    await stage.when(date, '07:00');
    const day: Day = PLAN[date] ?? {};
    const scene = { stage, date, known };
    const daily = await sittingOn(stage, 'DEM', date);
    const weekly = await sittingOn(stage, 'RMM', date);
    if (daily === undefined && weekly === undefined && day.before === undefined) continue;
    const here: Scene = { ...scene, sitting: weekly ?? daily ?? '' };
    const before = day.before ?? [];
    await inTheirOrder(
      here,
      before.filter(([time]) => time < DAILY_FROM),
      tell,
    );
    if (daily !== undefined) {
      known.keep(dailyOf(date), daily);
      await stage.when(date, '08:40');
      await ordinaryReferral(stage, (nth += 1));
      await stage.when(date, '09:30');
      const told = lined(tell, date, 'daily');
      counted.heard += await dailySitting({ ...scene, sitting: daily }, day.daily ?? {}, told);
      counted.daily += 1;
    }
    await inTheirOrder(
      here,
      before.filter(([time]) => time >= DAILY_FROM),
      tell,
    );
    if (weekly !== undefined) {
      known.keep(weeklyOf(date), weekly);
      await playWeekly({ ...scene, sitting: weekly }, day, counted, tell);
    }
    if (day.strategic !== undefined) await strategic(scene, day.strategic, tell);
    await inTheirOrder(here, day.after ?? [], tell);
    await stage.when(date, day.after?.some(([time]) => time > '16:45') === true ? '19:30' : '16:45');
    await doneToday(stage, date, day);
    await reportsAhead({ ...scene, sitting: '' }, day.withheld ?? []);
  }
  return known;
};

const sittingOn = async (stage: Stage, series: string, date: LocalDate): Promise<string | undefined> => {
  const { nextSitting } = await stage.as('duty-team', 'when-is-the-next-sitting', { series });
  return text(nextSitting, 'date') === date ? text(nextSitting, 'id') : undefined;
};

const strategic = async (scene: Omit<Scene, 'sitting'>, play: Happening, tell: Tell): Promise<void> => {
  const { stage, date } = scene;
  const sitting = await sittingOn(stage, 'SEM', date);
  if (sitting === undefined) throw new Error(`The strategic meeting does not sit on ${date}.`);
  await stage.when(date, '11:00');
  lined(tell, date, 'strategic')(await play({ ...scene, sitting }));
  await stage.as(CHAIR, 'close-sitting', { sitting });
  await minute(stage, sitting);
};

const playWeekly = async (scene: Scene, day: Day, counted: Counted, tell: Tell): Promise<void> => {
  const { stage, date, sitting } = scene;
  const weekly = day.weekly ?? {};
  tell(
    wrapped(
      `${sayDate(date)}. Since the last sitting: ${counted.daily} daily ones, ${counted.heard} children heard.`,
    ),
  );
  Object.assign(counted, { daily: 0, heard: 0 });
  await stage.when(date, '13:00');
  await everybodySigns(stage, sitting, weekly.absent ?? []);
  const told = lined(tell, date, 'weekly');
  for (const happening of weekly.ahead ?? []) told(await happening(scene));
  await stage.when(date, '14:00');
  if (weekly.nobody === true) return;
  const names = await weeklySitting(scene, weekly, told);
  tell(wrapped(`${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} reviewed.`, '  weekly  '));
};

const lined =
  (tell: Tell, _date: LocalDate, where: string): Tell =>
  (line) => {
    if (line !== '') tell(wrapped(line, `  ${where.padEnd(6)}  `));
  };

const inTheirOrder = async (
  scene: Scene,
  timed: readonly (readonly [LocalTime, Happening])[],
  tell: Tell,
): Promise<void> => {
  for (const [time, happening] of [...timed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await scene.stage.when(scene.date, time);
    const line = await happening(scene);
    if (line !== '') tell(wrapped(line, `  ${scene.date.slice(5)} ${time}  `));
  }
};

const OWING = [
  'dci',
  'group-manager',
  'education-officer',
  'early-help-manager',
  'camhs-lead',
  'health-head',
];

/** At the end of the day everybody does what they owe. */
const doneToday = async (stage: Stage, date: LocalDate, day: Day): Promise<void> => {
  for (const who of [...OWING, ...(day.alsoDone ?? [])]) {
    const owed = await stage.as(who, 'what-we-owe', { filter: { status: 'OPEN' }, first: 50 });
    for (const edge of list(owed, 'actions.edges')) {
      const input = { doneOn: date, outcome: 'Seen, and safe for now.' };
      await stage.as(who, 'complete-action', { action: at(edge, 'node.id'), input });
    }
  }
  await entriesWritten(stage, date);
  const notes = list(await stage.as(CHAIR, 'case-notes-to-write', { series: 'DEM' }), 'caseNotes');
  const more = list(await stage.as(CHAIR, 'case-notes-to-write', { series: 'RMM' }), 'caseNotes');
  for (const note of [...notes, ...more]) {
    const input = { system: 'Case file', reference: `note of ${text(note, 'dueOn')}` };
    await stage.as(CHAIR, 'record-case-note-written', { caseNote: text(note, 'id'), input });
  }
};
