/**
 * What the quarter was about, once it is over: a child after the other as the tracker keeps their way, and a theme as
 * the minutes do. For somebody of the board who was at none of its sittings.
 */
import { sayLevel, type RiskLevel } from '../../domain/risk/level.js';
import { localDateOf, sayDate, type LocalDate } from '../../domain/time.js';
import { list, text, ZONE } from '../demo-step.js';
import type { Known } from '../play/scene.js';
import type { Stage } from '../play/stage.js';
import { wrapped } from '../wrapped.js';
import { personOf } from './children.js';

const STORIES = [
  ['Rowan', 'comes at high risk, which is reduced to low, and leaves'],
  ['Wren', 'is at medium risk, which increases again'],
  ['Linnet', "is not open to Children's Social Care, and comes by a professional difference"],
  ['Merle', 'is at very high risk, and reviewed every week but while in custody'],
] as const;

/** When each was on the agenda of a sitting that decided about the theme. */
const THEME_AT = ['2026-04-20', '2026-05-11', '2026-06-15'] as const;

interface Said {
  readonly on: LocalDate;
  readonly what: string;
}

export const tellFiveStories = async (
  stage: Stage,
  known: Known,
  minutesOf: (date: LocalDate) => string,
  tell: (line: string) => void,
): Promise<void> => {
  tell('');
  tell('Five stories of the quarter, as they are kept:');
  for (const [name, title] of STORIES) {
    const way = await stage.as('intake-manager', 'see-the-way-of-a-person', {
      person: personOf(known, name),
    });
    told(tell, `${name} ${title}.`, list(way, 'person.trajectory').flatMap(stepSaid));
  }
  const theme: Said[] = [];
  for (const on of THEME_AT) {
    const { sitting } = await stage.as('intake-manager', 'read-the-minutes', { sitting: minutesOf(on) });
    theme.push(...list(sitting, 'minutes.business').flatMap((one) => decided(one, on, known)));
  }
  told(tell, 'A theme that two children have in common is raised, and answered.', theme);
};

const told = (tell: (line: string) => void, title: string, all: readonly Said[]): void => {
  tell(wrapped(title, '  '));
  for (const { dates, what } of runs(all)) tell(wrapped(`${dates}: ${what}`, '      '));
};

/** The same thing said week after week is said once, with its dates. */
const runs = (all: readonly Said[]): readonly { readonly dates: string; readonly what: string }[] => {
  const found: { readonly what: string; readonly days: LocalDate[] }[] = [];
  for (const { on, what } of all) {
    const last = found.at(-1);
    if (last?.what === what) last.days.push(on);
    else found.push({ what, days: [on] });
  }
  return found.map(({ what, days }) => {
    const [first = '', ...others] = days;
    const latest = others.at(-1);
    if (latest === undefined || latest === first) return { what, dates: sayDate(first) };
    return { what, dates: `${String(days.length)} times from ${sayDate(first)} to ${sayDate(latest)}` };
  });
};

/** An assessment is told by the review that rests on it; one that was made between sittings by itself. */
const stepSaid = (step: unknown): readonly Said[] => {
  const on = localDateOf(text(step, 'at'), ZONE);
  const what = SAID[text(step, 'kind')]?.(step);
  return what === undefined || what === '' ? [] : [{ on, what }];
};

const SAID: Readonly<Record<string, (step: unknown) => string>> = {
  ENTERED: (step) => sentences(step, 2),
  REVIEWED: (step) => `Reviewed, ${levelOf(step)}${CHANGED[(step as Step).direction ?? ''] ?? ''}.`,
  OPENED_TO_SOCIAL_CARE: () => "Children's Social Care opens the case.",
  PAUSED: (step) => firstSentence(step),
  RESUMED: (step) => firstSentence(step),
  REVIEW_PUT_OFF: (step) => firstSentence(step),
  CHAIR_ASKED: (step) => firstSentence(step),
  LEFT_AS_IT_STANDS: (step) => `The chair leaves it as it stands: ${text(step, 'words.value')}`,
  ENDED: (step) => firstSentence(step),
};

/** What is null of a step that has none. */
interface Step {
  readonly level: RiskLevel | null;
  readonly direction: string | null;
}

const levelOf = (step: unknown): string => {
  const { level } = step as Step;
  return level === null ? 'not assessed yet' : `at ${sayLevel(level)} risk`;
};

const CHANGED: Readonly<Record<string, string>> = {
  INCREASED: ', which has increased',
  DECREASED: ', which has decreased',
};

const sentences = (step: unknown, many: number): string =>
  text(step, 'because.sentence')
    .split(/(?<=\.) /)
    .slice(0, many)
    .join(' ');

const firstSentence = (step: unknown): string => sentences(step, 1);

const decided = (one: unknown, on: LocalDate, known: Known): readonly Said[] => {
  switch (text(one, 'kind')) {
    case 'THEME_IDENTIFIED':
      return [{ on, what: `The meeting identifies it: "${text(one, 'heading')}". ${text(one, 'text')}` }];
    case 'RAISED':
      return [{ on, what: `It asks the strategic meeting: ${text(one, 'heading')}` }];
    case 'WITHDRAWN':
      return [{ on, what: `A question is withdrawn: ${text(one, 'text')}` }];
    case 'DECISION_HEARD':
      return [{ on, what: `It hears the answer: ${known.kept('decision')}` }];
    case 'THEME_CLOSED':
      return [{ on, what: `It closes a theme: ${text(one, 'text')}` }];
    default:
      return [];
  }
};
