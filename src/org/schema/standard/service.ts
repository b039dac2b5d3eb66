import { RECURRENCE, TIME_ZONES } from './picklists.ts';

/** Cases, activities, and the hours in which they are worked on. */
export const SERVICE = `
Case 500
  CaseNumber: autonumber idLookup
  MasterRecordId: reference(Case) readOnly children=none
  ContactId: reference(Contact) restrictedDelete
  AccountId: reference(Account) restrictedDelete
  AssetId: reference(Asset)
  ProductId: reference(Product2)
  EntitlementId: reference(Entitlement)
  BusinessHoursId: reference(BusinessHours)
  ParentId "Parent Case ID": reference(Case) children=Cases
  RecordTypeId: reference(RecordType)
  SuppliedName "Name", SuppliedCompany "Company": string(80)
  SuppliedEmail "Email Address": email
  SuppliedPhone "Phone": string(40)
  Type "Case Type": picklist(Mechanical|Electrical|Electronic|Structural|Other)
  Status: picklist(New|Working|Escalated|Closed) default=New nillable
  Reason "Case Reason": picklist(Installation|Equipment Complexity|Performance|Breakdown|Equipment Design|Feedback|Other)
  Origin "Case Origin": picklist(Phone|Email|Web)
  Subject: string(255)
  Priority: picklist(High|Medium|Low) default=Medium nillable
  Description: textarea(32000)
  IsClosed "Closed": boolean readOnly
  IsEscalated "Escalated": boolean
  ClosedDate: datetime readOnly
  Comments "Internal Comments": textarea(4000)
  ContactPhone, ContactMobile, ContactFax: phone readOnly
  ContactEmail: email readOnly
  OwnerId: reference(Group,User) default=me
  LastViewedDate, LastReferencedDate: datetime readOnly

CaseComment 00a
  ParentId: reference(Case) createOnly required cascade
  IsPublished "Published": boolean
  CommentBody "Body": textarea(4000)

Entitlement 550
  Name "Entitlement Name": string(255) required
  AccountId: reference(Account) required cascade
  AssetId: reference(Asset)
  BusinessHoursId: reference(BusinessHours)
  Type: picklist(Gateway Support|Phone Support|Web Support)
  StartDate, EndDate: date
  CasesPerEntitlement, RemainingCases: int
  IsPerIncident "Per Incident": boolean
  Status: picklist(Active|Expired|Inactive) readOnly

Solution 501
  SolutionNumber: autonumber
  SolutionName "Title": string(255) required
  SolutionNote "Description": textarea(32000)
  Status: picklist(Draft|Reviewed|Duplicate) default=Draft
  IsPublished "Public", IsPublishedInPublicKb "Visible in Public Knowledge Base": boolean
  IsReviewed "Reviewed", IsHtml: boolean readOnly
  RecordTypeId: reference(RecordType)
  TimesUsed "Num Related Cases": int readOnly required
  OwnerId: reference(User) default=me

EmailMessage 02s
  ParentId "Case ID": reference(Case) createOnly cascade
  ActivityId: reference(Task) createOnly
  RelatedToId: reference(Account,Asset,Campaign,Case,Contact,Contract,Lead,Opportunity,Order,Product2,Quote) children=Emails
  ReplyToEmailMessageId "Email Message ID": reference(EmailMessage)
  Subject: string(3000)
  Name "Email Message Name": string(255) readOnly
  TextBody, HtmlBody "HTML Body", Headers: textarea(131072)
  FromName: string(1000)
  FromAddress: email(1000)
  ToAddress, CcAddress "CC Address", BccAddress "BCC Address": string(4000)
  Incoming "Is Incoming", IsClientManaged: boolean createOnly
  Status: picklist(0|1|2|3|4|5) restricted default=0
  MessageDate: datetime
  MessageIdentifier "Message ID", ThreadIdentifier "Thread ID": string(765)
  FirstOpenedDate "First Opened", LastOpenedDate "Last Opened": datetime
  IsTracked, IsBounced "Bounced?": boolean
  HasAttachment, IsExternallyVisible, IsOpened "Opened?": boolean readOnly

Task 00T
  WhoId "Name ID": reference(Contact,Lead) cascade
  WhatId "Related To ID": reference(Account,Asset,Campaign,Case,Contract,Opportunity,Order,Product2,Quote,Solution,*) cascade
  RecordTypeId: reference(RecordType)
  Subject: combobox
  ActivityDate "Due Date Only": date
  Status: picklist(Not Started|In Progress|Completed|Waiting on someone else|Deferred) default="Not Started"
  Priority: picklist(High|Normal|Low) default=Normal
  IsHighPriority "High Priority", IsClosed "Closed", IsArchived "Archived": boolean readOnly
  OwnerId "Assigned To ID": reference(Group,User) default=me
  Description: textarea(32000)
  AccountId: reference(Account) readOnly children=none
  Type: picklist(Call|Email|Meeting|Other)
  CallDurationInSeconds "Call Duration": int
  CallType: picklist(Internal|Inbound|Outbound) restricted
  CallDisposition "Call Result", CallObject "Call Object Identifier": string(255)
  TaskSubtype: picklist(Task|Email|ListEmail|Cadence|Call) createOnly restricted
  CompletedDateTime "Completed Date/Time": datetime readOnly
  RecurrenceActivityId: reference(Task) readOnly children=RecurringTasks
  RecurrenceStartDateOnly "Recurrence Start": date
  RecurrenceRegeneratedType "Repeat This Task": picklist(RecurrenceRegenerateNone|RecurrenceRegenerateAfterDueDate|RecurrenceRegenerateAfterToday) restricted
${RECURRENCE}

Event 00U
  WhoId "Name ID": reference(Contact,Lead) cascade
  WhatId "Related To ID": reference(Account,Asset,Campaign,Case,Contract,Opportunity,Order,Product2,Quote,Solution,*) cascade
  RecordTypeId: reference(RecordType)
  Subject: combobox
  Location: string(255)
  IsAllDayEvent "All-Day Event": boolean
  ActivityDateTime "Due Date Time", StartDateTime, EndDateTime: datetime
  ActivityDate "Due Date Only": date
  EndDate: date readOnly
  DurationInMinutes "Duration": int
  Description: textarea(32000)
  AccountId: reference(Account) readOnly children=none
  OwnerId "Assigned To ID": reference(Calendar,User) default=me
  IsPrivate "Private": boolean
  ShowAs "Show Time As": picklist(Busy|OutOfOffice|Free) restricted default=Busy nillable
  Type: picklist(Call|Email|Meeting|Other)
  IsChild, IsGroupEvent, IsArchived "Archived": boolean readOnly
  GroupEventType: picklist(0|1|2|3) restricted readOnly
  EventSubtype: picklist(Event) restricted createOnly
  RecurrenceActivityId: reference(Event) readOnly children=RecurringEvents
  RecurrenceStartDateTime "Recurrence Start": datetime
  IsRecurrence2 "Repeat", IsRecurrence2Exception "Is Exception": boolean readOnly
  IsRecurrence2Exclusion "Historical Event, Not Following Recurrence": boolean readOnly
  Recurrence2PatternText "Recurrence Pattern": textarea(512) createOnly
  Recurrence2PatternVersion "Pattern Version": picklist(1|2) restricted readOnly
  Recurrence2PatternStartDate "Recurrence Pattern Start Date": datetime readOnly
  Recurrence2PatternTimeZone "Recurrence Pattern Time Zone Reference": string(255) readOnly
${RECURRENCE}

EventRelation 0RE
  RelationId: reference(Calendar,Contact,Lead,User) createOnly required cascade
  EventId: reference(Event) createOnly required cascade
  Status: picklist(New|Declined|Accepted|Uninvited|Maybe) restricted
  RespondedDate "Response Date": datetime
  Response: string(255)

AcceptedEventRelation 0RA notBulk
  EventId: reference(Event) readOnly

Calendar 023
  Name "Calendar Name": string(80) readOnly required
  UserId: reference(User) readOnly
  Type "Calendar Type": picklist(User|Public|Resource|Holiday) restricted readOnly required
  IsActive "Active": boolean readOnly

BusinessHours 01m
  Name "Business Hours Name": string(80) required
  IsActive "Active", IsDefault "Default Business Hours": boolean
  SundayStartTime "Sunday Start", SundayEndTime "Sunday End": time
  MondayStartTime "Monday Start", MondayEndTime "Monday End": time
  TuesdayStartTime "Tuesday Start", TuesdayEndTime "Tuesday End": time
  WednesdayStartTime "Wednesday Start", WednesdayEndTime "Wednesday End": time
  ThursdayStartTime "Thursday Start", ThursdayEndTime "Thursday End": time
  FridayStartTime "Friday Start", FridayEndTime "Friday End": time
  SaturdayStartTime "Saturday Start", SaturdayEndTime "Saturday End": time
  TimeZoneSidKey "Time Zone": ${TIME_ZONES} required
  LastViewedDate: datetime readOnly

Holiday 0C0
  Name "Holiday Name": string(80) required
  Description: string(255)
  IsAllDay "All Day", IsRecurrence "Recurring Holiday": boolean
  ActivityDate "Holiday Date": date
  StartTimeInMinutes "Start Time In Minutes From Midnight", EndTimeInMinutes "End Time In Minutes From Midnight": int

OperatingHours 0OH
  Name: string(255) required
  Description: textarea(255)
  TimeZone: ${TIME_ZONES} required

TimeSlot 0OJ
  TimeSlotNumber: autonumber
  OperatingHoursId: reference(OperatingHours) createOnly required cascade
  DayOfWeek: picklist(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) restricted required
  StartTime, EndTime: time required
  Type: picklist(Normal|Extended) restricted default=Normal
`;
