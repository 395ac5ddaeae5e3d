/** Keeps the agenda's order in step with what is learnt between meetings: missing now, strategy pending, a repeat. */
import { termsKind, termsOn } from '../../domain/adopted/terms.js';
import type { LogEvent } from '../../domain/catalogue.js';
import type { Id } from '../../domain/event.js';
import { goingOn, missingKind } from '../../domain/missing/missing.js';
import { NO_PRIORITY, referralKind, type Priority } from '../../domain/referral/referral.js';
import { reReferrals } from '../../domain/repeats/repeats.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { localDateOf, type LocalDate } from '../../domain/time.js';
import type { PersonView } from '../../projections/people.js';
import type { RepeatsView } from '../../projections/repeats.js';
import type { StrategyView } from '../../projections/strategy-discussions.js';
import { nothing, sends, type Consult, type Intention, type Policy } from './policy.js';

const AT_ONCE_AT_MOST = 100;

export const prioritising: Policy = {
  name: 'prioritising',
  on: [
    'ReferralReceived',
    'MissingReported',
    'MissingEpisodeEnded',
    'StrategyDiscussionRequested',
    'StrategyDiscussionDeclined',
    'StrategyDiscussionConvened',
    'StrategyRequestAnswered',
    'DomesticAbuseRecorded',
  ],
  react: async (event, consult) => {
    const commands: Intention[] = [];
    for (const personId of whose(event)) commands.push(...(await inStep(personId, consult)));
    return commands.length === 0 ? nothing : sends(commands);
  },
};

const whose = ({ subjects }: LogEvent): readonly Id[] => subjects;

/** A command for each referral whose sitting is still to come, or goes on, and that does not say so yet. */
const inStep = async (personId: Id, consult: Consult): Promise<readonly Intention[]> => {
  const { document, state } = consult;
  const person = await document<PersonView>('people', personId);
  const learnt = await learntOf(personId, consult);
  const commands: Intention[] = [];
  for (const { referralId } of person?.referrals.slice(-AT_ONCE_AT_MOST) ?? []) {
    const { subjects, places, series } = await state(referralKind, referralId);
    const place = places.get(personId);
    if (place == null || OVER.has((await state(sittingKind, place.sittingId)).phase)) continue;
    const before = subjects.find((subject) => subject.personId === personId)?.priority ?? NO_PRIORITY;
    const priority = {
      ...learnt,
      repeat: await isRepeat(personId, await termsOf(series, place.date, consult), consult),
    };
    if (says(before, priority)) continue;
    commands.push({ command: 'RecordPriority', input: { referralId, personId, priority } });
  }
  return commands;
};

const OVER: ReadonlySet<string> = new Set(['CLOSING', 'CLOSED', 'MISSED']);

type Learnt = Pick<Priority, 'currentlyMissing' | 'strategyPending'>;

const learntOf = async (personId: Id, { state, find }: Consult): Promise<Learnt> => {
  const query = { index: 'byPerson', equal: [personId], limit: AT_ONCE_AT_MOST };
  const strategies = await find<StrategyView>('strategy-discussions', query);
  return {
    currentlyMissing: goingOn(await state(missingKind, personId)) !== undefined,
    strategyPending: strategies.some(({ status }) => status === 'REQUESTED'),
  };
};

/** By either definition, with the months of the terms: the last report of abuse, or any two referrals. */
const isRepeat = async (
  personId: Id,
  terms: TermsOfReference | undefined,
  { document }: Consult,
): Promise<boolean> => {
  const counted = await document<RepeatsView>('repeats', personId);
  if (counted === undefined) return false;
  if (counted.incidents.at(-1)?.repeatOf != null) return true;
  if (terms === undefined) return false;
  const days = counted.referrals.map(({ at }) => localDateOf(at, terms.zone)).toSorted();
  return reReferrals(days.slice(-2), terms.repeats.referralMonths) > 0;
};

const termsOf = async (series: string, date: LocalDate, { state }: Consult) =>
  termsOn(await state(termsKind, series), date);

const says = (before: Priority, priority: Partial<Priority>): boolean =>
  (Object.keys(priority) as (keyof Priority)[]).every((key) => before[key] === priority[key]);
