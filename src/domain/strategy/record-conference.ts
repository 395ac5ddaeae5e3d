/** The initial child protection conference that enquiries lead to, or that none is needed, with the reasons. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import { dueOn, sayDue } from '../due.js';
import type { Id } from '../event.js';
import { localDateOf, type LocalDate } from '../time.js';
import type { StrategyDiscussion } from './strategy.js';
import type { StrategyEvent } from './strategy-events.js';
import { noTerms, notConvened, ofStrategy, type StrategyGiven } from './strategy-state.js';

export interface RecordConference {
  readonly strategyId: Id;
  /** The day on which it was held, or why none is needed. */
  readonly outcome: { readonly heldOn: LocalDate } | { readonly notNeededBecause: string };
}

export const recordConference = (
  strategy: StrategyDiscussion,
  { strategyId, outcome }: RecordConference,
  { under }: StrategyGiven,
  context: Context,
): Decision<StrategyEvent> => {
  if (strategy.phase !== 'CONVENED') return notConvened(strategy);
  if (under === undefined) return noTerms();
  const { zone } = under.terms;
  const { s47StartedOn, conferenceDueAt, conference, personId } = strategy;
  if (s47StartedOn === null || conferenceDueAt === null) {
    return refuse('NO_ENQUIRIES', 'No enquiries about a child were started here, so no conference follows.', {
      clause: FOLLOWS,
    });
  }
  const due = dueOn(conferenceDueAt, zone);
  const wanted = 'heldOn' in outcome ? outcome.heldOn : 'RULED_OUT';
  const inTime = wanted <= due;
  const because = trace(
    'heldOn' in outcome
      ? sentence(inTime, sayDue(conferenceDueAt, zone))
      : 'No conference is needed; the reasons are kept.',
    FOLLOWS,
    context.now,
  );
  if (conference === wanted) return already(because);
  if (conference !== null) {
    return refuse('CONFERENCE_RECORDED', 'What became of the conference has been recorded.', {
      clause: FOLLOWS,
    });
  }
  const data = ofStrategy(strategyId, strategy);
  const subjects = [personId];
  if ('notNeededBecause' in outcome) {
    const parts = [{ name: 'reasons' as const, of: [personId], content: { text: outcome.notNeededBecause } }];
    return accept([{ type: 'ConferenceRuledOut', data, parts, subjects }], because);
  }
  const { heldOn } = outcome;
  if (heldOn < s47StartedOn || heldOn > localDateOf(context.now, zone)) {
    return refuse(
      'CONFERENCE_DAY',
      'A conference is held after enquiries have started, and recorded afterwards.',
      {
        clause: FOLLOWS,
        path: ['heldOn'],
      },
    );
  }
  return accept(
    [{ type: 'ConferenceHeld', data: { ...data, heldOn, inTime }, parts: [], subjects }],
    because,
  );
};

const sentence = (inTime: boolean, due: string): string =>
  inTime ? `Held in time: it was due by ${due}.` : `Held late: it was due by ${due}.`;

const FOLLOWS = boardsOwn(
  'Enquiries about a child lead to an initial child protection conference within the working days of the terms.',
);
