/** Any other business of a sitting, as it stands in the minutes: an event of the sitting's stream. */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';

export interface BusinessInWords {
  readonly heading: string;
  readonly text: string;
}

export type OtherBusinessRecorded = DomainEvent<
  'OtherBusinessRecorded',
  { readonly sittingId: Id; readonly series: string; readonly businessId: Id },
  Part<'business', BusinessInWords>
>;

export const OTHER_BUSINESS_CATALOGUE: EventCatalogue<OtherBusinessRecorded> = {
  OtherBusinessRecorded: {
    version: 1,
    clear: {
      sittingId: 'which sitting; a random id or one made from series and date',
      series: 'code of the series',
      businessId: 'which point of business; a random id, the same where its words are written anew',
    },
    parts: { business: 'what was said under any other business, in the words of whoever takes the minutes' },
  },
};
