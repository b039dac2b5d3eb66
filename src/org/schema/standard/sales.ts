import { CLEAN_STATES, CONTACT_ROLES, INDUSTRIES, LEAD_SOURCES, RATINGS, SALUTATIONS } from './picklists.ts';

/** Accounts, people, opportunities and campaigns, as recorded describes list them. */
export const SALES = `
Account 001
  MasterRecordId: reference(Account) readOnly children=none
  Name "Account Name": string(255) required
  Type "Account Type": picklist(Prospect|Customer - Direct|Customer - Channel|Channel Partner / Reseller|Installation Partner|Technology Partner|Other)
  RecordTypeId: reference(RecordType)
  ParentId "Parent Account ID": reference(Account) children=ChildAccounts
  BillingAddress, ShippingAddress: address
  Phone "Account Phone", Fax "Account Fax": phone
  Website: url
  PhotoUrl "Photo URL": url readOnly
  Industry: ${INDUSTRIES}
  AnnualRevenue: currency(18,0)
  NumberOfEmployees "Employees": int
  Ownership: picklist(Public|Private|Subsidiary|Other)
  AccountNumber: string(40)
  TickerSymbol, Sic "SIC Code", Jigsaw "Data.com Key": string(20)
  Description "Account Description": textarea(32000)
  Rating "Account Rating": ${RATINGS}
  Site "Account Site", SicDesc "SIC Description": string(80)
  OwnerId: reference(User) default=me
  LastActivityDate "Last Activity": date readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly
  IsPartner "Partner Account", IsCustomerPortal "Customer Portal Account": boolean updateOnly
  ChannelProgramName, ChannelProgramLevelName: string readOnly
  JigsawCompanyId "Jigsaw Company ID": string(20) readOnly
  CleanStatus: ${CLEAN_STATES}
  AccountSource: ${LEAD_SOURCES}
  DunsNumber "D-U-N-S Number": string(9)
  Tradestyle: string(255)
  NaicsCode "NAICS Code": string(8)
  NaicsDesc "NAICS Description": string(120)
  YearStarted: string(4)
  OperatingHoursId "Operating Hour ID": reference(OperatingHours)

Contact 003
  MasterRecordId: reference(Contact) readOnly children=none
  AccountId: reference(Account) cascade
  RecordTypeId: reference(RecordType)
  Salutation: ${SALUTATIONS}
  FirstName: string(40)
  LastName: string(80) required
  Name "Full Name": string(121) readOnly required
  OtherAddress, MailingAddress: address
  Phone "Business Phone", Fax "Business Fax", MobilePhone, HomePhone, OtherPhone: phone
  AssistantPhone "Asst. Phone": phone
  ReportsToId: reference(Contact) children=none
  Email: email idLookup
  Title: string(128)
  Department: string(80)
  AssistantName "Assistant's Name": string(40)
  LeadSource: ${LEAD_SOURCES}
  Birthdate: date
  Description "Contact Description": textarea(32000)
  OwnerId: reference(User) default=me
  HasOptedOutOfEmail "Email Opt Out", HasOptedOutOfFax "Fax Opt Out", DoNotCall: boolean
  LastActivityDate "Last Activity": date readOnly
  LastCURequestDate "Last Stay-in-Touch Request Date", LastCUUpdateDate "Last Stay-in-Touch Save Date": datetime readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly
  EmailBouncedReason: string(255)
  EmailBouncedDate: datetime
  IsEmailBounced: boolean readOnly
  PhotoUrl "Photo URL": url readOnly
  Jigsaw "Data.com Key": string(20)
  JigsawContactId "Jigsaw Contact ID": string(20) readOnly
  CleanStatus: ${CLEAN_STATES}
  IndividualId: reference(Individual)

Lead 00Q
  MasterRecordId: reference(Lead) readOnly children=none
  Salutation: ${SALUTATIONS}
  FirstName: string(40)
  LastName: string(80) required
  Name "Full Name": string(121) readOnly required
  RecordTypeId: reference(RecordType)
  Title: string(128)
  Company: string(255) required
  Address: address
  Phone, MobilePhone, Fax: phone
  Email: email idLookup
  Website: url
  PhotoUrl "Photo URL": url readOnly
  Description: textarea(32000)
  LeadSource: ${LEAD_SOURCES}
  Status: picklist(Open - Not Contacted|Working - Contacted|Closed - Converted|Closed - Not Converted) default="Open - Not Contacted"
  Industry: ${INDUSTRIES}
  Rating: ${RATINGS}
  AnnualRevenue: currency(18,0)
  NumberOfEmployees "Employees": int
  OwnerId: reference(Group,User) default=me
  HasOptedOutOfEmail "Email Opt Out", HasOptedOutOfFax "Fax Opt Out", DoNotCall: boolean
  IsConverted "Converted": boolean createOnly
  ConvertedDate: date readOnly
  ConvertedAccountId: reference(Account) readOnly children=none
  ConvertedContactId: reference(Contact) readOnly children=none
  ConvertedOpportunityId: reference(Opportunity) readOnly children=none
  IsUnreadByOwner "Unread By Owner": boolean
  LastActivityDate "Last Activity": date readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly
  Jigsaw "Data.com Key": string(20)
  JigsawContactId "Jigsaw Contact ID": string(20) readOnly
  CleanStatus: ${CLEAN_STATES}
  CompanyDunsNumber "Company D-U-N-S Number": string(9)
  EmailBouncedReason: string(255) updateOnly
  EmailBouncedDate: datetime updateOnly
  IndividualId: reference(Individual)

Opportunity 006
  AccountId: reference(Account) cascade
  RecordTypeId: reference(RecordType)
  IsPrivate "Private": boolean
  Name: string(120) required idLookup
  Description: textarea(32000)
  StageName "Stage": picklist(Prospecting|Qualification|Needs Analysis|Value Proposition|Id. Decision Makers|Perception Analysis|Proposal/Price Quote|Negotiation/Review|Closed Won|Closed Lost) required
  Amount: currency(18,2)
  Probability "Probability (%)": percent(3,0) defaulted
  ExpectedRevenue "Expected Amount": currency(18,2) readOnly
  TotalOpportunityQuantity "Quantity": double(18,2)
  CloseDate: date required
  Type "Opportunity Type": picklist(Existing Customer - Upgrade|Existing Customer - Replacement|Existing Customer - Downgrade|New Customer)
  NextStep: string(255)
  LeadSource: ${LEAD_SOURCES}
  IsClosed "Closed", IsWon "Won": boolean readOnly
  ForecastCategory: picklist(Omitted|Pipeline|BestCase|MostLikely|Forecast|Closed) restricted readOnly required
  ForecastCategoryName "Forecast Category": picklist(Omitted|Pipeline|Best Case|Commit|Closed) restricted defaulted
  CampaignId: reference(Campaign)
  HasOpportunityLineItem "Has Line Item": boolean readOnly
  Pricebook2Id "Price Book ID": reference(Pricebook2) defaulted
  OwnerId: reference(User) default=me
  ContactId: reference(Contact) createOnly
  LastActivityDate "Last Activity": date readOnly
  LastStageChangeDate, LastViewedDate, LastReferencedDate: datetime readOnly
  PushCount, FiscalQuarter, FiscalYear: int readOnly
  Fiscal "Fiscal Period": string(6) readOnly
  HasOpenActivity, HasOverdueTask: boolean readOnly

OpportunityContactRole 00K
  OpportunityId: reference(Opportunity) createOnly required cascade
  ContactId: reference(Contact) required cascade
  Role: ${CONTACT_ROLES}
  IsPrimary "Primary": boolean

AccountContactRole 02Z
  AccountId: reference(Account) createOnly required cascade
  ContactId: reference(Contact) required cascade
  Role: ${CONTACT_ROLES}
  IsPrimary "Primary": boolean

AccountContactRelation 07k
  AccountId: reference(Account) createOnly required cascade
  ContactId: reference(Contact) createOnly required cascade
  Roles: multipicklist(Business User|Decision Maker|Economic Buyer|Evaluator|Executive Sponsor|Influencer|Other)
  IsDirect "Direct": boolean readOnly
  IsActive "Active": boolean default=true
  StartDate, EndDate: date

Individual 0PK
  Salutation: ${SALUTATIONS}
  FirstName: string(40)
  LastName: string(80) required
  Name: string(121) readOnly required
  MasterRecordId: reference(Individual) readOnly children=none
  HasOptedOutTracking "Don't Track", HasOptedOutProfiling "Don't Profile": boolean
  HasOptedOutProcessing "Don't Process", HasOptedOutSolicit "Don't Market": boolean
  HasOptedOutGeoTracking "Block Geolocation Tracking": boolean
  ShouldForget "Forget this Individual", SendIndividualData "Export Individual's Data": boolean
  CanStorePiiElsewhere "OK to Store PII Data Elsewhere", IsHomeOwner "Is Homeowner": boolean
  BirthDate, DeathDate: date
  ConvictionsCount "Conviction Count", ChildrenCount "Number of Children": int
  ConsumerCreditScore, InfluencerRating: int
  ConsumerCreditScoreProviderName: string(255)
  MilitaryService: picklist(No military service|Active duty|Veteran|Reserve forces)
  Occupation: string(150)
  Website: url
  OwnerId: reference(User) default=me
  LastViewedDate: datetime readOnly

Campaign 701
  Name: string(80) required
  ParentId "Parent Campaign ID": reference(Campaign) children=ChildCampaigns
  RecordTypeId, CampaignMemberRecordTypeId "Record Type ID": reference(RecordType)
  Type: picklist(Conference|Webinar|Trade Show|Public Relations|Partners|Referral Program|Advertisement|Banner Ads|Direct Mail|Email|Telemarketing|Other)
  Status: picklist(Planned|In Progress|Completed|Aborted) default=Planned nillable
  StartDate, EndDate: date
  ExpectedRevenue "Expected Revenue in Campaign", BudgetedCost "Budgeted Cost in Campaign": currency(18,0)
  ActualCost "Actual Cost in Campaign": currency(18,0)
  ExpectedResponse "Expected Response (%)": percent(10,2)
  NumberSent "Num Sent in Campaign": double(18,0)
  IsActive "Active": boolean
  Description: textarea(32000)
  NumberOfLeads "Leads in Campaign", NumberOfConvertedLeads "Converted Leads in Campaign": int readOnly required
  NumberOfContacts "Contacts in Campaign", NumberOfResponses "Responses in Campaign": int readOnly required
  NumberOfOpportunities "Opportunities in Campaign": int readOnly required
  NumberOfWonOpportunities "Won Opportunities in Campaign": int readOnly required
  AmountAllOpportunities "Value Opportunities in Campaign": currency(18,2) readOnly required
  AmountWonOpportunities "Value Won Opportunities in Campaign": currency(18,2) readOnly required
  OwnerId: reference(User) default=me
  LastActivityDate "Last Activity": date readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly

CampaignMemberStatus 01Y
  CampaignId: reference(Campaign) createOnly required cascade
  Label "Member Status": string(765) required
  SortOrder: int
  IsDefault, HasResponded "Responded": boolean

CampaignMember 00v
  CampaignId: reference(Campaign) createOnly required cascade
  LeadId: reference(Lead) createOnly cascade
  ContactId: reference(Contact) createOnly cascade
  RecordTypeId: reference(RecordType)
  Status: picklist(Sent|Responded) default=Sent nillable
  HasResponded "Responded": boolean readOnly
  FirstRespondedDate: date readOnly
  Salutation: ${SALUTATIONS} readOnly
  Name: string(121) readOnly
  FirstName, City: string(40) readOnly
  LastName, State "State/Province", Country: string(80) readOnly
  Title: string(128) readOnly
  Street: string(255) readOnly
  PostalCode "Zip/Postal Code": string(20) readOnly
  Email: email readOnly
  Phone, Fax, MobilePhone "Mobile": phone readOnly
  Description: textarea(32000) readOnly
  DoNotCall, HasOptedOutOfEmail "Email Opt Out", HasOptedOutOfFax "Fax Opt Out": boolean readOnly
  LeadSource: ${LEAD_SOURCES} readOnly
  CompanyOrAccount "Company (Account)", Type: string(255) readOnly
  LeadOrContactId "Related Record ID": reference(Contact,Lead) readOnly children=none
  LeadOrContactOwnerId "Related Record Owner ID": reference(Group,User) readOnly
`;
