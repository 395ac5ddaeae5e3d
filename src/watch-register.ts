/** Looks for boards that have been founded since: by a tool beside the service, or through another instance. */

/** A board that is founded while meetings of others run is served within this time. */
const LOOK_EVERY_MS = 2_000;

export interface RegisterWatch {
  readonly start: () => void;
  /** Resolves when nothing is being opened any more. */
  readonly stop: () => Promise<void>;
}

export interface Watching {
  /** Opens a board; answers at once for one that is open. */
  readonly open: (code: string) => Promise<unknown>;
  /** Told why a board cannot be opened here; once for each reason, although it is tried again and again. */
  readonly onTrouble: (sentence: string) => void;
}

/** @param boards codes of the boards that there are */
export const watchRegister = (
  boards: () => Promise<readonly string[]>,
  { open, onTrouble }: Watching,
): RegisterWatch => {
  const told = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let stopped = false;

  const look = async (): Promise<void> => {
    // Where the register cannot be read, the boards that are open say so themselves, each in its ailments.
    for (const code of await boards().catch(() => [])) {
      if (stopped) return;
      const trouble = await open(code).then(
        () => undefined,
        (error: unknown) => sentenceOf(error, code),
      );
      if (trouble === undefined) told.delete(code);
      else if (told.get(code) !== trouble) {
        told.set(code, trouble);
        onTrouble(trouble);
      }
    }
  };
  const lookAgain = (): void => {
    timer = setTimeout(() => {
      looking = look().then(() => {
        if (!stopped) lookAgain();
      });
    }, LOOK_EVERY_MS).unref();
  };

  return {
    start: lookAgain,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
};

const sentenceOf = (error: unknown, code: string): string =>
  error instanceof Error ? error.message : `The board ${code} cannot be opened.`;
