import { TIME_ZONES } from './picklists.ts';

const HOURS =
  'picklist(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23) restricted';

/** Users and what they may do, groups and queues, record types, and the org itself. */
export const SETUP = `
User 005
  Username: string(80) required unique idLookup
  FirstName: string(40)
  LastName: string(80) required
  Name "Full Name": string(121) readOnly required
  CompanyName, Division, Department, Title: string(80)
  Address: address
  Email: email(128) required idLookup
  SenderEmail "Email Sender Address": email
  SenderName "Email Sender Name": string(80)
  Signature "Email Signature": textarea(1333)
  Phone, Fax, MobilePhone "Mobile", Extension: phone
  Alias: string(8) required
  CommunityNickname "Nickname": string(40) defaulted
  EmployeeNumber: string(20)
  IsActive "Active": boolean
  TimeZoneSidKey "Time Zone": ${TIME_ZONES} required
  LocaleSidKey "Locale": picklist(en_US|en_GB|de_DE|fr_FR|es_ES|it_IT|ja_JP|nl_NL|pt_BR) required
  LanguageLocaleKey "Language": picklist(en_US|de|es|fr|it|ja|sv|ko|zh_TW|zh_CN|pt_BR|nl_NL|da|th|fi|ru|es_MX|no) required
  EmailEncodingKey "Email Encoding": picklist(UTF-8|ISO-8859-1|Shift_JIS|ISO-2022-JP|EUC-JP|ks_c_5601-1987|Big5|GB2312|Big5-HKSCS|x-SJIS_0213) restricted required
  ProfileId: reference(Profile) required
  UserRoleId "Role ID": reference(UserRole)
  UserType: picklist(Standard|PowerPartner|PowerCustomerSuccess|CustomerSuccess|Guest|CspLitePortal|CsnOnly|SelfService) restricted readOnly
  StartDay "Start of Day", EndDay "End of Day": ${HOURS}
  ManagerId: reference(User)
  DelegatedApproverId: reference(Group,User)
  ContactId: reference(Contact) restrictedDelete
  AccountId: reference(Account) readOnly
  IndividualId: reference(Individual)
  FederationIdentifier "SAML Federation ID": string(512) unique idLookup
  AboutMe: textarea(1000)
  ForecastEnabled "Allow Forecasting": boolean
  ReceivesInfoEmails "Info Emails", ReceivesAdminInfoEmails "Admin Info Emails": boolean
  EmailPreferencesAutoBcc "AutoBcc", EmailPreferencesAutoBccStayInTouch "AutoBccStayInTouch": boolean
  EmailPreferencesStayInTouchReminder "StayInTouchReminder": boolean
  UserPermissionsMarketingUser "Marketing User", UserPermissionsOfflineUser "Offline User": boolean
  UserPermissionsKnowledgeUser "Knowledge User", UserPermissionsInteractionUser "Flow User": boolean
  UserPermissionsSupportUser "Service Cloud User", UserPermissionsSFContentUser "Salesforce CRM Content User": boolean
  DigestFrequency "Chatter Email Highlights Frequency": picklist(D|W|N) restricted default=N
  DefaultGroupNotificationFrequency: picklist(P|D|W|N) restricted default=N
  LastLoginDate "Last Login", LastPasswordChangeDate, LastViewedDate, LastReferencedDate: datetime readOnly
  FullPhotoUrl "Url for full-sized Photo", SmallPhotoUrl "Photo": url(1024) readOnly

UserRole 00E
  Name: string(80) required
  DeveloperName: string(80)
  ParentRoleId: reference(UserRole)
  RollupDescription "Description": string(80)
  OpportunityAccessForAccountOwner "Opportunity Access Level for Account Owner": picklist(None|Read|Edit) restricted default=Edit
  CaseAccessForAccountOwner "Case Access Level for Account Owner": picklist(None|Read|Edit) restricted
  ForecastUserId "User ID": reference(User)

Profile 00e
  Name: string(255) required
  UserType: picklist(Standard|Guest) readOnly
  Description: string(255)

PermissionSet 0PS
  Name "API Name", Label "Permission Set Name": string(80) required
  Description: string(255)
  ProfileId: reference(Profile) readOnly
  IsOwnedByProfile, IsCustom "Custom": boolean readOnly
  HasActivationRequired "Session Activation Required": boolean

PermissionSetAssignment 0Pa
  PermissionSetId: reference(PermissionSet) createOnly
  AssigneeId: reference(User) createOnly required
  ExpirationDate "Expires On": datetime
  IsActive: boolean readOnly

Group 00G
  Name: string(40) required
  DeveloperName: string(80)
  Type: picklist(Regular|Queue|Role|RoleAndSubordinates|Organization|Manager) restricted createOnly default=Regular
  Email: email
  RelatedId: reference(User,UserRole) readOnly
  OwnerId: reference(Organization,User) readOnly required
  DoesSendEmailToMembers "Send Email to Members", DoesIncludeBosses "Include Bosses": boolean
  Description: textarea(255)

GroupMember 011
  GroupId: reference(Group) createOnly required cascade
  UserOrGroupId "User/Group ID": reference(Group,User) createOnly required

QueueSobject 03g
  QueueId "Group ID": reference(Group) createOnly required cascade
  SobjectType "sObject Type": picklist(Case|Lead|Order|Task) createOnly required

RecordType 012
  Name, DeveloperName "Record Type Name": string(80) required idLookup
  NamespacePrefix: string(15) readOnly
  SobjectType "SObject Type Name": string(40) createOnly required
  Description: string(255)
  IsActive "Active": boolean updateOnly

Organization 00D notBulk
  Name: string(80) updateOnly required
  Division: string(80) updateOnly
  InstanceName: string(5) readOnly
  IsSandbox: boolean readOnly
  TrialExpirationDate: datetime readOnly
  OrganizationType: picklist(Team Edition|Professional Edition|Enterprise Edition|Developer Edition|Unlimited Edition) readOnly
  NamespacePrefix: string(15) readOnly
  LanguageLocaleKey, DefaultLocaleSidKey, TimeZoneSidKey: string(40) updateOnly required
  FiscalYearStartMonth "Fiscal Year Starts In": int readOnly
`;
