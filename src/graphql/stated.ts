/** What a client states about people, in the domain's form. */
import type { AmendedPerson } from '../domain/referral/amend-referral.js';
import type { OnBehalfOf, SubjectAsReferred } from '../domain/referral/refer-person.js';
import type { Attachment, Circumstances, Particulars, StatedIdentity } from '../domain/referral/stated.js';
import { uuidOf } from './ids.js';
import { answer } from './inputs/answers.js';
import type { ReferPersonInput, ReferredPersonInput } from './inputs/refer-person.input.js';
import type {
  AttachmentInput,
  OnBehalfOfInput,
  ParticularsInput,
} from './inputs/referral-particulars.inputs.js';
import type { AmendedPersonInput } from './inputs/referral.inputs.js';

export const subjectOf = (person: ReferredPersonInput, index: number): SubjectAsReferred => {
  const { name, dateOfBirth, gender, ethnicity, associates, concernTypes, immediateRisk, knownStatus } =
    person;
  const path = `input.people.${index}`;
  return {
    identity: {
      name: answer(name, `${path}.name`),
      dateOfBirth: answer(dateOfBirth, `${path}.dateOfBirth`),
      gender: answer(gender, `${path}.gender`),
      ethnicity: answer(ethnicity, `${path}.ethnicity`),
      associates: associates.map((associate) => ({ ...associate })),
      ...besides(person, path),
    },
    concernTypes,
    immediateRisk,
    knownStatus,
    ...(person.dateOfBirthAccuracy && { dateOfBirthAccuracy: person.dateOfBirthAccuracy }),
    ...(typeof person.ownWords === 'string' && { ownWords: person.ownWords }),
  };
};

/** Answers that a referrer may leave out. */
const besides = (
  { sex, aliases }: Pick<AmendedPersonInput, 'sex' | 'aliases'>,
  path: string,
): Partial<StatedIdentity> => ({
  ...(sex && { sex: answer(sex, `${path}.sex`) }),
  ...(aliases && aliases.length > 0 && { aliases }),
});

/** Only what is said anew. */
export const amendedPersonOf = (person: AmendedPersonInput, index: number): AmendedPerson => {
  const path = `input.people.${index}`;
  const { name, dateOfBirth, gender, ethnicity, associates, concernTypes, immediateRisk, ownWords } = person;
  const identity: Partial<StatedIdentity> = {
    ...(name && { name: answer(name, `${path}.name`) }),
    ...(dateOfBirth && { dateOfBirth: answer(dateOfBirth, `${path}.dateOfBirth`) }),
    ...(gender && { gender: answer(gender, `${path}.gender`) }),
    ...(ethnicity && { ethnicity: answer(ethnicity, `${path}.ethnicity`) }),
    ...(associates && { associates: associates.map((associate) => ({ ...associate })) }),
    ...besides(person, path),
  };
  return {
    personId: uuidOf('person', person.person, `${path}.person`),
    ...(Object.keys(identity).length > 0 && { identity }),
    ...(concernTypes && { concernTypes }),
    ...(typeof immediateRisk === 'boolean' && { immediateRisk }),
    ...(person.dateOfBirthAccuracy && { dateOfBirthAccuracy: person.dateOfBirthAccuracy }),
    ...(typeof ownWords === 'string' && { ownWords }),
  };
};

const NOT_SAID: Circumstances = { channel: null, consent: null, marking: null, statutoryReferral: null };

/** Codes apart from texts; either is left out where nothing of it was said. */
export const particularsOf = (
  input: ParticularsInput | null | undefined,
): { readonly circumstances?: Partial<Circumstances>; readonly particulars?: Particulars } => {
  if (!input) return {};
  const { channel, consent, marking, statutoryReferral, attachments, ...texts } = input;
  const circumstances: Partial<Circumstances> = {
    ...(channel && { channel }),
    ...(consent && { consent }),
    ...(marking && { marking }),
    ...(statutoryReferral && { statutoryReferral }),
  };
  const plain = JSON.parse(JSON.stringify(texts)) as Record<string, unknown>;
  const said = Object.fromEntries(Object.entries(plain).filter(([, one]) => one !== null));
  const papers = attachments?.map(attachmentFrom) ?? [];
  const particulars = { ...said, ...(papers.length > 0 && { attachments: papers }) };
  return {
    ...(Object.keys(circumstances).length > 0 && { circumstances }),
    ...(Object.keys(particulars).length > 0 && { particulars: particulars as Particulars }),
  };
};

/** A hash is the same hash in capitals. */
const attachmentFrom = ({ title, kind, heldAt, sha256, bytes, marking }: AttachmentInput): Attachment => ({
  ...{ title, kind, heldAt },
  ...(typeof sha256 === 'string' && { sha256: sha256.toLowerCase() }),
  ...(typeof bytes === 'number' && { bytes }),
  ...(marking && { marking }),
});

const onBehalf = ({ agency, agencyName, name, role, contact }: OnBehalfOfInput): OnBehalfOf => ({
  referrer: { name, role, agency: agencyName, contact },
  ...(agency && { agencyId: uuidOf('agency', agency, 'input.onBehalfOf.agency') }),
});

/** A referral as the domain takes it, for whichever route it comes by. */
export const referralFrom = (series: string, input: ReferPersonInput) => {
  const { whatHappened, professionalView, requestedOutcome, earlierReceipt, people, onBehalfOf } = input;
  const { circumstances, particulars } = particularsOf(input.particulars);
  return {
    series,
    subjects: people.map(subjectOf),
    account: { whatHappened, professionalView, requestedOutcome },
    ...(earlierReceipt && {
      registered: { receivedAt: earlierReceipt.receivedAt.toISOString(), reason: earlierReceipt.reason },
    }),
    ...(onBehalfOf && { onBehalfOf: onBehalf(onBehalfOf) }),
    ...(circumstances && { circumstances: { ...NOT_SAID, ...circumstances } }),
    ...(particulars && { particulars }),
  };
};
