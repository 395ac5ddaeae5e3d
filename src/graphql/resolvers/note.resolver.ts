import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { idOf, uuidOf } from '../ids.js';
import { ReviseNoteInput, StrikeNoteInput, WriteNoteInput } from '../inputs/item.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { discussionOf } from '../types/discussion.js';
import {
  NoteRevised,
  NoteStruck,
  NoteWritten,
  ReviseNoteResult,
  StrikeNoteResult,
  WriteNoteResult,
} from '../types/item-results.js';

const DISCUSSION = { type: () => ID, description: 'Id of the discussion.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  discussion: once(ask, outcome, () => discussionOf(ask, outcome.id)),
});

const shownNote = (ask: Asking, outcome: Accepted) => {
  const [event] = outcome.events;
  const { noteId } = (event?.data ?? {}) as { readonly noteId?: string };
  return {
    ...shown(ask, outcome),
    note: noteId === undefined ? null : idOf('note', noteId),
    keptBeside: event?.type === 'NoteWritten',
  };
};

@Resolver()
export class NoteResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => WriteNoteResult, {
    description:
      'Note what is said in an item. It is a draft until the item closes, then part of its record.',
  })
  writeNote(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args('input', { description: 'What is noted.' }) input: WriteNoteInput,
    @Args() args: CommandArgs,
  ): Promise<typeof WriteNoteResult> {
    const command = {
      ...{ discussionId: uuidOf('discussion', discussion, 'discussion'), note: input.text },
      ...(typeof input.section === 'string' && { section: input.section }),
    };
    return send(
      this,
      request,
      args,
      { name: 'WriteNote', input: command },
      {
        type: NoteWritten,
        shown: (ask, outcome) => {
          const { note, discussion: item } = shownNote(ask, outcome);
          return { note, discussion: item };
        },
      },
    );
  }

  @Mutation(() => ReviseNoteResult, {
    description:
      'Revise a note of an item. Words that rest on an older revision are kept beside, as a note of their own.',
  })
  reviseNote(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args('input', { description: 'What the note says, and what that rests on.' }) input: ReviseNoteInput,
    @Args() args: CommandArgs,
  ): Promise<typeof ReviseNoteResult> {
    const command = {
      discussionId: uuidOf('discussion', discussion, 'discussion'),
      noteId: uuidOf('note', input.note, 'input.note'),
      basedOn: input.basedOn,
      note: input.text,
    };
    return send(
      this,
      request,
      args,
      { name: 'ReviseNote', input: command },
      { type: NoteRevised, shown: shownNote },
    );
  }

  @Mutation(() => StrikeNoteResult, {
    description: 'Strike a note out of an item: your own, or as a chair or the co-ordinator.',
  })
  strikeNote(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args('input', { description: 'Which note, as it was read.' }) input: StrikeNoteInput,
    @Args() args: CommandArgs,
  ): Promise<typeof StrikeNoteResult> {
    const command = {
      discussionId: uuidOf('discussion', discussion, 'discussion'),
      noteId: uuidOf('note', input.note, 'input.note'),
      basedOn: input.basedOn,
    };
    return send(this, request, args, { name: 'StrikeNote', input: command }, { type: NoteStruck, shown });
  }
}
