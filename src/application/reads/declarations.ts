/** The declaration of a sitting for one reader, and the declarations that wait for their signature. */
import { isEntitled } from '../../access/authority.js';
import type { Id } from '../../domain/event.js';
import { addMinutes } from '../../domain/time.js';
import {
  standsTo,
  type DeclarationView,
  type Signature,
  type StandsTo,
} from '../../projections/declarations.js';
import type { Stay } from '../../projections/sittings.js';
import type { Readable, ReadSession } from './session.js';

/** How the reader themself stands to it; undefined where the sitting has none. */
export const ownStanding = async (
  { board, reader }: ReadSession,
  sittingId: Id,
): Promise<StandsTo | undefined> => {
  const declaration = await board.views.get<DeclarationView>('declarations', sittingId);
  return declaration?.text == null ? undefined : standsTo(declaration, reader.actor.id);
};

type Who = Pick<Stay, 'officer' | 'agency' | 'role' | 'visitor'>;

/** Signatures of the text that the sitting meets by. */
export const signaturesThatCount = ({
  text,
  signatures = [],
}: Readable<'declarations'>): readonly Signature[] =>
  signatures.filter(({ version }) => version === text?.version);

/** Who is or was there without having signed, or refused. */
export const withoutSignature = (
  stays: readonly Stay[],
  declaration: Readable<'declarations'>,
): readonly Who[] => {
  const { text, refusals = [] } = declaration;
  const answered = [...signaturesThatCount(declaration), ...refusals]
    .filter(({ version }) => version === text?.version)
    .map(({ signer }) => signer);
  return oncePerson(stays.filter(({ officer }) => !answered.includes(officer)));
};

/** Who joined after it was read out, and has not confirmed that they know it. */
export const missedReadOut = (
  stays: readonly Stay[],
  declaration: Readable<'declarations'>,
): readonly Who[] => {
  const { readOut = null, text } = declaration;
  if (readOut === null || readOut.version !== text?.version) return [];
  const confirmed = signaturesThatCount(declaration).filter(({ confirmedAt }) => confirmedAt !== null);
  const heard = stays.filter(({ joinedAt }) => joinedAt <= readOut.at).map(({ officer }) => officer);
  const know = new Set([...heard, ...confirmed.map(({ signer }) => signer)]);
  return oncePerson(stays.filter(({ officer }) => !know.has(officer)));
};

const oncePerson = (stays: readonly Stay[]): readonly Who[] =>
  stays.filter(({ officer }, index) => stays.findIndex((other) => other.officer === officer) === index);

/** How far back somebody who was there is still asked to sign. */
const BACK_MINUTES = 31 * 24 * 60;
const AT_MOST = 100;

/**
 * Sittings whose declaration the reader has still to sign, the earliest first: those to come of meetings in which they
 * have a role, and those at which they were marked present.
 */
export const declarationsToSign = async (session: ReadSession): Promise<readonly Id[]> => {
  const { board, reader, terms, find } = session;
  const waiting: Id[] = [];
  for (const [series, inForce] of terms) {
    if (inForce.declaration === undefined) continue;
    const from = addMinutes(board.clock.now(), -BACK_MINUTES);
    const found = await find('sittings', { index: 'bySeries', equal: [series], from, limit: AT_MOST });
    const takesPart = (['MEMBER', 'CHAIR', 'COORDINATOR'] as const).some((of) =>
      isEntitled(reader, { of, terms: inForce }),
    );
    const mine = found.filter(
      ({ document: { phase, stays = [] } }) =>
        (takesPart && (phase === 'CONVENED' || phase === 'OPEN' || phase === 'CLOSING')) ||
        stays.some(({ officer }) => officer === reader.actor.id),
    );
    waiting.push(...mine.flatMap(({ document: { sittingId } }) => sittingId ?? []));
  }
  const standing = await Promise.all(waiting.map((sittingId) => ownStanding(session, sittingId)));
  return waiting.filter((_id, index) => standing[index] === 'NOT_SIGNED');
};
