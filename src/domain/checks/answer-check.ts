/**
 * Answering what is held about a person before the sitting. An answer may be given again until the item begins:
 * the newest counts. What comes later is kept beside it as late, for news of a risk is never refused; and what comes
 * where the item has moved on is before the sitting that hears it.
 */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import type { Id } from '../event.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { sayDate } from '../time.js';
import { sameRespondent, type Checks, type ChecksEvent, type Held, type Respondent } from './checks.js';
import { notListed, type ChecksGiven } from './checks-state.js';

export interface AnswerCheck extends Respondent {
  readonly sittingId: Id;
  readonly personId: Id;
  readonly held: Held;
  /** What is held; left out where nothing is. */
  readonly information?: string;
}

export interface AnswerCheckGiven extends ChecksGiven {
  /** The agency that the actor works for. */
  readonly ownAgency: Id;
  /** Whether the actor keeps the agenda, and so may write down what others answered. */
  readonly keepsAgenda: boolean;
}

export const answerCheck = (
  checks: Checks,
  input: AnswerCheck,
  given: AnswerCheckGiven,
  context: Context,
): Decision<ChecksEvent> => {
  const { sitting, checksId } = given;
  if (!isConvened(sitting)) return noSitting();
  const answerId = context.newId('answer');
  const late = given.discussion !== 'NOT_STARTED';
  const because = trace(sentence(input.held, late, given), NIL_RETURN, context.now);
  if (checks.answers.some((answer) => answer.answerId === answerId)) return already(because);
  // What is known of a risk is taken also where the item has moved on: it is before the sitting that hears it.
  if (!given.listed && (given.movedOn === undefined || given.movedOn.to === 'WITHDRAWN'))
    return notListed(given);
  const refusal =
    saidInFull(input) ?? asked(checks, input, sitting.convening.terms) ?? entitled(input, given, context);
  if (refusal !== undefined) return refusal;
  const newest = checks.answers.findLast((answer) => sameRespondent(answer, input));
  // What is held is personal, and no decision reads it: information that is given again is recorded again.
  if (input.held === 'NOTHING_HELD' && newest?.held === 'NOTHING_HELD') return already(because);
  const { sittingId, personId, role, agency, held, information } = input;
  const { series } = sitting.convening;
  const onBehalf = !answersForSelf(input, given, context);
  const there = given.listed ? undefined : given.movedOn?.there;
  return accept(
    [
      {
        type: 'CheckAnswered',
        data: {
          ...{ checksId, sittingId, personId, series, role, agency, answerId, held, onBehalf, late },
          ...(there && { alsoFor: { checksId: there.checksId, sittingId: there.placement.sittingId } }),
        },
        parts:
          information === undefined
            ? []
            : [{ name: 'information', of: [personId], content: { text: information } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const saidInFull = ({ role, agency, held, information }: AnswerCheck): Refusal | undefined => {
  if ((role === null) === (agency === null)) {
    return refuse('ROLE_OR_AGENCY', 'Say for which role or for which agency this is the answer.', {
      clause: NIL_RETURN,
      path: ['role'],
    });
  }
  if (held === 'INFORMATION_GIVEN' && information === undefined) {
    return refuse('INFORMATION_MISSING', 'Say what is held, or that nothing is.', {
      clause: NIL_RETURN,
      path: ['information'],
    });
  }
  return held === 'NOTHING_HELD' && information !== undefined
    ? refuse('NOTHING_OR_SOMETHING', 'Something is said to be held although nothing is.', {
        clause: NIL_RETURN,
        path: ['held'],
      })
    : undefined;
};

/** Core roles are asked by the terms themselves. */
const asked = (
  checks: Checks,
  { role, agency }: Respondent,
  { coreMembers, administeredBy, clauses }: TermsOfReference,
): Refusal | undefined => {
  if (role !== null && !coreMembers.some((member) => member.role === role)) {
    return refuse('NOT_A_ROLE_OF_THIS_MEETING', 'The terms of this meeting do not name this role.', {
      clause: clauses.membership,
      path: ['role'],
    });
  }
  return agency !== null && !checks.asked.includes(agency)
    ? refuse('AGENCY_NOT_ASKED', 'This agency has not been asked; the co-ordinator asks.', {
        path: ['agency'],
        instead: { kind: 'ASK_ROLE', roles: [administeredBy] },
      })
    : undefined;
};

const entitled = (input: AnswerCheck, given: AnswerCheckGiven, context: Context): Refusal | undefined =>
  given.keepsAgenda || answersForSelf(input, given, context)
    ? undefined
    : refuse('ROLE_NOT_HELD', 'You neither hold this role, nor stand in for it, nor work for this agency.', {
        path: [input.role === null ? 'agency' : 'role'],
        instead: {
          kind: 'ASK_ROLE',
          roles: [input.role ?? given.sitting.convening?.terms.administeredBy ?? ''],
        },
      });

const answersForSelf = (
  { role, agency }: Respondent,
  { ownAgency }: AnswerCheckGiven,
  { roles }: Context,
): boolean => (role === null ? agency === ownAgency : roles.some((held) => held.role === role));

const sentence = (held: Held, late: boolean, { listed, movedOn }: ChecksGiven): string => {
  if (listed || movedOn === undefined) return late ? LATE : SENTENCES[held];
  const { there } = movedOn;
  if (there === undefined) {
    return 'No later sitting is in sight yet for this person. The answer is kept for the one that is found.';
  }
  const on = sayDate(there.placement.date);
  return there.discussion === 'NOT_STARTED'
    ? `The item has moved on: the answer is before the sitting that hears it, on ${on}.`
    : `The item has moved on and has begun, on ${on}: the answer is kept there as late.`;
};

const LATE = 'The item has begun: the answer is kept as late, beside what the meeting had before it.';

const SENTENCES: Readonly<Record<Held, string>> = {
  INFORMATION_GIVEN: 'What is held is before the meeting. It may be given again until the item begins.',
  NOTHING_HELD:
    'That nothing is held is an answer, and differs from none. It may be given again until the item begins.',
};

const NIL_RETURN = boardsOwn(
  'A check is answered with what is held, or with that nothing is; silence is no answer.',
);
