import type { XmlElement } from './xml-element.ts';

/** The values of a picklist. */
export interface ValueSet {
  /** Active ones, in their order. */
  readonly values: readonly string[];
  /** Labels that differ from their values. */
  readonly labels: ReadonlyMap<string, string>;
  /** What a new record gets. */
  readonly standard: string | undefined;
}

/** The values that elements list: of a value set of any kind, or of a picklist in the form before API version 38. */
export function valueSetOf(elements: readonly XmlElement[]): ValueSet {
  const active = elements.filter((element) => element.flag('isActive') !== false);
  const named = active.flatMap((element) => {
    const value = element.text('fullName') ?? element.text('label');
    return value === undefined ? [] : [{ element, value }];
  });
  return {
    values: [...new Set(named.map(({ value }) => value))],
    labels: new Map(
      named.flatMap(({ element, value }) => {
        const label = element.text('label');
        return label === undefined || label === value ? [] : [[value, label] as const];
      }),
    ),
    standard: named.find(({ element }) => element.flag('default') === true)?.value,
  };
}

/** What a picklist says of another one that controls it. */
export interface PicklistDependency {
  /** API name of the field that controls it. */
  readonly controller: string;
  /** By value: the values of the controlling field with which it goes. */
  readonly validFor: ReadonlyMap<string, readonly string[]>;
}

/** The dependency that `<valueSet>`, or the older `<picklist>`, declares. */
export function dependencyOf(set: XmlElement): PicklistDependency | undefined {
  const controller = set.text('controllingField');
  if (controller === undefined) return undefined;
  const validFor = new Map<string, string[]>();
  const add = (value: string | undefined, controlling: readonly XmlElement[]): void => {
    if (value === undefined) return;
    const values = controlling.map(({ content }) => content.trim());
    validFor.set(value, [...(validFor.get(value) ?? []), ...values]);
  };
  for (const setting of set.all('valueSettings')) {
    add(setting.text('valueName'), setting.all('controllingFieldValue'));
  }
  for (const value of set.all('picklistValues')) {
    add(value.text('fullName'), value.all('controllingFieldValues'));
  }
  return { controller, validFor };
}

/** The fields that take their values from a standard value set, by its name (Metadata API, "StandardValueSet Names"). */
export const STANDARD_VALUE_SETS: Readonly<Record<string, readonly string[]>> = {
  AccountContactMultiRoles: ['AccountContactRelation.Roles'],
  AccountContactRole: ['AccountContactRole.Role'],
  AccountOwnership: ['Account.Ownership'],
  AccountRating: ['Account.Rating', 'Lead.Rating'],
  AccountType: ['Account.Type'],
  AssetStatus: ['Asset.Status'],
  CampaignMemberStatus: ['CampaignMember.Status'],
  CampaignStatus: ['Campaign.Status'],
  CampaignType: ['Campaign.Type'],
  CaseContactRole: ['CaseContactRole.Role'],
  CaseOrigin: ['Case.Origin'],
  CasePriority: ['Case.Priority'],
  CaseReason: ['Case.Reason'],
  CaseStatus: ['Case.Status'],
  CaseType: ['Case.Type'],
  ContactRole: ['OpportunityContactRole.Role', 'ContractContactRole.Role'],
  ContractStatus: ['Contract.Status'],
  EntitlementType: ['Entitlement.Type'],
  EventSubject: ['Event.Subject'],
  EventType: ['Event.Type'],
  Industry: ['Account.Industry', 'Lead.Industry'],
  LeadSource: ['Lead.LeadSource', 'Contact.LeadSource', 'Opportunity.LeadSource', 'Account.AccountSource'],
  LeadStatus: ['Lead.Status'],
  OpportunityStage: ['Opportunity.StageName'],
  OpportunityType: ['Opportunity.Type'],
  OrderStatus: ['Order.Status'],
  OrderType: ['Order.Type'],
  PartnerRole: ['AccountPartner.Role', 'OpportunityPartner.Role'],
  Product2Family: ['Product2.Family'],
  QuoteStatus: ['Quote.Status'],
  Salutation: ['Contact.Salutation', 'Lead.Salutation', 'Account.Salutation'],
  SolutionStatus: ['Solution.Status'],
  TaskPriority: ['Task.Priority'],
  TaskStatus: ['Task.Status'],
  TaskSubject: ['Task.Subject'],
  TaskType: ['Task.Type'],
  WorkOrderPriority: ['WorkOrder.Priority'],
  WorkOrderStatus: ['WorkOrder.Status'],
};
