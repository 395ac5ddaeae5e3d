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
import type { SittingView, Stay } from '../../projections/sittings.js';
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

type Sitting = Readable<'sittings'>;

/**
 * Sittings whose declaration the reader has still to sign, the earliest first. Of each meeting in which they have a role,
 * the last that was held, those that go on and the next to come: whoever prepares a later one signs on its own page.
 * Those at which they were marked present, and those at which they are asked to present somebody.
 */
export const declarationsToSign = async (session: ReadSession): Promise<readonly Id[]> => {
  const ofMeetings = await Promise.all([...session.terms.keys()].map((series) => ofMeeting(session, series)));
  const sittings = [...ofMeetings.flat(), ...(await toPresentAt(session))];
  const waiting = new Map(sittings.map((sitting) => [sitting.sittingId ?? '', sitting.startsAt ?? '']));
  const standing = await Promise.all(
    [...waiting].map(async ([sittingId, startsAt]) => ({
      ...{ sittingId, startsAt },
      stands: await ownStanding(session, sittingId),
    })),
  );
  return standing
    .filter(({ stands }) => stands === 'NOT_SIGNED')
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map(({ sittingId }) => sittingId);
};

const ofMeeting = async (session: ReadSession, series: string): Promise<readonly Sitting[]> => {
  const { board, facts, reader, terms } = session;
  // A sitting goes by the terms that it was convened by, whatever has been adopted since.
  const versions = facts.adopted.get(series)?.versions ?? [];
  if (versions.every(({ declaration }) => declaration === undefined)) return [];
  const from = addMinutes(board.clock.now(), -BACK_MINUTES);
  const query = { index: 'bySeries', equal: [series], from, limit: AT_MOST };
  // That they were there themselves is told to everybody, also to whom attendance is not.
  const found = await board.views.find<SittingView>('sittings', query);
  const sittings = found.flatMap(({ document }) => document ?? []);
  const attended = sittings.filter(({ stays }) => stays.some(({ officer }) => officer === reader.actor.id));
  const takesPart = (['MEMBER', 'CHAIR', 'COORDINATOR'] as const).some((of) =>
    isEntitled(reader, { of, terms: terms.get(series) }),
  );
  if (!takesPart) return attended;
  const last = sittings.findLast(({ phase }) => phase === 'CLOSED');
  const next = sittings.find(({ phase }) => phase === 'CONVENED');
  const theirs = [last, ...sittings.filter(goesOn), next].filter((sitting) => sitting !== undefined);
  return [...attended, ...theirs];
};

const goesOn = ({ phase }: Pick<Sitting, 'phase'>): boolean => phase === 'OPEN' || phase === 'CLOSING';

/** Whoever is asked to present an item holds no role in the meeting, and signs like everybody. */
const toPresentAt = async ({ reader, find, load }: ReadSession): Promise<readonly Sitting[]> => {
  const own = { index: 'byPresenter', equal: [reader.actor.id], descending: true, limit: AT_MOST };
  const asked = (await find('presenting', own)).map(({ document }) => document.sittingId ?? '');
  const sittings = await Promise.all([...new Set(asked)].map((sittingId) => load('sittings', sittingId)));
  return sittings.flatMap((sitting) =>
    sitting !== undefined && (sitting.phase === 'CONVENED' || goesOn(sitting)) ? [sitting] : [],
  );
};
