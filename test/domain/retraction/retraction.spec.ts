import { describe, it } from '@jest/globals';
import { acknowledgeRecall } from '../../../src/domain/retraction/acknowledge-recall.js';
import { correctWrongPerson } from '../../../src/domain/retraction/correct-wrong-person.js';
import { retractInformation } from '../../../src/domain/retraction/retract-information.js';
import { retractionKind } from '../../../src/domain/retraction/retraction.js';
import { agency, by, coordinator, nurse } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import {
  recallAcknowledged,
  recallId,
  recallRequested,
  restated,
  retracted,
  retractionId,
  shareId,
} from '../../support/a-retraction.js';
import { retractable, toRetract } from '../../support/commands-of-a-retraction.js';
import { given } from '../../support/given.js';

const context = by(coordinator);
const reason = 'Invented: this was her cousin.';
const nothingYet = given(retractionKind);

describe('what was recorded wrongly', () => {
  const input = { recordId: shareId, reason };

  it('is taken back once, names the event that it corrects, and asks each recipient', () => {
    nothingYet.when(retractInformation, input, toRetract(), context).thenEvents(
      {
        type: 'InformationRetracted',
        data: { recordId: shareId, because: 'WRONG_FACT', rightPersonId: null },
      },
      { type: 'RecallRequested', data: { officer: nurse.actor.id, cameBy: 'HEARD' } },
    );
    given(retractionKind, retracted()).when(retractInformation, input, toRetract(), context).thenNothing();
  });
  it('is something that was recorded', () => {
    const none = { ...toRetract(), record: undefined };
    nothingYet
      .when(retractInformation, input, none, context)
      .thenRefused('NO_SUCH_RECORD', { path: ['record'] });
  });
});

describe('what was recorded about the wrong person', () => {
  const input = { recordId: shareId, rightPersonId: ash, information: 'Invented: seen on Friday.', reason };
  const also = { ...toRetract(), rightPersonReferred: true, ownAgency: agency.socialCare };

  it('is taken back there and said anew of the right one, as information of the agency that had shared it', () =>
    nothingYet.when(correctWrongPerson, input, also, context).thenEvents(
      {
        type: 'InformationRetracted',
        data: { because: 'WRONG_PERSON', rightPersonId: ash },
        subjects: [rowan],
      },
      { type: 'RecallRequested' },
      {
        type: 'InformationRestated',
        data: { personId: ash, agency: agency.health },
        parts: [{ of: [ash], content: { text: input.information } }],
        subjects: [ash],
      },
    ));
  it("is the board's own where it was the meeting's decision", () => {
    const record = { ...retractable, agency: null };
    nothingYet
      .when(correctWrongPerson, input, { ...also, record }, context)
      .thenEvents(
        { type: 'InformationRetracted' },
        { type: 'RecallRequested' },
        { type: 'InformationRestated', data: { agency: agency.socialCare } },
      );
  });
  it('is only said anew where it had been taken back before, as wrong, and that once', () => {
    given(retractionKind, retracted())
      .when(correctWrongPerson, input, also, context)
      .thenEvents({
        type: 'InformationRestated',
        data: { personId: ash },
        parts: [{ name: 'information' }, { name: 'reason', of: [rowan, ash], content: { text: reason } }],
      });
    given(retractionKind, retracted(), restated())
      .when(correctWrongPerson, input, also, context)
      .thenNothing();
  });
  it('has a right person, who is another one', () => {
    const none = { ...also, rightPersonReferred: false };
    nothingYet
      .when(correctWrongPerson, input, none, context)
      .thenRefused('NO_SUCH_PERSON', { path: ['rightPerson'] });
    const same = { ...input, rightPersonId: rowan };
    nothingYet.when(correctWrongPerson, same, also, context).thenRefused('NO_SUCH_PERSON');
  });
});

describe('a recall', () => {
  const input = { retractionId, recallId };
  it('is acknowledged once, and is one that was asked for', () => {
    given(retractionKind, retracted(), recallRequested())
      .when(acknowledgeRecall, input, {}, context)
      .thenEvents({ type: 'RecallAcknowledged', data: { by: coordinator.actor.id } });
    given(retractionKind, retracted(), recallRequested(), recallAcknowledged())
      .when(acknowledgeRecall, input, {}, context)
      .thenNothing();
    nothingYet
      .when(acknowledgeRecall, input, {}, context)
      .thenRefused('NO_SUCH_RECALL', { path: ['recall'] });
  });
});
