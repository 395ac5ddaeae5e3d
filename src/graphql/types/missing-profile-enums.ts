/** The questions of a missing profile. */
import { registerEnumType } from '@nestjs/graphql';
import type { ProfileField } from '../../domain/person/missing-profile.js';

export enum ProfileQuestion {
  DESCRIPTION = 'DESCRIPTION',
  PHOTO_TAKEN_ON = 'PHOTO_TAKEN_ON',
  PHOTO_HELD_BY = 'PHOTO_HELD_BY',
  ASSOCIATES = 'ASSOCIATES',
  ADDRESSES = 'ADDRESSES',
  PLACES = 'PLACES',
  MEDICAL_NEEDS = 'MEDICAL_NEEDS',
  MONEY = 'MONEY',
  SOCIAL_MEDIA = 'SOCIAL_MEDIA',
  PHONE = 'PHONE',
  TRANSPORT = 'TRANSPORT',
}
registerEnumType(ProfileQuestion, {
  name: 'ProfileQuestion',
  description: 'What is asked of whoever knows a person that may go missing.',
  valuesMap: {
    DESCRIPTION: { description: 'What would a stranger know the person by?' },
    PHOTO_TAKEN_ON: { description: 'When was the most recent photo taken?' },
    PHOTO_HELD_BY: { description: 'Who holds that photo?' },
    ASSOCIATES: { description: 'To whom may the person have gone?' },
    ADDRESSES: { description: 'Where has the person lived or stayed?' },
    PLACES: { description: 'Where does the person go?' },
    MEDICAL_NEEDS: { description: 'What medical needs are there?' },
    MONEY: { description: 'Which cards, accounts and cash does the person have?' },
    SOCIAL_MEDIA: { description: 'Where is the person on social media, and by which names?' },
    PHONE: { description: 'Which phones does the person have?' },
    TRANSPORT: { description: 'How does the person get about?' },
  },
});

export const QUESTIONS: Readonly<Record<ProfileField, ProfileQuestion>> = {
  description: ProfileQuestion.DESCRIPTION,
  photoTakenOn: ProfileQuestion.PHOTO_TAKEN_ON,
  photoHeldBy: ProfileQuestion.PHOTO_HELD_BY,
  associates: ProfileQuestion.ASSOCIATES,
  addresses: ProfileQuestion.ADDRESSES,
  places: ProfileQuestion.PLACES,
  medicalNeeds: ProfileQuestion.MEDICAL_NEEDS,
  money: ProfileQuestion.MONEY,
  socialMedia: ProfileQuestion.SOCIAL_MEDIA,
  phone: ProfileQuestion.PHONE,
  transport: ProfileQuestion.TRANSPORT,
};
