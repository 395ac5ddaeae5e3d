/**
 * Opening a sitting. The agenda is settled as it stands, with the revisions it rests on; what could not be
 * reconciled in time is named, and the sitting opens in any case.
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { localDateOf, sayDateTime, type Instant } from '../time.js';
import { absentRoles } from './attendance.js';
import type { Sitting } from './sitting.js';
import type { SettledItem, SittingEvent } from './sitting-events.js';
import { isConvened, noSitting, rolesMissing, sittingOver } from './sitting-state.js';
import { heldAfterAll } from './held-after-all.js';
import { chairRoles } from './who-chairs.js';

export interface OpenSitting {
  readonly sittingId: Id;
}

export interface OpenGiven {
  readonly settled: readonly SettledItem[];
  /** When the sitting of the series before this one closed; undefined where there was none. */
  readonly since?: Instant | undefined;
  /** Names of views and policies that had not caught up within the time that opening waits. */
  readonly unreconciled: readonly string[];
}

/** How many of the chairs may be absent: the terms choose one by name. */
const OPENS_WITH: Record<TermsOfReference['opensWith'], (absent: number, chairs: number) => boolean> = {
  ANY_CHAIR: (absent, chairs) => absent < chairs,
  EVERY_CHAIR: (absent) => absent === 0,
};

/** Who else takes a chair, where the terms name deputies or let a chair name somebody. */
const otherwise = ({ chairs, chairDelegation = false }: TermsOfReference): string => {
  const deputies = chairs.some((chair) => chair.deputies !== undefined);
  if (!deputies && !chairDelegation) return '.';
  const others = [
    ...(deputies ? ['by its deputy'] : []),
    ...(chairDelegation ? ['by somebody whom the chair names for this sitting'] : []),
  ];
  return `: by who holds it, ${others.join(', or ')}.`;
};

const NO_CHAIR: Record<TermsOfReference['opensWith'], readonly [code: string, sentence: string]> = {
  ANY_CHAIR: ['NOBODY_IN_THE_CHAIR', 'The chair has to be taken before the sitting can open'],
  EVERY_CHAIR: ['CHAIR_MISSING', 'Every chair has to be taken before the sitting can open'],
};

export const openSitting = (
  sitting: Sitting,
  input: OpenSitting,
  given: OpenGiven,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series, date } = sitting.convening;
  const because = trace(
    `The sitting was opened on ${sayDateTime(context.now, terms.zone)}.`,
    terms.clauses.chairing,
    context.now,
  );
  if (sitting.phase === 'OPEN') return already(because);
  const held = heldAfterAll(sitting, input.sittingId, context);
  if (held === undefined) return sittingOver(sitting);
  if (localDateOf(context.now, terms.zone) < date) {
    return refuse(
      'NOT_YET',
      `This sitting is convened for ${sayDateTime(sitting.convening.startsAt, terms.zone)}.`,
      {
        clause: terms.clauses.sittingDays,
      },
    );
  }
  const absentChairs = terms.chairs
    .map(({ role }) => role)
    .filter((role) => !sitting.chairs.some((chair) => chair.role === role));
  if (!OPENS_WITH[terms.opensWith](absentChairs.length, terms.chairs.length)) {
    const [code, sentence] = NO_CHAIR[terms.opensWith];
    const absent = terms.chairs.filter(({ role }) => absentChairs.includes(role));
    return refuse(code, `${sentence}${otherwise(terms)}`, {
      clause: terms.clauses.chairing,
      instead: { kind: 'ASK_ROLE', roles: chairRoles({ chairs: absent }) },
    });
  }
  const missing = rolesMissing(terms, sitting.present);
  if (missing > 0) {
    return refuse(
      'NOT_QUORATE',
      `The sitting needs ${missing} more of its core roles marked present to open.`,
      {
        clause: terms.clauses.membership,
        instead: { kind: 'ASK_ROLE', roles: absentRoles(terms, sitting.present) },
      },
    );
  }
  const { settled, since, unreconciled } = given;
  const data = {
    sittingId: input.sittingId,
    series,
    chairs: sitting.chairs,
    absentChairs,
    settled,
    ...(since !== undefined && { since }),
    unreconciled,
  };
  const subjects = settled.map(({ personId }) => personId);
  return accept([...held, { type: 'SittingOpened', data, parts: [], subjects }], because);
};
