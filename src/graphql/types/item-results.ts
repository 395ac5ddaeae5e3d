/** What each mutation on who takes part in an item, and what becomes of it, answers when it was accepted. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { OfDiscussion } from './discussion-results.js';
import { UrgentContact } from './urgent-contact.js';
import { resultOf } from './success.js';

@ObjectType({ isAbstract: true })
abstract class MovedOnward extends OfDiscussion {
  @Field(() => [UrgentContact], { description: 'Whom to ring now: nobody waits for a meeting to act.' })
  urgentRoute!: Edge<readonly UrgentContact[]>;
}

@ObjectType({ isAbstract: true })
abstract class OfNote extends OfDiscussion {
  @Field(() => ID, { nullable: true, description: 'Id of the note; null where there was nothing to record.' })
  note!: string | null;
}

@ObjectType({ description: 'The officer is recorded as present for the item.' })
export class ArrivedForItem extends OfDiscussion {}

@ObjectType({ description: 'The officer is recorded as having left the item.' })
export class LeftItem extends OfDiscussion {}

@ObjectType({
  description:
    'The officer takes no part in the item, nor in anything else that is decided about the person, and is shown nothing of the person, here and at later sittings.',
})
export class ConflictDeclared extends OfDiscussion {}

@ObjectType({
  description: 'There is no conflict, on any item of the person: the officer may take part again.',
})
export class ConflictWithdrawn extends OfDiscussion {}

@ObjectType({ description: 'The late item is taken: this sitting hears it.' })
export class LateItemAccepted extends OfDiscussion {}

@ObjectType({ description: 'The late item is not taken: the next sitting hears it.' })
export class LateItemDeclined extends MovedOnward {}

@ObjectType({ description: 'The item is rolled over: the next sitting hears it.' })
export class ItemRolledOver extends MovedOnward {}

@ObjectType({ description: 'The note is kept as a draft of the item.' })
export class NoteWritten extends OfNote {}

@ObjectType({
  description: 'The words are kept: in the note, or beside it where somebody else had written meanwhile.',
})
export class NoteRevised extends OfNote {
  @Field({
    description:
      'True where they rested on an older revision: they are a note of their own, and nothing was overwritten.',
  })
  keptBeside!: boolean;
}

@ObjectType({ description: 'The note is struck out of the record.' })
export class NoteStruck extends OfDiscussion {}

export const ArriveForItemResult = resultOf('ArriveForItemResult', ArrivedForItem);
export const LeaveItemResult = resultOf('LeaveItemResult', LeftItem);
export const DeclareConflictResult = resultOf('DeclareConflictResult', ConflictDeclared);
export const WithdrawConflictResult = resultOf('WithdrawConflictResult', ConflictWithdrawn);
export const AcceptLateItemResult = resultOf('AcceptLateItemResult', LateItemAccepted);
export const DeclineLateItemResult = resultOf('DeclineLateItemResult', LateItemDeclined);
export const RollOverResult = resultOf('RollOverResult', ItemRolledOver);
export const WriteNoteResult = resultOf('WriteNoteResult', NoteWritten);
export const ReviseNoteResult = resultOf('ReviseNoteResult', NoteRevised);
export const StrikeNoteResult = resultOf('StrikeNoteResult', NoteStruck);
