/** The environment variables that the service reads: the README lists them from here. */

export interface Variable {
  /** What it is for and what may stand in it; a sentence or two for whoever runs the service. */
  readonly meaning: string;
  /** What holds where it is not set; absent where there is no default. */
  readonly default?: string;
}

export const VARIABLES = {
  EVENT_STORE_URL: {
    meaning:
      'Where the boards’ events are kept: `sqlite:<folder>`, with a folder in it for each board, on a disk of the machine’s own, not a network share; or `esdb://…`, `esdb+discover://…`, `kurrentdb://…`, `kurrentdb+discover://…` for an EventStoreDB/KurrentDB, with user name and password in it.',
    default: 'sqlite:./data',
  },
  READ_MODEL_URL: {
    meaning:
      'Where the documents that queries answer from are kept: `sqlite:<folder>`, or `mongodb://…`, `mongodb+srv://…` for a MongoDB. They can be built again from the events. Must be set where the events are not in a folder.',
    default: 'the folder of the events',
  },
  KEYS_FOLDER: {
    meaning:
      'Folder of the boards’ secret keys, one file each, readable by the service alone; the same on every machine. Must be set where the events are not in a folder. Back it up apart from the data: whoever has both has everything.',
    default: '`keys` in the folder of the events',
  },
  INSTANCE_ROLE: {
    meaning:
      'What this process does: `api` answers requests, `worker` feeds the views and runs policies and deadlines, `both` does both. Anything but `both` needs EventStoreDB/KurrentDB and MongoDB.',
    default: 'both',
  },
  HOST: { meaning: 'Address to listen on. The default is for this machine alone.', default: '127.0.0.1' },
  PORT: { meaning: 'Port to listen on, 0 to 65535; 0 takes any that is free.', default: '4000' },
  TOKEN_ISSUER: { meaning: 'Name of the issuer of the callers’ tokens, exactly as in their `iss`.' },
  TOKEN_AUDIENCE: { meaning: 'Name of this service at the issuer, as in the tokens’ `aud`.' },
  TOKEN_JWKS_URL: {
    meaning: 'Address of the issuer’s public keys: https, or http on this machine alone.',
  },
  TOKEN_MAX_AGE_SECONDS: {
    meaning: 'How old a token may be, in seconds, whatever it says itself; 60 to 3600.',
    default: '600',
  },
  NODE_ENV: {
    meaning:
      '`production` shuts the local issuer of the demonstration out; any other value is for trying things.',
    default: 'not production',
  },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;

/** Names that are nobody else's, so that something very like one of them can only be meant for us. */
const OURS_ALONE = (Object.keys(VARIABLES) as VariableName[]).filter(
  (name) => !['HOST', 'PORT', 'NODE_ENV'].includes(name),
);

const SHORTEST_LIKENESS = 8;

/**
 * The variable that was probably meant by a name that is none of ours: two letters off, or with its end
 * missing or something added. Undefined where there is no likeness.
 */
export const probablyMeant = (name: string): VariableName | undefined => {
  const given = name.toUpperCase();
  if (Object.hasOwn(VARIABLES, name) || given.length < SHORTEST_LIKENESS) return undefined;
  return OURS_ALONE.find(
    (ours) => ours.startsWith(given) || given.startsWith(ours) || edits(given, ours) <= 2,
  );
};

/** Letters to add, drop or change to make one text of the other (Levenshtein); 3 where lengths alone say so. */
const edits = (one: string, other: string): number => {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, wanted] of [...other].entries()) {
      const kept = row[j]! + (letter === wanted ? 0 : 1);
      next.push(Math.min(kept, row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
};
