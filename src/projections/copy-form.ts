/**
 * What the hash of a copy is made over. A copy is made again whenever it is read, so what is added to copies later
 * would change the hashes of those that were sent before: each keeps the form in which it was sent (ADR 26).
 */

/** The form in which copies are sent now. */
export const COPY_FORM = 6;
/** Of copies that were sent before forms were recorded. */
export const FIRST_FORM = 1;

/** What else changed, and with which form: what a copy says, and not which fields it has. */
const SINCE = {
  /** The people stand in the order in which they were heard; before, in that in which they were listed. */
  ORDER_HEARD: 3,
  /** What any record of a person says, where the leading one lacks it; before, the leading one alone. */
  EVERY_RECORD: 3,
  /** The declaration names whoever took the chair or read it out among those who signed; before, who was marked present alone. */
  WHOEVER_LED_SIGNED: 6,
} as const;

export const isSince = (form: number, change: keyof typeof SINCE): boolean => form >= SINCE[change];

/** What a form did not have yet, wherever it stands in a copy: a further form is one more row. */
const ADDED: readonly { readonly form: number; readonly fields: readonly string[] }[] = [
  {
    form: 2,
    fields: ['dateOfBirthAccuracy', 'identifiers', 'declineId', 'thresholdId', 'dissentId'],
  },
  // All but the first are of a meeting that keeps a tracker and follows a template; others have none of them.
  {
    form: 4,
    fields: [
      ...['differences', 'report', 'earlierSteps', 'assessments', 'assurances', 'volt', 'nextSteps'],
      'section',
    ],
  },
  { form: 5, fields: ['presentedBy'] },
];

/** The content of a copy as it was in a form. */
export const inForm = (copy: object, form: number): object => {
  const later = new Set(ADDED.filter((added) => added.form > form).flatMap(({ fields }) => fields));
  return later.size === 0 ? copy : (without(copy, later) as object);
};

const without = (value: unknown, fields: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((each) => without(each, fields));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([field]) => !fields.has(field));
  return Object.fromEntries(kept.map(([field, content]) => [field, without(content, fields)]));
};
