/** Picklists that several standard objects have, as a new org has them. */
export const INDUSTRIES =
  'picklist(Agriculture|Apparel|Banking|Biotechnology|Chemicals|Communications|Construction|Consulting|Education|Electronics|Energy|Engineering|Entertainment|Environmental|Finance|Food & Beverage|Government|Healthcare|Hospitality|Insurance|Machinery|Manufacturing|Media|Not For Profit|Recreation|Retail|Shipping|Technology|Telecommunications|Transportation|Utilities|Other)';
export const LEAD_SOURCES = 'picklist(Web|Phone Inquiry|Partner Referral|Purchased List|Other)';
export const RATINGS = 'picklist(Hot|Warm|Cold)';
export const SALUTATIONS = 'picklist(Mr.|Ms.|Mrs.|Dr.|Prof.|Mx.)';
export const CLEAN_STATES =
  'picklist(Matched|Different|Acknowledged|NotFound|Inactive|Pending|SelectMatch|Skipped) restricted';
export const CONTACT_ROLES =
  'picklist(Business User|Decision Maker|Economic Buyer|Economic Decision Maker|Evaluator|Executive Sponsor|Influencer|Technical Buyer|Other)';
/** Salesforce has some 400 time zones; values beyond the usual ones are taken as well. */
export const TIME_ZONES =
  'picklist(GMT|America/Los_Angeles|America/Denver|America/Chicago|America/New_York|America/Sao_Paulo|Europe/London|Europe/Berlin|Europe/Paris|Asia/Dubai|Asia/Kolkata|Asia/Singapore|Asia/Tokyo|Australia/Sydney|Pacific/Auckland)';
/** How often an activity recurs, as tasks and events have it. */
export const RECURRENCE = `
  IsRecurrence: boolean createOnly
  RecurrenceEndDateOnly "Recurrence End": date
  RecurrenceTimeZoneSidKey "Recurrence Time Zone": ${TIME_ZONES}
  RecurrenceType: picklist(RecursDaily|RecursEveryWeekday|RecursMonthly|RecursMonthlyNth|RecursWeekly|RecursYearly|RecursYearlyNth) restricted
  RecurrenceInterval, RecurrenceDayOfWeekMask "Recurrence Day of Week Mask": int(9)
  RecurrenceDayOfMonth "Recurrence Day of Month": int(9)
  RecurrenceInstance: picklist(First|Second|Third|Fourth|Last) restricted
  RecurrenceMonthOfYear "Recurrence Month of Year": picklist(January|February|March|April|May|June|July|August|September|October|November|December) restricted
  ReminderDateTime "Reminder Date/Time": datetime
  IsReminderSet "Reminder Set": boolean`;
