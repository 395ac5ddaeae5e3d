/** What the demonstration prints, for a terminal of a hundred columns. */
import type { FoundingFile } from '../application/founding-file.js';
import { localDateOf, localTimeOf, sayDate, sayDateTime, type Instant } from '../domain/time.js';
import { TOKEN_SECONDS, type DemoService } from './demo-service.js';
import { ZONE, type Step } from './demo-step.js';
import { EXPLORER_PATH } from './explorer-path.js';
import { say } from './tool.js';
import { wrapped } from './wrapped.js';

export const printTitle = ({ name, zone }: FoundingFile, begins: Instant, how: string): void => {
  say();
  say(wrapped(`${name}, ${sayDate(localDateOf(begins, zone))}. Everybody in it is invented.`));
  say(wrapped(how));
  say();
};

/** One step of the story: when, who, what, by which operation; below it what the service said. */
export const printStep = ({ at, who, happened, operation }: Step, zone: string, said: string): void => {
  const time = `${localTimeOf(at, zone)}  `;
  say(wrapped(`${who} ${happened} [${operation}]`, time));
  say(wrapped(said, `${' '.repeat(time.length)}> `));
};

/** Who signs in to a board, with which tokens. */
export interface SigningIn {
  readonly file: FoundingFile;
  /** By subject. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** Where to go once the story is told, and the tokens to go there with. */
export const printPlaces = ({ url, folder, clock }: DemoService, boards: readonly SigningIn[]): void => {
  say();
  say(`Explorer   ${url}${EXPLORER_PATH}`);
  say(`GraphQL    ${url}/graphql`);
  say(`Files      ${folder}`);
  say(`Its clock  ${sayDateTime(clock.now(), ZONE)}, and running`);
  say();
  say(
    wrapped(
      'The explorer has tabs for operations of the guides, filled in and signed in: press Send. A command keeps the id that it had, so sending it again answers the same and records nothing; give it another commandId to do something new.',
    ),
  );
  for (const { file } of boards) printOfficers(file, boards.length > 1);
  say();
  say(
    wrapped(
      `Their tokens, for the header Authorization: Bearer <token>. They are good for ${TOKEN_SECONDS / 3_600} hours here; the real service takes none that is older than an hour at most.`,
    ),
  );
  for (const [subject, token] of boards.flatMap(({ tokens }) => [...tokens])) {
    say();
    say(`${subject}:`);
    say(token);
  }
  say();
  say('Stop it with Ctrl-C.');
};

const printOfficers = (file: FoundingFile, oneOfSeveral: boolean): void => {
  say();
  if (oneOfSeveral) say(`${file.name}:`);
  const officers = parts(file);
  const widest = Math.max(...officers.map(([subject]) => subject.length));
  for (const [subject, agency, roles] of officers) {
    say(`${subject.padEnd(widest + 2)}${agency.padEnd(42)}${roles}`);
  }
};

/** Subject, agency and roles of each officer. */
const parts = ({ agencies, officers }: FoundingFile): readonly (readonly [string, string, string])[] =>
  officers.map(({ subject, agency, roles }) => [
    subject,
    agencies.find(({ code }) => code === agency)?.name ?? agency,
    roles.map(({ role }) => role).join(', ') || 'no role in the meeting',
  ]);
