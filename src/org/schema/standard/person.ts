import { LEAD_SOURCES, SALUTATIONS } from './picklists.ts';

/** What accounts have besides where person accounts are on, as a recorded describe of such an org lists it. */
export const PERSON = `
Account 001
  Salutation: ${SALUTATIONS}
  FirstName: string(40)
  LastName: string(80)
  PersonContactId "Contact ID": reference(Contact) readOnly children=none
  IsPersonAccount: boolean readOnly
  PersonMailingAddress, PersonOtherAddress: address
  PersonMobilePhone "Mobile", PersonHomePhone "Home Phone", PersonOtherPhone "Other Phone": phone
  PersonAssistantPhone "Asst. Phone": phone
  PersonEmail "Email": email
  PersonTitle "Title", PersonDepartment "Department": string(80)
  PersonAssistantName "Assistant": string(40)
  PersonLeadSource "Lead Source": ${LEAD_SOURCES}
  PersonBirthdate "Birthdate": date
  PersonHasOptedOutOfEmail "Email Opt Out", PersonHasOptedOutOfFax "Fax Opt Out", PersonDoNotCall "Do Not Call": boolean
  PersonLastCURequestDate "Last Stay-in-Touch Request Date", PersonLastCUUpdateDate "Last Stay-in-Touch Save Date": datetime readOnly
  PersonEmailBouncedReason "Email Bounced Reason": string(255)
  PersonEmailBouncedDate "Email Bounced Date": datetime
  PersonIndividualId "Individual ID": reference(Individual) children=none
`;
