/** Appointing an officer: from that day on, whoever shows a token of that issuer and subject is this officer. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { LocalDate } from '../time.js';
import type { Officer, OfficerCard, OfficerEvent } from './officer.js';

export interface AppointOfficer {
  readonly officerId: Id;
  readonly agency: Id;
  readonly from: LocalDate;
  readonly card: OfficerCard;
  /** Keyed hash of issuer and subject of the officer's tokens. */
  readonly credential: string;
}

export const appointOfficer = (
  officer: Officer,
  input: AppointOfficer,
  given: { readonly agencyRegistered: boolean; readonly credentialTaken: boolean },
  context: Context,
): Decision<OfficerEvent> => {
  const because = trace('The officer acts for a partner agency of this board.', OFFICERS, context.now);
  if (!given.agencyRegistered) {
    return refuse('NO_SUCH_AGENCY', 'This agency is not a partner of the board.', { path: ['agency'] });
  }
  if (officer.appointed) {
    return sameAppointment(officer, input)
      ? already(because)
      : refuse('OFFICER_ALREADY_APPOINTED', 'An officer with this id has been appointed already.');
  }
  if (given.credentialTaken) {
    return refuse('CREDENTIAL_TAKEN', 'Another officer signs in with this issuer and subject.', {
      path: ['subject'],
    });
  }
  const { officerId, agency, credential, from, card } = input;
  return accept(
    [
      {
        type: 'OfficerAppointed',
        data: { officerId, agency, credential, from },
        parts: [{ name: 'card', of: [officerId], content: card }],
        subjects: [],
      },
    ],
    because,
  );
};

const sameAppointment = (officer: Officer, { agency, credential, from }: AppointOfficer): boolean =>
  officer.agency === agency && officer.credential === credential && officer.from === from;

const OFFICERS = boardsOwn('Officers, their roles and their tenure are events of the board.');
