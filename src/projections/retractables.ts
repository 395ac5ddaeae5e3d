/**
 * What can be taken back, and where it stands; with its content, which is kept when it is taken back. Proposes to the
 * command that takes it back; of what has been taken back, whoever follows that up reads the content here.
 */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Retractable } from '../domain/retraction/retraction.js';
import { byKeyOnly, projection } from './projection.js';

export interface RetractableView extends Retractable {
  /** Null until it is taken back, where only the sitting knows it. */
  readonly series: string | null;
  readonly content: Personal<object>;
  readonly retractionId: Id | null;
}

export const retractables = projection<RetractableView>({
  name: 'retractables',
  version: 1,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'InformationShared':
        return [event.data.shareId];
      case 'DecisionRecorded':
        return [event.data.decisionId];
      case 'ReferralReceived':
        return [event.data.referralId];
      case 'InformationRetracted':
        return [event.data.recordId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'InformationShared': {
        const { shareId, agency, personId, sittingId, discussionId } = event.data;
        const content = partOf(event, 'information') ?? ERASED;
        return {
          ...{ what: 'SHARE', recordId: shareId, eventId: event.id, personIds: [personId] },
          ...{ sittingId, discussionId, referralId: null, agency, series: null, content, retractionId: null },
        };
      }
      case 'DecisionRecorded': {
        const { decisionId, personId, sittingId, discussionId } = event.data;
        const content = partOf(event, 'decision') ?? ERASED;
        return {
          ...{ what: 'DECISION', recordId: decisionId, eventId: event.id, personIds: [personId] },
          ...{
            sittingId,
            discussionId,
            referralId: null,
            agency: null,
            series: null,
            content,
            retractionId: null,
          },
        };
      }
      case 'ReferralReceived': {
        const { referralId, subjects, series, agency } = event.data;
        const content = partOf(event, 'account') ?? ERASED;
        const personIds = subjects.map(({ personId }) => personId);
        return {
          ...{ what: 'REFERRAL', recordId: referralId, eventId: event.id, personIds, referralId },
          ...{ sittingId: null, discussionId: null, agency, series, content, retractionId: null },
        };
      }
      case 'InformationRetracted': {
        const { retractionId, series } = event.data;
        return document && { ...document, retractionId, series };
      }
      default:
        return document;
    }
  },
});
