/** What became of support that was asked for or offered. It can be said anew: what was declined may be taken up later. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { aboutWhom, noSupport, noSupportHere, type SupportGiven } from './support-state.js';
import type { Support, SupportAnswer, SupportEvent } from './support.js';

export interface AnswerSupport {
  readonly supportId: Id;
  readonly answer: SupportAnswer;
  readonly outcome: string;
}

export const answerSupport = (
  support: Support,
  { supportId, answer, outcome }: AnswerSupport,
  { terms, ownAgency }: Pick<SupportGiven, 'terms' | 'ownAgency'>,
  context: Context,
): Decision<SupportEvent> => {
  const answerId = context.newId('support-answer');
  if (support.phase === 'NONE') return noSupport();
  if (terms?.tracker === undefined) return noSupportHere();
  const because = trace(SENTENCES[answer], terms.tracker.clauses.support, context.now);
  if (support.recorded.has(answerId)) return already(because);
  const { personId, series, worker, supportFor } = support;
  return accept(
    [
      {
        type: 'SupportAnswered',
        data: {
          ...{ supportId, personId, series, answerId, answer },
          ...{ officer: context.actor.id, agency: ownAgency },
        },
        parts: [
          {
            name: 'outcome',
            of: aboutWhom(personId, { supportFor, ...(worker && { worker }) }),
            content: { text: outcome },
          },
        ],
        subjects: [personId],
      },
    ],
    because,
  );
};

const SENTENCES: Readonly<Record<SupportAnswer, string>> = {
  OFFERED: 'It is offered; what became of it can be said later.',
  ARRANGED: 'It is arranged; whether it was taken up can be said later.',
  TAKEN_UP: 'It was taken up.',
  NOT_TAKEN_UP: 'It was offered and not taken up; it can be offered again.',
  NOT_AVAILABLE: 'It is not available: the meeting sees that it is wanting.',
};
