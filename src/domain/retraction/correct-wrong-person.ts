/**
 * What was recorded about the wrong person is taken back there and recorded on the right one, in words that are about
 * the right one: said anew, because a text about one child must not be copied into the record of another.
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { noRecord, REACHES, recalled, takenBack, type RetractGiven } from './retract-information.js';
import type { Retraction, RetractionEvent } from './retraction.js';

export interface CorrectWrongPerson {
  readonly recordId: Id;
  readonly rightPersonId: Id;
  /** What is true of the right person. */
  readonly information: string;
  readonly reason: string;
}

export interface WrongPersonGiven extends RetractGiven {
  /** Whether there is such a person, whom the actor may speak of. */
  readonly rightPersonReferred: boolean;
  readonly ownAgency: Id;
}

export const correctWrongPerson = (
  retraction: Retraction,
  { rightPersonId, information, reason }: CorrectWrongPerson,
  given: WrongPersonGiven,
  context: Context,
): Decision<RetractionEvent> => {
  const taking = retraction.retracted ? 'It had been taken back.' : recalled(given.recipients.length);
  const sentence = `${taking} It is recorded on the right person.`;
  const because = trace(sentence, REACHES, context.now);
  if (retraction.restated) return already(because);
  const { record, retractionId, series, ownAgency } = given;
  if (record === undefined) return noRecord();
  if (!given.rightPersonReferred || record.personIds.includes(rightPersonId)) {
    return refuse('NO_SUCH_PERSON', 'There is no such other person.', { path: ['rightPerson'] });
  }
  const taken = { because: 'WRONG_PERSON' as const, rightPersonId, reason };
  return accept(
    [
      // What was only known to be wrong may turn out to be about somebody else: then it is said anew, and no more.
      ...(retraction.retracted ? [] : takenBack(record, taken, given, context)),
      {
        type: 'InformationRestated',
        data: { retractionId, series, personId: rightPersonId, agency: record.agency ?? ownAgency },
        parts: [
          { name: 'information', of: [rightPersonId], content: { text: information } },
          // The retraction has a reason of its own, for its being wrong: this is for whom it is about.
          ...(retraction.retracted
            ? [
                {
                  name: 'reason' as const,
                  of: [...record.personIds, rightPersonId],
                  content: { text: reason },
                },
              ]
            : []),
        ],
        subjects: [rightPersonId],
      },
    ],
    because,
  );
};
