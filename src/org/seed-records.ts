import type { RecordStore } from './records/record-store.ts';
import type { Value } from './records/stored-record.ts';
import type { IdMint } from './records/salesforce-id.ts';
import type { Schema } from './schema/object-schema.ts';

/** What kind of org it claims to be (`Organization`: IsSandbox, TrialExpirationDate, OrganizationType). */
export const ORG_KINDS = ['sandbox', 'scratch', 'developer', 'trial', 'production'] as const;
export type OrgKind = (typeof ORG_KINDS)[number];

const TRIAL_END = '2099-12-31T00:00:00.000Z';

/** Puts into a new org what every org has: itself, its user and the user's profile, the standard price book, and record types. */
export function seedRecords(
  kind: OrgKind,
  ids: { readonly orgId: string; readonly userId: string },
  schema: Schema,
  store: RecordStore,
  mint: IdMint,
): void {
  const put = (name: string, values: Record<string, Value>, id?: string): string => {
    const object = schema.object(name);
    return object === undefined ? '' : store.insert(object, new Map(Object.entries(values)), id).id;
  };
  put(
    'Organization',
    {
      Name: 'Embedded Org',
      InstanceName: 'EM0',
      IsSandbox: kind === 'sandbox' || kind === 'scratch',
      TrialExpirationDate: kind === 'scratch' || kind === 'trial' ? TRIAL_END : null,
      OrganizationType: kind === 'developer' ? 'Developer Edition' : 'Enterprise Edition',
      LanguageLocaleKey: 'en_US',
    },
    ids.orgId,
  );
  const profile = put('Profile', { Name: 'System Administrator' });
  mint.reserve('005', 1);
  put(
    'User',
    {
      Username: 'loader@embedded-org.example',
      LastName: 'Loader',
      Name: 'Loader',
      Email: 'loader@embedded-org.example',
      Alias: 'loader',
      IsActive: true,
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      UserType: 'Standard',
      ProfileId: profile,
    },
    ids.userId,
  );
  put('Pricebook2', { Name: 'Standard Price Book', IsActive: true, IsStandard: true });
  for (const object of schema.objects) {
    for (const { developerName, isPerson, label } of object.recordTypes) {
      put('RecordType', {
        ...{ Name: label, DeveloperName: developerName, SobjectType: object.name, IsActive: true },
        ...(isPerson ? { IsPersonType: true } : {}),
      });
    }
  }
  store.forgetCounts();
}
