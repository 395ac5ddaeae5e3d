/** Codes of the confidentiality declaration of a sitting. */
import { registerEnumType } from '@nestjs/graphql';

export enum SigningMethod {
  ON_SCREEN = 'ON_SCREEN',
  ON_PAPER = 'ON_PAPER',
  BY_VOICE = 'BY_VOICE',
}
registerEnumType(SigningMethod, {
  name: 'SigningMethod',
  description: 'How the declaration is signed.',
  valuesMap: {
    ON_SCREEN: { description: 'By oneself, signed in.' },
    ON_PAPER: { description: 'On paper, seen by a witness; recorded by whoever takes the minutes.' },
    BY_VOICE: { description: 'Said aloud by who dials in, heard by a witness; recorded likewise.' },
  },
});

export enum DeclarationStanding {
  SIGNED = 'SIGNED',
  REFUSED = 'REFUSED',
  NOT_SIGNED = 'NOT_SIGNED',
}
registerEnumType(DeclarationStanding, {
  name: 'DeclarationStanding',
  description: 'How you stand to the declaration of a sitting.',
  valuesMap: {
    SIGNED: { description: 'You have signed it.' },
    REFUSED: { description: 'You have refused to sign it. You may sign it after all.' },
    NOT_SIGNED: { description: 'You have not signed it, or not this text: sign it to read the papers.' },
  },
});
