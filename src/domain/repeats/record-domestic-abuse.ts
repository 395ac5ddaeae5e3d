/** Recording abuse of a person by the same or other people, and whether that is a repeat by the published definition. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { noTerms, type StrategyGiven } from '../strategy/strategy-state.js';
import { localDateOf, type LocalDate } from '../time.js';
import type { DomesticAbuse, DomesticAbuseRecorded } from './domestic-abuse.js';
import { repeatOf, sayRepeat, type AbuseReferred } from './repeats.js';

/** Somebody of concern: one who was named before by their id, another by name. */
export type Concerned =
  { readonly concernedId: Id } | { readonly name: string; readonly relationship: string | null };

export interface RecordDomesticAbuse {
  readonly personId: Id;
  readonly peopleOfConcern: readonly Concerned[];
  readonly occurredOn: LocalDate;
  /** The day on which it was referred; today where left out. */
  readonly referredOn?: LocalDate;
  readonly account: string;
}

export interface DomesticAbuseGiven extends StrategyGiven {
  readonly referred: boolean;
  /** What was brought by other records of the same person: repeats are counted on a person, not on a record. */
  readonly ofOtherRecords: readonly AbuseReferred[];
}

export const recordDomesticAbuse = (
  abuse: DomesticAbuse,
  input: RecordDomesticAbuse,
  { referred, under, ofOtherRecords }: DomesticAbuseGiven,
  context: Context,
): Decision<DomesticAbuseRecorded> => {
  if (!referred) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  if (under === undefined) return noTerms();
  const { terms } = under;
  const { personId, peopleOfConcern, occurredOn, account } = input;
  const today = localDateOf(context.now, terms.zone);
  const referredOn = input.referredOn ?? today;
  if (referredOn > today || occurredOn > referredOn) {
    return refuse(
      'OCCURRED_BEFORE_REFERRED',
      'Abuse is referred after it occurred, and not later than today.',
      {
        path: [occurredOn > referredOn ? 'occurredOn' : 'referredOn'],
      },
    );
  }
  const before = [...abuse.incidents.values(), ...ofOtherRecords];
  const named = new Set(before.flatMap(({ concerned: ids }) => ids));
  const stranger = peopleOfConcern.findIndex((one) => 'concernedId' in one && !named.has(one.concernedId));
  if (stranger >= 0) {
    return refuse('NO_SUCH_PERSON_OF_CONCERN', 'Nobody of this id has been named for this person.', {
      path: ['peopleOfConcern', `${stranger}`],
    });
  }
  const concerned = peopleOfConcern.map((one, index) =>
    'concernedId' in one ? one.concernedId : context.newId('concerned', index),
  );
  const { domesticAbuseMonths: months } = terms.repeats;
  const incidentId = context.newId('incident');
  const earlier = [...abuse.incidents].filter(([id]) => id !== incidentId).map(([, incident]) => incident);
  const last = repeatOf([...earlier, ...ofOtherRecords], { concerned, occurredOn }, months);
  const because = trace(sayRepeat(last, months), ANY_ABUSE, context.now);
  if (abuse.incidents.has(incidentId)) return already(because);
  const names = peopleOfConcern.flatMap((one, index) =>
    'concernedId' in one
      ? []
      : [{ name: 'personOfConcern' as const, of: [concerned[index] ?? ''], content: one }],
  );
  return accept(
    [
      {
        type: 'DomesticAbuseRecorded',
        data: {
          ...{ incidentId, personId, series: terms.series, concerned, occurredOn, referredOn },
          repeatOf: last ?? null,
        },
        parts: [...names, { name: 'account', of: [personId, ...concerned], content: { text: account } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const ANY_ABUSE = boardsOwn(
  'Any abuse between the same people within the months of the terms after their last referral is a repeat; later it is a new referral.',
);
