/** Why what rules and counts need of a referred person, and of where they are heard, may stand in clear. */
export const SUBJECT = {
  personId: 'which person; a random pseudonym',
  ordinal: 'order of the agenda; place in the referral',
  concernTypes: 'order of the agenda and counts; codes',
  immediateRisk: 'order of the agenda; yes or no',
  knownStatus: 'whether a case note is due; a code',
  ageInYears: 'child or adult decides the route; whole years, no date',
  missing: 'which answers to chase; names of fields',
  priority: 'order of the agenda; codes, yes and no',
  carriedForward: 'whether an incident came overnight; yes or nothing',
  dateOfBirthAccuracy: 'how far the age can be relied on; a code',
  tokens: 'find another record of one child; keyed hashes, nothing without the key',
  heardWith: 'one person is heard once; a random pseudonym',
};
export const PLACEMENT = {
  sittingId: 'which sitting hears it; an id',
  date: 'the day of that sitting',
  late: 'counts of cut-off compliance',
  lateItem: 'whether the chair is asked',
  again: 'tells an item that came back from one that is leaving; a number',
};
