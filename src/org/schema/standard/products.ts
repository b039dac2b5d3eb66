import { CONTACT_ROLES } from './picklists.ts';

/** Products, prices, and what is sold: quotes, orders, contracts, assets. */
export const PRODUCTS = `
Product2 01t
  Name "Product Name": string(255) required
  ProductCode, ExternalId "External ID": string(255)
  Description "Product Description": textarea(4000)
  IsActive "Active": boolean
  Family "Product Family": picklist(None)
  StockKeepingUnit "Product SKU": string(180)
  QuantityUnitOfMeasure: picklist(Each)
  DisplayUrl "Display URL": url(1000)
  RecordTypeId: reference(RecordType)
  IsArchived "Archived": boolean readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly

Pricebook2 01s
  Name "Price Book Name": string(255) required
  Description: string(255)
  IsActive "Active": boolean
  IsArchived "Archived", IsStandard "Is Standard Price Book": boolean readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly

PricebookEntry 01u
  Name "Product Name", ProductCode: string(255) readOnly
  Pricebook2Id "Price Book ID": reference(Pricebook2) createOnly required cascade
  Product2Id "Product ID": reference(Product2) createOnly required cascade
  UnitPrice "List Price": currency(16,2) required
  IsActive "Active", UseStandardPrice: boolean
  IsArchived "Archived": boolean readOnly

OpportunityLineItem 00k
  OpportunityId: reference(Opportunity) createOnly required cascade
  SortOrder: int
  PricebookEntryId "Price Book Entry ID": reference(PricebookEntry) createOnly
  Product2Id "Product ID": reference(Product2) createOnly
  ProductCode, Name "Opportunity Product Name": string(255) readOnly
  Quantity: double(12,2) required
  TotalPrice, UnitPrice "Sales Price": currency(16,2)
  ListPrice: currency(16,2) readOnly
  ServiceDate "Date": date
  Description "Line Description": string(255)
  LastViewedDate, LastReferencedDate: datetime readOnly

Quote 0Q0
  Name "Quote Name": string(255) required idLookup
  QuoteNumber: autonumber
  OpportunityId: reference(Opportunity) createOnly required cascade
  AccountId: reference(Account) readOnly
  QuoteAccountId: reference(Account) children=none
  Pricebook2Id "Price Book ID": reference(Pricebook2)
  ContactId: reference(Contact)
  ContractId: reference(Contract)
  RecordTypeId: reference(RecordType)
  IsSyncing "Syncing": boolean readOnly
  Status: picklist(Draft|Needs Review|In Review|Approved|Rejected|Presented|Accepted|Denied)
  ExpirationDate: date
  Description: textarea(32000)
  BillingAddress, ShippingAddress, QuoteToAddress, AdditionalAddress: address
  BillingName "Bill To Name", ShippingName "Ship To Name", QuoteToName, AdditionalName "Additional To Name": string(255)
  Email: email
  Phone, Fax: phone
  ShippingHandling "Shipping and Handling", Tax: currency(18,2)
  Subtotal, TotalPrice, GrandTotal: currency(18,2) readOnly
  Discount: percent(5,2) readOnly
  LineItemCount "Line Items": int readOnly
  CanCreateQuoteLineItems: boolean createOnly
  OwnerId: reference(Group,User) default=me
  LastViewedDate, LastReferencedDate: datetime readOnly

QuoteLineItem 0QL
  LineNumber "Line Item Number": autonumber
  QuoteId: reference(Quote) createOnly required cascade
  PricebookEntryId "Price Book Entry ID": reference(PricebookEntry) createOnly required
  OpportunityLineItemId "Opportunity Product ID": reference(OpportunityLineItem) createOnly
  Product2Id "Product ID": reference(Product2) createOnly
  Quantity: double(12,2) required
  UnitPrice "Sales Price": currency(16,2) required
  Discount: percent(5,2)
  Description "Line Item Description": string(255)
  ServiceDate "Date": date
  SortOrder: int
  ListPrice, Subtotal, TotalPrice: currency(16,2) readOnly

Order 801
  Name "Order Name": string(80)
  OrderNumber: autonumber idLookup
  AccountId: reference(Account) restrictedDelete
  ContractId: reference(Contract) restrictedDelete
  Pricebook2Id "Price Book ID": reference(Pricebook2)
  OpportunityId: reference(Opportunity)
  QuoteId: reference(Quote)
  OriginalOrderId "Order ID": reference(Order) createOnly
  RecordTypeId: reference(RecordType)
  EffectiveDate "Order Start Date": date required
  EndDate "Order End Date", PoDate "PO Date": date
  IsReductionOrder "Reduction Order": boolean createOnly
  Status: picklist(Draft|Activated) required
  StatusCode "Status Category": picklist(Draft|Activated) updateOnly required
  Type "Order Type": picklist(None)
  Description: textarea(32000)
  CustomerAuthorizedById: reference(Contact) restrictedDelete children=none
  BillToContactId, ShipToContactId: reference(Contact) restrictedDelete children=none
  CompanyAuthorizedById: reference(User)
  CustomerAuthorizedDate, CompanyAuthorizedDate: date
  PoNumber "PO Number", OrderReferenceNumber: string(80)
  BillingAddress, ShippingAddress: address
  ActivatedDate: datetime updateOnly
  ActivatedById: reference(User) updateOnly
  TotalAmount "Order Amount": currency(16,2) readOnly required
  OwnerId: reference(Group,User) default=me
  LastViewedDate, LastReferencedDate: datetime readOnly

OrderItem 802
  OrderItemNumber "Order Product Number": autonumber
  OrderId: reference(Order) createOnly required cascade
  PricebookEntryId "Price Book Entry ID": reference(PricebookEntry) createOnly required
  Product2Id "Product ID": reference(Product2) createOnly
  QuoteLineItemId: reference(QuoteLineItem)
  OriginalOrderItemId: reference(OrderItem) createOnly
  Quantity: double(16,2) required
  AvailableQuantity: double(16,2) readOnly
  UnitPrice: currency(16,2)
  ListPrice: currency(16,2) createOnly
  TotalPrice: currency(16,2) readOnly
  ServiceDate "Start Date", EndDate: date
  Description "Line Description": string(255)

Contract 800
  ContractNumber: autonumber idLookup
  Name "Contract Name": string(80)
  AccountId: reference(Account) required
  Pricebook2Id "Price Book ID": reference(Pricebook2)
  RecordTypeId: reference(RecordType)
  OwnerExpirationNotice: picklist(15|30|45|60|90|120)
  StartDate "Contract Start Date": date
  EndDate "Contract End Date": date readOnly
  ContractTerm: int
  Status: picklist(Draft|In Approval Process|Activated) default=Draft
  StatusCode "Status Category": picklist(Draft|InApproval|Activated) readOnly required
  CompanySignedId "Company Signed By ID": reference(User)
  CustomerSignedId "Customer Signed By ID": reference(Contact) restrictedDelete children=ContractsSigned
  CustomerSignedTitle: string(40)
  CompanySignedDate, CustomerSignedDate: date
  BillingAddress, ShippingAddress: address
  Description: textarea(32000)
  SpecialTerms: textarea(4000)
  ActivatedById: reference(User) updateOnly
  ActivatedDate: datetime updateOnly
  LastApprovedDate: datetime readOnly
  OwnerId: reference(User) default=me
  LastActivityDate "Last Activity": date readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly

ContractContactRole 02a
  ContractId: reference(Contract) createOnly required cascade
  ContactId: reference(Contact) required cascade
  Role: ${CONTACT_ROLES}
  IsPrimary "Primary": boolean

Asset 02i
  Name "Asset Name": string(255) required
  AccountId: reference(Account) cascade
  ContactId: reference(Contact) cascade
  ParentId "Parent Asset ID": reference(Asset) children=ChildAssets
  RootAssetId: reference(Asset) readOnly children=none
  Product2Id "Product ID": reference(Product2)
  RecordTypeId: reference(RecordType)
  AssetProvidedById: reference(Account) children=ProvidedAssets
  AssetServicedById: reference(Account) children=ServicedAssets
  IsCompetitorProduct "Competitor Asset", IsInternal "Internal Asset": boolean
  SerialNumber: string(80)
  InstallDate, PurchaseDate, UsageEndDate: date
  Status: picklist(Shipped|Installed|Registered|Obsolete|Purchased)
  Price: currency(18,2)
  Quantity: double(12,2)
  Description: textarea(32000)
  Address: address
  ProductCode: string(255) readOnly
  StockKeepingUnit "Product SKU": string(180) readOnly
  AssetLevel: int readOnly
  LifecycleStartDate, LifecycleEndDate: datetime readOnly
  HasLifecycleManagement "Lifecycle-managed asset": boolean readOnly
  OwnerId: reference(User) default=me
  LastViewedDate, LastReferencedDate: datetime readOnly
`;
