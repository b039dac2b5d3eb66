/** Attachments, notes, documents, and Salesforce Files. */
export const FILES = `
Attachment 00P
  ParentId: reference(Account,Asset,Campaign,Case,Contact,Contract,EmailMessage,Event,Lead,Opportunity,Order,Product2,Quote,Solution,Task,*) createOnly required cascade
  Name "File Name": string(255) required
  IsPrivate "Private": boolean
  ContentType: string(120)
  BodyLength: int readOnly
  Body: base64 required
  OwnerId: reference(Calendar,User) default=me
  Description: textarea(500)

Note 002
  ParentId: reference(Account,Asset,Campaign,Case,Contact,Contract,Lead,Opportunity,Order,Product2,Quote,*) createOnly required cascade
  Title: string(80) required
  IsPrivate "Private": boolean
  Body: textarea(32000)
  OwnerId: reference(User) default=me

Document 015
  FolderId: reference(Folder,User) required
  Name "Document Name": string(255) required
  DeveloperName "Document Unique Name": string(80) defaulted
  NamespacePrefix: string(15) readOnly
  ContentType "MIME Type": string(120)
  Type "File Extension": string(40)
  IsPublic "Externally Available", IsInternalUseOnly "Internal Use Only": boolean
  Body: base64
  BodyLength: int readOnly required
  Url: string(1000)
  Keywords: string(255)
  Description: textarea(255)
  AuthorId: reference(User) default=me
  IsBodySearchable "Document Content Searchable": boolean readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly

Folder 00l
  Name: string(40) required
  DeveloperName "Folder Unique Name": string(80)
  ParentId "Folder ID": reference(Folder) createOnly
  AccessType: picklist(Shared|Public|Hidden|PublicInternal) restricted required
  Type: picklist(Document|Email|Report|Dashboard) restricted createOnly required
  IsReadonly "Read Only": boolean
  NamespacePrefix: string(15) readOnly

ContentVersion 068
  ContentDocumentId: reference(ContentDocument) createOnly cascade
  Title: string(255) defaulted
  Description: textarea(1000)
  ReasonForChange: string(1000)
  PathOnClient: string(500) createOnly
  VersionData: base64
  ContentUrl "Content URL": url(1300)
  FirstPublishLocationId: reference(Account,Asset,Campaign,Case,Contact,Contract,Event,Lead,Opportunity,Order,Product2,Quote,Task,User,*) createOnly children=none
  SharingOption "Prevent others from sharing and unsharing": picklist(A|R) restricted default=A
  SharingPrivacy "File Privacy on Records": picklist(N|P) restricted default=N
  Origin "Content Origin": picklist(C|H) restricted createOnly default=C
  ContentLocation: picklist(S|E|L) restricted createOnly default=S
  IsMajorVersion "Major Version", IsAssetEnabled "Asset File Enabled": boolean createOnly
  TagCsv "Tags": textarea(2000)
  ContentModifiedDate: datetime createOnly
  ContentModifiedById "User ID": reference(User) readOnly
  ContentSize "Size": int readOnly
  IsLatest: boolean readOnly
  VersionNumber: string(20) readOnly
  FileExtension: string(40) readOnly
  FileType, PublishStatus: string(20) readOnly
  Checksum: string(50) readOnly
  OwnerId: reference(User) default=me

ContentDocument 069
  Title: string(255) updateOnly required
  Description: textarea(1000) updateOnly
  ParentId: reference(Folder) updateOnly
  OwnerId: reference(User) updateOnly required default=me
  IsArchived: boolean updateOnly
  SharingOption "Prevent others from sharing and unsharing": picklist(A|R) restricted updateOnly
  SharingPrivacy "File Privacy on Records": picklist(N|P) restricted updateOnly
  LatestPublishedVersionId: reference(ContentVersion) readOnly
  ContentSize "Size": int readOnly
  FileType: string(20) readOnly
  FileExtension: string(40) readOnly
  ContentModifiedDate, LastViewedDate, LastReferencedDate: datetime readOnly

ContentDocumentLink 06A
  ContentDocumentId: reference(ContentDocument) createOnly required cascade
  LinkedEntityId: reference(Account,Asset,Campaign,Case,Contact,Contract,Event,Group,Lead,Opportunity,Order,Product2,Quote,Solution,Task,User,*) createOnly required cascade
  ShareType: picklist(V|C|I) restricted default=V nillable
  Visibility: picklist(AllUsers|InternalUsers|SharedUsers) restricted default=AllUsers nillable
`;
