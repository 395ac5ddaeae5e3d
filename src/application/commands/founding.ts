/** The commands by which a board is founded and its adopted data amended: the operator's, and the administrators'. */
import type { Authority } from '../../access/authority.js';
import type { AccessFacts } from '../../access/facts.js';
import { adoptCalendar, calendarKind, type AdoptCalendar } from '../../domain/adopted/calendar.js';
import { adoptCodes, codesKind, type AdoptCodes } from '../../domain/adopted/codes.js';
import { adoptTerms, termsKind, type AdoptTerms } from '../../domain/adopted/terms.js';
import { agencyKind, registerAgency, type RegisterAgency } from '../../domain/agency/agency.js';
import { boardKind, completeFounding, foundBoard, type FoundBoard } from '../../domain/board/board.js';
import { appointOfficer, type AppointOfficer } from '../../domain/officer/appoint-officer.js';
import { assignRole, type AssignRole } from '../../domain/officer/assign-role.js';
import { endRole, type EndRole } from '../../domain/officer/end-role.js';
import { recordLeaver, type RecordLeaver } from '../../domain/officer/record-leaver.js';
import { officerKind } from '../../domain/officer/officer.js';
import { toolKind } from '../../domain/risk/adopt-tool.js';
import { rolesOf } from '../../domain/terms/terms-of-reference.js';
import { nothing, row } from '../command.js';

const founding = (): readonly Authority[] => [{ of: 'OPERATOR_FOUNDING' }];
const operator = (): readonly Authority[] => [{ of: 'OPERATOR' }];
const administrators = (): readonly Authority[] => [{ of: 'ADMINISTRATOR' }, { of: 'OPERATOR_FOUNDING' }];

/** Whether any version of any terms names the role. While a board is founded, its file has been held against itself. */
const isRole = ({ adopted, board }: AccessFacts, role: string): boolean =>
  board.phase !== 'FOUNDED' ||
  [...adopted.values()].some(({ versions }) => versions.some((terms) => rolesOf(terms).includes(role)));

export const foundingCommands = {
  FoundBoard: row({
    kind: boardKind,
    stream: (_input: FoundBoard, _newId, ids) => ids.boardId,
    authority: operator,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: (_input, _look, { ids }) => Promise.resolve({ boardId: ids.boardId }),
    decide: foundBoard,
  }),
  CompleteFounding: row({
    kind: boardKind,
    stream: (_input: object, _newId, ids) => ids.boardId,
    authority: operator,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: (_input, _look, { ids }) => Promise.resolve({ boardId: ids.boardId }),
    decide: completeFounding,
  }),
  RegisterAgency: row({
    kind: agencyKind,
    stream: (input: RegisterAgency) => input.agencyId,
    authority: founding,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: registerAgency,
  }),
  AdoptCalendar: row({
    kind: calendarKind,
    stream: (input: AdoptCalendar) => input.calendar.id,
    authority: operator,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: adoptCalendar,
  }),
  AdoptCodes: row({
    kind: codesKind,
    stream: (input: AdoptCodes) => input.codes.name,
    authority: operator,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: adoptCodes,
  }),
  AdoptTerms: row({
    kind: termsKind,
    stream: (input: AdoptTerms) => input.terms.series,
    authority: operator,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: async ({ terms }, look, { facts }) => ({
      zone: facts.board.zone,
      calendarAdopted: (await look.state(calendarKind, terms.calendar)).calendar !== undefined,
      ...(terms.tracker && {
        toolAdopted: (await look.state(toolKind, terms.tracker.tool)).versions.length > 0,
      }),
    }),
    decide: adoptTerms,
  }),
  AppointOfficer: row({
    kind: officerKind,
    stream: (input: AppointOfficer) => input.officerId,
    authority: administrators,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: async ({ agency, credential, officerId }, look, { facts }) => ({
      agencyRegistered: (await look.state(agencyKind, agency)).registered,
      credentialTaken: (facts.byCredential.get(credential) ?? officerId) !== officerId,
    }),
    decide: appointOfficer,
  }),
  AssignRole: row({
    kind: officerKind,
    stream: (input: AssignRole) => input.officerId,
    authority: administrators,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: ({ role }, _look, { facts }) => Promise.resolve({ roleKnown: isRole(facts, role) }),
    decide: assignRole,
  }),
  EndRole: row({
    kind: officerKind,
    stream: (input: EndRole) => input.officerId,
    authority: administrators,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: endRole,
  }),
  RecordLeaver: row({
    kind: officerKind,
    stream: (input: RecordLeaver) => input.officerId,
    authority: administrators,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: recordLeaver,
  }),
};
