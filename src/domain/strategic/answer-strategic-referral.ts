/** The strategic meeting answers: what it decides, and what it asks of the meeting that raised it. */
import { accept, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Strategic, StrategicEvent, StrategicOutcome } from './strategic.js';
import { notRaised, ofStrategic, RETURNS } from './strategic-rules.js';

export interface AnswerStrategicReferral {
  readonly strategicId: Id;
  readonly outcome: StrategicOutcome;
  readonly decision: string;
  /** What is asked in return; left out where nothing is. */
  readonly asked?: string;
}

export const answerStrategicReferral = (
  strategic: Strategic,
  { strategicId, outcome, decision, asked }: AnswerStrategicReferral,
  _given: object,
  context: Context,
): Decision<StrategicEvent> => {
  if (strategic.status !== 'RAISED') return notRaised(strategic);
  const { people, place } = strategic;
  const of = people.length === 0 ? [context.actor.id] : people;
  return accept(
    [
      {
        type: 'StrategicReferralAnswered',
        data: {
          ...{ ...ofStrategic(strategicId, strategic), outcome, asksBack: asked !== undefined },
          answeredAt: place?.sittingId ?? null,
        },
        parts: [
          { name: 'decision', of, content: { text: decision } },
          ...(asked === undefined ? [] : [{ name: 'asked' as const, of, content: { text: asked } }]),
        ],
        subjects: people,
      },
    ],
    trace('Answered: the meeting that raised it is shown this until it has heard it.', RETURNS, context.now),
  );
};
