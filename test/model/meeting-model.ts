/**
 * The DRM as a practitioner would tell it, in plain TypeScript and without the service's code: what is accepted,
 * what is refused and why, and where everybody stands. It knows the clocks of London in spring and summer 2026 only.
 */
export type Chair = 'MASH_TEAM_MANAGER' | 'PPD_SUPERVISOR';
export type Phase = 'CONVENED' | 'OPEN' | 'CLOSED' | 'MISSED';

/** Something was recorded; the wish was already true; otherwise the code of the refusal. */
export type Answer = 'RECORDED' | 'NOTHING' | (string & {});

export interface SittingModel {
  phase: Phase;
  readonly chairs: Set<string>;
  readonly present: Map<string, string>;
  minutes: 'NONE' | 'DRAFT' | 'APPROVED' | 'ISSUED';
  readonly approvals: Set<string>;
}

export interface PersonModel {
  readonly personId: string;
  readonly receivedAt: string;
  readonly immediateRisk: boolean;
  /** The sitting that hears the person, or has heard the person to the end. */
  at: string;
  concluded: boolean;
  /** What became of the item at each sitting that began it. */
  readonly items: Map<string, { phase: 'GOING_ON' | 'CLOSED'; decisions: number }>;
}

export interface ActionModel {
  readonly actionId: string;
  readonly person: PersonModel;
  readonly dueOn: string;
  readonly agreedOn: string;
  status: 'AGREED' | 'OPEN' | 'DONE';
}

export interface Model {
  now: string;
  readonly sittings: Map<string, SittingModel>;
  readonly people: PersonModel[];
  readonly actions: ActionModel[];
}

export const FIRST_DAY = '2026-03-30';
const HOLIDAYS = ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'];
const HOUR = 3_600_000;

export const newModel = (now: string): Model => ({ now, sittings: new Map(), people: [], actions: [] });

export const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
/** The clocks went forward on 29 March 2026, at one in the morning. */
const ahead = (instant: string): number => (instant < '2026-03-29T01:00' ? 0 : HOUR);
export const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) + ahead(instant)).toISOString().slice(0, 10);
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 24 * HOUR).toISOString().slice(0, 10);

export const sits = (date: string): boolean =>
  ![0, 6].includes(new Date(date).getUTCDay()) && !HOLIDAYS.includes(date);
const cutOff = (date: string): string => `${date}T${date < '2026-03-29' ? '10' : '09'}:00:00.000Z`;
const missedAt = (date: string): string => `${date}T15:00:00.000Z`;

/** The sitting of a day on which the DRM sits, from the first day of the board on. */
export const sittingOf = (model: Model, date: string): SittingModel => {
  const before = model.sittings.get(date);
  if (before !== undefined) return before;
  const made: SittingModel = {
    ...{ phase: 'CONVENED', chairs: new Set(), present: new Map(), minutes: 'NONE', approvals: new Set() },
  };
  model.sittings.set(date, made);
  return made;
};

/** The sitting day that lies so many sitting days after today's, or after the last one before today. */
export const sittingDayFrom = (model: Model, steps: number): string => {
  let date = dayOf(model.now);
  while (!sits(date)) date = plusDays(date, 1);
  for (let left = Math.abs(steps); left > 0;) {
    const next = plusDays(date, Math.sign(steps));
    if (next < FIRST_DAY) return date;
    date = next;
    if (sits(date)) left -= 1;
  }
  return sits(date) ? date : FIRST_DAY;
};

/** Which sitting hears what came in then, and whether it came after the cut-off or as a late item. */
export const hearing = (model: Model, receivedAt: string) => {
  const receivedOn = dayOf(receivedAt);
  const late = sits(receivedOn) && receivedAt >= cutOff(receivedOn);
  let first = true;
  for (let date = receivedOn; ; date = plusDays(date, 1)) {
    if (!sits(date) || receivedAt >= cutOff(date)) continue;
    const phase = date < FIRST_DAY ? 'MISSED' : sittingOf(model, date).phase;
    if (phase === 'CONVENED' || (first && phase === 'OPEN'))
      return { date, late, lateItem: phase === 'OPEN' };
    first = false;
  }
};

/** Moves on whoever a sitting has not heard to the end. */
export const moveOn = (model: Model, from: string): void => {
  let next = dayOf(model.now);
  while (!sits(next) || sittingOf(model, next).phase !== 'CONVENED') next = plusDays(next, 1);
  for (const person of model.people) if (person.at === from && !person.concluded) person.at = next;
};

/** The end of a day in London, as an instant. */
const midnightAfter = (date: string): string =>
  date < FIRST_DAY ? `${plusDays(date, 1)}T00:00:00.000Z` : `${date}T23:00:00.000Z`;

/** What nobody closed by the end of its day closes by itself: items with a decision are concluded. */
const closeLeftOpen = (model: Model, date: string): void => {
  const sitting = sittingOf(model, date);
  sitting.phase = 'CLOSED';
  sitting.minutes = 'DRAFT';
  for (const person of model.people) {
    const item = person.items.get(date);
    if (item?.phase !== 'GOING_ON') continue;
    item.phase = 'CLOSED';
    person.concluded = item.decisions > 0;
    for (const action of model.actions) {
      if (action.person === person && action.status === 'AGREED') action.status = 'OPEN';
    }
  }
};

/**
 * Time passes: what nobody has opened four hours after its start has been missed, and what nobody has closed by
 * the end of its day is closed.
 */
export const passTime = (model: Model, minutes: number): void => {
  model.now = later(model.now, minutes);
  const over: string[] = [];
  for (let date = FIRST_DAY; midnightAfter(date) <= model.now; date = plusDays(date, 1)) {
    if (!sits(date) || sittingOf(model, date).phase !== 'OPEN') continue;
    closeLeftOpen(model, date);
    over.push(date);
  }
  for (let date = FIRST_DAY; missedAt(date) <= model.now; date = plusDays(date, 1)) {
    if (!sits(date) || sittingOf(model, date).phase !== 'CONVENED') continue;
    sittingOf(model, date).phase = 'MISSED';
    over.push(date);
  }
  for (const date of over) moveOn(model, date);
};

/** Who is still on an agenda, in order: immediate safety, then receipt, then id. */
export const agendaAt = (model: Model, date: string): readonly string[] =>
  model.people
    .filter(({ at }) => at === date)
    .sort(
      (a, b) =>
        Number(b.immediateRisk) - Number(a.immediateRisk) ||
        compare(a.receivedAt, b.receivedAt) ||
        compare(a.personId, b.personId),
    )
    .map(({ personId }) => personId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
