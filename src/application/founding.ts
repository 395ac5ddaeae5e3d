/**
 * Founding a board, and amending what it has adopted: a run of the operator's commands, each with an id made
 * from the file, so that a run that was interrupted goes on where it stopped.
 */
import { machineFacts } from '../access/facts.js';
import type { Refusal } from '../domain/decision.js';
import type { Board } from './board.js';
import type { CommandName, InputOf } from './commands/table.js';
import type { AdoptedData, FoundingFile } from './founding-file.js';

/** A step that the board did not accept; what was recorded before it stays and is found again. */
export interface StepNotAccepted {
  readonly step: string;
  readonly refusal: Refusal;
}

export const found = async (
  board: Board,
  file: FoundingFile,
  fileHash: string,
): Promise<StepNotAccepted | undefined> => {
  const { name, jurisdiction, zone, administratorRoles } = file;
  const agencyId = (code: string): string => board.ids.named('agency', code);
  const run = operatorOf(board, fileHash);
  await run('FoundBoard', 'board', {
    name,
    jurisdiction,
    zone,
    administratorRoles,
    foundingFileHash: fileHash,
  });
  for (const { code, name: agency } of file.agencies) {
    await run('RegisterAgency', `agency ${code}`, { agencyId: agencyId(code), code, name: agency });
  }
  await adoptAll(run, file);
  for (const [index, officer] of file.officers.entries()) {
    const { name: person, contact, agency, issuer, subject, from, roles } = officer;
    const credential = board.credentialHash(issuer, subject);
    const officerId = board.ids.named('officer', credential);
    const card = { name: person, contact };
    await run('AppointOfficer', `officer ${index}`, {
      officerId,
      agency: agencyId(agency),
      from,
      card,
      credential,
    });
    for (const [place, role] of roles.entries()) {
      await run('AssignRole', `officer ${index} role ${place}`, { officerId, ...role });
    }
  }
  await run('CompleteFounding', 'founded', {});
  return run.failed();
};

/** Adopts new versions of calendars, code sets, risk tools and terms. */
export const amend = async (
  board: Board,
  data: AdoptedData,
  fileHash: string,
): Promise<StepNotAccepted | undefined> => {
  const run = operatorOf(board, fileHash);
  await adoptAll(run, data);
  return run.failed();
};

const adoptAll = async (run: Run, { calendars, codes, terms, tools = [] }: AdoptedData): Promise<void> => {
  for (const calendar of calendars) await run('AdoptCalendar', `calendar ${calendar.id}`, { calendar });
  for (const set of codes) await run('AdoptCodes', `codes ${set.name}`, { codes: set });
  for (const tool of tools) await run('AdoptTool', `tool ${tool.id}`, { tool });
  for (const row of terms) await run('AdoptTerms', `terms ${row.series}`, { terms: row });
};

interface Run {
  <Name extends CommandName>(command: Name, step: string, input: InputOf<Name>): Promise<void>;
  readonly failed: () => StepNotAccepted | undefined;
}

/** Sends commands as the operator until one is not accepted; the rest are then left out. */
const operatorOf = (board: Board, fileHash: string): Run => {
  let failed: StepNotAccepted | undefined;
  const correlationId = board.ids.named('founding', fileHash);
  const run = async (command: CommandName, step: string, input: object): Promise<void> => {
    if (failed !== undefined) return;
    const outcome = await board.execute(command, input, {
      commandId: board.ids.named('founding', `${fileHash} ${step}`),
      actor: machineFacts(await board.facts(), 'OPERATOR', 'operator'),
      purpose: 'ADMINISTRATION',
      now: board.clock.now(),
      correlationId,
    });
    if (outcome.kind === 'NOT_ACCEPTED') failed = { step, refusal: outcome.refusal };
  };
  return Object.assign(run, { failed: () => failed });
};
